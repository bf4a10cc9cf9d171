import { MOST_COLUMNS, MOST_ROWS } from '../../shared/cell-range';
import type { GridArea } from '../base/grid';
import { invalidArgument } from '../base/host-error';

/** Throws as Excel does unless the area lies on the sheet. */
export function checkedArea(area: GridArea): GridArea {
  const { row, column, rowCount, columnCount } = area;
  const fits =
    [row, column, rowCount, columnCount].every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rowCount >= 1 &&
    columnCount >= 1 &&
    row + rowCount <= MOST_ROWS &&
    column + columnCount <= MOST_COLUMNS;
  if (!fits) throw invalidArgument('The range lies outside the sheet.');
  return area;
}
