import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import type { OfficeHost } from '../support/workbooks/office-host';
import { startOfficeHost } from '../support/workbooks/office-host';

let office: OfficeHost;

beforeEach(async () => {
  office = await startOfficeHost({ grid: await createNodeGrid() });
});

afterEach(async () => {
  await office.dispose();
  office.grid.dispose();
});

const activeSheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getActiveWorksheet();

test('formulas are calculated and keep their text', async () => {
  await Excel.run(async (context) => {
    const range = activeSheet(context).getRange('A1:A3');
    range.formulas = [[2], ['=A1*3'], ['=A1/0']];
    range.load('values,formulas,valueTypes');
    await context.sync();
    expect(range.values).toEqual([[2], [6], ['#DIV/0!']]);
    expect(range.formulas).toEqual([[2], ['=A1*3'], ['=A1/0']]);
    expect(range.valueTypes).toEqual([['Double'], ['Double'], ['Error']]);
  });
});

test('formats are returned as set, and as null where they differ', async () => {
  await Excel.run(async (context) => {
    const range = activeSheet(context).getRange('B2:C3');
    range.numberFormat = [
      ['0.0%', '0.0%'],
      ['0.0%', '@'],
    ];
    range.format.fill.color = '#FFCC00';
    range.format.font.set({ bold: true, italic: true, color: 'red', size: 14 });
    range.format.set({ horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true });
    range.format.columnWidth = 90;
    range.format.borders.getItem('EdgeTop').style = 'Continuous';
    range.format.borders.getItem('EdgeTop').color = '#112233';
    activeSheet(context).getRange('B2').format.font.italic = false;
    await context.sync();
    range.load('numberFormat');
    range.load(
      'format/fill/color,format/font/bold,format/font/italic,format/font/color,format/font/size,format/horizontalAlignment,format/columnWidth',
    );
    const border = range.format.borders.getItem('EdgeTop').load('color,style');
    await context.sync();
    expect(range.numberFormat).toEqual([
      ['0.0%', '0.0%'],
      ['0.0%', '@'],
    ]);
    expect(range.format.fill.color).toBe('#FFCC00');
    expect(range.format.font.toJSON()).toMatchObject({ bold: true, color: '#FF0000', size: 14 });
    expect(range.format.font.italic).toBeNull();
    expect(range.format.horizontalAlignment).toBe('Center');
    expect(range.format.columnWidth).toBe(90);
    expect(border.toJSON()).toMatchObject({ color: '#112233', style: 'Continuous' });
  });
});

test('the used range covers all filled cells', async () => {
  await Excel.run(async (context) => {
    const sheet = activeSheet(context);
    const empty = sheet.getUsedRangeOrNullObject(true).load('isNullObject');
    await context.sync();
    expect(empty.isNullObject).toBe(true);
    sheet.getRange('B2').values = [[1]];
    sheet.getRange('D5').values = [[2]];
    const used = sheet.getUsedRange().load('address');
    await context.sync();
    expect(used.address).toBe('Sheet1!B2:D5');
  });
});

test('sheets are added, found, listed, renamed, moved and deleted', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add('Targets 2025');
    added.load('id,name,position');
    const miss = worksheets.getItemOrNullObject('nowhere');
    await context.sync();
    expect(miss.isNullObject).toBe(true);
    expect(added.name).toBe('Targets 2025');
    expect(added.position).toBe(1);
    added.name = 'Ziele';
    added.position = 0;
    worksheets.load('items/name');
    const count = worksheets.getCount();
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(['Ziele', 'Sheet1']);
    expect(count.value).toBe(2);
    worksheets.getItem('ziele').delete();
    worksheets.load('items/name');
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(['Sheet1']);
  });
});

test('$top and $skip page through a collection', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const name of ['A', 'B', 'C']) worksheets.add(name);
    worksheets.load({ $top: 2, $skip: 1, name: true });
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(['A', 'B']);
  });
});

test('a table has unique text headers and its own ranges, and turns back into plain cells', async () => {
  await Excel.run(async (context) => {
    const sheet = activeSheet(context);
    sheet.getRange('A1:C3').values = [
      ['Name', 2024, 2024],
      ['GDP', 1, 2],
      ['Jobs', 3, 4],
    ];
    const table = sheet.tables.add('A1:C3', true);
    table.name = 'PlanScenarios';
    table.style = 'TableStyleLight1';
    table.showFilterButton = false;
    table.load('id,name,style,showFilterButton');
    const header = table.getHeaderRowRange().load('values');
    const body = table.getDataBodyRange().load('address,values');
    const column = table.columns.getItem('2024').getDataBodyRange().load('values');
    const missing = context.workbook.tables.getItemOrNullObject('None');
    await context.sync();
    expect(table.toJSON()).toMatchObject({ name: 'PlanScenarios', showFilterButton: false });
    expect(header.values).toEqual([['Name', '2024', '20242']]);
    expect(body.address).toBe('Sheet1!A2:C3');
    expect(column.values).toEqual([[1], [3]]);
    expect(missing.isNullObject).toBe(true);
    table.rows.add(undefined, [['Pay', 5, 6]]);
    const whole = table.getRange().load('address');
    await context.sync();
    expect(whole.address).toBe('Sheet1!A1:C4');
    table.convertToRange();
    const deleted = context.workbook.tables.getItemOrNullObject('PlanScenarios');
    const kept = sheet.getRange('A4').load('values');
    await context.sync();
    expect(deleted.isNullObject).toBe(true);
    expect(kept.values).toEqual([['Pay']]);
  });
});

