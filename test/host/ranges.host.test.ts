import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import type { OfficeHost } from '../support/workbooks/office-host';
import { startOfficeHost } from '../support/workbooks/office-host';

let office: OfficeHost;
let count = 0;

beforeAll(async () => {
  office = await startOfficeHost({ grid: await createNodeGrid() });
});

afterAll(async () => {
  await office.dispose();
  office.grid.dispose();
});

async function sheetOf(
  context: Excel.RequestContext,
  cells: unknown[][],
): Promise<Excel.Worksheet> {
  count += 1;
  const sheet = context.workbook.worksheets.add(`Case ${String(count)}`);
  sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 1).formulas = cells;
  await context.sync();
  return sheet;
}

const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const local = ({ address }: { readonly address: string }): string =>
  address.replaceAll(/'[^']*'!/g, '');

test('rows are sorted as in Excel, formulas move along and blanks come last', async () => {
  await Excel.run(async (context) => {
    const sheet = await sheetOf(context, [
      ['Name', 'Value', 'Twice'],
      ['b', 2, '=B2*2'],
      ['c', '', '=B3*2'],
      ['a', 10, '=B4*2'],
      ['d', 'text', '=1'],
    ]);
    sheet.getRange('A4').format.fill.color = '#FFCC00';
    const range = sheet.getRange('A1:C5');
    range.sort.apply([{ key: 1, ascending: false }], false, true);
    range.load('formulas');
    const fill = sheet.getRange('A3').format.fill.load('color');
    await context.sync();
    expect(range.formulas).toEqual([
      ['Name', 'Value', 'Twice'],
      ['d', 'text', '=1'],
      ['a', 10, '=B3*2'],
      ['b', 2, '=B4*2'],
      ['c', '', '=B5*2'],
    ]);
    expect(fill.color).toBe('#FFCC00');
    const table = sheet.tables.add('A1:C5', true);
    table.sort.apply([{ key: 0, ascending: true }]);
    table.sort.load('fields');
    const names = table.columns.getItem('Name').getDataBodyRange().load('values');
    await context.sync();
    expect(names.values).toEqual(column('a', 'b', 'c', 'd'));
    expect(table.sort.fields).toEqual([{ key: 0, ascending: true }]);
  });
});

test('a filter hides rows until it is cleared', async () => {
  await Excel.run(async (context) => {
    const sheet = await sheetOf(context, [
      ['Name', 'Value'],
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    const table = sheet.tables.add('A1:B4', true);
    const hidden = async (): Promise<boolean[]> => {
      const rows = [2, 3, 4].map((row) => sheet.getRange(`A${String(row)}`).load('rowHidden'));
      await context.sync();
      return rows.map(({ rowHidden }) => rowHidden);
    };
    table.columns.getItem('Value').filter.applyCustomFilter('>=2', '<3', 'And');
    table.autoFilter.load('isDataFiltered,criteria');
    expect(await hidden()).toEqual([true, false, true]);
    expect(table.autoFilter.isDataFiltered).toBe(true);
    table.clearFilters();
    expect(await hidden()).toEqual([false, false, false]);
    table.convertToRange();
    sheet.autoFilter.apply('A1:B4', 0, { filterOn: 'Values', values: ['a', 'C'] });
    sheet.autoFilter.load('enabled,isDataFiltered');
    const range = sheet.autoFilter.getRange().load('address');
    expect(await hidden()).toEqual([false, true, false]);
    expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, true]);
    expect(local(range)).toBe('A1:B4');
    sheet.autoFilter.remove();
    const none = sheet.autoFilter.getRangeOrNullObject();
    expect(await hidden()).toEqual([false, false, false]);
    expect(none.isNullObject).toBe(true);
  });
});

test('an array written over filtered rows lands on the wrong ones, and is counted', async () => {
  await Excel.run(async (context) => {
    const sheet = await sheetOf(context, column('Head', 1, 2, 3));
    sheet.autoFilter.apply('A1:A4', 0, { filterOn: 'Custom', criterion1: '<>2' });
    const before = office.host.book.misplacedWrites;
    const range = sheet.getRange('A2:A4');
    range.values = column(10, 20, 30);
    range.load('values');
    await context.sync();
    expect(range.values).toEqual(column(10, 2, 20));
    expect(office.host.book.misplacedWrites).toBe(before + 1);
  });
});

test('rows and columns are hidden and shown', async () => {
  await Excel.run(async (context) => {
    const sheet = await sheetOf(context, column(1));
    sheet.getRange('2:3').rowHidden = true;
    sheet.getRange('C:C').columnHidden = true;
    const both = sheet.getRange('A1:C3').load('rowHidden,columnHidden');
    const row = sheet.getRange('2:2').load('rowHidden,hidden');
    await context.sync();
    expect([both.rowHidden, both.columnHidden, row.rowHidden]).toEqual([null, null, true]);
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('3:3').rowHidden = false;
    const rows = [3, 4].map((each) => sheet.getRange(`A${String(each)}`).load('rowHidden'));
    await context.sync();
    expect(rows.map(({ rowHidden }) => rowHidden)).toEqual([false, true]);
  });
});

