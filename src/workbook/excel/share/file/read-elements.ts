import { SaxesParser } from 'saxes';
import { XmlCopier, type XmlTag } from './scan-xml';

/** An element of a small XML file. */
export interface XmlElement extends Pick<XmlTag, 'name' | 'attributes'> {
  readonly parent: XmlElement | null;
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
  /** What stands between its tags, as it is written. */
  readonly inner: string;
}

/** The elements of a file in the order in which they begin; null if the file is no XML. */
export function readElements(xml: string): readonly XmlElement[] | null {
  type Building = { -readonly [Key in keyof XmlElement]: XmlElement[Key] };
  const all: Building[] = [];
  const open: Building[] = [];
  const reader = new XmlCopier({
    open: ({ name, attributes, from, to }) => {
      const element = { name, attributes, parent: open.at(-1) ?? null, from, to, inner: '' };
      all.push(element);
      open.push(element);
    },
    close: ({ from, to }) => {
      const element = open.pop();
      if (!element) return;
      element.inner = xml.slice(element.to, from);
      element.to = to;
    },
  });
  try {
    reader.write(xml);
    reader.end();
  } catch {
    return null;
  }
  return all;
}

/** A file without some of its elements; everything else keeps its characters. */
export function withoutElements(xml: string, elements: readonly XmlElement[]): string {
  const kept: string[] = [];
  let done = 0;
  for (const { from, to } of elements) {
    // An element inside one that is already left out.
    if (from < done) continue;
    kept.push(xml.slice(done, from));
    done = to;
  }
  return kept.join('') + xml.slice(done);
}

/** The value of an attribute by its name without a prefix. */
export function attributeOf({ attributes }: Pick<XmlTag, 'attributes'>, name: string): string {
  const key = Object.keys(attributes).find((each) => each === name || each.endsWith(`:${name}`));
  return key === undefined ? '' : (attributes[key] ?? '');
}

/** Bytes of a file in which its root element begins, unless somebody wrote a book before it. */
const PIECE = 65_536;

/** The namespace of a file's root element; null if the file is no XML in UTF-8. */
export function rootNamespace(bytes: Uint8Array): string | null {
  const parser = new SaxesParser({ xmlns: true });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let found: string | null = null;
  parser.on('opentag', ({ uri }) => {
    found ??= uri;
  });
  try {
    for (let at = 0; at < bytes.length && found === null; at += PIECE) {
      parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    }
  } catch {
    // What follows the root element is no matter of ours.
  }
  return found;
}
