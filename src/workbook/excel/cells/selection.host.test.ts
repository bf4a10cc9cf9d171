import { createNodeGrid } from '../../../workbench/grid/create-node-grid';
import type { Grid } from '../../../simulator/base/grid';
import { HostError } from '../../../simulator/base/host-error';
import { startOfficeHost, type OfficeHost } from '../../../../test/support/workbooks/office-host';
import { createExcelWorkbook } from '../create-excel-workbook';

let office: OfficeHost;
let hasChart = false;

beforeAll(async () => {
  const plain = await createNodeGrid();
  const grid: Grid = {
    ...plain,
    selection: () => {
      if (hasChart) throw new HostError('InvalidSelection', 'A chart is selected.');
      return plain.selection();
    },
  };
  office = await startOfficeHost({ grid, region: 'en-US' });
});
afterEach(() => {
  hasChart = false;
});
afterAll(async () => {
  await office.dispose();
  office.grid.dispose();
});

async function fill(address: string, formulas: (string | number)[][], select: string) {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange(address).formulas = formulas;
    sheet.getRange('B2').numberFormat = [['0.0%']];
    sheet.getRange(select).select();
    await context.sync();
  });
}

test('a block is read with its texts, formats and errors, blank edges left off', async () => {
  await fill(
    'A1:B3',
    [
      ['Growth', 2023],
      ["'1,234", 0.062],
      ['=1/0', '=B2*2'],
    ],
    'A1:D9',
  );
  const read = await createExcelWorkbook().readSelection();
  if (!read.ok) throw new Error(read.error.kind);
  expect(read.value.address).toMatch(/!A1:B3$/);
  const [head, first, last] = read.value.cells;
  expect(head?.map(({ value }) => value)).toEqual(['Growth', 2023]);
  expect(first).toMatchObject([
    { value: '1,234', isFormula: false, error: null },
    { value: 0.062, text: '6.2%', numberFormat: '0.0%' },
  ]);
  expect(last).toMatchObject([
    { value: null, error: '#DIV/0!', isFormula: true },
    { value: 0.124, error: null, isFormula: true },
  ]);
  expect(last?.[1]?.address).toMatch(/!B3$/);
});

test('long columns cost no more than their contents, in two requests', async () => {
  await fill(
    'A1:B3',
    [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ],
    'A1:B1000',
  );
  const workbook = createExcelWorkbook();
  const requests = await office.countRequests(async () => {
    expect(await workbook.readSelection()).toMatchObject({ ok: true });
  });
  expect(requests).toBe(2);
});

test('a selection that is not a block, blank or too large is reported as such', async () => {
  const workbook = createExcelWorkbook();
  await fill('A1', [['a']], 'H20:J30');
  expect(await workbook.readSelection()).toEqual({ ok: false, error: { kind: 'selectionBlank' } });
  await fill('T600', [['end']], 'A1:T600');
  expect(await workbook.readSelection()).toEqual({
    ok: false,
    error: { kind: 'selectionTooLarge', cells: 12_000, limit: 10_000 },
  });
  hasChart = true;
  expect(await workbook.readSelection()).toEqual({ ok: false, error: { kind: 'notOneBlock' } });
});