test('merged cells keep the first value, are listed, and block tables and sorting', async () => {
  const name = await Excel.run(async (context) => {
    const sheet = await sheetOf(context, [
      [1, 2, 3],
      [4, 5, 6],
    ]);
    sheet.getRange('A1:B1').merge();
    sheet.getRange('A1:C1').values = [[7, 8, 9]];
    const values = sheet.getRange('A1:C2').load('values');
    const merged = sheet.getRange('A1:C2').getMergedAreasOrNullObject().load('address,areaCount');
    merged.areas.load('items/address');
    const none = sheet.getRange('A2:C2').getMergedAreasOrNullObject();
    sheet.load('name');
    await context.sync();
    expect(values.values).toEqual([
      [7, '', 9],
      [4, 5, 6],
    ]);
    expect([local(merged), merged.areaCount, none.isNullObject]).toEqual(['A1:B1', 1, true]);
    expect(merged.areas.items.map(local)).toEqual(['A1:B1']);
    return sheet.name;
  });
  for (const act of [
    (sheet: Excel.Worksheet) => sheet.tables.add('A1:C2', true),
    (sheet: Excel.Worksheet) => {
      sheet.getRange('A1:C2').sort.apply([{ key: 0 }]);
    },
  ]) {
    await expect(
      Excel.run(async (context) => {
        act(context.workbook.worksheets.getItem(name));
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: 'MergedRangeConflict' });
  }
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.getRange('A1:C2').unmerge();
    const merged = sheet.getRange('A1:C2').getMergedAreasOrNullObject();
    sheet.tables.add('A1:C2', true);
    await context.sync();
    expect(merged.isNullObject).toBe(true);
  });
});

test('a spill knows its formula and its cells', async () => {
  await Excel.run(async (context) => {
    const sheet = await sheetOf(context, column('=SEQUENCE(3)'));
    const all = sheet.getRange('A1:A3').load('values,hasSpill');
    const to = sheet.getRange('A1').getSpillingToRangeOrNullObject().load('address');
    const parent = sheet.getRange('A2').getSpillParentOrNullObject().load('address');
    const none = sheet.getRange('A2').getSpillingToRangeOrNullObject();
    const mixed = sheet.getRange('A3:A4').load('hasSpill');
    await context.sync();
    expect(all.values).toEqual(column(1, 2, 3));
    expect([all.hasSpill, mixed.hasSpill, none.isNullObject]).toEqual([true, null, true]);
    expect([to, parent].map(local)).toEqual(['A1:A3', 'A1']);
  });
});

test('references to moved cells follow them', async () => {
  await Excel.run(async (context) => {
    const sheet = await sheetOf(context, [
      [1, '=A1+1', '=SUM(A1:B1)'],
      ['', '', '=A1'],
    ]);
    const other = await sheetOf(context, [['']]);
    context.workbook.names.add('moved.name', sheet.getRange('A1'));
    sheet.getRange('A1').format.fill.color = '#00FF00';
    sheet.getRange('A1:B1').moveTo(other.getRange('C3'));
    sheet.load('name');
    other.load('name');
    const left = sheet.getRange('A1:C2').load('formulas');
    const there = other.getRange('C3:D3').load('formulas,values');
    const fill = other.getRange('C3').format.fill.load('color');
    const name = context.workbook.names.getItem('moved.name').load('formula');
    await context.sync();
    const at = (address: string): string => `'${other.name}'!${address}`;
    expect(left.formulas).toEqual([
      ['', '', `=SUM(${at('C3:D3')})`],
      ['', '', `=${at('C3')}`],
    ]);
    expect(there.formulas).toEqual([[1, '=C3+1']]);
    expect(there.values).toEqual([[1, 2]]);
    expect(fill.color).toBe('#00FF00');
    expect(name.formula).toBe(`=${at('$C$3')}`);
  });
});

test('cells are copied as often as they fit, with formulas or only values', async () => {
  await Excel.run(async (context) => {
    const sheet = await sheetOf(context, [[1, '=A1*$A$1']]);
    sheet.getRange('A1').format.fill.color = '#0000FF';
    sheet.getRange('A2:B3').copyFrom('A1:B1');
    sheet.getRange('D1').copyFrom('B1', 'Values');
    const copied = sheet.getRange('A2:D3').load('formulas');
    const value = sheet.getRange('D1').load('formulas');
    const fill = sheet.getRange('A3').format.fill.load('color');
    await context.sync();
    expect(copied.formulas).toEqual([
      [1, '=A2*$A$1', '', ''],
      [1, '=A3*$A$1', '', ''],
    ]);
    expect([value.formulas, fill.color]).toEqual([[[1]], '#0000FF']);
  });
});

