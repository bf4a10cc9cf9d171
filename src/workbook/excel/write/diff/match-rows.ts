import { countSteps, mapSteps, type Steps } from '../../../../shared/steps';
import type { PlannedSheet } from '../../../model';
import { type CellInput, plannedContent, type SheetMatrix } from '../base/cell-input';
import { displayedIdentity, rowIdentity, rowKind } from '../base/hashes';
import { endOf, inputRow, type SheetSnapshot, valueRow } from '../snapshot/sheet-snapshot';
import { largest } from '../../../../shared/extremes';

/** How the rows of a sheet correspond to the planned rows. */
export interface RowMatch {
  /** The sheet row that becomes a planned row; null for an inserted row. */
  readonly previousRow: (plannedRow: number) => number | null;
  /** The row of the last write's record that a sheet row corresponds to. */
  readonly recordedRow: (sheetRow: number) => number;
  /** Sheet rows to delete and planned rows to insert, each from top to bottom. */
  readonly deleted: readonly number[];
  readonly inserted: readonly number[];
  /** Rows have moved since the last write, or this write moves them. */
  readonly hasMoved: boolean;
  readonly plannedRows: number;
}

/** Matches the rows of a sheet with the planned rows, by their identities. */
export function* matchRows(
  snapshot: SheetSnapshot,
  planned: PlannedSheet,
  matrix: SheetMatrix,
): Steps<RowMatch> {
  const { contents, record } = snapshot;
  const { bottom, right } = endOf(matrix.range);
  const columns = record?.columnCount ?? right;
  const filled = largest([endOf(contents.range).bottom, ...tableEnds(snapshot, planned)]);
  const rows = yield* countSteps(filled, (row) => ({
    inputs: inputRow(contents, row),
    values: valueRow(contents, row),
  }));
  const current = yield* mapSteps(rows, ({ inputs }) => rowIdentity(inputs, columns));
  const recorded = record ? alignRows(record.identities, current) : [];
  const planning = yield* plannedRows(matrix);
  const known =
    record?.identities ?? (yield* mapSteps(planning, ({ inputs }) => rowIdentity(inputs, columns)));
  const owned = ownedRows(snapshot, planned, current, known);
  const shown = ({ inputs, values }: RowContents): string =>
    displayedIdentity(inputs, values, columns);
  const headers = headerRows(snapshot, planned);
  const pairs = alignRows(
    yield* mapSteps(rows.slice(0, owned), (row, at) => headers.before.get(at) ?? shown(row)),
    yield* mapSteps(planning, (row, at) => headers.after.get(at) ?? shown(row)),
  );
  const [toBefore, toRecord] = [new Map<number, number>(), new Map<number, number>()];
  for (const [before, after] of pairs) toBefore.set(after, before);
  for (const [before, after] of recorded) toRecord.set(after, before);
  const staying = new Set(toBefore.values());
  const deleted = Array.from({ length: owned }, (_, row) => row).filter((row) => !staying.has(row));
  const inserted = planning.map((_, row) => row).filter((row) => !toBefore.has(row));
  return {
    ...{ deleted, inserted, plannedRows: bottom },
    previousRow: (row) => (row < bottom ? (toBefore.get(row) ?? null) : row),
    recordedRow: (row) => toRecord.get(row) ?? (record ? record.rows.length : row),
    hasMoved:
      deleted.length + inserted.length > 0 ||
      recorded.some(([from, to]) => from !== to) ||
      hasResized(snapshot, planned),
  };
}

/** The planned inputs and values of each row, from the first column on. */
function* plannedRows({ range, inputs, planned }: SheetMatrix): Steps<readonly RowContents[]> {
  const before = Array.from({ length: range.column }, () => '' as const);
  return yield* countSteps(endOf(range).bottom, (row) => {
    const line = row - range.row;
    const values = (planned[line] ?? []).map((cell) => plannedContent(cell).value);
    return { inputs: [...before, ...(inputs[line] ?? [])], values: [...before, ...values] };
  });
}

/**
 * The identities of the header rows of our tables, by row: a table cannot leave its header row, and in
 * another language no word in it is the same.
 */
function headerRows({ tables }: SheetSnapshot, planned: PlannedSheet) {
  const [before, after] = [new Map<number, string>(), new Map<number, string>()];
  for (const { name, range } of planned.tables) {
    const table = tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    // Tables beside each other share a header row.
    if (!table || before.has(table.range.row) || after.has(range.row)) continue;
    before.set(table.range.row, `header of ${name}`);
    after.set(range.row, `header of ${name}`);
  }
  return { before, after };
}

interface RowContents {
  readonly inputs: readonly CellInput[];
  readonly values: readonly unknown[];
}

