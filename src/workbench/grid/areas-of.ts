import type { GridArea } from '../../simulator/base/grid';
import type { CalculatedArea } from '../grid-patches/calculation';

/** The cell of a formula. */
export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Joins cells below each other, because the engine compares every area with every formula. */
export function areasOf(cells: readonly CellPlace[]): readonly CalculatedArea[] {
  const sorted = [...cells].sort(
    (left, right) =>
      left.sheetId.localeCompare(right.sheetId) ||
      left.column - right.column ||
      left.row - right.row,
  );
  const areas: { sheetId: string; area: GridArea }[] = [];
  for (const { sheetId, row, column } of sorted) {
    const last = areas.at(-1);
    const isNext =
      last?.sheetId === sheetId &&
      last.area.column === column &&
      last.area.row + last.area.rowCount >= row;
    if (last && isNext) {
      last.area = { ...last.area, rowCount: row - last.area.row + 1 };
    } else areas.push({ sheetId, area: { row, column, rowCount: 1, columnCount: 1 } });
  }
  return areas;
}