test('properties of many cells are read and written at once', async () => {
  await Excel.run(async (context) => {
    const sheet = await sheetOf(context, [[1, 2]]);
    const range = sheet.getRange('A1:B1');
    range.setCellProperties([
      [{ format: { fill: { color: '#112233' }, font: { bold: true } } }, {}],
    ]);
    range.setRowProperties([{ format: { rowHeight: 40 } }]);
    range.setColumnProperties([{ format: { columnWidth: 90 } }, { columnHidden: true }]);
    const cells = range.getCellProperties({
      address: true,
      format: { fill: { color: true }, font: { bold: true }, wrapText: true },
    });
    const rows = range.getRowProperties({ rowIndex: true, format: { rowHeight: true } });
    const columns = range.getColumnProperties({ columnHidden: true, columnIndex: true });
    await context.sync();
    expect(cells.value[0]?.map(({ format }) => format)).toEqual([
      { fill: { color: '#112233' }, font: { bold: true }, wrapText: false },
      { fill: { color: '#FFFFFF' }, font: { bold: false }, wrapText: false },
    ]);
    expect(rows.value).toEqual([{ rowIndex: 0, format: { rowHeight: 40 } }]);
    expect(columns.value).toEqual([
      { columnHidden: false, columnIndex: 0 },
      { columnHidden: true, columnIndex: 1 },
    ]);
  });
});

test('a range returns the tables and pivot tables that overlap it', async () => {
  await Excel.run(async (context) => {
    const sheet = await sheetOf(context, [
      ['a', 'b', '', 'c'],
      [1, 2, '', 3],
    ]);
    sheet.load('id');
    sheet.tables.add('A1:B2', true).name = 'Left';
    sheet.tables.add('D1:D2', true).name = 'Right';
    await context.sync();
    office.host.book.pivotTables.push({
      id: 'pivot',
      name: 'Pivot1',
      sheetId: sheet.id,
      area: { row: 9, column: 0, rowCount: 2, columnCount: 2 },
    });
    const met = sheet.getRange('B1:D1').getTables(false).load('items/name');
    const whole = sheet.getRange('B1:D2').getTables(true).load('items/name');
    const pivots = sheet.getRange('B10:C20').getPivotTables().load('items/name');
    const counts = [
      context.workbook.pivotTables.getCount(),
      sheet.getRange('A1').getPivotTables().getCount(),
    ];
    await context.sync();
    expect(met.items.map(({ name }) => name)).toEqual(['Left', 'Right']);
    expect(whole.items.map(({ name }) => name)).toEqual(['Right']);
    expect(pivots.items.map(({ name }) => name)).toEqual(['Pivot1']);
    expect(counts.map(({ value }) => value)).toEqual([1, 0]);
  });
});

test('a protected sheet allows what its options allow, and opens with its password', async () => {
  const name = await Excel.run(async (context) => {
    const sheet = await sheetOf(context, column(2, 1));
    sheet.protection.protect({ allowInsertRows: true, allowFormatCells: true }, 'secret');
    sheet.protection.load('protected,options');
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('A1').format.font.bold = true;
    sheet.load('name');
    await context.sync();
    expect(sheet.protection.options).toMatchObject({ allowInsertRows: true, allowSort: false });
    return sheet.name;
  });
  const refused = (act: (sheet: Excel.Worksheet) => void): Promise<unknown> =>
    Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem(name));
      await context.sync();
    }).then(
      () => 'done',
      (error: OfficeExtension.Error) => error.code,
    );
  expect(await refused((sheet) => sheet.getRange('1:1').delete('Up'))).toBe('AccessDenied');
  expect(await refused((sheet) => sheet.protection.unprotect('wrong'))).toBe('InvalidArgument');
  expect(await refused((sheet) => sheet.protection.unprotect('secret'))).toBe('done');
});

test('a workbook that is opened in a new window is recorded', async () => {
  await office.Excel.createWorkbook('UEsDBA==');
  expect(office.host.book.openedBooks).toEqual(['UEsDBA==']);
});

test('where no other workbook can be opened, nothing is said to be open', async () => {
  office.host.book.opensBooks = false;
  const opened = office.Excel.createWorkbook('UEsDBA==').then(
    () => 'open',
    (error: OfficeExtension.Error) => error.code,
  );
  expect(await opened).toBe('UnsupportedOperation');
  office.host.book.opensBooks = true;
});

test('settings and XML parts hold half a megabyte', async () => {
  const text = 'journal '.repeat(64_000);
  await Excel.run(async (context) => {
    context.workbook.settings.add('journal', text);
    const part = context.workbook.customXmlParts.add(`<j xmlns="urn:journal">${text}</j>`);
    const setting = context.workbook.settings.getItem('journal').load('value');
    const xml = part.getXml();
    await context.sync();
    expect(setting.value).toBe(text);
    expect(xml.value).toBe(`<j xmlns="urn:journal">${text}</j>`);
  });
});
