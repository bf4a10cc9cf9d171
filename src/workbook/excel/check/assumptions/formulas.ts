import type { Observed } from '../../../ports/excel-check-port';
import { issue, learn, reference, typesOf, valuesOf, type Assumption } from '../assumption';

/** Kinds of formulas that the sheets use. */
const FORMULAS = [
  '=INDEX(A1:A3,2)',
  '=SUMPRODUCT(--(A1:A3>1))',
  '=IF(A1>0,"a,b",1.5)',
  '=IFERROR(A1/0,"")',
] as const;

/** An Excel without dynamic arrays, or a file of one, puts `@` before what would spill. */
const withoutAt = (formula: unknown): string => String(formula).replaceAll('@', '');

export const formulas: readonly Assumption[] = [
  {
    id: 'formula-text',
    name: { en: 'Formulas come back as written', 'zh-CN': '公式读回后不变' },
    assumed: {
      en: 'Formulas are written and read in English with commas, in every language; they may differ by an @ only.',
      'zh-CN': '无论界面语言如何，公式均以英文函数名和逗号写入和读出，最多相差一个 @。',
    },
    calls: 'Range.formulas',
    attempt: async ({ context, sheet }) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      const cells = sheet.getRange('C1:C4');
      cells.formulas = FORMULAS.map((formula) => [formula]);
      cells.load('formulas');
      await context.sync();
      return cells.formulas.map(([formula]) => withoutAt(formula));
    },
    expected: FORMULAS,
    source: reference('range#excel-excel-range-formulas-member'),
  },
  {
    id: 'at-sign',
    name: { en: 'A formula with @', 'zh-CN': '带 @ 的公式' },
    assumed: {
      en: 'A range behind @ gives the value of the formula’s own row and spills nowhere.',
      'zh-CN': '@ 之后的区域返回公式所在行的值，不会溢出。',
    },
    needs: ['ExcelApi', '1.12'],
    calls: 'Range.formulas, Range.values',
    attempt: async (scene) => {
      scene.sheet.getRange('A1:A3').values = [[1], [2], [3]];
      scene.sheet.getRange('C2').formulas = [['=@A1:A3']];
      return (await valuesOf(scene, 'C1:C3')).flat();
    },
    expected: ['', 2, ''],
    source: learn('excel/excel-add-ins-ranges-dynamic-arrays'),
  },
  {
    id: 'relative-formulas',
    name: { en: 'Formulas relative to their cells', 'zh-CN': '相对于单元格的公式' },
    assumed: {
      en: 'The same formula in two rows reads the same in R1C1 notation.',
      'zh-CN': '两行中的同一公式以 R1C1 写法读出时相同。',
    },
    calls: 'Range.formulasR1C1',
    attempt: async ({ context, sheet }) => {
      sheet.getRange('C1:C2').formulas = [['=A1*$B$1'], ['=A2*$B$1']];
      const cells = sheet.getRange('C1:C2').load('formulasR1C1');
      await context.sync();
      return (cells.formulasR1C1 as Observed[][]).flat();
    },
    expected: ['=RC[-2]*R1C2', '=RC[-2]*R1C2'],
    source: reference('range#excel-excel-range-formulasr1c1-member'),
  },
  {
    id: 'formula-results',
    name: {
      en: 'Results in the request that writes them',
      'zh-CN': '写入公式的同一请求即可读到结果',
    },
    assumed: {
      en: 'A request that writes numbers and formulas can read the results.',
      'zh-CN': '同一请求写入数字和公式后，可以直接读取计算结果。',
    },
    calls: 'Range.values, Range.formulas',
    attempt: async (scene) => {
      scene.sheet.getRange('A1:A3').values = [[1], [2], [3]];
      scene.sheet.getRange('C1:C4').formulas = FORMULAS.map((formula) => [formula]);
      return (await valuesOf(scene, 'C1:C4')).flat();
    },
    expected: [2, 2, 'a,b', ''],
    source: learn('excel/excel-add-ins-ranges-set-get-values'),
  },
  {
    id: 'suspended-calculation',
    name: { en: 'A suspended calculation', 'zh-CN': '暂停计算' },
    assumed: {
      en: 'A calculation that is suspended until the next request is made up for after it.',
      'zh-CN': '暂停到下一次请求的计算，会在该请求之后补算。',
    },
    needs: ['ExcelApi', '1.6'],
    calls: 'Application.suspendApiCalculationUntilNextSync',
    attempt: async (scene) => {
      scene.context.application.suspendApiCalculationUntilNextSync();
      scene.sheet.getRange('A1').values = [[20]];
      scene.sheet.getRange('A2').formulas = [['=A1*2']];
      await scene.context.sync();
      return (await valuesOf(scene, 'A2')).flat();
    },
    expected: [40],
    source: learn('excel/performance#suspend-calculation'),
  },
  {
    id: 'text-of-a-formula',
    name: { en: 'Texts that look like formulas', 'zh-CN': '形似公式的文本' },
    assumed: {
      en: 'A text with an apostrophe before it stays a text, and the apostrophe is not part of it.',
      'zh-CN': '前面带撇号的内容保持为文本，撇号不属于内容。',
    },
    calls: 'Range.values, Range.numberFormat',
    attempt: async (scene) => {
      const cells = scene.sheet.getRange('A1:C1');
      cells.numberFormat = [['@', '@', '@']];
      cells.values = [["'=1+1", "'-2", "'2024"]];
      return (await valuesOf(scene, 'A1:C1')).flat();
    },
    expected: ['=1+1', '-2', '2024'],
    source: issue(6687),
  },
  {
    id: 'null-leaves-a-cell',
    name: { en: 'Null in a block of values', 'zh-CN': '数据块中的 null' },
    assumed: {
      en: 'Null leaves a cell as it is and an empty text clears it.',
      'zh-CN': 'null 保持单元格不变，空文本清空单元格。',
    },
    calls: 'Range.values',
    attempt: async (scene) => {
      scene.sheet.getRange('A1:B1').values = [[1, 2]];
      const block: (string | null)[][] = [[null, '']];
      scene.sheet.getRange('A1:B1').values = block;
      return (await valuesOf(scene, 'A1:B1')).flat();
    },
    expected: [1, ''],
    source: learn('excel/excel-add-ins-blank-null-values'),
  },
  {
    id: 'exact-numbers',
    name: { en: 'Every digit of a number', 'zh-CN': '数字的全部位数' },
    assumed: {
      en: 'A number comes back with every digit that was written.',
      'zh-CN': '写入的数字读回时位数完整。',
    },
    calls: 'Range.values',
    attempt: async (scene) => {
      scene.sheet.getRange('A1:C1').values = [NUMBERS.slice()];
      return (await valuesOf(scene, 'A1:C1')).flat();
    },
    expected: [0.30000000000000004, 123456789.12345679, -1e-300],
    source: reference('range#excel-excel-range-values-member'),
  },
  {
    id: 'error-values',
    name: { en: 'Error values', 'zh-CN': '错误值' },
    assumed: {
      en: 'An error is told by its type, whatever its text is in this language.',
      'zh-CN': '错误值可凭其类型识别，与当前语言的文本无关。',
    },
    calls: 'Range.valueTypes',
    attempt: async (scene) => {
      scene.sheet.getRange('A1:B1').formulas = [['=1/0', '=NA()']];
      return (await typesOf(scene, 'A1:B1')).flat();
    },
    expected: ['Error', 'Error'],
    source: reference('range#excel-excel-range-valuetypes-member'),
  },
];

const NUMBERS: Observed[] = [0.30000000000000004, 123456789.12345679, -1e-300];
