import type { Grid } from '../../simulator/base/grid';
import { sheetOf } from '../univer/create-cells';
import type { UniverParts } from '../univer/univer-parts';

type Sheets = Pick<
  Grid,
  | 'sheets'
  | 'activeSheetId'
  | 'activate'
  | 'addSheet'
  | 'deleteSheet'
  | 'renameSheet'
  | 'moveSheet'
  | 'selection'
  | 'select'
>;

const newSheet = { rows: 200, columns: 26 } as const;

/** Excel's default cell sizes, in pixels. */
export const cellSize = { defaultRowHeight: 20, defaultColumnWidth: 72 } as const;

export function createSheets(parts: UniverParts): Sheets {
  const { workbook } = parts;
  const activeSheetId = () => workbook.getActiveSheet().getSheetId();
  const activate = (sheetId: string) => {
    if (activeSheetId() !== sheetId) workbook.setActiveSheet(sheetId);
  };
  return {
    sheets: () =>
      workbook.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getSheetName() })),
    activeSheetId,
    activate,
    addSheet: (name) => {
      const active = activeSheetId();
      const added = workbook
        .create(name, newSheet.rows, newSheet.columns, { sheet: cellSize })
        .getSheetId();
      // Univer activates a new sheet at once; Excel does not.
      activate(active);
      return added;
    },
    deleteSheet: (sheetId) => {
      workbook.deleteSheet(sheetId);
    },
    renameSheet: (sheetId, name) => {
      sheetOf(parts, sheetId).setName(name);
    },
    moveSheet: (sheetId, index) => {
      workbook.moveSheet(sheetOf(parts, sheetId), index);
    },
    selection: () => {
      const range = workbook.getActiveRange()?.getRange();
      const [row, column] = [range?.startRow ?? 0, range?.startColumn ?? 0];
      const [rowCount, columnCount] = [
        (range?.endRow ?? 0) - row + 1,
        (range?.endColumn ?? 0) - column + 1,
      ];
      return { sheetId: activeSheetId(), area: { row, column, rowCount, columnCount } };
    },
    select: (sheetId, { row, column, rowCount, columnCount }) => {
      activate(sheetId);
      sheetOf(parts, sheetId).getRange(row, column, rowCount, columnCount).activate();
    },
  };
}