/** How many rows from the top are ours; rows that a user added below are left alone. */
function ownedRows(
  snapshot: SheetSnapshot,
  planned: PlannedSheet,
  current: readonly string[],
  known: readonly string[],
): number {
  const places = new Map(known.map((identity, row) => [identity, row] as const));
  const last = current.reduce(
    (found, identity, row) => (rowKind(identity) !== 'bare' && places.has(identity) ? row : found),
    -1,
  );
  const after = known.length - (places.get(current[last] ?? '') ?? known.length - 1);
  const reach = largest([last < 0 ? known.length : last + after, ...tableEnds(snapshot, planned)]);
  return Math.min(reach, current.length);
}

/** The rows below our tables on a sheet; the last rows of a table may be blank. */
function tableEnds({ tables }: SheetSnapshot, planned: PlannedSheet): readonly number[] {
  const ownNames = new Set(planned.tables.map(({ name }) => name.toLowerCase()));
  return tables
    .filter(({ name }) => ownNames.has(name.toLowerCase()))
    .map(({ range }) => endOf(range).bottom);
}

/** Whether one of our tables has another size or place than planned. */
function hasResized({ tables }: SheetSnapshot, planned: PlannedSheet): boolean {
  return planned.tables.some(({ name, range }) => {
    const table = tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return table?.range.rowCount !== range.rowCount || table.range.row !== range.row;
  });
}

/** Rows that stay, as their places before and after, both ascending. */
type RowPairs = readonly (readonly [before: number, after: number])[];

/**
 * Pairs the rows of two versions of a sheet. Rows with the same identity are paired in order, as many
 * as possible. Between two such pairs the rest is paired from the top: one by one if both sides have
 * the same number of rows, otherwise by kind. So a row whose words changed keeps its place, and only
 * rows without a partner are inserted or deleted.
 */
export function alignRows(before: readonly string[], after: readonly string[]): RowPairs {
  const anchors = commonRows(before, after);
  const pairs: (readonly [number, number])[] = [];
  let [from, to] = [0, 0];
  for (const [nextFrom, nextTo] of [...anchors, [before.length, after.length] as const]) {
    while (from < nextFrom && to < nextTo) {
      const [left, right] = [nextFrom - from, nextTo - to];
      const isPair = left === right || rowKind(before[from] ?? '') === rowKind(after[to] ?? '');
      if (isPair) pairs.push([from, to]);
      if (isPair || left >= right) from += 1;
      if (isPair || left < right) to += 1;
    }
    if (nextFrom < before.length) pairs.push([nextFrom, nextTo]);
    [from, to] = [nextFrom + 1, nextTo + 1];
  }
  return pairs;
}

/**
 * Pairs equal rows (patience diff): the equal head and tail, then the rows that occur once on both
 * sides, then the same between two of those. O(n log n) for each of the few levels of recursion.
 */
function commonRows(before: readonly string[], after: readonly string[]): RowPairs {
  const pairs: (readonly [number, number])[] = [];
  const pair = (from: number, to: number, endFrom: number, endTo: number): void => {
    let [head, foot] = [0, 0];
    const least = Math.min(endFrom - from, endTo - to);
    while (head < least && before[from + head] === after[to + head]) head += 1;
    while (foot < least - head && before[endFrom - 1 - foot] === after[endTo - 1 - foot]) foot += 1;
    for (let row = 0; row < head; row += 1) pairs.push([from + row, to + row]);
    const [top, left] = [from + head, to + head];
    const [bottom, right] = [endFrom - foot, endTo - foot];
    const anchors = uniqueAnchors(before.slice(top, bottom), after.slice(left, right));
    let [nextFrom, nextTo] = [top, left];
    for (const [anchorFrom, anchorTo] of anchors) {
      pair(nextFrom, nextTo, top + anchorFrom, left + anchorTo);
      pairs.push([top + anchorFrom, left + anchorTo]);
      [nextFrom, nextTo] = [top + anchorFrom + 1, left + anchorTo + 1];
    }
    if (anchors.length > 0) pair(nextFrom, nextTo, bottom, right);
    for (let row = 0; row < foot; row += 1) pairs.push([bottom + row, right + row]);
  };
  pair(0, 0, before.length, after.length);
  return pairs;
}

/**
 * Pairs rows whose identity occurs once on both sides (labels and keys do), as far as their order
 * agrees. Rows that occur several times, such as blank ones, are paired by their neighbours.
 */
function uniqueAnchors(before: readonly string[], after: readonly string[]): RowPairs {
  const places = oncePlaces(after);
  const pairs = [...oncePlaces(before)].flatMap(([identity, from]) => {
    const to = places.get(identity);
    return to === undefined || rowKind(identity) === 'bare' ? [] : [[from, to] as const];
  });
  return longestRising(pairs);
}

function oncePlaces(rows: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  rows.forEach((row, index) => {
    if (places.has(row)) twice.add(row);
    places.set(row, index);
  });
  for (const row of twice) places.delete(row);
  return places;
}

/** The longest run of pairs whose second numbers rise; the first ones rise already. */
function longestRising(pairs: RowPairs): RowPairs {
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, to], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const rising: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) rising.unshift(pair);
  }
  return rising;
}