test('names are usable in formulas and follow a renamed sheet', async () => {
  await Excel.run(async (context) => {
    const sheet = activeSheet(context);
    sheet.getRange('A1').values = [[7]];
    context.workbook.names.add('PlanPath.base', sheet.getRange('A1'));
    sheet.getRange('B1').formulas = [['=PlanPath.base*2']];
    const result = sheet.getRange('B1').load('values');
    await context.sync();
    expect(result.values).toEqual([[14]]);
    sheet.name = 'My inputs';
    const item = context.workbook.names.getItem('planpath.BASE');
    item.load('formula,type,scope');
    const found = item.getRange().load('address');
    const none = context.workbook.names.getItemOrNullObject('nothing').getRangeOrNullObject();
    await context.sync();
    expect(item.formula).toBe("='My inputs'!$A$1");
    expect(item.type).toBe('Range');
    expect(found.address).toBe("'My inputs'!A1");
    expect(none.isNullObject).toBe(true);
    item.delete();
    context.workbook.names.load('items/name');
    await context.sync();
    expect(context.workbook.names.items).toEqual([]);
  });
});

test('a chart has series from its cells, titles, axes and a place', async () => {
  await Excel.run(async (context) => {
    const sheet = activeSheet(context);
    sheet.getRange('A1:D3').values = [
      ['', '2024', '2025', '2026'],
      ['Base', 1, 2, 3],
      ['High', 2, 3, 4],
    ];
    sheet.getRange('B1:D1').numberFormat = [['@', '@', '@']];
    sheet.getRange('B1:D1').values = [['2024', '2025', '2026']];
    const chart = sheet.charts.add('Line', sheet.getRange('A1:D3'), 'Auto');
    chart.name = 'Comparison';
    chart.title.text = 'GDP';
    chart.axes.valueAxis.title.text = 'bn';
    chart.axes.valueAxis.minimum = 0;
    chart.setPosition('F2', 'L12');
    chart.series.load('items/name');
    chart.load('name,left,width');
    await context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(['Base', 'High']);
    expect(chart.name).toBe('Comparison');
    expect(chart.left).toBeGreaterThan(0);
    const [first] = chart.series.items;
    first?.setValues(sheet.getRange('B3:D3'));
    first?.setXAxisValues(sheet.getRange('B1:D1'));
    first?.format.line.set({ color: '#123456', weight: 1.5 });
    chart.title.load('text,visible');
    await context.sync();
    expect(chart.title.text).toBe('GDP');
    const [state] = office.host.book.sheets.get(office.grid.activeSheetId())?.charts ?? [];
    expect(state?.place).toEqual({ row: 1, column: 5, rowCount: 11, columnCount: 7 });
    expect(state?.series[0]?.values?.area).toEqual({
      row: 2,
      column: 1,
      rowCount: 1,
      columnCount: 3,
    });
    chart.delete();
    const count = sheet.charts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('settings and XML parts are kept with the workbook', async () => {
  await Excel.run(async (context) => {
    context.workbook.settings.add('plan', { version: 1 });
    const setting = context.workbook.settings.getItem('plan').load('value');
    const none = context.workbook.settings.getItemOrNullObject('other');
    const parts = context.workbook.customXmlParts;
    parts.add('<?xml version="1.0"?><p:plan xmlns:p="urn:plan"><p:a/></p:plan>');
    const part = parts.getByNamespace('urn:plan').getOnlyItem();
    const xml = part.getXml();
    const nothing = parts.getByNamespace('urn:none').getOnlyItemOrNullObject();
    await context.sync();
    expect(setting.value).toEqual({ version: 1 });
    expect(none.isNullObject).toBe(true);
    expect(xml.value).toContain('<p:a/>');
    expect(nothing.isNullObject).toBe(true);
  });
});

test('validation, conditional formats and print settings are kept', async () => {
  await Excel.run(async (context) => {
    const sheet = activeSheet(context);
    const range = sheet.getRange('B2:D5');
    range.dataValidation.rule = {
      decimal: { formula1: -1, formula2: 1, operator: 'Between' },
    };
    range.dataValidation.prompt = { showPrompt: true, title: 'Growth', message: 'A share' };
    range.dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: 'Growth',
      message: 'Between -1 and 1',
    };
    const conditional = range.conditionalFormats.add('CellValue');
    conditional.cellValue.format.font.color = '#0A6E0A';
    conditional.cellValue.format.fill.color = '#DDFFDD';
    conditional.cellValue.rule = { formula1: '="met"', operator: 'EqualTo' };
    const page = sheet.pageLayout;
    page.orientation = 'Landscape';
    page.paperSize = 'A4';
    page.zoom = { horizontalFitToPages: 1 };
    page.setPrintTitleRows('$1:$2');
    page.headersFooters.defaultForAllPages.centerHeader = '&"Arial"Plan';
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    sheet.showGridlines = false;
    sheet.tabColor = '#336699';
    await context.sync();
    range.dataValidation.load('type,rule,prompt,errorAlert');
    const count = range.conditionalFormats.getCount();
    page.load('orientation,paperSize,zoom');
    page.headersFooters.defaultForAllPages.load('centerHeader');
    const titles = page.getPrintTitleRows().load('address');
    sheet.load('showGridlines,tabColor');
    const frozen = sheet.freezePanes.getLocation().load('address');
    await context.sync();
    expect(range.dataValidation.type).toBe('Decimal');
    expect(range.dataValidation.rule.decimal).toMatchObject({ formula1: -1, formula2: 1 });
    expect(range.dataValidation.errorAlert.message).toBe('Between -1 and 1');
    expect(count.value).toBe(1);
    expect(page.toJSON()).toMatchObject({ orientation: 'Landscape', paperSize: 'A4' });
    expect(page.zoom.horizontalFitToPages).toBe(1);
    expect(page.headersFooters.defaultForAllPages.centerHeader).toBe('&"Arial"Plan');
    expect(titles.address).toBe('Sheet1!1:2');
    expect(frozen.address).toBe('Sheet1!A1:B3');
    expect(sheet.toJSON()).toMatchObject({ showGridlines: false, tabColor: '#336699' });
    range.conditionalFormats.clearAll();
    range.dataValidation.clear();
    const none = range.conditionalFormats.getCount();
    range.dataValidation.load('type');
    await context.sync();
    expect(none.value).toBe(0);
    expect(range.dataValidation.type).toBe('None');
  });
});

test('a rule and a conditional format of several areas are set on each of them', async () => {
  await Excel.run(async (context) => {
    const sheet = activeSheet(context);
    const { areaSeparator } = office.host.book;
    const areas = sheet.getRanges(['B2:B4', 'D6', 'F1:G1'].join(areaSeparator));
    areas.dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
    areas.dataValidation.prompt = { showPrompt: true, title: 'Year', message: 'After 1' };
    const conditional = areas.conditionalFormats.add('CellValue');
    conditional.cellValue.rule = { formula1: '="met"', operator: 'EqualTo' };
    conditional.cellValue.format.font.color = '#0A6E0A';
    conditional.cellValue.format.fill.color = '#DDFFDD';
    const rules = ['B2:B4', 'D6', 'F1:G1', 'C2:C4'].map((address) =>
      sheet.getRange(address).dataValidation.load('type,prompt'),
    );
    const formats = ['B4', 'D6', 'G1', 'E6'].map((address) =>
      sheet.getRange(address).conditionalFormats.load('items/type'),
    );
    await context.sync();
    expect(rules.map(({ type }) => type)).toEqual([
      ...['WholeNumber', 'WholeNumber', 'WholeNumber', 'None'],
    ]);
    expect(rules[1]?.prompt.title).toBe('Year');
    expect(formats.map(({ items }) => items.length)).toEqual([1, 1, 1, 0]);
    const colors = formats.slice(0, 3).map(({ items }) => {
      const { font, fill } = items[0]?.cellValue.format ?? conditional.cellValue.format;
      return { font: font.load('color'), fill: fill.load('color') };
    });
    await context.sync();
    for (const { font, fill } of colors) {
      expect([font.color, fill.color]).toEqual(['#0A6E0A', '#DDFFDD']);
    }
    conditional.delete();
    areas.dataValidation.clear();
    const left = sheet.getRange().conditionalFormats.getCount();
    const rule = sheet.getRange('F1:G1').dataValidation.load('type');
    await context.sync();
    expect(left.value).toBe(0);
    expect(rule.type).toBe('None');
  });
});

test('a tracked range stays valid in a later run, but not after it is untracked', async () => {
  const kept = await Excel.run(async (context) => {
    const range = activeSheet(context).getRange('A1');
    context.trackedObjects.add(range);
    await context.sync();
    return range;
  });
  await Excel.run(kept, async (context) => {
    kept.values = [[5]];
    kept.load('values');
    await context.sync();
    expect(kept.values).toEqual([[5]]);
    context.trackedObjects.remove(kept);
    await context.sync();
  });
  await expect(
    Excel.run(kept, async (context) => {
      kept.load('values');
      await context.sync();
    }),
  ).rejects.toThrow();
});

test('a thousand rows of twenty cells fit in one request', async () => {
  const rows = Array.from({ length: 1000 }, (_, row) =>
    Array.from({ length: 20 }, (__, column) => row * 20 + column),
  );
  const count = await office.countRequests(() =>
    Excel.run(async (context) => {
      const range = activeSheet(context).getRangeByIndexes(0, 0, 1000, 20);
      range.values = rows;
      const last = range.getLastCell().load('values,address');
      await context.sync();
      expect(last.values).toEqual([[19999]]);
      expect(last.address).toBe('Sheet1!T1000');
    }),
  );
  expect(count).toBe(1);
});
