import type { UniverLibrary } from '../univer/univer-parts';

type Index = UniverLibrary['CELL_INVERTED_INDEX_CACHE'];
type Column = NonNullable<ReturnType<Index['getCellValuePositions']>>;
type Key = Column extends Map<infer Value, unknown> ? Value : never;
type Value = Parameters<Index['set']>[3];

const patched = new WeakSet<Index>();

/**
 * Mends the index from values to rows that Univer keeps for each column while it calculates.
 *
 * Storing a result takes constant time: Univer searches all values for the previous one, so n results
 * take n² steps. Upstream: https://github.com/dream-num/univer/pull/7453
 *
 * Values that Excel tells apart stay apart. Univer files an empty text under the same key as a blank
 * cell, and the text `1` under the same key as the number; asked for an empty text it also finds
 * zeros. The first comparison with a column is right and fills the index; each further one in the
 * same calculation is wrong. Upstream: no report found.
 */
export function mendValueIndex(index: Index): void {
  if (patched.has(index)) return;
  patched.add(index);
  const blank = blankKey(index);
  const keyOf = (value: Value): Key => keyOfValue(value, blank);
  const indexed = new WeakMap<Column, Map<number, Set<number>>>();
  const setNew = index.set.bind(index);
  index.set = (unitId, sheetId, column, value, row, isForced = false) => {
    if (!isForced && !index.shouldContinueBuildingCache(unitId, sheetId, column, row)) return;
    const known = index.getCellValuePositions(unitId, sheetId, column);
    if (!known) setNew(unitId, sheetId, column, null, row, true);
    const rowsByValue = index.getCellValuePositions(unitId, sheetId, column);
    if (!rowsByValue) return;
    if (!known) rowsByValue.clear();
    const byRow = indexed.get(rowsByValue) ?? new Map<number, Set<number>>();
    indexed.set(rowsByValue, byRow);
    byRow.get(row)?.delete(row);
    const key = keyOf(value);
    const rows = rowsByValue.get(key) ?? new Set<number>();
    rowsByValue.set(key, rows.add(row));
    byRow.set(row, rows);
  };
  const find = index.getCellPositions.bind(index);
  index.getCellPositions = (unitId, sheetId, column, value, rowsInCache) => {
    const found = find(unitId, sheetId, column, value, rowsInCache);
    const rowsByValue = index.getCellValuePositions(unitId, sheetId, column);
    if (!found || !rowsByValue || found.errorType !== null) return found;
    const matchingRows = equalKeys(keyOf(value), blank)
      .flatMap((key) => [...(rowsByValue.get(key) ?? [])])
      .filter((row) => rowsInCache.some(([start, end]) => row >= start && row <= end));
    return { ...found, matchingRows };
  };
}

/** Univer's key of a blank cell; it reveals the key only by storing one. */
function blankKey(index: Index): Key {
  const Scratch = index.constructor as new () => Index;
  const scratch = new Scratch();
  const place = ['book', 'sheet', 0] as const;
  scratch.set(...place, null, 0);
  const [key] = scratch.getCellValuePositions(...place)?.keys() ?? [];
  return key as Key;
}

function keyOfValue(value: Value, blank: Key): Key {
  if (value === null || value === undefined) return blank;
  // 0 and -0 are the same, and so are letters in upper and lower case.
  if (typeof value === 'number') return value === 0 ? 0 : value;
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** The keys of the values that equal a value: a blank cell equals 0 and an empty text. */
function equalKeys(key: Key, blank: Key): readonly Key[] {
  if (key === blank) return [blank, 0, ''];
  return key === 0 || key === '' ? [key, blank] : [key];
}
