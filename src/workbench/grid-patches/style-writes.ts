import { commands, styleTrigger } from '../univer/commands';
import type { UniverParts } from '../univer/univer-parts';

/** Univer's type code of a text cell. */
const textType = 1;

/** By row and column. */
type StyledCells = Readonly<Record<number, Readonly<Record<number, { readonly s: unknown }>>>>;

/**
 * Sets styles and keeps the formulas of the cells. Univer recognises a change of style by its
 * trigger and replaces the trigger while a command of its interface, such as scrolling, is running;
 * then it would remove the formulas. A local change is never read as contents.
 *
 * It also keeps texts of digits. Univer looks at a cell's value again when its style changes, and the
 * calculated text `2024` becomes a number.
 *
 * Upstream: no report found. Losing formulas needs the interface, so no test shows it alone.
 */
export function setStyles(
  { api, workbook }: UniverParts,
  sheetId: string,
  cells: StyledCells,
): void {
  const matrix = workbook.getSheetBySheetId(sheetId)?.getSheet().getCellMatrix();
  const withType = (row: number, column: number, cell: { readonly s: unknown }) => {
    const isText = matrix?.getValue(row, column)?.t === textType;
    return isText ? { ...cell, t: textType } : cell;
  };
  const typedCells = Object.fromEntries(
    Object.entries(cells).map(([row, line]) => [
      row,
      Object.fromEntries(
        Object.entries(line).map(([column, cell]) => [
          column,
          withType(Number(row), Number(column), cell),
        ]),
      ),
    ]),
  );
  api.syncExecuteCommand(
    commands.setCells,
    {
      unitId: workbook.getId(),
      subUnitId: sheetId,
      cellValue: typedCells,
      trigger: styleTrigger,
    },
    { onlyLocal: true },
  );
}
