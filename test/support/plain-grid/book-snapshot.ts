import type { Book } from '../../../src/simulator/book/book';
import type { GridContent, GridStyle } from '../../../src/simulator/base/grid';
import { shortAddress } from '../../../src/shared/a1';
import type { PlainGrid, PlainGridState } from './create-plain-grid';
import { plainStyle } from '../../../src/simulator/book/cells/formats';
import { placeOf, type PlainSheet } from './plain-sheet';

/** A snapshot of a whole workbook: cells, formatting and everything else that the host stores. */
export interface BookSnapshot {
  readonly grid: PlainGridState;
  readonly book: BookData;
}

type BookData = Readonly<Record<string, unknown>>;

/** State that is not part of the document. */
const apart = new Set([
  'grid',
  'locale',
  'region',
  'fileName',
  'enableEvents',
  'hugeReads',
  'colorForm',
  'areaSeparator',
  'opensBooks',
  'trackers',
]);

export function snapshotBook(book: Book, grid: PlainGrid): BookSnapshot {
  const data = Object.entries(book).filter(
    ([name, value]) => !apart.has(name) && typeof value !== 'function',
  );
  return { grid: grid.save(), book: structuredClone(Object.fromEntries(data)) };
}

/** Restores a workbook; open pages are not notified. */
export function restoreBook(book: Book, grid: PlainGrid, snapshot: BookSnapshot): void {
  const { enableEvents } = book;
  book.enableEvents = false;
  // Without names the sheet watcher has none to change.
  book.names.splice(0);
  grid.restore(snapshot.grid);
  book.detectSheetChanges();
  for (const [name, value] of Object.entries(structuredClone(snapshot.book))) {
    const own: unknown = Reflect.get(book, name);
    if (own instanceof Map && value instanceof Map) {
      own.clear();
      for (const [key, entry] of value as Map<unknown, unknown>) own.set(key, entry);
    } else if (Array.isArray(own) && Array.isArray(value)) {
      own.splice(0, own.length, ...(value as unknown[]));
    } else {
      Reflect.set(book, name, value);
    }
  }
  book.enableEvents = enableEvents;
}

/**
 * Describes where two workbooks differ; empty when they are equal. Sheets are `alike` when they
 * have the same name, even if they were added again, and `same` when they are the very same sheets.
 */
export function bookDifferences(
  one: BookSnapshot,
  other: BookSnapshot,
  sheets: 'same' | 'alike' = 'same',
): readonly string[] {
  return [
    ...gridDifferences(one.grid, other.grid, sheets),
    ...textDifferences('workbook', textsOf(one), textsOf(other)),
  ];
}

/** Describes where two workbooks differ in what their sheets and cells hold, whatever the formats. */
export function contentDifferences(one: BookSnapshot, other: BookSnapshot): readonly string[] {
  const held = ({ sheets }: PlainGridState) =>
    sheets.flatMap(({ name, contents }) =>
      [...contents].map(([key, content]) => `${name} ${String(key)} ${JSON.stringify(content)}`),
    );
  const [before, after] = [new Set(held(one.grid)), new Set(held(other.grid))];
  return [
    ...[...before].filter((each) => !after.has(each)).map((each) => `missing ${each}`),
    ...[...after].filter((each) => !before.has(each)).map((each) => `surplus ${each}`),
  ];
}

type Texts = Readonly<Record<string, string>>;

/** The texts of snapshots and sheets: neither changes, and each is compared many times. */
const knownTexts = new WeakMap<BookSnapshot | PlainSheet, Texts>();

function textsOf(snapshot: BookSnapshot): Texts {
  const texts = knownTexts.get(snapshot) ?? canonicalTexts(dataOf(snapshot));
  knownTexts.set(snapshot, texts);
  return texts;
}

/** The host's data, with sheet names instead of sheet ids. */
function dataOf({ book, grid }: BookSnapshot): BookData {
  const names = new Map(grid.sheets.map(({ id, name }) => [id, name]));
  const named = (data: unknown): unknown => {
    if (typeof data === 'string') return names.get(data) ?? data;
    if (Array.isArray(data)) return data.map(named);
    if (data instanceof Map) {
      return new Map(
        [...(data as Map<unknown, unknown>)].map(([key, value]) => [named(key), named(value)]),
      );
    }
    if (typeof data !== 'object' || data === null) return data;
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, named(value)]));
  };
  return named(book) as BookData;
}

function gridDifferences(
  one: PlainGridState,
  other: PlainGridState,
  sheets: 'same' | 'alike',
): readonly string[] {
  const named = (state: PlainGridState) =>
    state.sheets.map(({ id, name }) => (sheets === 'same' ? `${id} ${name}` : name));
  const found: string[] = [];
  if (named(one).join() !== named(other).join()) {
    found.push(`sheets: ${named(one).join()} / ${named(other).join()}`);
  }
  if (canonical(one.names) !== canonical(other.names)) found.push('names of the grid');
  for (const sheet of one.sheets) {
    const same = other.sheets.find(({ name }) => name === sheet.name);
    if (same && !isKnownEqual(sheet, same)) found.push(...sheetDifferences(sheet, same));
  }
  return found;
}

