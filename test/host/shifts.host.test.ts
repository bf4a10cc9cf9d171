import { sheetOf as sheetOfParts } from '../../src/workbench/univer/create-cells';
import { createNodeParts } from '../../src/workbench/grid/create-node-grid';
import type { Worksheet } from '../../src/workbench/univer/univer-parts';
import type { OfficeHost } from '../support/workbooks/office-host';
import { startOfficeHost } from '../support/workbooks/office-host';
import { until } from '../support/until';

let office: OfficeHost;
let person: (sheetId: string) => Worksheet;
let count = 0;

beforeAll(async () => {
  const { grid, parts } = createNodeParts();
  person = (sheetId) => sheetOfParts(parts, sheetId);
  office = await startOfficeHost({ grid });
});

afterAll(async () => {
  await office.dispose();
  office.grid.dispose();
});

/** Each case has a sheet of its own in one workbook, filled from A1. */
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

test('formulas of all sheets follow inserted and deleted rows, and lose deleted references', async () => {
  await Excel.run(async (context) => {
    const data = await sheetOf(context, column(1, 2, 3, 4));
    data.load('name');
    await context.sync();
    const other = await sheetOf(
      context,
      column(`=SUM('${data.name}'!A2:A4)`, `='${data.name}'!A3`, `=SUM('${data.name}'!A:A)`),
    );
    data.getRange('3:4').insert('Down');
    const moved = other.getRange('A1:A3').load('formulas,values');
    await context.sync();
    expect(moved.formulas).toEqual(
      column(`=SUM('${data.name}'!A2:A6)`, `='${data.name}'!A5`, `=SUM('${data.name}'!A:A)`),
    );
    expect(moved.values).toEqual(column(9, 3, 10));
    data.getRange('5:5').delete('Up');
    moved.load('formulas,values');
    await context.sync();
    expect(moved.formulas).toEqual(
      column(`=SUM('${data.name}'!A2:A5)`, '=#REF!', `=SUM('${data.name}'!A:A)`),
    );
    expect(moved.values).toEqual(column(6, '#REF!', 7));
  });
});

test('columns are inserted and deleted like rows', async () => {
  await Excel.run(async (context) => {
    const sheet = await sheetOf(context, [[1, 2, '=A1+B1', '=SUM(A:B)', '=SUM(B:B)']]);
    sheet.getRange('B:B').insert('Right');
    const range = sheet.getRange('A1:F1').load('formulas');
    await context.sync();
    expect(range.formulas).toEqual([[1, '', 2, '=A1+C1', '=SUM(A:C)', '=SUM(C:C)']]);
    sheet.getRange('C:C').delete('Left');
    const after = sheet.getRange('A1:E1').load('formulas');
    await context.sync();
    expect(after.formulas).toEqual([[1, '', '=A1+#REF!', '=SUM(A:B)', '=SUM(#REF!)']]);
  });
});

test('a table moves, grows, shrinks and keeps a blank row', async () => {
  await Excel.run(async (context) => {
    const sheet = await sheetOf(context, [
      ['Title', ''],
      ['Name', 'Value'],
      ['a', 1],
      ['b', 2],
      ['below', 3],
    ]);
    const table = sheet.tables.add('A2:B4', true);
    const address = async (): Promise<string> => {
      const range = table.getRange().load('address');
      await context.sync();
      return range.address.split('!')[1] ?? '';
    };
    sheet.getRange('1:1').insert('Down');
    expect(await address()).toBe('A3:B5');
    sheet.getRange('4:4').insert('Down');
    expect(await address()).toBe('A3:B6');
    sheet.getRange('7:7').insert('Down');
    expect(await address()).toBe('A3:B6');
    sheet.getRange('B:B').insert('Right');
    expect(await address()).toBe('A3:C6');
    const header = table.getHeaderRowRange().load('values');
    await context.sync();
    expect(header.values).toEqual([['Name', 'Column2', 'Value']]);
    sheet.getRange('4:6').delete('Up');
    expect(await address()).toBe('A3:C4');
    const cells = sheet.getRange('A3:C6').load('values');
    await context.sync();
    expect(cells.values).toEqual([
      ['Name', 'Column2', 'Value'],
      ['', '', ''],
      ['', '', ''],
      ['below', '', 3],
    ]);
    sheet.getRange('2:4').delete('Up');
    const remaining = sheet.tables.getCount();
    await context.sync();
    expect(remaining.value).toBe(0);
  });
});

