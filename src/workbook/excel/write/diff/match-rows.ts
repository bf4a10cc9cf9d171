import type { PlannedSheet } from '../../../model';
import type { CellInput, SheetMatrix } from '../base/sheet-matrix';
import { alignRows } from './align-rows';
import { plannedContent } from '../base/cell-state';
import { rowIdentity, rowKind, displayedIdentity } from './row-identity';
import { endOf, inputRow, valueRow, type SheetSnapshot } from '../snapshot/sheet-snapshot';

/** Which row of a sheet becomes which. */
export interface RowMatch {
  /** The row that becomes a planned row; null for a row that comes. */
  readonly before: (plannedRow: number) => number | null;
  /** The row of the last write's record that a standing row was. */
  readonly recorded: (standingRow: number) => number;
  /** Standing rows that go, and planned rows that come, each from above to below. */
  readonly gone: readonly number[];
  readonly come: readonly number[];
  /** Rows stand elsewhere than when the last write left them, or are about to. */
  readonly hasMoved: boolean;
  readonly plannedRows: number;
}

/** Matches the rows of a sheet with those that are planned, by what tells each from the others. */
export function matchRows(
  look: SheetSnapshot,
  planned: PlannedSheet,
  matrix: SheetMatrix,
): RowMatch {
  const { standing, record } = look;
  const { bottom, right } = endOf(matrix.range);
  const columns = record?.columnCount ?? right;
  const filled = Math.max(endOf(standing.range).bottom, ...tableEnds(look, planned));
  const rows = Array.from({ length: filled }, (_, row) => ({
    inputs: inputRow(standing, row),
    values: valueRow(standing, row),
  }));
  const stands = rows.map(({ inputs }) => rowIdentity(inputs, columns));
  const recorded = record ? alignRows(record.identities, stands) : [];
  const planning = plannedRows(matrix);
  const known = record?.identities ?? planning.map(({ inputs }) => rowIdentity(inputs, columns));
  const owned = ownedRows(look, planned, stands, known);
  const pairs = alignRows(
    rows.slice(0, owned).map(({ inputs, values }) => displayedIdentity(inputs, values, columns)),
    planning.map(({ inputs, values }) => displayedIdentity(inputs, values, columns)),
  );
  const [toBefore, toRecord] = [new Map<number, number>(), new Map<number, number>()];
  for (const [before, after] of pairs) toBefore.set(after, before);
  for (const [before, after] of recorded) toRecord.set(after, before);
  const staying = new Set(toBefore.values());
  const gone = Array.from({ length: owned }, (_, row) => row).filter((row) => !staying.has(row));
  const come = planning.map((_, row) => row).filter((row) => !toBefore.has(row));
  return {
    ...{ gone, come, plannedRows: bottom },
    before: (row) => (row < bottom ? (toBefore.get(row) ?? null) : row),
    recorded: (row) => toRecord.get(row) ?? (record ? record.rows.length : row),
    hasMoved:
      gone.length + come.length > 0 ||
      recorded.some(([from, to]) => from !== to) ||
      hasResized(look, planned),
  };
}

/** What is to stand in each row from the first cell on, and what it is to come to. */
function plannedRows({ range, inputs, planned }: SheetMatrix): readonly RowContents[] {
  const before = Array.from({ length: range.column }, () => '' as const);
  return Array.from({ length: endOf(range).bottom }, (_, row) => {
    const line = row - range.row;
    const values = (planned[line] ?? []).map((cell) => plannedContent(cell).value);
    return { inputs: [...before, ...(inputs[line] ?? [])], values: [...before, ...values] };
  });
}

interface RowContents {
  readonly inputs: readonly CellInput[];
  readonly values: readonly unknown[];
}

/** How many rows from above are ours: what a user put below them is left alone. */
function ownedRows(
  look: SheetSnapshot,
  planned: PlannedSheet,
  stands: readonly string[],
  known: readonly string[],
): number {
  const places = new Map(known.map((identity, row) => [identity, row] as const));
  const last = stands.reduce(
    (found, identity, row) => (rowKind(identity) !== 'bare' && places.has(identity) ? row : found),
    -1,
  );
  const after = known.length - (places.get(stands[last] ?? '') ?? known.length - 1);
  const reach = Math.max(last < 0 ? known.length : last + after, ...tableEnds(look, planned));
  return Math.min(reach, stands.length);
}

/** Where our tables on a sheet end: their last rows may be blank. */
function tableEnds({ tables }: SheetSnapshot, planned: PlannedSheet): readonly number[] {
  const own = new Set(planned.tables.map(({ name }) => name.toLowerCase()));
  return tables
    .filter(({ name }) => own.has(name.toLowerCase()))
    .map(({ range }) => endOf(range).bottom);
}

/** Whether a table of ours has another size or place than it is to have. */
function hasResized({ tables }: SheetSnapshot, planned: PlannedSheet): boolean {
  return planned.tables.some(({ name, range }) => {
    const standing = tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
    return standing?.range.rowCount !== range.rowCount || standing.range.row !== range.row;
  });
}
