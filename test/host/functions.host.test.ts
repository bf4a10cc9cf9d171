import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import type { OfficeHost } from '../support/workbooks/office-host';
import { startOfficeHost } from '../support/workbooks/office-host';

const number = { type: 'number' };
const functions = {
  namespace: 'PLAN',
  allowErrorForDataTypeAny: true,
  functions: [
    { id: 'DOUBLE', name: 'DOUBLE', parameters: [{ name: 'value', ...number }] },
    {
      id: 'PATH',
      name: 'PATH',
      parameters: [
        { name: 'base', ...number },
        { name: 'rates', ...number, dimensionality: 'matrix' },
        { name: 'years', ...number, optional: true },
      ],
    },
    { id: 'FAIL', name: 'FAIL', parameters: [{ name: 'kind', type: 'string' }] },
    { id: 'LATER', name: 'LATER', parameters: [{ name: 'value', ...number }] },
    {
      id: 'SORTS',
      name: 'SORTS',
      parameters: [{ name: 'values', type: 'any', dimensionality: 'matrix' }],
    },
    { id: 'NOBODY', name: 'NOBODY', parameters: [] },
  ],
};

let office: OfficeHost;

beforeAll(async () => {
  office = await startOfficeHost({ grid: await createNodeGrid(), functions });
  const { CustomFunctions: library } = office;
  library.associate('DOUBLE', (value: number) => value * 2);
  library.associate('PATH', (base: number, rates: number[][], years: number | null) => [
    [base, ...rates.flat().map((rate) => base * (1 + rate)), years ?? 'none'],
  ]);
  library.associate('FAIL', (kind: string) => {
    const codes = library.ErrorCode as unknown as Record<string, CustomFunctions.ErrorCode>;
    const code = codes[kind];
    if (code === undefined) throw new Error(`There is no code ${kind}.`);
    throw new library.Error(code, `because of ${kind}`);
  });
  library.associate('SORTS', (values: unknown[][]) =>
    values.map((row) =>
      row.map((cell) =>
        cell instanceof library.Error ? `error ${String(cell.code)}` : typeof cell,
      ),
    ),
  );
  library.associate('LATER', (value: number) => Promise.resolve(value + 1));
});

afterAll(async () => {
  await office.dispose();
  office.grid.dispose();
});

async function calculate(formula: string, shown = 'A1'): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange().clear();
    sheet.getRange('H1:H2').values = [[0.5], [1]];
    sheet.getRange('A1').formulas = [[formula]];
    const range = sheet.getRange(shown).load('values');
    await context.sync();
    return range.values;
  });
}

test('the library computes a function for a cell', async () => {
  expect(await calculate('=PLAN.DOUBLE(21)')).toEqual([[42]]);
});

test('a matrix spills, with ranges and omitted arguments passed on', async () => {
  expect(await calculate('=PLAN.PATH(10,H1:H2)', 'A1:D1')).toEqual([[10, 15, 20, 'none']]);
  expect(await calculate('=PLAN.PATH(10,H1:H2,3)', 'A1:D1')).toEqual([[10, 15, 20, 3]]);
});

test('a promise is awaited', async () => {
  expect(await calculate('=PLAN.LATER(1)')).toEqual([[2]]);
});

test('a thrown error shows its cell error and keeps its message', async () => {
  expect(await calculate('=PLAN.FAIL("notAvailable")')).toEqual([['#N/A']]);
  expect(await calculate('=PLAN.FAIL("invalidNumber")')).toEqual([['#NUM!']]);
  expect(await calculate('=PLAN.FAIL("invalidValue")')).toEqual([['#VALUE!']]);
  expect(office.host.functionFailures().map(({ message }) => message)).toEqual(
    expect.arrayContaining([
      'because of notAvailable',
      'because of invalidNumber',
      'because of invalidValue',
    ]),
  );
});

test('text instead of a number and a missing argument are errors without a call', async () => {
  expect(await calculate('=PLAN.DOUBLE("x")')).toEqual([['#VALUE!']]);
  expect(await calculate('=PLAN.DOUBLE()')).toEqual([['#VALUE!']]);
  expect(await calculate('=PLAN.DOUBLE(1/0)')).toEqual([['#DIV/0!']]);
});

test('an unknown name and an id without a function are errors', async () => {
  expect(await calculate('=PLAN.UNKNOWN(1)')).toEqual([['#NAME?']]);
  expect(await calculate('=PLAN.NOBODY()')).toEqual([['#VALUE!']]);
});

test('a cell that a function reads recalculates it', async () => {
  await calculate('=PLAN.DOUBLE(H1)');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('H1').values = [[8]];
    const cell = sheet.getRange('A1').load('values');
    await context.sync();
    expect(cell.values).toEqual([[16]]);
  });
});

test('cell errors reach a parameter of any type as errors of the library', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange().clear();
    sheet.getRange('H1:H4').formulas = [[0.5], ['=1/0'], ['text'], ['=NA()']];
    sheet.getRange('A1').formulas = [['=PLAN.SORTS(H1:H4)']];
    const range = sheet.getRange('A1:A4').load('values');
    await context.sync();
    expect(range.values).toEqual([['number'], ['error #DIV/0!'], ['string'], ['error #N/A']]);
  });
});
