import { err, ok, type Result } from '../../../src/shared/result';
import { SaxesParser } from 'saxes';

/** An element; names have the usual prefix of their name space, or none in a sheet's own. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
}

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing', 'xdr:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel:'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'types:'],
  ['', ''],
]);

interface Open {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads a part as strictly as XML asks; the error says what is wrong and where. */
export function parseXml(text: string): Result<XmlElement, string> {
  const parser = new SaxesParser({ xmlns: true });
  const top: Open = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  let problem: string | null = null;
  parser.on('error', ({ message }) => {
    problem ??= message;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const element: Open = {
      name: named(uri, local),
      attributes: new Map(),
      children: [],
      text: '',
    };
    for (const each of Object.values(attributes)) {
      element.attributes.set(named(each.uri, each.local), each.value);
    }
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (more) => {
    const element = open.at(-1);
    if (element) element.text += more;
  });
  parser.write(text).close();
  if (problem !== null) return err(problem);
  const [root] = top.children;
  return root ? ok(root) : err('no element');
}

function named(uri: string, local: string): string {
  return `${PREFIXES.get(uri) ?? `{${uri}}`}${local}`;
}

export function childOf(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((each) => each.name === name) ?? null;
}

export function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

/** The element and everything in it. */
export function* allOf(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* allOf(child);
}

/** The texts in an element, in their order. */
export function textOf(element: XmlElement): string {
  return element.text + element.children.map(textOf).join('');
}