test('names follow their cells and become #REF! without them', async () => {
  await Excel.run(async (context) => {
    const sheet = await sheetOf(context, column(1, 2, 3, '=moving*10'));
    const { names } = context.workbook;
    names.add('moving', sheet.getRange('A2'));
    names.add('rest', sheet.getRange('A2:A3'));
    sheet.load('name');
    await context.sync();
    names.add('whole_sum', `=SUM('${sheet.name}'!$A$1:$A$3)`);
    sheet.getRange('2:2').insert('Down');
    const value = sheet.getRange('A5').load('values');
    const items = ['moving', 'rest', 'whole_sum'].map((name) =>
      names.getItem(name).load('formula'),
    );
    await context.sync();
    expect(value.values).toEqual([[20]]);
    expect(items.map(({ formula }) => formula)).toEqual([
      `='${sheet.name}'!$A$3`,
      `='${sheet.name}'!$A$3:$A$4`,
      `=SUM('${sheet.name}'!$A$1:$A$4)`,
    ]);
    sheet.getRange('3:3').delete('Up');
    for (const item of items) item.load('formula');
    const broken = sheet.getRange('A4').load('values');
    await context.sync();
    expect(broken.values).toEqual([['#REF!']]);
    expect(items.map(({ formula }) => formula)).toEqual([
      '=#REF!',
      `='${sheet.name}'!$A$3`,
      `=SUM('${sheet.name}'!$A$1:$A$3)`,
    ]);
  });
});

test('charts, rules, print settings and frozen rows move along', async () => {
  await Excel.run(async (context) => {
    const sheet = await sheetOf(context, [
      ['', "'2024", "'2025"],
      ['Base', 1, 2],
      ['High', 2, 3],
    ]);
    sheet.load('id,name');
    const chart = sheet.charts.add('Line', sheet.getRange('A1:C3'), 'Rows');
    chart.setPosition('E5', 'H9');
    sheet.getRange('B2:C3').dataValidation.rule = {
      decimal: { formula1: 0, formula2: 9, operator: 'Between' },
    };
    sheet.getRange('B2').dataValidation.load('type');
    const conditional = sheet.getRange('B2:C3').conditionalFormats.add('CellValue');
    conditional.cellValue.rule = { formula1: '=$B$2', operator: 'GreaterThan' };
    sheet.pageLayout.setPrintArea('A1:C3');
    sheet.pageLayout.setPrintTitleRows('$1:$2');
    sheet.freezePanes.freezeRows(2);
    sheet.getRange('2:2').format.rowHeight = 33;
    sheet.getRange('B3:C3').merge();
    await context.sync();
    sheet.getRange('2:2').insert('Down');
    const validated = ['B2', 'B3:C4'].map((address) =>
      sheet.getRange(address).dataValidation.load('type'),
    );
    conditional.cellValue.load('rule');
    const ruled = conditional.getRange().load('address');
    const printed = sheet.pageLayout.getPrintArea().load('address');
    const titles = sheet.pageLayout.getPrintTitleRows().load('address');
    const frozen = sheet.freezePanes.getLocation().load('address');
    const tall = sheet.getRange('A3').format.load('rowHeight');
    await context.sync();
    const [state] = office.host.book.sheets.get(sheet.id)?.charts ?? [];
    expect(state?.place).toEqual({ row: 5, column: 4, rowCount: 5, columnCount: 4 });
    expect(state?.series.map(({ values }) => values?.area.row)).toEqual([2, 3]);
    expect(state?.series[0]?.categories?.area.row).toBe(0);
    expect(validated.map(({ type }) => type)).toEqual(['None', 'Decimal']);
    expect(conditional.cellValue.rule.formula1).toBe('=$B$3');
    expect([ruled, printed, titles, frozen].map(({ address }) => address.split('!')[1])).toEqual([
      'B3:C4',
      'A1:C4',
      '1:3',
      '1:3',
    ]);
    expect(tall.rowHeight).toBe(33);
    sheet.getRange('2:4').delete('Up');
    const areas = [sheet.pageLayout.getPrintArea(), sheet.freezePanes.getLocation()];
    for (const area of areas) area.load('address');
    const left = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    expect(left.value).toBe(0);
    expect(state?.series.map(({ values }) => values)).toEqual([null, null]);
    expect(areas.map(({ address }) => address.split('!')[1])).toEqual(['A1:C1', '1:1']);
  });
});

