import { learn, OWN_NAME, reference, codeOfSync, type Assumption } from '../assumption';

const NONE = `${OWN_NAME}.none`;
const NULL_OBJECTS = learn(
  'develop/application-specific-api-model#ornullobject-methods-and-properties',
);

export const objects: readonly Assumption[] = [
  {
    id: 'null-object',
    name: { en: 'Objects that do not exist', 'zh-CN': '不存在的对象' },
    assumed: {
      en: 'A sheet, a name and a table that do not exist come as null objects, without an error.',
      'zh-CN': '不存在的工作表、名称和表格以空对象返回，不报错。',
    },
    calls: 'WorksheetCollection, NamedItemCollection, TableCollection.getItemOrNullObject',
    attempt: async ({ context }) => {
      const { worksheets, names, tables } = context.workbook;
      const found = [worksheets, names, tables].map((each) => each.getItemOrNullObject(NONE));
      await context.sync();
      return found.map(({ isNullObject }) => isNullObject);
    },
    expected: [true, true, true],
    source: NULL_OBJECTS,
  },
  {
    id: 'null-navigation',
    name: { en: 'Going on from an object that does not exist', 'zh-CN': '从不存在的对象继续访问' },
    assumed: {
      en: 'What is reached through a null object is a null object too.',
      'zh-CN': '通过空对象得到的仍是空对象。',
    },
    calls: 'NamedItem.getRangeOrNullObject, Worksheet.getUsedRangeOrNullObject',
    attempt: async ({ context }) => {
      const { worksheets, names } = context.workbook;
      const range = names.getItemOrNullObject(NONE).getRangeOrNullObject();
      const used = worksheets.getItemOrNullObject(NONE).getUsedRangeOrNullObject(true);
      await context.sync();
      return [range.isNullObject, used.isNullObject];
    },
    expected: [true, true],
    source: NULL_OBJECTS,
  },
  {
    id: 'missing-item',
    name: { en: 'The error of a missing object', 'zh-CN': '对象缺失时的错误' },
    assumed: {
      en: 'Asking for a sheet that does not exist fails with ItemNotFound.',
      'zh-CN': '访问不存在的工作表时，错误代码为 ItemNotFound。',
    },
    calls: 'WorksheetCollection.getItem',
    attempt: async (scene) => {
      scene.context.workbook.worksheets.getItem(NONE).load('name');
      return codeOfSync(scene);
    },
    expected: 'ItemNotFound',
    source: learn('testing/application-specific-api-error-handling'),
  },
  {
    id: 'empty-sheet',
    name: { en: 'An empty sheet', 'zh-CN': '空工作表' },
    assumed: {
      en: 'A sheet without contents has no used range.',
      'zh-CN': '没有内容的工作表没有已用区域。',
    },
    calls: 'Worksheet.getUsedRangeOrNullObject',
    attempt: async ({ context, sheet }) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      return used.isNullObject;
    },
    expected: true,
    source: reference('worksheet#excel-excel-worksheet-getusedrangeornullobject-member(1)'),
  },
];
