import type { UniverLibrary } from '../univer/univer-parts';

type Index = UniverLibrary['CELL_INVERTED_INDEX_CACHE'];
type Column = NonNullable<ReturnType<Index['getCellValuePositions']>>;
type Key = Column extends Map<infer Value, unknown> ? Value : never;

const quickened = new WeakSet<Index>();

/**
 * Univer keeps where each value stands in a column, and for every result that it stores looks
 * through all values of the column for the one that stood there before: n results take n² steps.
 * This remembers what each row holds, so that a result takes one.
 */
export function quickenIndex(index: Index): void {
  if (quickened.has(index)) return;
  quickened.add(index);
  const keyOf = createKeys(index);
  const held = new WeakMap<Column, Map<number, Set<number>>>();
  const setAnew = index.set.bind(index);
  index.set = (unitId, sheetId, column, value, row, isForced = false) => {
    if (!isForced && !index.shouldContinueBuildingCache(unitId, sheetId, column, row)) return;
    const known = index.getCellValuePositions(unitId, sheetId, column);
    if (!known) setAnew(unitId, sheetId, column, value, row, isForced);
    const rowsByValue = known ?? index.getCellValuePositions(unitId, sheetId, column);
    if (!rowsByValue) return;
    const byRow = held.get(rowsByValue) ?? new Map<number, Set<number>>();
    held.set(rowsByValue, byRow);
    byRow.get(row)?.delete(row);
    const key = keyOf(value);
    const rows = rowsByValue.get(key) ?? new Set<number>();
    rowsByValue.set(key, rows.add(row));
    byRow.set(row, rows);
  };
}

/** What Univer takes a value for, such as a text in small letters; it tells only by storing one. */
function createKeys(index: Index): (value: Parameters<Index['set']>[3]) => Key {
  const Scratch = index.constructor as new () => Index;
  const scratch = new Scratch();
  const place = ['book', 'sheet', 0] as const;
  return (value) => {
    // Nearly all results are numbers, which stand for themselves; there is one zero.
    if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
    scratch.set(...place, value, 0);
    const stored = scratch.getCellValuePositions(...place);
    const [key] = stored?.keys() ?? [];
    stored?.clear();
    return key as Key;
  };
}
