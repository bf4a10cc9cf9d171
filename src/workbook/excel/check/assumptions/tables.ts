import type { Observed } from '../../../ports/excel-check-port';
import {
  cellsOf,
  codeOfSync,
  issue,
  learn,
  OWN_NAME,
  reference,
  valuesOf,
  type Assumption,
} from '../assumption';

export const tables: readonly Assumption[] = [
  {
    id: 'table-headers',
    name: { en: 'Headers of a table', 'zh-CN': '表格的标题' },
    assumed: {
      en: 'A year as a header becomes a text.',
      'zh-CN': '作为标题的年份会变为文本。',
    },
    calls: 'TableCollection.add, Table.getHeaderRowRange',
    attempt: async ({ context, sheet }) => {
      sheet.getRange('A1:B3').values = [
        ['id', 2024],
        ['a', 1],
        ['b', 2],
      ];
      const headers = sheet.tables.add('A1:B3', true).getHeaderRowRange().load('values');
      await context.sync();
      return (headers.values as Observed[][]).flat();
    },
    expected: ['id', '2024'],
    source: learn('excel/excel-add-ins-tables'),
  },
  {
    id: 'table-column',
    name: { en: 'A column of a table', 'zh-CN': '表格的列' },
    assumed: {
      en: 'A column that is written as a whole, with constants or with one formula, comes back as written.',
      'zh-CN': '整列写入常量或同一公式后，读回内容不变。',
    },
    calls: 'TableColumn.getDataBodyRange, Range.formulas',
    attempt: async ({ context, sheet }) => {
      sheet.getRange('A1:C3').values = [
        ['a', 'b', 'c'],
        [1, '', ''],
        [2, '', ''],
      ];
      const { columns } = sheet.tables.add('A1:C3', true);
      const constants = columns.getItem('b').getDataBodyRange();
      constants.values = [[7], ['x']];
      const calculated = columns.getItem('c').getDataBodyRange();
      calculated.formulas = [['=A2*2'], ['=A3*2']];
      constants.load('values');
      calculated.load('values');
      await context.sync();
      return [...constants.values, ...calculated.values].flat() as Observed[];
    },
    expected: [7, 'x', 2, 4],
    source: issue(5909),
  },
  {
    id: 'calculated-column',
    name: { en: 'One formula in a column of a table', 'zh-CN': '表格列中的一个公式' },
    assumed: {
      en: 'A formula written into one row of an existing table fills that cell, or the whole column with the same formula; the column beside it stays.',
      'zh-CN': '写入现有表格某一行的公式只填该单元格，或以同一公式填满整列；相邻列不变。',
    },
    calls: 'TableCollection.add, Range.formulas',
    attempt: async (scene) => {
      scene.sheet.getRange('A1:B3').values = [
        ['a', 'b'],
        [1, ''],
        [2, ''],
      ];
      scene.sheet.tables.add('A1:B3', true);
      await scene.context.sync();
      scene.sheet.getRange('B2').formulas = [['=A2*2']];
      await scene.context.sync();
      return (await valuesOf(scene, 'A2:B3')).flat();
    },
    expected: [1, 2, 2, 4],
    holds: (observed) => ['[1,2,2,4]', '[1,2,2,""]'].includes(JSON.stringify(observed)),
    source: issue(5909),
  },
  {
    id: 'table-resize',
    name: { en: 'A table that grows, and one that goes', 'zh-CN': '表格的扩展与解除' },
    assumed: {
      en: 'A table takes a new range, and turning it into a range keeps its contents.',
      'zh-CN': '表格可以改用新区域；转换为普通区域后内容保留。',
    },
    needs: ['ExcelApi', '1.13'],
    calls: 'Table.resize, Table.convertToRange',
    attempt: async (scene) => {
      scene.sheet.getRange('A1:A3').values = [['a'], [1], [2]];
      const table = scene.sheet.tables.add('A1:A2', true);
      await scene.context.sync();
      table.resize('A1:A3');
      const range = table.getRange().load('address');
      await scene.context.sync();
      const grown = cellsOf(range);
      table.convertToRange();
      const { tables: left } = scene.sheet;
      left.load('items/name');
      await scene.context.sync();
      return [grown, left.items.length, ...(await valuesOf(scene, 'A1:A3')).flat()];
    },
    expected: ['A1:A3', 0, 'a', 1, 2],
    source: reference('table#excel-excel-table-resize-member(1)'),
  },
  {
    id: 'table-names',
    name: { en: 'Two tables of one name', 'zh-CN': '同名表格' },
    assumed: {
      en: 'A table cannot get the name of another one, in whatever case.',
      'zh-CN': '表格不能与另一表格同名，大小写不同也不行。',
    },
    calls: 'TableCollection.add, Table.name',
    attempt: async (scene) => {
      const name = OWN_NAME.replace('.', '');
      scene.sheet.getRange('A1:D2').values = [
        ['a', '', 'b', ''],
        [1, '', 2, ''],
      ];
      scene.sheet.tables.add('A1:A2', true).name = name;
      await scene.context.sync();
      scene.sheet.tables.add('C1:C2', true).name = name.toUpperCase();
      return codeOfSync(scene);
    },
    expected: 'InvalidArgument',
    holds: (code) => code === 'InvalidArgument' || code === 'ItemAlreadyExists',
    source: issue(551),
  },
  {
    id: 'table-rows',
    name: { en: 'Rows inserted in a table', 'zh-CN': '表格中插入的行' },
    assumed: {
      en: 'A row of the sheet inserted inside a table makes the table longer and moves what is below.',
      'zh-CN': '在表格内插入整行后，表格随之变长，下方内容下移。',
    },
    calls: 'Range.insert, Table.getRange',
    attempt: async (scene) => {
      scene.sheet.getRange('A1:B3').values = [
        ['a', 'b'],
        [1, 2],
        [3, 4],
      ];
      const table = scene.sheet.tables.add('A1:B3', true);
      await scene.context.sync();
      scene.sheet.getRange('3:3').insert('Down');
      const range = table.getRange().load('address');
      const values = await valuesOf(scene, 'A4:B4');
      return [cellsOf(range), ...values.flat()];
    },
    expected: ['A1:B4', 3, 4],
    source: learn('excel/excel-add-ins-ranges-insert'),
  },
];
