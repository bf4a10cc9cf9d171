import type { ZipArchive } from '../../../zip/read-zip';
import { attributeOf, readElements, type XmlElement } from './read-elements';

/** A relationship of a part. */
export interface PartLink {
  readonly id: string;
  readonly type: string;
  /** The path of the part that it leads to. */
  readonly target: string;
  readonly element: XmlElement;
}

/** The text of a part in UTF-8, as Excel and we write them; null for a part in another encoding. */
export function utf8(bytes: Uint8Array | null): string | null {
  if (!bytes) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The part that holds the relationships of a part; those of the package itself for ''. */
export function linksPath(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The part that a relationships file belongs to. */
export function sourceOf(path: string): string {
  return path.replace(/_rels\/([^/]*)\.rels$/, '$1');
}

/** The relationships of a part; none if it has none or they cannot be read. */
export function linksOf(archive: ZipArchive, part: string): readonly PartLink[] {
  return linksIn(readElements(utf8(archive.read(linksPath(part))) ?? '') ?? [], part);
}

/** The relationships in a relationships file of a part. */
export function linksIn(elements: readonly XmlElement[], part: string): readonly PartLink[] {
  return elements
    .filter(({ name }) => name === 'Relationship')
    .map((element) => ({
      id: attributeOf(element, 'Id'),
      type: attributeOf(element, 'Type'),
      target: resolved(folderOf(part), attributeOf(element, 'Target')),
      element,
    }));
}

/** The path of a part without its name. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
