import { rowSignature } from '../base/hashes';
import type { RowShift, SheetUndo } from '../base/undo-record';
import { endOf, inputRow, type SheetSnapshot } from '../snapshot/sheet-snapshot';
import type { RowMatch } from './match-rows';
import { largest } from '../../../../shared/extremes';
import { numberRuns } from '../../../../shared/runs';

/**
 * The insertions and deletions that bring the rows of a sheet into the planned order. They go from
 * bottom to top, so that the row numbers of each still hold.
 */
export function rowShifts({
  deleted,
  inserted,
  previousRow,
}: Pick<RowMatch, 'deleted' | 'inserted' | 'previousRow'>): readonly RowShift[] {
  const deletions = numberRuns(deleted).map(({ first, count }) => ({
    ...({ kind: 'delete', row: first, count } as const),
    at: first,
  }));
  const insertions = numberRuns(inserted).map(({ first, count }) => {
    // A row is inserted below the row that stays above it.
    const above = first > 0 ? previousRow(first - 1) : null;
    const row = above === null ? 0 : above + 1;
    return { ...({ kind: 'insert', row, count } as const), at: row };
  });
  return [...deletions, ...insertions]
    .sort((one, other) => other.at - one.at || (one.kind === 'delete' ? -1 : 1))
    .map(({ kind, row, count }) => ({ kind, row, count }));
}

/** Where a row stands after shifts; null for a deleted one. */
export function rowAfter(row: number, shifts: readonly RowShift[]): number | null {
  let at = row;
  for (const { kind, row: from, count } of shifts) {
    if (kind === 'insert') at += at >= from ? count : 0;
    else if (at >= from + count) at -= count;
    else if (at >= from) return null;
  }
  return at;
}

/** The rows that shifts insert, by their places after all of them. */
export function insertedRows(shifts: readonly RowShift[]): ReadonlySet<number> {
  let rows: readonly number[] = [];
  for (const shift of shifts) {
    const { kind, row, count } = shift;
    const moved = rows.flatMap((each) => rowAfter(each, [shift]) ?? []);
    const added = kind === 'insert' ? Array.from({ length: count }, (_, at) => row + at) : [];
    rows = [...moved, ...added];
  }
  return new Set(rows);
}

/** The shifts that undo others, in order. */
export function reverseShifts(shifts: readonly RowShift[]): readonly RowShift[] {
  return [...shifts]
    .reverse()
    .map(({ kind, ...rest }) => ({ kind: kind === 'insert' ? 'delete' : 'insert', ...rest }));
}

/**
 * The shifts that restore the rows of a sheet, in order. A failed request may have carried out only
 * some of a write's shifts; the current rows show how many.
 */
export function shiftsToUndo(
  { rows, signatures }: Pick<SheetUndo, 'rows' | 'signatures'>,
  { contents }: Pick<SheetSnapshot, 'contents'>,
): readonly RowShift[] {
  if (rows.length === 0) return [];
  const { bottom, right } = endOf(contents.range);
  const now = Array.from({ length: bottom }, (_, row) =>
    rowSignature(inputRow(contents, row), right),
  );
  const similarity = Array.from({ length: rows.length + 1 }, (_, count) =>
    similarityOf(shifted(signatures, rows.slice(0, count)), now),
  );
  const done = similarity.lastIndexOf(largest(similarity));
  return reverseShifts(rows.slice(0, done));
}

/** The row signatures after some shifts; an inserted row has none yet. */
function shifted(signatures: readonly string[], shifts: readonly RowShift[]): readonly string[] {
  const rows = [...signatures];
  for (const { kind, row, count } of shifts) {
    if (kind === 'delete') rows.splice(row, count);
    else rows.splice(row, 0, ...Array.from({ length: count }, () => ''));
  }
  return rows;
}

/** The number of equal rows, less the difference in length. */
function similarityOf(one: readonly string[], other: readonly string[]): number {
  const same = one.filter((signature, row) => signature === other[row]).length;
  return same - Math.abs(one.length - other.length);
}
