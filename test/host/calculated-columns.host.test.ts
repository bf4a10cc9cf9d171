import { createPlainGrid } from '../support/plain-grid/create-plain-grid';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';

let office: OfficeHost;

beforeEach(async () => {
  office = await startOfficeHost({ grid: createPlainGrid() });
});
afterEach(() => office.dispose());

/** Writes into a table of three columns that already has these contents, and reads it back. */
async function write(
  before: readonly (string | number)[],
  after: readonly (string | number | null)[],
) {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const column = (cells: readonly unknown[]) => cells.map((cell) => [1, cell, 'x']);
    sheet.getRange('A1:C4').formulas = [['a', 'b', 'c'], ...column(before)];
    sheet.tables.add('A1:C4', true);
    const range = sheet.getRange('B2:B4');
    range.formulas = after.map((cell) => [cell]);
    range.load('formulas');
    await context.sync();
    return range.formulas.flat() as unknown[];
  });
}

test.each<[string, (string | number)[], (string | number | null)[], unknown[]]>([
  ['a blank column', ['', '', ''], ['=A2*2', null, null], ['=A2*2', '=A3*2', '=A4*2']],
  [
    'a column of formulas',
    ['=A2', '=A3', '=A4'],
    [null, '=A3+1', null],
    ['=A2+1', '=A3+1', '=A4+1'],
  ],
  ['a column written as a whole', ['', '', ''], ['=1+1', '=2+2', '=3+3'], ['=3+3', '=3+3', '=3+3']],
])('Excel fills %s with the last formula', async (_title, before, after, filled) => {
  expect(await write(before, after)).toEqual(filled);
});

test.each<[string, (string | number)[], (string | number | null)[], unknown[]]>([
  ['a column with constants', [5, '', ''], [null, '=A3*2', null], [5, '=A3*2', '']],
  [
    'a column of the same formula',
    ['=A2', '=A3', '=A4'],
    [null, '=A3', null],
    ['=A2', '=A3', '=A4'],
  ],
  ['a constant in a column of formulas', ['=A2', '=A3', '=A4'], [null, 7, null], ['=A2', 7, '=A4']],
])('Excel does not fill %s', async (_title, before, after, left) => {
  expect(await write(before, after)).toEqual(left);
});
