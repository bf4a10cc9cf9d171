import { cellsOf, reference, typesOf, valuesOf, type Assumption } from '../assumption';

export const spills: readonly Assumption[] = [
  {
    id: 'spill',
    name: { en: 'Results that spill', 'zh-CN': '溢出的结果' },
    assumed: {
      en: 'A formula with several results fills the cells beside it, and their range can be read.',
      'zh-CN': '多结果公式会填入相邻单元格，并可读取其区域。',
    },
    needs: ['ExcelApi', '1.12'],
    calls: 'Range.formulas, Range.getSpillingToRangeOrNullObject',
    attempt: async (scene) => {
      const cell = scene.sheet.getRange('B2');
      cell.formulas = [['=SEQUENCE(3)']];
      const values = await valuesOf(scene, 'B2:B4');
      const filled = cell.getSpillingToRangeOrNullObject().load('address');
      await scene.context.sync();
      return [...values.flat(), cellsOf(filled)];
    },
    expected: [1, 2, 3, 'B2:B4'],
    source: reference('range#excel-excel-range-getspillingtorangeornullobject-member(1)'),
  },
  {
    id: 'blocked-spill',
    name: { en: 'A blocked spill', 'zh-CN': '溢出受阻' },
    assumed: {
      en: 'A formula that would spill over a filled cell shows an error and leaves that cell alone.',
      'zh-CN': '溢出区域内有内容时，公式显示错误，原有内容不变。',
    },
    needs: ['ExcelApi', '1.12'],
    calls: 'Range.formulas, Range.valueTypes',
    attempt: async (scene) => {
      scene.sheet.getRange('B3').values = [['x']];
      scene.sheet.getRange('B2').formulas = [['=SEQUENCE(3)']];
      const types = await typesOf(scene, 'B2:B3');
      return [...types.flat(), ...(await valuesOf(scene, 'B3')).flat()];
    },
    expected: ['Error', 'String', 'x'],
    source: reference('spillerrorcellvalue'),
  },
];
