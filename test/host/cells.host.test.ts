import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import type { OfficeHost } from '../support/workbooks/office-host';
import { startOfficeHost } from '../support/workbooks/office-host';

let office: OfficeHost;

beforeAll(async () => {
  office = await startOfficeHost({ region: 'en-US', grid: await createNodeGrid() });
});

afterAll(async () => {
  await office.dispose();
  office.grid.dispose();
});

async function write(value: unknown, numberFormat?: string): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange().clear();
    const cell = sheet.getRange('A1');
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    cell.load('values,formulas,valueTypes,numberFormat');
    await context.sync();
    return [cell.values[0]?.[0], cell.formulas[0]?.[0], cell.valueTypes[0]?.[0]];
  });
}

test.each([
  [1.5, [1.5, 1.5, 'Double']],
  [true, [true, true, 'Boolean']],
  ['plan', ['plan', 'plan', 'String']],
  ['', ['', '', 'Empty']],
  ['=1+1', [2, '=1+1', 'Double']],
  ["'=1+1", ['=1+1', '=1+1', 'String']],
  ["'007", ['007', '007', 'String']],
  ['007', [7, 7, 'Double']],
  ['12%', [0.12, 0.12, 'Double']],
  ['1,234.5', [1234.5, 1234.5, 'Double']],
  ['true', [true, true, 'Boolean']],
  ['2024-01-02', [45293, 45293, 'Double']],
  ['+1+2', [3, '=+1+2', 'Double']],
  ['-', ['-', '-', 'String']],
])('%p is taken as if typed', async (value, expected) => {
  expect(await write(value)).toEqual(expected);
});

test('a sheet accepts text far beyond its initial rows', async () => {
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1998:AZ2000');
    range.formulas = Array.from({ length: 3 }, () => Array.from({ length: 52 }, () => "'text"));
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
  expect(new Set(values.flat())).toEqual(new Set(['text']));
});

test('a cell of the format @ keeps everything as text', async () => {
  expect(await write('=1+1', '@')).toEqual(['=1+1', '=1+1', 'String']);
  expect(await write('2024', '@')).toEqual(['2024', '2024', 'String']);
  expect(await write(2024, '@')).toEqual(['2024', '2024', 'String']);
});

test('null leaves a cell unchanged, and one value fills a range', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('C1:D2');
    // The types require a matrix; the library accepts one value for all cells.
    (range as { values: unknown }).values = 5;
    range.values = [
      [null, 1],
      [2, null],
    ];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([
      [5, 1],
      [2, 5],
    ]);
  });
});

test('whole columns answer null instead of a million values', async () => {
  await Excel.run(async (context) => {
    const column = context.workbook.worksheets.getActiveWorksheet().getRange('A:B');
    column.load('values,address,isEntireColumn,rowCount,cellCount');
    await context.sync();
    expect(column.values).toBeNull();
    expect(column.address).toBe('Sheet1!A:B');
    expect(column.isEntireColumn).toBe(true);
    expect(column.cellCount).toBe(2_097_152);
  });
});

test('text shows the value in its number format', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('F1:F4');
    range.numberFormat = [['0.0%'], ['#,##0.00'], ['0'], ['General']];
    range.values = [[0.0625], [1234.5], [2.6], [1 / 3]];
    range.load('text');
    await context.sync();
    expect(range.text).toEqual([['6.3%'], ['1,234.50'], ['3'], ['0.33333333333']]);
  });
});

test('ranges are offset, resized, intersected and bounded', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('C3:E6');
    const ranges = [
      range.getCell(1, 1),
      range.getOffsetRange(2, -1),
      range.getResizedRange(-1, 2),
      range.getAbsoluteResizedRange(1, 1),
      range.getRow(1),
      range.getColumn(2),
      range.getLastRow(),
      range.getLastColumn(),
      range.getLastCell(),
      range.getRowsBelow(2),
      range.getRowsAbove(),
      range.getColumnsAfter(1),
      range.getColumnsBefore(2),
      range.getEntireRow(),
      range.getEntireColumn(),
      range.getIntersection('D1:D4'),
      range.getBoundingRect('G9'),
    ].map((each) => each.load('address'));
    const apart = range.getIntersectionOrNullObject('Z1');
    await context.sync();
    expect(ranges.map(({ address }) => address.replace('Sheet1!', ''))).toEqual([
      'D4',
      'B5:D8',
      'C3:G5',
      'C3',
      'C4:E4',
      'E3:E6',
      'C6:E6',
      'E3:E6',
      'E6',
      'C7:E8',
      'C2:E2',
      'F3:F6',
      'A3:B6',
      '3:6',
      'C:E',
      'D3:D4',
      'C3:G9',
    ]);
    expect(apart.isNullObject).toBe(true);
  });
});

test('while calculation is suspended a request reads earlier results, and the next one new ones', async () => {
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Suspended');
    sheet.getRange('A1:B1').formulas = [[1, '=A1+1']];
    await context.sync();
    context.application.suspendApiCalculationUntilNextSync();
    sheet.getRange('A1').values = [[10]];
    const during = sheet.getRange('A1:B1').load('values');
    await context.sync();
    const after = sheet.getRange('A1:B1').load('values');
    await context.sync();
    sheet.delete();
    await context.sync();
    return [during.values[0], after.values[0]] as const;
  });
  expect(read).toEqual([
    [10, 2],
    [10, 11],
  ]);
});

test('a request that asks for a calculation reads its results, suspended or not', async () => {
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Calculated');
    sheet.getRange('A1:B1').formulas = [[1, '=A1+1']];
    await context.sync();
    context.application.suspendApiCalculationUntilNextSync();
    sheet.getRange('A1').values = [[10]];
    context.application.calculate('Recalculate');
    const range = sheet.getRange('A1:B1').load('values');
    await context.sync();
    sheet.delete();
    await context.sync();
    return range.values[0];
  });
  expect(read).toEqual([10, 11]);
});