/** Sheets of saved grids that were found to be equal: they never change. */
const knownEqual = new WeakMap<PlainSheet, WeakSet<PlainSheet>>();

const isKnownEqual = (one: PlainSheet, other: PlainSheet): boolean =>
  one === other || knownEqual.get(one)?.has(other) === true;

function sheetDifferences(one: PlainSheet, other: PlainSheet): readonly string[] {
  const at = (key: number) => {
    const { row, column } = placeOf(key);
    return `${one.name}!${shortAddress({ row, column, rowCount: 1, columnCount: 1 })}`;
  };
  const found: string[] = [];
  for (const key of new Set([...one.contents.keys(), ...other.contents.keys()])) {
    const [a, b] = [one.contents.get(key), other.contents.get(key)];
    if (!sameContent(a, b)) found.push(`${at(key)}: ${JSON.stringify(a)} / ${JSON.stringify(b)}`);
  }
  for (const key of new Set([...one.styles.keys(), ...other.styles.keys()])) {
    const [a, b] = [one.styles.get(key), other.styles.get(key)];
    if (!sameStyle(a, b)) found.push(`${at(key)} format: ${styleChange(a, b)}`);
  }
  found.push(...textDifferences(one.name, textsOfSheet(one), textsOfSheet(other)));
  if (found.length === 0) {
    const equal = knownEqual.get(one) ?? new WeakSet();
    knownEqual.set(one, equal.add(other));
  }
  return found;
}

/** What a sheet has beside its cells. */
function textsOfSheet(whole: PlainSheet): Texts {
  const known = knownTexts.get(whole);
  if (known) return known;
  const { contents: _, styles: __, id: ___, textRules, ...sheet } = whole;
  const texts = canonicalTexts({ ...sheet, textRules: joinedRules(textRules) });
  knownTexts.set(whole, texts);
  return texts;
}

/**
 * Rules sorted by their cells, as rules of different cells have no order. Areas that inserted or
 * deleted rows have cut in two are joined: the same rule holds for the same cells.
 */
function joinedRules(textRules: PlainSheet['textRules']): PlainSheet['textRules'] {
  const joined: PlainSheet['textRules'][number][] = [];
  const inOrder = [...textRules].sort(
    (a, b) => a.area.row - b.area.row || a.area.column - b.area.column,
  );
  for (const each of inOrder) {
    const above = joined.findIndex(
      ({ area, rule }) =>
        area.row + area.rowCount === each.area.row &&
        area.column === each.area.column &&
        area.columnCount === each.area.columnCount &&
        canonical(rule) === canonical(each.rule),
    );
    const found = joined[above];
    if (!found) joined.push(each);
    else {
      const rowCount = found.area.rowCount + each.area.rowCount;
      joined[above] = { ...found, area: { ...found.area, rowCount } };
    }
  }
  return joined;
}

function sameContent(one: GridContent | undefined, other: GridContent | undefined): boolean {
  if (one === other) return true;
  if (one?.kind === 'value') return other?.kind === 'value' && one.value === other.value;
  return one?.kind === 'formula' && other?.kind === 'formula' && one.formula === other.formula;
}

function sameStyle(one: GridStyle = plainStyle, other: GridStyle = plainStyle): boolean {
  return one === other || styleChange(one, other) === '';
}

function styleChange(one: GridStyle = plainStyle, other: GridStyle = plainStyle): string {
  const names = new Set([...Object.keys(one), ...Object.keys(other)] as (keyof GridStyle)[]);
  return [...names]
    .filter((name) => one[name] !== other[name])
    .map((name) => `${name} ${String(one[name])} / ${String(other[name])}`)
    .join(', ');
}

const canonicalTexts = (data: BookData): Texts =>
  Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, canonical(value)]),
  );

function textDifferences(owner: string, one: Texts, other: Texts): readonly string[] {
  return Object.keys({ ...one, ...other }).flatMap((name) => {
    const [a = '', b = ''] = [one[name], other[name]];
    return a === b ? [] : [`${owner}.${name}: ${firstChange(a, b)}`];
  });
}

/** The text around the first difference of two texts. */
function firstChange(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `…${one.slice(from, at + 120)} / …${other.slice(from, at + 120)}`;
}

/** Ids that change when an object is made again, and the host's internal state. */
const unimportant = new Set(['id', 'styled']);

/** Text that is equal for equal data: maps and lists of named things are sorted. */
function canonical(data: unknown): string {
  return JSON.stringify(data, (key, value: unknown) => {
    if (unimportant.has(key)) return undefined;
    if (value instanceof Map) {
      const entries = [...(value as Map<unknown, unknown>)];
      return entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    }
    if (Array.isArray(value) && value.length > 1) return sortedByName(value as unknown[]);
    return value;
  });
}

function sortedByName(list: readonly unknown[]): readonly unknown[] {
  const names = list.map((each) =>
    typeof each === 'object' && each !== null && 'name' in each ? String(each.name) : null,
  );
  if (names.includes(null)) return list;
  return [...list].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function nameOf(value: unknown): string {
  return String((value as { readonly name: unknown }).name);
}
