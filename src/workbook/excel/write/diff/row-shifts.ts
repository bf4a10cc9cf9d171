import type { RowMatch } from './match-rows';
import type { RowShift } from '../base/undo-record';

/**
 * The insertions and deletions that bring the rows of a sheet into the order that is planned, one
 * after the other from below to above, so that each finds its row where it was before them all.
 */
export function rowShifts({
  gone,
  come,
  before,
}: Pick<RowMatch, 'gone' | 'come' | 'before'>): readonly RowShift[] {
  const deletions = runs(gone).map(({ first, count }) => ({
    ...({ kind: 'delete', row: first, count } as const),
    at: first,
  }));
  const insertions = runs(come).map(({ first, count }) => {
    // A row that comes is put below the one that stays above it.
    const above = first > 0 ? before(first - 1) : null;
    const row = above === null ? 0 : above + 1;
    return { ...({ kind: 'insert', row, count } as const), at: row };
  });
  return [...deletions, ...insertions]
    .sort((one, other) => other.at - one.at || (one.kind === 'delete' ? -1 : 1))
    .map(({ kind, row, count }) => ({ kind, row, count }));
}

function runs(rows: readonly number[]): readonly { first: number; count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last && row === last.first + last.count) last.count += 1;
    else found.push({ first: row, count: 1 });
  }
  return found;
}

/** What takes shifts back, in this order. */
export function reverseShifts(shifts: readonly RowShift[]): readonly RowShift[] {
  return [...shifts]
    .reverse()
    .map(({ kind, ...rest }) => ({ kind: kind === 'insert' ? 'delete' : 'insert', ...rest }));
}
