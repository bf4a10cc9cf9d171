import { createNodeGrid } from '../../workbench/grid/create-node-grid';
import { startOfficeHost, type OfficeHost } from '../../../test/support/workbooks/office-host';
import type { CellArea } from '../ports/formula-port';
import { createFormulaPort } from './create-formula-port';

let office: OfficeHost;
const port = createFormulaPort();

beforeAll(async () => {
  office = await startOfficeHost({ grid: await createNodeGrid() });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C1').values = [[100, 0.06, 0.05]];
    sheet.getRange('A3:B4').values = [
      ['a', 'b'],
      [1, 2],
    ];
    sheet.tables.add('A3:B4', true).name = 'Mine';
    sheet.getRange('B2').select();
    await context.sync();
  });
});

afterAll(async () => {
  await office.dispose();
  office.grid.dispose();
});

function area(row: number, column: number, rowCount = 1, columnCount = 1): CellArea {
  return { sheet: 'Sheet1', row, column, rowCount, columnCount };
}

test('the selection is read with its address and the formula of its first cell', async () => {
  expect(await port.readSelected()).toEqual({
    ok: true,
    value: { area: area(1, 1), formula: null },
  });
});

test('areas are read in one round trip, and too large ones are not', async () => {
  let read: unknown;
  const requests = await office.countRequests(async () => {
    read = await port.readAreas([area(0, 0, 1, 3), area(0, 0, 5_000, 3)]);
  });
  expect(read).toEqual({ ok: true, value: [[[100, 0.06, 0.05]], null] });
  expect(requests).toBe(1);
});

test.each([
  [area(0, 3, 1, 2), null],
  [area(0, 1, 1, 2), { kind: 'filled', cell: 'B1' }],
  [area(3, 2, 1, 2), null],
  [area(4, 0, 1, 2), null],
  [area(1_048_575, 0, 2, 1), { kind: 'edge' }],
])('a result in %j meets %j', async (place, obstacle) => {
  expect(await port.checkPlace(place)).toEqual({ ok: true, value: obstacle });
});

test('a blank cell of a table takes one value and no result of several', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A4:B4').values = [['', '']];
    await context.sync();
  });
  expect(await port.checkPlace(area(3, 0))).toEqual({ ok: true, value: null });
  expect(await port.checkPlace(area(3, 0, 1, 2))).toEqual({
    ok: true,
    value: { kind: 'table', table: 'Mine' },
  });
});

test('a formula goes into a free cell only', async () => {
  expect(await port.insertFormula(area(0, 4), '=A1*2')).toEqual({ ok: true, value: null });
  expect(await port.insertFormula(area(0, 4), '=A1*3')).toEqual({
    ok: true,
    value: { kind: 'filled', cell: 'E1' },
  });
  expect(await port.readAreas([area(0, 4)])).toEqual({ ok: true, value: [[[200]]] });
});

test('contents are exchanged as a whole, and not where the first cell was changed', async () => {
  const exchange = { area: area(0, 4, 1, 2), cells: [['=A1*(1+B1)', null]] };
  const call = (formula: string) => ({ ...exchange, expected: { kind: 'call' as const, formula } });
  expect(await port.exchange(call('=A1'))).toEqual({
    ok: true,
    value: { kind: 'changed', cell: 'E1' },
  });
  expect(await port.exchange(call('=A1*2'))).toEqual({
    ok: true,
    value: {
      kind: 'exchanged',
      ...{ before: [[200, '']], after: [[106, '']], contents: [['=A1*(1+B1)', '']] },
    },
  });
});

test('a result that spills is exchanged, and a cell in its way is not', async () => {
  await put('E10:E11', [['=A1:C1*2'], ['=A1:C1*3']]);
  await put('F11', [['a note']]);
  const exchange = (row: number, formula: string) =>
    port.exchange({
      area: area(row, 4, 1, 3),
      expected: { kind: 'call', formula },
      cells: [['=A1*2', '=B1*2', '=C1*2']],
    });
  expect(await exchange(10, '=A1:C1*3')).toEqual({
    ok: true,
    value: { kind: 'filled', cell: 'F11' },
  });
  expect(await exchange(9, '=A1:C1*2')).toMatchObject({
    ok: true,
    value: { kind: 'exchanged', before: [[200, 0.12, 0.1]], after: [[200, 0.12, 0.1]] },
  });
  expect(await port.readAreas([area(10, 5)])).toEqual({ ok: true, value: [[['a note']]] });
});

test('contents that were left are exchanged, and not where one of them was changed', async () => {
  const contents = [['=A1*2', '=B1*2', '=C1*2']];
  const back = () =>
    port.exchange({
      area: area(9, 4, 1, 3),
      expected: { kind: 'contents', contents },
      cells: [['=A1:C1*2', '', '']],
    });
  await put('F10', [[777]]);
  expect(await back()).toEqual({ ok: true, value: { kind: 'changed', cell: 'F10' } });
  await put('F10', [['=B1*2']]);
  expect(await back()).toMatchObject({ ok: true, value: { kind: 'exchanged' } });
});

async function put(address: string, contents: (string | number)[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).formulas = contents;
    await context.sync();
  });
  await office.grid.whenCalculated();
}
