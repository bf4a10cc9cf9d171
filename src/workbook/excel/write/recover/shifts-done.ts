import { rowSignature } from '../base/row-signature';
import { endOf, inputRow, type SheetSnapshot } from '../snapshot/sheet-snapshot';
import { reverseShifts } from '../diff/row-shifts';
import type { RowShift, SheetUndo } from '../base/undo-record';

/**
 * The shifts that put the rows of a sheet back, in this order. How many of a write's shifts were
 * carried out is told from the rows as they stand: a request that broke off may have done some.
 */
export function shiftsToUndo(
  { rows, signatures }: Pick<SheetUndo, 'rows' | 'signatures'>,
  { standing }: Pick<SheetSnapshot, 'standing'>,
): readonly RowShift[] {
  if (rows.length === 0) return [];
  const { bottom, right } = endOf(standing.range);
  const now = Array.from({ length: bottom }, (_, row) =>
    rowSignature(inputRow(standing, row), right),
  );
  const likeness = Array.from({ length: rows.length + 1 }, (_, count) =>
    likenessOf(shifted(signatures, rows.slice(0, count)), now),
  );
  const done = likeness.lastIndexOf(Math.max(...likeness));
  return reverseShifts(rows.slice(0, done));
}

/** The rows as shifts leave them; a row that came bears nothing yet. */
function shifted(signatures: readonly string[], shifts: readonly RowShift[]): readonly string[] {
  const rows = [...signatures];
  for (const { kind, row, count } of shifts) {
    if (kind === 'delete') rows.splice(row, count);
    else rows.splice(row, 0, ...Array.from({ length: count }, () => ''));
  }
  return rows;
}

/** How many rows agree, less the difference in length. */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  const same = one.filter((signature, row) => signature === other[row]).length;
  return same - Math.abs(one.length - other.length);
}
