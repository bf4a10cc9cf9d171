import type { IStyleData } from '@univerjs/core';
import type { GridArea } from '../../simulator/base/grid';
import { commands, styleTrigger } from '../univer/commands';
import { cellType } from '../univer/create-cells';
import type { UniverParts, Worksheet } from '../univer/univer-parts';

/**
 * Sets the style of an area and keeps the formulas of its cells. Univer recognises a change of style by its
 * trigger and replaces the trigger while a command of its interface, such as scrolling, is running;
 * then it would remove the formulas. A local change is never read as contents.
 *
 * It also keeps texts of digits. Univer looks at a cell's value again when its style changes, and the
 * calculated text `2024` becomes a number.
 *
 * Upstream: no report found. Losing formulas needs the interface, so no test shows it alone.
 */
export function setStyle(
  { api, workbook }: UniverParts,
  sheet: Worksheet,
  { row, column, rowCount, columnCount }: GridArea,
  s: IStyleData,
): void {
  const matrix = sheet.getSheet().getCellMatrix();
  const [cell, textCell] = [{ s }, { s, t: cellType.text }];
  const styled = (y: number, x: number) =>
    matrix.getValue(y, x)?.t === cellType.text ? textCell : cell;
  const line = (y: number) =>
    Object.fromEntries(
      Array.from({ length: columnCount }, (_, c) => [column + c, styled(y, column + c)]),
    );
  api.syncExecuteCommand(
    commands.setCells,
    {
      unitId: workbook.getId(),
      subUnitId: sheet.getSheetId(),
      cellValue: Object.fromEntries(
        Array.from({ length: rowCount }, (_, r) => [row + r, line(row + r)]),
      ),
      trigger: styleTrigger,
    },
    { onlyLocal: true },
  );
}
