import type { IRange } from '@univerjs/core';
import type { Grid, GridArea } from '../../simulator/base/grid';
import { makeRoom, sheetOf } from '../univer/create-cells';
import type { UniverParts } from '../univer/univer-parts';

type Visibility = Pick<
  Grid,
  | 'setRowsHidden'
  | 'isRowHidden'
  | 'setColumnsHidden'
  | 'isColumnHidden'
  | 'unmerge'
  | 'mergedAreas'
  | 'spills'
>;

/** Hidden rows and columns, merged areas and spills. */
export function createVisibility(parts: UniverParts): Visibility {
  return {
    setRowsHidden: (sheetId, row, rowCount, hidden) => {
      const sheet = sheetOf(parts, sheetId);
      makeRoom(sheet, { row, rowCount, column: 0, columnCount: 1 });
      if (hidden) sheet.hideRows(row, rowCount);
      else sheet.showRows(row, rowCount);
    },
    isRowHidden: (sheetId, row) => {
      const sheet = sheetOf(parts, sheetId);
      return row < sheet.getMaxRows() && !sheet.getSheet().getRowVisible(row);
    },
    setColumnsHidden: (sheetId, column, columnCount, hidden) => {
      const sheet = sheetOf(parts, sheetId);
      makeRoom(sheet, { row: 0, rowCount: 1, column, columnCount });
      if (hidden) sheet.hideColumns(column, columnCount);
      else sheet.showColumns(column, columnCount);
    },
    isColumnHidden: (sheetId, column) => {
      const sheet = sheetOf(parts, sheetId);
      return column < sheet.getMaxColumns() && !sheet.getSheet().getColVisible(column);
    },
    unmerge: (sheetId, { row, column, rowCount, columnCount }) => {
      sheetOf(parts, sheetId).getRange(row, column, rowCount, columnCount).breakApart();
    },
    mergedAreas: (sheetId) =>
      sheetOf(parts, sheetId)
        .getMergeData()
        .map((merged) => areaOf(merged.getRange())),
    spills: (sheetId) => spillsOf(parts, sheetId),
  };
}

function spillsOf(
  { univer, workbook, library }: UniverParts,
  sheetId: string,
): readonly GridArea[] {
  const ranges = univer.__getInjector().get(library.FormulaDataModel).getArrayFormulaRange()[
    workbook.getId()
  ]?.[sheetId];
  const matrix = workbook.getSheetBySheetId(sheetId)?.getSheet().getCellMatrix();
  return (
    Object.values(ranges ?? {})
      .flatMap((line) => Object.values((line ?? {}) as Readonly<Record<string, IRange>>))
      // The engine keeps the range of a blocked result, which fills only one cell.
      .filter(
        ({ startRow, startColumn }) => matrix?.getValue(startRow, startColumn)?.v !== '#SPILL!',
      )
      .map(areaOf)
  );
}

function areaOf({ startRow, endRow, startColumn, endColumn }: IRange): GridArea {
  return {
    row: startRow,
    column: startColumn,
    rowCount: endRow - startRow + 1,
    columnCount: endColumn - startColumn + 1,
  };
}
