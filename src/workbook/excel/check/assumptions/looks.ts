import {
  answerOf,
  cellsOf,
  codeOfSync,
  issue,
  learn,
  onAreas,
  reference,
  valuesOf,
  type Assumption,
} from '../assumption';

export const looks: readonly Assumption[] = [
  {
    id: 'page-setup',
    name: { en: 'Page set-up', 'zh-CN': '页面设置' },
    assumed: {
      en: 'Orientation, paper, the fit to one page, repeated rows and columns, print area, a header with & and a footer are kept.',
      'zh-CN':
        '纸张方向、纸张大小、缩放到一页、重复标题行和列、打印区域、含 & 的页眉和页脚均被保留。',
    },
    needs: ['ExcelApi', '1.9'],
    calls: 'PageLayout, HeaderFooter',
    attempt: async ({ context, sheet }) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.setPrintTitleColumns('$A:$A');
      pageLayout.setPrintArea('A1:C9');
      const header = pageLayout.headersFooters.defaultForAllPages;
      header.centerHeader = 'R&&D 2024';
      header.centerFooter = '&P / &N';
      pageLayout.load('orientation, paperSize');
      header.load('centerHeader, centerFooter');
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      await context.sync();
      const repeated = cellsOf(rows);
      const { orientation, paperSize } = pageLayout;
      return [orientation, paperSize, header.centerHeader, header.centerFooter, repeated];
    },
    expected: ['Landscape', 'A4', 'R&&D 2024', '&P / &N', '1:2'],
    holds: (observed) => String(observed).toLowerCase() === 'landscape,a4,r&&d 2024,&p / &n,1:2',
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
    id: 'chart-without-numbers',
    name: { en: 'A chart of blank cells', 'zh-CN': '空白单元格的图表' },
    assumed: {
      en: 'A chart of cells without numbers is made, or refused with an error that leaves the sheet usable.',
      'zh-CN': '对没有数字的单元格，图表会建立，或以错误拒绝而工作表仍可用。',
    },
    calls: 'ChartCollection.add',
    attempt: async (scene) => {
      scene.sheet.charts.add('Line', scene.sheet.getRange('A1:A3'), 'Columns');
      const code = await codeOfSync(scene);
      scene.sheet.getRange('A1').values = [[1]];
      return [code, ...(await valuesOf(scene, 'A1')).flat()];
    },
    expected: [null, 1],
    holds: (observed) => Array.isArray(observed) && observed[1] === 1,
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
    id: 'validation-of-numbers',
    name: { en: 'Rules for numbers', 'zh-CN': '数字的数据验证' },
    assumed: {
      en: 'A rule for numbers and one with a list from cells are kept, on several areas at once or one by one.',
      'zh-CN': '数字规则和取自单元格的列表规则可同时或逐个用于多个区域，并被保留。',
    },
    needs: ['ExcelApi', '1.9'],
    calls: 'Worksheet.getRanges, RangeAreas.dataValidation',
    attempt: async (scene) => {
      const { context, sheet } = scene;
      const limits = { formula1: -1, formula2: 5, operator: 'Between' } as const;
      const list = { inCellDropDown: true, source: '=$E$1:$E$3' };
      await onAreas(scene, ['A1:A2', 'C1:C2'], ({ dataValidation }) => {
        dataValidation.rule = { decimal: limits };
      });
      await onAreas(scene, ['A4', 'C4'], ({ dataValidation }) => {
        dataValidation.rule = { list };
      });
      const read = ['A2', 'C1', 'C4'].map((address) =>
        sheet.getRange(address).dataValidation.load('type'),
      );
      await context.sync();
      return read.map(({ type }) => type);
    },
    expected: ['Decimal', 'Decimal', 'List'],
    source: learn('excel/excel-add-ins-multiple-ranges'),
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
  {
    id: 'cell-formats',
    name: { en: 'Formats of many cells', 'zh-CN': '多个单元格的格式' },
    assumed: {
      en: 'Colours, fonts and alignment of several areas are set together or one by one, and read as written.',
      'zh-CN': '多个区域的颜色、字体和对齐可同时或逐个设置，读回与写入一致。',
    },
    needs: ['ExcelApi', '1.9'],
    calls: 'RangeAreas.format, Range.setCellProperties, Range.getCellProperties',
    attempt: async (scene) => {
      const { context, sheet } = scene;
      await onAreas(scene, ['A1:B1', 'A3'], ({ format }) => {
        format.fill.color = '#DDEEFF';
        format.font.bold = true;
        format.horizontalAlignment = 'Right';
      });
      sheet.getRange('A2').setCellProperties([[{ format: { font: { color: '#AA0000' } } }]]);
      const ask = {
        format: {
          fill: { color: true },
          font: { bold: true, color: true },
          horizontalAlignment: true,
        },
      };
      const read = sheet.getRange('A1:A3').getCellProperties(ask);
      await context.sync();
      const [first, second, third] = answerOf(read).map(([cell]) => cell?.format);
      return [
        ...[first?.fill?.color, first?.font?.bold, second?.font?.color, third?.horizontalAlignment],
      ].map((each) => each ?? null);
    },
    expected: ['#DDEEFF', true, '#AA0000', 'Right'],
    source: learn('excel/excel-add-ins-ranges-set-format'),
  },
  {
    id: 'looks-of-a-plain-sheet',
    name: { en: 'What a plain sheet tells', 'zh-CN': '普通工作表的状态' },
    assumed: {
      en: 'A plain sheet has no merged cells, no spills, no hidden rows and no protection, and says so.',
      'zh-CN': '普通工作表没有合并单元格、溢出、隐藏行和保护，并可如实读出。',
    },
    needs: ['ExcelApi', '1.13'],
    calls: 'Range.getMergedAreasOrNullObject, hasSpill, rowHidden, WorksheetProtection.protected',
    attempt: async ({ context, sheet }) => {
      const cells = sheet.getRange('A1:B3');
      cells.values = [
        [1, 2],
        [3, 4],
        [5, 6],
      ];
      cells.load('hasSpill, rowHidden');
      const merged = cells.getMergedAreasOrNullObject();
      const protection = sheet.protection.load('protected');
      await context.sync();
      return [merged.isNullObject, cells.hasSpill, cells.rowHidden, protection.protected];
    },
    expected: [true, false, false, false],
    source: issue(5918),
  },
];
