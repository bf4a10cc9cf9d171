import { stringifyA1Ref } from '@borgar/fx';
import type { CellArea } from '../../workbook/ports/formula-port';

/** Writes an area as a formula on the given sheet would: without the sheet's own name. */
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

/** Whether two areas share a cell. */
export function areasOverlap(one: CellArea, other: CellArea): boolean {
  return (
    one.sheet === other.sheet &&
    one.row < other.row + other.rowCount &&
    other.row < one.row + one.rowCount &&
    one.column < other.column + other.columnCount &&
    other.column < one.column + one.columnCount
  );
}
