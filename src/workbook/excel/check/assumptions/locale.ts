import type { Observed } from '../../../ports/excel-check-port';
import { issue, reference, valuesOf, type Assumption } from '../assumption';

export const locale: readonly Assumption[] = [
  {
    id: 'separators',
    name: { en: 'The separators of this Excel', 'zh-CN': '本机的分隔符' },
    assumed: {
      en: 'The decimal and the thousands separator can be read, and differ.',
      'zh-CN': '可以读取小数和千位分隔符，且两者不同。',
    },
    needs: ['ExcelApi', '1.11'],
    calls: 'Application.decimalSeparator, Application.thousandsSeparator',
    attempt: async ({ context }) => {
      const application = context.application.load('decimalSeparator, thousandsSeparator');
      await context.sync();
      return [application.decimalSeparator, application.thousandsSeparator];
    },
    expected: ['.', ','],
    holds: (observed) => {
      const [decimal = '', thousands = ''] = textsOf(observed);
      return decimal.length === 1 && thousands.length <= 1 && decimal !== thousands;
    },
    source: reference('application#excel-excel-application-decimalseparator-member'),
  },
  {
    id: 'fixed-follows-separators',
    name: { en: 'Numbers in texts', 'zh-CN': '文本中的数字' },
    assumed: {
      en: 'FIXED and & write numbers with the separators of this Excel.',
      'zh-CN': 'FIXED 和 & 按本机的分隔符写出数字。',
    },
    needs: ['ExcelApi', '1.11'],
    calls: 'Range.formulas, Range.values, Application.decimalSeparator',
    attempt: async (scene) => {
      const { context } = scene;
      const application = context.application.load('decimalSeparator, thousandsSeparator');
      scene.sheet.getRange('A1:B1').formulas = [['=FIXED(1234.5,1)', '=1.5&""']];
      const [[fixed = '', joined = ''] = []] = await valuesOf(scene, 'A1:B1');
      return [fixed, joined, application.decimalSeparator, application.thousandsSeparator];
    },
    expected: ['1,234.5', '1.5', '.', ','],
    holds: (observed) => {
      const [fixed, joined, decimal = '', thousands = ''] = textsOf(observed);
      return fixed === `1${thousands}234${decimal}5` && joined === `1${decimal}5`;
    },
    source:
      'https://support.microsoft.com/office/fixed-function-ffd5723c-324c-45e9-8b96-e41be2a8274a',
  },
  {
    id: 'shown-text',
    name: { en: 'The text that a cell shows', 'zh-CN': '单元格显示的文本' },
    assumed: {
      en: 'The text of a number has the separators of this Excel; its value stays a number.',
      'zh-CN': '数字的显示文本使用本机的分隔符，其值仍为数字。',
    },
    needs: ['ExcelApi', '1.11'],
    calls: 'Range.text, Range.values, Application.decimalSeparator',
    attempt: async ({ context, sheet }) => {
      const application = context.application.load('decimalSeparator, thousandsSeparator');
      const cell = sheet.getRange('A1');
      cell.numberFormat = [['#,##0.0']];
      cell.values = [[1234.5]];
      cell.load('text, values');
      await context.sync();
      const { decimalSeparator, thousandsSeparator } = application;
      return [
        cell.text[0]?.[0] ?? '',
        decimalSeparator,
        thousandsSeparator,
        typeof cell.values[0]?.[0],
      ];
    },
    expected: ['1,234.5', '.', ',', 'number'],
    holds: (observed) => {
      const [text, decimal = '', thousands = '', kind] = textsOf(observed);
      return text === `1${thousands}234${decimal}5` && kind === 'number';
    },
    source: reference('range#excel-excel-range-text-member'),
  },
  {
    id: 'english-number-formats',
    name: { en: 'Number formats', 'zh-CN': '数字格式' },
    assumed: {
      en: 'Number formats are written and read in English notation.',
      'zh-CN': '数字格式以英文写法写入和读出。',
    },
    calls: 'Range.numberFormat',
    attempt: async ({ context, sheet }) => {
      const cells = sheet.getRange('A1:C1');
      cells.numberFormat = [['#,##0.00', '0.0%', '@']];
      cells.load('numberFormat');
      await context.sync();
      return (cells.numberFormat as Observed[][]).flat();
    },
    expected: ['#,##0.00', '0.0%', '@'],
    source: issue(1553),
  },
];

function textsOf(observed: Observed): readonly string[] {
  return Array.isArray(observed) ? observed.map(String) : [];
}
