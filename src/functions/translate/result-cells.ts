import { toCol } from '@borgar/fx';

/** How formulas write the cells of a result that begins at a place, on its own sheet. */
export function resultCells({
  row,
  column,
}: {
  readonly row: number;
  readonly column: number;
}): (down: number, right: number) => string {
  return (down, right) => `${toCol(column + right)}${String(row + down + 1)}`;
}
