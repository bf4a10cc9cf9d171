import type { UniverLibrary } from '../univer/univer-parts';

type Index = UniverLibrary['CELL_INVERTED_INDEX_CACHE'];
type Column = NonNullable<ReturnType<Index['getCellValuePositions']>>;
type Key = Column extends Map<infer Value, unknown> ? Value : never;

const patched = new WeakSet<Index>();

/**
 * Makes storing a result constant time. Univer keeps an index from values to rows for each column,
 * and for every result searches all values for the previous one: n results take n² steps. This
 * remembers the value of each row.
 *
 * Upstream: https://github.com/dream-num/univer/pull/7453
 */
export function speedUpValueIndex(index: Index): void {
  if (patched.has(index)) return;
  patched.add(index);
  const keyOf = createKeys(index);
  const indexed = new WeakMap<Column, Map<number, Set<number>>>();
  const setNew = index.set.bind(index);
  index.set = (unitId, sheetId, column, value, row, isForced = false) => {
    if (!isForced && !index.shouldContinueBuildingCache(unitId, sheetId, column, row)) return;
    const known = index.getCellValuePositions(unitId, sheetId, column);
    if (!known) setNew(unitId, sheetId, column, value, row, isForced);
    const rowsByValue = known ?? index.getCellValuePositions(unitId, sheetId, column);
    if (!rowsByValue) return;
    const byRow = indexed.get(rowsByValue) ?? new Map<number, Set<number>>();
    indexed.set(rowsByValue, byRow);
    byRow.get(row)?.delete(row);
    const key = keyOf(value);
    const rows = rowsByValue.get(key) ?? new Set<number>();
    rowsByValue.set(key, rows.add(row));
    byRow.set(row, rows);
  };
}

/** Univer's key of a value, such as a text in lower case; it reveals the key only by storing one. */
function createKeys(index: Index): (value: Parameters<Index['set']>[3]) => Key {
  const Scratch = index.constructor as new () => Index;
  const scratch = new Scratch();
  const place = ['book', 'sheet', 0] as const;
  return (value) => {
    // Nearly all results are numbers, which are their own keys; 0 and -0 are the same.
    if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
    scratch.set(...place, value, 0);
    const stored = scratch.getCellValuePositions(...place);
    const [key] = stored?.keys() ?? [];
    stored?.clear();
    return key as Key;
  };
}
