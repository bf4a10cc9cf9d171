import { codeOfSync, learn, OWN_SHEET, valuesOf, type Assumption } from '../assumption';

const LONGEST_TEXT = 32_767;
const SPECIFICATIONS =
  'https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3';
/** A formula of about 8,000 characters, of texts that one formula may hold. */
const LONG_FORMULA = `=LEN(${Array.from({ length: 31 }, () => `"${'x'.repeat(250)}"`).join('&')})`;
/** A request of about 1.5 MB, as the add-in sends at most. */
const BLOCK = { rows: 50, characters: 30_000 } as const;

export const limits: readonly Assumption[] = [
  {
    id: 'long-text',
    name: { en: 'The longest text', 'zh-CN': '最长文本' },
    assumed: {
      en: 'A cell holds 32,767 characters.',
      'zh-CN': '一个单元格可容纳 32,767 个字符。',
    },
    calls: 'Range.values',
    attempt: async (scene) => {
      scene.sheet.getRange('A1').values = [['长'.repeat(LONGEST_TEXT)]];
      const [[text = ''] = []] = await valuesOf(scene, 'A1');
      return String(text).length;
    },
    expected: LONGEST_TEXT,
    source: SPECIFICATIONS,
  },
  {
    id: 'long-formula',
    name: { en: 'A long formula', 'zh-CN': '长公式' },
    assumed: {
      en: 'A formula of 7,800 characters is accepted.',
      'zh-CN': '可接受 7,800 个字符的公式。',
    },
    calls: 'Range.formulas',
    attempt: async (scene) => {
      scene.sheet.getRange('A1').formulas = [[LONG_FORMULA]];
      return (await valuesOf(scene, 'A1')).flat();
    },
    expected: [31 * 250],
    source: SPECIFICATIONS,
  },
  {
    id: 'long-list',
    name: { en: 'A long list to choose from', 'zh-CN': '较长的下拉列表' },
    assumed: {
      en: 'A rule with a list of 255 characters is accepted.',
      'zh-CN': '可接受 255 个字符的列表规则。',
    },
    needs: ['ExcelApi', '1.8'],
    calls: 'DataValidation.rule',
    attempt: async (scene) => {
      const source = Array.from({ length: 64 }, (_, index) => String(index + 100)).join(',');
      scene.sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source } };
      return codeOfSync(scene);
    },
    expected: null,
    source: learn('excel/excel-add-ins-data-validation'),
  },
  {
    id: 'sheet-name-length',
    name: { en: 'The longest name of a sheet', 'zh-CN': '工作表名称的最大长度' },
    assumed: {
      en: 'A name of 31 characters is accepted and one of 32 is refused.',
      'zh-CN': '接受 31 个字符的名称，拒绝 32 个字符的名称。',
    },
    calls: 'WorksheetCollection.add',
    attempt: async (scene) => {
      const { worksheets } = scene.context.workbook;
      worksheets.add(OWN_SHEET.padEnd(31, 'x'));
      const accepted = await codeOfSync(scene);
      worksheets.add(OWN_SHEET.padEnd(32, 'x'));
      return [accepted, await codeOfSync(scene)];
    },
    expected: [null, 'InvalidArgument'],
    source: SPECIFICATIONS,
  },
  {
    id: 'sheet-name-case',
    name: { en: 'Two sheets of one name', 'zh-CN': '同名工作表' },
    assumed: {
      en: 'A name that differs in letter case only is refused.',
      'zh-CN': '仅大小写不同的名称会被拒绝。',
    },
    calls: 'WorksheetCollection.add',
    attempt: async (scene) => {
      scene.context.workbook.worksheets.add(OWN_SHEET.toUpperCase());
      return codeOfSync(scene);
    },
    expected: 'ItemAlreadyExists',
    holds: (code) => code === 'ItemAlreadyExists' || code === 'InvalidArgument',
    source: SPECIFICATIONS,
  },
  {
    id: 'large-request',
    name: { en: 'A large request', 'zh-CN': '大请求' },
    assumed: {
      en: 'A request of 1.5 MB is accepted.',
      'zh-CN': '可接受 1.5 MB 的请求。',
    },
    calls: 'Range.values',
    attempt: async ({ context, sheet }) => {
      const text = 'x'.repeat(BLOCK.characters);
      sheet.getRange(`A1:A${String(BLOCK.rows)}`).values = Array.from(
        { length: BLOCK.rows },
        () => [text],
      );
      const used = sheet.getUsedRangeOrNullObject(true).load('rowCount');
      await context.sync();
      return used.rowCount;
    },
    expected: BLOCK.rows,
    source: learn('concepts/resource-limits-and-performance-optimization'),
  },
];
