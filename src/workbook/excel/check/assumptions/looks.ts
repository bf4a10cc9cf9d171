import { cellsOf, answerOf, learn, reference, type Assumption } from '../assumption';

export const looks: readonly Assumption[] = [
  {
    id: 'page-setup',
    name: { en: 'Page set-up', 'zh-CN': '页面设置' },
    assumed: {
      en: 'Orientation, paper, repeated rows, print area and a header with & are kept.',
      'zh-CN': '纸张方向、纸张大小、重复标题行、打印区域和含 & 的页眉均被保留。',
    },
    needs: ['ExcelApi', '1.9'],
    calls: 'PageLayout, HeaderFooter',
    attempt: async ({ context, sheet }) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.setPrintArea('A1:C9');
      const header = pageLayout.headersFooters.defaultForAllPages;
      header.centerHeader = 'R&&D 2024';
      pageLayout.load('orientation, paperSize');
      header.load('centerHeader');
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      await context.sync();
      const repeated = cellsOf(rows);
      return [pageLayout.orientation, pageLayout.paperSize, header.centerHeader, repeated];
    },
    expected: ['Landscape', 'A4', 'R&&D 2024', '1:2'],
    holds: (observed) =>
      Array.isArray(observed) &&
      observed.map((each) => String(each).toLowerCase()).join('|') === 'landscape|a4|r&&d 2024|1:2',
    source: reference('pagelayout'),
  },
  {
    id: 'chart',
    name: { en: 'Charts', 'zh-CN': '图表' },
    assumed: {
      en: 'A chart takes its values, its names and its categories series by series.',
      'zh-CN': '图表可逐个系列设置数值、名称和类别。',
    },
    needs: ['ExcelApi', '1.7'],
    calls: 'ChartCollection.add, ChartSeriesCollection.add, ChartSeries.setValues, setXAxisValues',
    attempt: async ({ context, sheet }) => {
      sheet.getRange('A1:C3').values = [
        [2024, 1, 4],
        [2025, 2, 5],
        [2026, 3, 6],
      ];
      const chart = sheet.charts.add('Line', sheet.getRange('B1:B3'), 'Columns');
      chart.title.text = 'Check';
      const first = chart.series.getItemAt(0);
      first.name = 'one';
      first.setXAxisValues(sheet.getRange('A1:A3'));
      const second = chart.series.add('two');
      second.setValues(sheet.getRange('C1:C3'));
      const count = chart.series.getCount();
      const { series, title } = chart;
      series.load('items/name');
      title.load('text');
      await context.sync();
      return [title.text, answerOf(count), ...series.items.map(({ name }) => name)];
    },
    expected: ['Check', 2, 'one', 'two'],
    source: learn('excel/excel-add-ins-charts'),
  },
  {
    id: 'validation',
    name: { en: 'Rules for entries', 'zh-CN': '数据验证' },
    assumed: {
      en: 'A list to choose from and its message are kept.',
      'zh-CN': '下拉列表及其提示信息均被保留。',
    },
    needs: ['ExcelApi', '1.8'],
    calls: 'DataValidation.rule, DataValidation.errorAlert',
    attempt: async ({ context, sheet }) => {
      const { dataValidation } = sheet.getRange('A1:A3');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'one,two' } };
      dataValidation.errorAlert = {
        ...{ showAlert: true, style: 'Stop', title: 'Check' },
        message: 'Choose one or two.',
      };
      dataValidation.load('type, errorAlert');
      await context.sync();
      return [dataValidation.type, dataValidation.errorAlert.title];
    },
    expected: ['List', 'Check'],
    source: learn('excel/excel-add-ins-data-validation'),
  },
  {
    id: 'conditional-format',
    name: { en: 'Conditional formats', 'zh-CN': '条件格式' },
    assumed: {
      en: 'A format that depends on the text of a cell is kept.',
      'zh-CN': '依单元格文本而定的格式被保留。',
    },
    needs: ['ExcelApi', '1.6'],
    calls: 'ConditionalFormatCollection.add, CellValueConditionalFormat.rule',
    attempt: async ({ context, sheet }) => {
      const { conditionalFormats } = sheet.getRange('A1:A3');
      const { cellValue } = conditionalFormats.add('CellValue');
      cellValue.format.font.color = '#AA0000';
      cellValue.rule = { formula1: '="x"', operator: 'EqualTo' };
      const count = conditionalFormats.getCount();
      await context.sync();
      return answerOf(count);
    },
    expected: 1,
    source: learn('excel/excel-add-ins-conditional-formatting'),
  },
  {
    id: 'frozen-panes',
    name: { en: 'Frozen rows and columns', 'zh-CN': '冻结窗格' },
    assumed: {
      en: 'Frozen rows and columns can be read again.',
      'zh-CN': '冻结的行列可以读回。',
    },
    needs: ['ExcelApi', '1.7'],
    calls: 'WorksheetFreezePanes.freezeAt, getLocationOrNullObject',
    attempt: async ({ context, sheet }) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      return cellsOf(frozen);
    },
    expected: 'A1:B3',
    source: reference('worksheetfreezepanes'),
  },
];
