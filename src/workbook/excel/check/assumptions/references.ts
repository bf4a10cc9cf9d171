import { answerOf, cellsOf, issue, reference, type Assumption } from '../assumption';

/** How Excel tells what charts and rules refer to. */
export const references: readonly Assumption[] = [
  {
    id: 'chart-source',
    name: { en: 'Cells of a chart', 'zh-CN': '图表的单元格' },
    assumed: {
      en: 'A series of a chart tells which cells it shows.',
      'zh-CN': '图表的系列会说明显示哪些单元格。',
    },
    needs: ['ExcelApi', '1.15'],
    calls: 'ChartSeries.getDimensionDataSourceString',
    attempt: async ({ context, sheet }) => {
      sheet.getRange('A1:B3').values = [
        [2024, 1],
        [2025, 2],
        [2026, 3],
      ];
      const series = sheet.charts
        .add('Line', sheet.getRange('B1:B3'), 'Columns')
        .series.getItemAt(0);
      series.setXAxisValues(sheet.getRange('A1:A3'));
      const shown = series.getDimensionDataSourceString('Values');
      const named = series.getDimensionDataSourceString('Categories');
      await context.sync();
      return [answerOf(shown), answerOf(named)].map((text) => text.replace(/^.*!/, ''));
    },
    expected: ['$B$1:$B$3', '$A$1:$A$3'],
    source: reference('chartseries'),
  },
  {
    id: 'validated-cells',
    name: { en: 'Cells with rules for entries', 'zh-CN': '设有数据验证的单元格' },
    assumed: {
      en: 'The cells with rules are found, and cells with different rules say so.',
      'zh-CN': '可找到设有规则的单元格，规则不同的单元格会说明不一致。',
    },
    needs: ['ExcelApi', '1.9'],
    calls: 'Range.getSpecialCellsOrNullObject, DataValidation.type',
    attempt: async ({ context, sheet }) => {
      sheet.getRange('A1:A6').values = [[1], [2], [3], [4], [5], [6]];
      const list = { inCellDropDown: true, source: 'one,two' };
      sheet.getRange('A2:A3').dataValidation.rule = { list };
      sheet.getRange('A4:A5').dataValidation.rule = { custom: { formula: '=A4>0' } };
      const used = sheet.getUsedRangeOrNullObject();
      const { areas } = used.getSpecialCellsOrNullObject('DataValidations');
      areas.load('items/address');
      const same = sheet.getRange('A2:A3').dataValidation.load('type');
      const different = sheet.getRange('A2:A5').dataValidation.load('type');
      const some = sheet.getRange('A1:A3').dataValidation.load('type');
      await context.sync();
      const found = areas.items.map((area) => cellsOf(area)).join(' ');
      return [found, same.type, different.type, some.type];
    },
    expected: ['A2:A5', 'List', 'Inconsistent', 'MixedCriteria'],
    // Excel may list the two rules apart.
    holds: (observed) =>
      Array.isArray(observed) &&
      ['A2:A5', 'A2:A3 A4:A5'].includes(String(observed[0])) &&
      observed[1] === 'List' &&
      observed.slice(2).every((type) => type === 'Inconsistent' || type === 'MixedCriteria'),
    source: issue(4245),
  },
  {
    id: 'formats-of-a-sheet',
    name: { en: 'Conditional formats of a sheet', 'zh-CN': '工作表的条件格式' },
    assumed: {
      en: 'All cells of a sheet list its conditional formats with their formulas and areas.',
      'zh-CN': '工作表的全部单元格可列出其条件格式及公式和区域。',
    },
    needs: ['ExcelApi', '1.9'],
    calls: 'Range.conditionalFormats, ConditionalFormat.custom, ConditionalFormat.getRanges',
    attempt: async ({ context, sheet }) => {
      const added = sheet.getRange('B2:B3').conditionalFormats.add('Custom');
      added.custom.rule.formula = '=$A$1>1';
      const formats = sheet.getRange().conditionalFormats.load('items/id,items/type');
      await context.sync();
      const [first] = formats.items;
      if (!first) return null;
      const rule = first.custom.rule.load('formula');
      const { areas } = first.getRanges();
      areas.load('items/address');
      await context.sync();
      return [first.type, rule.formula, ...areas.items.map((area) => cellsOf(area))];
    },
    expected: ['Custom', '=$A$1>1', 'B2:B3'],
    source: reference('conditionalformatcollection'),
  },
];