test('a range that a page keeps follows its cells, and is invalid when they are deleted', async () => {
  const sheetName = await Excel.run(async (context) => {
    const sheet = await sheetOf(context, column(1, 2, 3));
    const kept = sheet.getRange('A3').load('values');
    await context.sync();
    sheet.getRange('1:2').insert('Down');
    kept.load('address,values');
    sheet.load('name');
    await context.sync();
    expect(kept.address).toBe(`'${sheet.name}'!A5`);
    expect(kept.values).toEqual([[3]]);
    sheet.getRange('5:5').delete('Up');
    return sheet.name;
  });
  expect(sheetName).toMatch(/^Case/);
  await expect(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetName);
      const kept = sheet.getRange('A1').load('values');
      await context.sync();
      sheet.getRange('1:1').delete('Up');
      kept.load('values');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'InvalidReference' });
});

test('insertions and deletions are reported as changes of rows or columns, to tables too', async () => {
  const received: string[] = [];
  await Excel.run(async (context) => {
    const sheet = await sheetOf(context, [
      ['Name', 'Value'],
      ['a', 1],
    ]);
    const record =
      (who: string) =>
      (event: { readonly changeType: string; readonly address: string }): Promise<void> => {
        received.push(`${who} ${event.changeType} ${event.address}`);
        return Promise.resolve();
      };
    sheet.onChanged.add(record('sheet'));
    sheet.tables.add('A1:B2', true).onChanged.add(record('table'));
    await context.sync();
    sheet.getRange('2:3').insert('Down');
    sheet.getRange('3:3').delete('Up');
    sheet.getRange('F:F').insert('Right');
    await context.sync();
  });
  await until(() => received.some((each) => each.includes('Column')));
  expect(received.filter((each) => !each.includes('RangeEdited'))).toEqual([
    'sheet RowInserted 2:3',
    'table RowInserted A2:B3',
    'sheet RowDeleted 3:3',
    'table RowDeleted A3:B3',
    'sheet ColumnInserted F:F',
  ]);
});

test('a person who inserts and deletes rows in the grid moves the same things', async () => {
  const received: string[] = [];
  const sheetId = await Excel.run(async (context) => {
    const sheet = await sheetOf(context, [
      ['Name', 'Value'],
      ['a', 1],
      ['b', '=SUM(A:A)'],
    ]);
    sheet.tables.add('A1:B3', true).name = 'Persons';
    context.workbook.names.add('persons.last', sheet.getRange('B3'));
    sheet.onChanged.add((event) => {
      received.push(`${event.changeType} ${event.address} ${String(event.triggerSource)}`);
      return Promise.resolve();
    });
    sheet.load('id');
    await context.sync();
    return sheet.id;
  });
  person(sheetId).insertRowsBefore(1, 2);
  person(sheetId).deleteColumns(0, 1);
  await until(() => received.some((each) => each.includes('Column')));
  expect(received).toEqual(['RowInserted 2:3 Unknown', 'ColumnDeleted A:A Unknown']);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Persons').getRange().load('address,formulas');
    const name = context.workbook.names.getItem('persons.last').getRange().load('address');
    await context.sync();
    expect([table, name].map(({ address }) => address.split('!')[1])).toEqual(['A1:A5', 'A5']);
    expect(table.formulas).toEqual(column('Value', '', '', 1, '=SUM(#REF!)'));
  });
});

test('cells that are not whole rows or columns are rejected with a message, and protected sheets too', async () => {
  await expect(
    Excel.run(async (context) => {
      const sheet = await sheetOf(context, [[1]]);
      sheet.getRange('A1:B2').insert('Down');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'UnsupportedOperation' });
  await expect(
    Excel.run(async (context) => {
      const sheet = await sheetOf(context, [[1]]);
      sheet.protection.protect();
      sheet.getRange('1:1').insert('Down');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'AccessDenied' });
});
