import type { OfficeHost } from '../support/workbooks/office-host';
import { startOfficeHost } from '../support/workbooks/office-host';

let office: OfficeHost;

beforeEach(async () => {
  office = await startOfficeHost();
});

afterEach(() => office.dispose());

/** The error code that a run ends with, which must be one of the library's own. */
async function codeOf(work: (context: Excel.RequestContext) => void): Promise<string> {
  try {
    await Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
  return 'none';
}

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();

test.each([
  [
    'a sheet that is not there',
    'ItemNotFound',
    (c) => c.workbook.worksheets.getItem('No').load('name'),
  ],
  [
    'a table that is not there',
    'ItemNotFound',
    (c) => c.workbook.tables.getItem('No').load('name'),
  ],
  ['a name that is not there', 'ItemNotFound', (c) => c.workbook.names.getItem('No').load('name')],
  [
    'a chart that is not there',
    'ItemNotFound',
    (c) => sheetOf(c).charts.getItem('No').load('name'),
  ],
  ['a sheet name of another case', 'ItemAlreadyExists', (c) => c.workbook.worksheets.add('SHEET1')],
  [
    'a sheet name of 32 letters',
    'InvalidArgument',
    (c) => c.workbook.worksheets.add('x'.repeat(32)),
  ],
  ['a sheet name with a slash', 'InvalidArgument', (c) => c.workbook.worksheets.add('a/b')],
  ['a sheet name in apostrophes', 'InvalidArgument', (c) => c.workbook.worksheets.add("'a'")],
  ['the sheet name History', 'InvalidArgument', (c) => c.workbook.worksheets.add('history')],
  ['an empty sheet name', 'InvalidArgument', (c) => c.workbook.worksheets.add(' ')],
  ['deleting the last sheet', 'InvalidOperation', (c) => sheetOf(c).delete()],
  ['an address that is none', 'InvalidArgument', (c) => sheetOf(c).getRange('A').load('address')],
  [
    'an address beyond the sheet',
    'InvalidArgument',
    (c) => sheetOf(c).getRange('XFE1').load('address'),
  ],
  [
    'cells above the first row',
    'InvalidArgument',
    (c) => sheetOf(c).getRange('A1').getOffsetRange(-1, 0).load('address'),
  ],
  [
    'values of another size',
    'InvalidArgument',
    (c) => (sheetOf(c).getRange('A1:B2').values = [[1, 2]]),
  ],
  [
    'an unfinished formula',
    'InvalidArgument',
    (c) => (sheetOf(c).getRange('A1').formulas = [['=SUM(A2']]),
  ],
  [
    'a text too long for a cell',
    'InvalidArgument',
    (c) => (sheetOf(c).getRange('A1').values = [['x'.repeat(32_768)]]),
  ],
  [
    'a formula too long',
    'FormulaLengthExceedsLimit',
    (c) => (sheetOf(c).getRange('A1').values = [[`=${'1+'.repeat(5_000)}1`]]),
  ],
  ['a name like an address', 'InvalidArgument', (c) => c.workbook.names.add('A1', '=1')],
  ['a name with a blank', 'InvalidArgument', (c) => c.workbook.names.add('my name', '=1')],
  [
    'a conditional format we do not know',
    'ApiNotFound',
    (c) => sheetOf(c).getRange('A1').conditionalFormats.add('TopBottom'),
  ],
  [
    'a member we do not know',
    'ApiNotFound',
    (c) => sheetOf(c).getRange('A1').getSpecialCells('Blanks').load('address'),
  ],
  [
    'a property we do not know',
    'ApiNotFound',
    (c) => sheetOf(c).getRange('A1').format.load('textOrientation'),
  ],
] as [string, string, (context: Excel.RequestContext) => unknown][])(
  '%s answers %s',
  async (_, code, work) => {
    expect(await codeOf(work)).toBe(code);
  },
);

test('an unsupported member is named in the message', async () => {
  await expect(
    Excel.run(async (context) => {
      sheetOf(context).getRange('A1').format.textOrientation = 45;
      await context.sync();
    }),
  ).rejects.toMatchObject({ message: expect.stringContaining('RangeFormat.TextOrientation') });
});

test('two tables cannot overlap, and a table name must be unique', async () => {
  await codeOf((context) => {
    sheetOf(context).tables.add('A1:B3', true).name = 'First';
  });
  expect(await codeOf((context) => sheetOf(context).tables.add('B3:C5', true))).toBe(
    'MergedRangeConflict',
  );
  expect(
    await codeOf((context) => {
      sheetOf(context).tables.add('E1:F3', true).name = 'first';
    }),
  ).toBe('InvalidArgument');
});

test('a protected sheet rejects values, formats and tables, except in unlocked cells', async () => {
  await codeOf((context) => {
    sheetOf(context).getRange('B1:B5').format.protection.locked = false;
    sheetOf(context).protection.protect();
  });
  const refused = [
    (context: Excel.RequestContext) => (sheetOf(context).getRange('A1').values = [[1]]),
    (context: Excel.RequestContext) => (sheetOf(context).getRange('A1').format.fill.color = 'red'),
    (context: Excel.RequestContext) => sheetOf(context).tables.add('D1:E2', true),
    (context: Excel.RequestContext) => sheetOf(context).getRange('A1').clear(),
  ];
  for (const work of refused) expect(await codeOf(work)).toBe('AccessDenied');
  expect(await codeOf((context) => (sheetOf(context).getRange('B2').values = [[1]]))).toBe('none');
  await codeOf((context) => sheetOf(context).protection.unprotect());
  expect(await codeOf((context) => (sheetOf(context).getRange('A1').values = [[1]]))).toBe('none');
});

test('a protected workbook accepts no new sheet', async () => {
  await codeOf((context) => context.workbook.protection.protect());
  expect(await codeOf((context) => context.workbook.worksheets.add('New'))).toBe('AccessDenied');
});

test('actions before the failing one stay done', async () => {
  await codeOf((context) => {
    sheetOf(context).getRange('A1').values = [['kept']];
    context.workbook.worksheets.getItem('No').activate();
  });
  const [row] = office.grid.read(office.grid.activeSheetId(), {
    row: 0,
    column: 0,
    rowCount: 1,
    columnCount: 1,
  });
  expect(row?.[0]?.value).toBe('kept');
});

test('the client itself rejects reading what was not loaded', async () => {
  await expect(
    Excel.run(async (context) => {
      await context.sync();
      return sheetOf(context).name;
    }),
  ).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
});

test('a host can report that it is an older Excel', async () => {
  const older = await startOfficeHost({ requirements: { ExcelApi: '1.6' }, globals: false });
  const { requirements } = older.Office.context;
  await older.dispose();
  expect(requirements.isSetSupported('ExcelApi', '1.6')).toBe(true);
  expect(requirements.isSetSupported('ExcelApi', '1.7')).toBe(false);
});
