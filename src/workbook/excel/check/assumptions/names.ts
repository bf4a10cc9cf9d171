import { cellsOf, OWN_NAME, reference, valuesOf, type Assumption } from '../assumption';

export const names: readonly Assumption[] = [
  {
    id: 'dotted-name',
    name: { en: 'Names with dots', 'zh-CN': '带点的名称' },
    assumed: {
      en: 'A name with a dot works in formulas and is found in any letter case.',
      'zh-CN': '带点的名称可用于公式，查找时不分大小写。',
    },
    calls: 'NamedItemCollection.add, getItemOrNullObject',
    attempt: async (scene) => {
      const { context, sheet } = scene;
      sheet.getRange('A1').values = [[21]];
      context.workbook.names.add(OWN_NAME, sheet.getRange('A1'));
      await context.sync();
      sheet.getRange('B1').formulas = [[`=${OWN_NAME}*2`]];
      const found = context.workbook.names.getItemOrNullObject(OWN_NAME.toUpperCase());
      await context.sync();
      const values = await valuesOf(scene, 'B1');
      return [...values.flat(), found.isNullObject];
    },
    expected: [42, false],
    source: reference('nameditemcollection'),
  },
  {
    id: 'name-follows',
    name: { en: 'Names follow their cells', 'zh-CN': '名称跟随单元格' },
    assumed: {
      en: 'When a row is inserted above, a name moves with its cell.',
      'zh-CN': '在上方插入行后，名称随单元格移动。',
    },
    calls: 'NamedItem.getRange, Range.insert',
    attempt: async ({ context, sheet }) => {
      const { names: all } = context.workbook;
      all.add(OWN_NAME, sheet.getRange('B2'));
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      const range = all.getItem(OWN_NAME).getRange().load('address');
      await context.sync();
      return cellsOf(range);
    },
    expected: 'B3',
    source: reference('nameditem'),
  },
  {
    id: 'name-of-deleted-cells',
    name: { en: 'Names whose cells are gone', 'zh-CN': '单元格已删除的名称' },
    assumed: {
      en: 'A name whose cells have been deleted stays and has no range.',
      'zh-CN': '单元格被删除后，名称仍在，但不再有区域。',
    },
    needs: ['ExcelApi', '1.4'],
    calls: 'NamedItem.getRangeOrNullObject, Range.delete',
    attempt: async ({ context, sheet }) => {
      const { names: all } = context.workbook;
      all.add(OWN_NAME, sheet.getRange('B2'));
      await context.sync();
      sheet.getRange('2:2').delete('Up');
      const item = all.getItemOrNullObject(OWN_NAME);
      const range = item.getRangeOrNullObject();
      await context.sync();
      return [item.isNullObject, range.isNullObject];
    },
    expected: [false, true],
    source: reference('nameditem#excel-excel-nameditem-getrangeornullobject-member(1)'),
  },
];
