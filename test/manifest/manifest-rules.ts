import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Rules of the manifest that its XML schema cannot check. */
const SHORT_LIMIT = 125;
const LONG_LIMIT = 250;
const OTHER_LANGUAGE = 'zh-CN';
const SIZES = ['16', '20', '24', '32', '40', '48', '64', '80'];
const COMMANDS = ['ShowTaskpane', 'ExecuteFunction'];

/** The files that the manifest refers to. */
export interface ManifestEnvironment {
  readonly root: string;
  /** Ids of the actions that our code associates. */
  readonly actionIds: readonly string[];
}

/**
 * Lists everything that is wrong with a manifest, in words for the developer; empty when it is
 * valid.
 */
export function manifestProblems(xml: string, environment: ManifestEnvironment): string[] {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const parseError = document.querySelector('parsererror');
  if (parseError) return [`not well-formed: ${parseError.textContent ?? ''}`];
  return [
    ...resourceProblems(document),
    ...runtimeProblems(document),
    ...addressProblems(document),
    ...textProblems(document),
    ...iconProblems(document, environment.root),
    ...commandProblems(document, environment.actionIds),
    ...versionProblems(document, environment.root),
    ...identityProblems(document),
  ];
}

function all(parent: ParentNode, localName: string): Element[] {
  return [...parent.querySelectorAll('*')].filter((element) => element.localName === localName);
}

function attribute(element: Element | undefined, name: string): string {
  return element?.getAttribute(name) ?? '';
}

function resources(document: Document): Element[] {
  return ['Image', 'Url', 'String'].flatMap((name) =>
    all(document, name).filter((element) => element.hasAttribute('id')),
  );
}

function resourceProblems(document: Document): string[] {
  const ids = resources(document).map((element) => attribute(element, 'id'));
  const used = [...document.querySelectorAll('[resid]')].map((each) => attribute(each, 'resid'));
  return [
    ...used.filter((id) => !ids.includes(id)).map((id) => `resid ${id} does not resolve`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `resource ${id} is not used`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `resource ${id} twice`),
    ...ids.filter((id) => id.length > 32).map((id) => `resid ${id} is over 32 characters`),
  ];
}

/** A shared runtime is one page: pane, buttons and functions must all name the same resource. */
function runtimeProblems(document: Document): string[] {
  const runtimes = all(document, 'Runtime');
  const runtime = attribute(runtimes[0], 'resid');
  const pages = ['FunctionFile', 'Page > SourceLocation', 'Action > SourceLocation'].flatMap(
    (query) =>
      [...document.querySelectorAll(query)].map((each) => ({
        query,
        id: attribute(each, 'resid'),
      })),
  );
  const address = document.querySelector(`[id="${runtime}"]`)?.getAttribute('DefaultValue');
  const pane = document.querySelector('DefaultSettings > SourceLocation');
  return [
    ...(runtimes.length === 1 ? [] : [`${runtimes.length} runtimes instead of one`]),
    ...(attribute(runtimes[0], 'lifetime') === 'long' ? [] : ['the runtime is not long-lived']),
    ...pages
      .filter(({ id }) => id !== runtime)
      .map(({ query, id }) => `${query} names ${id}, the runtime names ${runtime}`),
    ...(pane?.getAttribute('DefaultValue') === address
      ? []
      : ['the default pane is not the page of the runtime']),
    ...(all(document, 'TaskpaneId').length === 0 ? [] : ['a TaskpaneId in a shared runtime']),
    ...(all(document, 'EquivalentAddins').length === 0 ? [] : ['EquivalentAddins']),
  ];
}

