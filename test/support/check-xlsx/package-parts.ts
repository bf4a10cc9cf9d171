import path from 'node:path';
import { readZip } from '../../../src/workbook/zip/read-zip';
import { parseXml, type XmlElement } from './xml-tree';

/** A fault of a file: the part, and what is wrong. */
export type Tell = (part: string, fault: string) => void;

/** The parts of a file; those that are XML as trees. */
export interface PackageParts {
  readonly names: ReadonlySet<string>;
  readonly trees: ReadonlyMap<string, XmlElement>;
}

/** Reads every part; a part that is no XML is told and left out. */
export async function readParts(bytes: Uint8Array, tell: Tell): Promise<PackageParts | null> {
  const files = readZip(bytes);
  if (!files) {
    tell('package', 'is no zip archive');
    return null;
  }
  if (countEntries(bytes) !== files.size) tell('package', 'holds a part twice');
  const trees = new Map<string, XmlElement>();
  for (const [name, content] of files) {
    if (!/\.(xml|rels|vml)$/.test(name)) continue;
    const text = utf8(content);
    const tree = text === null ? null : parseXml(text);
    if (tree?.ok) trees.set(name, tree.value);
    else tell(name, `is not well-formed: ${tree?.error ?? 'not UTF-8'}`);
  }
  return { names: new Set(files.keys()), trees };
}

function countEntries(bytes: Uint8Array): number {
  const data = Buffer.from(bytes);
  return data.readUInt16LE(data.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 10);
}

function utf8(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

/** The part that holds the relationships of a part. */
function linksPart(part: string): string {
  return path.posix.join(path.posix.dirname(part), '_rels', `${path.posix.basename(part)}.rels`);
}

/** The targets of a part's relationships, by id. */
export function linksOf({ trees }: PackageParts, part: string): ReadonlyMap<string, string> {
  const links = trees.get(linksPart(part))?.children ?? [];
  return new Map(
    links.map(({ attributes }) => [
      attributes.get('Id') ?? '',
      targetOf(path.posix.dirname(part), attributes.get('Target') ?? ''),
    ]),
  );
}

function targetOf(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : path.posix.join(folder, target);
}

/** Content types and relationships. */
export function checkPackage(parts: PackageParts, tell: Tell): void {
  checkTypes(parts, tell);
  for (const [part, tree] of parts.trees) {
    if (part.endsWith('.rels')) checkLinks(parts, part, tree, tell);
    else checkLinkUse(parts, part, tree, tell);
  }
}

function checkTypes({ names, trees }: PackageParts, tell: Tell): void {
  const part = '[Content_Types].xml';
  const types = trees.get(part);
  if (!types) {
    tell(part, 'is missing');
    return;
  }
  const listed = (name: string, key: string): string[] =>
    types.children.flatMap((each) =>
      each.name === `types:${name}` ? [each.attributes.get(key) ?? ''] : [],
    );
  const overrides = listed('Override', 'PartName');
  const extensions = listed('Default', 'Extension').map((each) => each.toLowerCase());
  for (const [what, all] of [
    ['part', overrides],
    ['extension', extensions],
  ] as const) {
    if (new Set(all).size !== all.length) tell(part, `gives a ${what} two types`);
  }
  for (const name of names) {
    const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
    // What every .xml file is says nothing to Excel about a part of the workbook.
    const isOwn = name.startsWith('xl/') && extension === 'xml';
    const hasType = overrides.includes(`/${name}`) || (!isOwn && extensions.includes(extension));
    if (name !== part && !name.endsWith('/') && !hasType) tell(name, 'has no content type');
  }
  for (const name of overrides) {
    if (!names.has(name.slice(1))) tell(part, `gives ${name} a type, which does not exist`);
  }
}

function checkLinks({ names }: PackageParts, part: string, tree: XmlElement, tell: Tell): void {
  const ids = tree.children.map(({ attributes }) => attributes.get('Id') ?? '');
  if (new Set(ids).size !== ids.length) tell(part, 'uses an id twice');
  const folder = path.posix.dirname(path.posix.dirname(part));
  for (const { attributes } of tree.children) {
    if (attributes.get('TargetMode') === 'External') continue;
    const target = targetOf(folder, attributes.get('Target') ?? '');
    if (!names.has(target)) tell(part, `refers to ${target}, which does not exist`);
    if (!attributes.get('Type')) tell(part, `refers to ${target} without a type`);
  }
}

function checkLinkUse(parts: PackageParts, part: string, tree: XmlElement, tell: Tell): void {
  const known = linksOf(parts, part);
  const used = (element: XmlElement): void => {
    for (const name of ['r:id', 'r:embed', 'r:link']) {
      const id = element.attributes.get(name);
      if (id !== undefined && !known.has(id)) tell(part, `uses the unknown relationship ${id}`);
    }
    element.children.forEach(used);
  };
  used(tree);
}
