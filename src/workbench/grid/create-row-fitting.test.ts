import { createPlainGrid } from '../../../test/support/plain-grid/create-plain-grid';
import { createRowFitting } from './create-row-fitting';
import type { Workbook } from '../univer/univer-parts';

const area = { row: 1, column: 0, rowCount: 3, columnCount: 1 };
const sheetId = 'sheet-1';

/** A workbook that only records which rows it measured. */
function measured() {
  const rows: number[] = [];
  const sheet = {
    getRange: (row: number) => ({ getRange: () => row }),
    setRangesAutoHeight: (ranges: readonly number[]) => rows.push(...ranges),
  };
  const workbook = { getSheetBySheetId: () => sheet } as unknown as Workbook;
  return { workbook, taken: () => rows.splice(0) };
}

test('measures a row of wrapped text once, and again when its text or a width changes', () => {
  const grid = createPlainGrid();
  const { workbook, taken } = measured();
  const fitting = createRowFitting(grid, workbook);
  const type = (row: number, value: string) =>
    grid.write(sheetId, { row, column: 0, rowCount: 1, columnCount: 1 }, [
      [{ kind: 'value', value }],
    ]);
  fitting.fitRows();
  expect(taken()).toEqual([]);
  fitting.writeStyle(sheetId, area, { wrapText: true });
  fitting.fitRows();
  expect(taken()).toEqual([1, 2, 3]);
  fitting.fitRows();
  expect(taken()).toEqual([]);
  type(2, 'a longer text');
  fitting.fitRows();
  expect(taken()).toEqual([2]);
  fitting.setColumnWidth(sheetId, 0, 40);
  fitting.fitRows();
  expect(taken()).toEqual([1, 2, 3]);
  grid.insertRows(sheetId, 0, 1);
  fitting.fitRows();
  expect(taken()).toEqual([2, 3, 4]);
});

test('measures a row of large text, but no row of usual size', () => {
  const { workbook, taken } = measured();
  const fitting = createRowFitting(createPlainGrid(), workbook);
  fitting.writeStyle(sheetId, area, { fontSize: 11 });
  fitting.fitRows();
  expect(taken()).toEqual([]);
  fitting.writeStyle(sheetId, area, { fontSize: 16 });
  fitting.fitRows();
  expect(taken()).toEqual([1, 2, 3]);
});

test('leaves rows with a fixed height unchanged', () => {
  const { workbook, taken } = measured();
  const fitting = createRowFitting(createPlainGrid(), workbook);
  fitting.writeStyle(sheetId, area, { wrapText: true });
  fitting.setRowHeight(sheetId, 2, 40);
  fitting.fitRows();
  expect(taken()).toEqual([1, 3]);
});