function addressProblems(document: Document): string[] {
  const addresses = [...document.querySelectorAll('*')]
    .flatMap((element) => [attribute(element, 'DefaultValue'), attribute(element, 'Value')])
    .filter((value) => /^[a-z]+:\/\//i.test(value));
  const origins = new Set(addresses.map((address) => new URL(address).origin));
  return [
    ...addresses
      .filter((each) => !each.startsWith('https://'))
      .map((each) => `${each} is not https`),
    ...(origins.size === 1 ? [] : [`${origins.size} origins: ${[...origins].join(', ')}`]),
    ...(all(document, 'SupportUrl').length === 1 ? [] : ['no SupportUrl']),
  ];
}

function textProblems(document: Document): string[] {
  const limits = [
    ...all(document, 'DisplayName').map((element) => ({ element, limit: SHORT_LIMIT })),
    ...all(document, 'Description')
      .filter((element) => element.hasAttribute('DefaultValue'))
      .map((element) => ({ element, limit: LONG_LIMIT })),
    ...all(document, 'ShortStrings')
      .flatMap((list) => all(list, 'String'))
      .map((element) => ({ element, limit: SHORT_LIMIT })),
    ...all(document, 'LongStrings')
      .flatMap((list) => all(list, 'String'))
      .map((element) => ({ element, limit: LONG_LIMIT })),
  ];
  return limits.flatMap(({ element, limit }) => {
    const name = attribute(element, 'id') || element.localName;
    const translations = all(element, 'Override').filter(
      (override) => attribute(override, 'Locale') === OTHER_LANGUAGE,
    );
    const texts = [element.getAttribute('DefaultValue'), translations[0]?.getAttribute('Value')];
    return [
      ...(translations.length === 1 ? [] : [`${name} has no ${OTHER_LANGUAGE} text`]),
      ...texts
        .filter((text) => (text?.trim() ?? '') === '' || (text?.length ?? 0) > limit)
        .map((text) => `${name} is empty or over ${limit} characters: ${text ?? ''}`),
    ];
  });
}

function iconProblems(document: Document, root: string): string[] {
  const fileOf = (id: string): string => {
    const address = document.querySelector(`[id="${id}"]`)?.getAttribute('DefaultValue') ?? '';
    return URL.canParse(address) ? new URL(address).pathname : '';
  };
  const images = all(document, 'Image').filter((element) => element.hasAttribute('size'));
  const wanted = [
    ...images.map((each) => ({
      file: fileOf(attribute(each, 'resid')),
      size: attribute(each, 'size'),
    })),
    ...all(document, 'IconUrl').map((each) => ({ file: pathOf(each), size: '32' })),
    ...all(document, 'HighResolutionIconUrl').map((each) => ({ file: pathOf(each), size: '64' })),
  ];
  const lists = all(document, 'Icon').filter((icon) => {
    const sizes = all(icon, 'Image').map((image) => attribute(image, 'size'));
    return SIZES.some((size) => !sizes.includes(size));
  });
  return [
    ...lists.map((icon) => `an icon of ${icon.parentElement?.id ?? '?'} lacks a size`),
    ...wanted
      .filter(({ file, size }) => pngSize(path.join(root, file)) !== `${size}x${size}`)
      .map(({ file, size }) => `${file} is not a PNG of ${size} pixels`),
  ];
}

function pathOf(element: Element): string {
  return new URL(attribute(element, 'DefaultValue')).pathname;
}

/** Reads width and height from the header of a PNG file: the first chunk, big-endian. */
function pngSize(file: string): string | null {
  if (!existsSync(file) || !file.endsWith('.png')) return null;
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return null;
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

function commandProblems(document: Document, actionIds: readonly string[]): string[] {
  const functionNames = all(document, 'FunctionName').map((each) => each.textContent ?? '');
  const kinds = all(document, 'Action').map((each) => attribute(each, 'xsi:type'));
  const controls = all(document, 'Control').map((each) => attribute(each, 'id'));
  return [
    ...functionNames
      .filter((name) => !actionIds.includes(name))
      .map((name) => `nothing is associated with the action ${name}`),
    ...actionIds
      .filter((id) => !functionNames.includes(id))
      .map((id) => `no button calls the action ${id}`),
    ...kinds.filter((kind) => !COMMANDS.includes(kind)).map((kind) => `unknown action ${kind}`),
    ...controls.filter((id, at) => controls.indexOf(id) !== at).map((id) => `control ${id} twice`),
  ];
}

/** The store takes four numbers from 1.0 on; ours are a 1 and the version of the product. */
function versionProblems(document: Document, root: string): string[] {
  const stated = all(document, 'Version')[0]?.textContent ?? '';
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return [
    ...(/^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){3}$/.test(stated)
      ? []
      : [`Version ${stated} is not four numbers of at most five digits`]),
    ...(Number.parseInt(stated, 10) >= 1 ? [] : [`Version ${stated} is below 1.0`]),
    ...(stated === `1.${version}` ? [] : [`Version is not 1.${version}`]),
  ];
}

function identityProblems(document: Document): string[] {
  const text = (name: string): string => all(document, name)[0]?.textContent ?? '';
  const namespace = attribute(
    document.querySelector('[id="Functions.Namespace"]') ?? undefined,
    'DefaultValue',
  );
  const overrides = all(document, 'Override').filter(
    (each) => each.parentElement?.id === 'Functions.Namespace',
  );
  const sets = all(document, 'Set').map((each) => attribute(each, 'Name'));
  return [
    // These two are stored in users' workbooks and settings.
    ...(text('Id') === 'd817a018-b43a-44d0-9b46-ca4d2d962a21' ? [] : ['the Id has changed']),
    ...(namespace === 'PLAN' ? [] : ['the namespace has changed']),
    ...overrides
      .filter((each) => attribute(each, 'Value') !== namespace)
      .map(() => 'the namespace is translated'),
    ...(text('Permissions') === 'ReadWriteDocument' ? [] : ['other permissions']),
    ...(sets.includes('SharedRuntime') ? [] : ['SharedRuntime is not required']),
    ...(sets.includes('ExcelApi') ? [] : ['no floor of ExcelApi is declared']),
  ];
}
