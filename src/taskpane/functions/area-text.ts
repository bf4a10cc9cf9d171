import { stringifyA1Ref } from '@borgar/fx';
import type { CellArea } from '../../workbook/ports/formula-port';

/** Writes where an area is, as a formula on a sheet does: without the name of that sheet. */
export function areaText(
  { sheet, row, column, rowCount, columnCount }: CellArea,
  from: string | null = null,
): string {
  const range = {
    ...{ top: row, left: column },
    ...{ bottom: row + rowCount - 1, right: column + columnCount - 1 },
  };
  return stringifyA1Ref({ context: sheet === from ? [] : [sheet], range });
}

/** Whether two areas have a cell in common. */
export function areasOverlap(one: CellArea, other: CellArea): boolean {
  return (
    one.sheet === other.sheet &&
    one.row < other.row + other.rowCount &&
    other.row < one.row + one.rowCount &&
    one.column < other.column + other.columnCount &&
    other.column < one.column + one.columnCount
  );
}
