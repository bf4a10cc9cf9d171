import type { XmlElement } from './read-elements';

/** Collects the names of ours that stand in parts, in formulas or elsewhere. */
export interface NameSearch {
  /** Reads a part piece by piece. */
  readonly readerOfPart: () => (piece: Uint8Array) => void;
  readonly found: ReadonlySet<string>;
}

const OWN_NAME = /PlanPath\.[\w.]*/gi;
/** The longest name in Excel: so much of a piece may be the beginning of a name. */
const LONGEST_NAME = 255;

export function searchForNames(): NameSearch {
  const found = new Set<string>();
  return {
    found,
    readerOfPart: () => {
      // The names are ASCII, so any encoding that keeps ASCII reads them.
      const decoder = new TextDecoder('latin1');
      let before = '';
      return (piece) => {
        const text = before + decoder.decode(piece);
        for (const [name] of text.matchAll(OWN_NAME)) found.add(name.toLowerCase());
        before = text.slice(-LONGEST_NAME);
      };
    },
  };
}

/** The names by which we find our sheets, except those that a formula uses. */
export function ownNames(
  elements: readonly XmlElement[],
  { found }: NameSearch,
): readonly XmlElement[] {
  const names = elements.filter(({ name }) => name === 'definedName');
  const nameOf = ({ attributes }: XmlElement): string => (attributes['name'] ?? '').toLowerCase();
  const isUsed = (own: XmlElement): boolean =>
    [...found].some((each) => each.startsWith(nameOf(own))) ||
    names.some((each) => each !== own && each.inner.toLowerCase().includes(nameOf(own)));
  const unused = names.filter((each) => nameOf(each).startsWith('planpath.') && !isUsed(each));
  // An empty list of names is a fault of a file.
  const list = names[0]?.parent;
  return list && unused.length === names.length ? [list, ...unused] : unused;
}
