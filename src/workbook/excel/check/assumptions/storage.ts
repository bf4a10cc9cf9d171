import { learn, OWN_NAME, type Assumption } from '../assumption';

const STATE = learn('develop/persisting-add-in-state-and-settings');
const NAMESPACE = 'urn:planpath:check';
/** Characters that the journal of a large write has. */
const LARGE = 500_000;

export const storage: readonly Assumption[] = [
  {
    id: 'workbook-settings',
    name: { en: 'Settings of the workbook', 'zh-CN': '工作簿设置' },
    assumed: {
      en: 'A setting of the workbook can be written, read and deleted.',
      'zh-CN': '工作簿设置可以写入、读取和删除。',
    },
    needs: ['ExcelApi', '1.4'],
    calls: 'SettingCollection.add, Setting.delete',
    attempt: async ({ context }) => {
      const { settings } = context.workbook;
      settings.add(OWN_NAME, 'kept 中文');
      await context.sync();
      const setting = settings.getItemOrNullObject(OWN_NAME).load('value');
      await context.sync();
      const value = String(setting.value);
      setting.delete();
      const gone = settings.getItemOrNullObject(OWN_NAME);
      await context.sync();
      return [value, gone.isNullObject];
    },
    expected: ['kept 中文', true],
    source: STATE,
  },
  {
    id: 'custom-xml',
    name: { en: 'XML parts of the workbook', 'zh-CN': '工作簿的 XML 部件' },
    assumed: {
      en: 'An XML part can be added, found by its name space and deleted.',
      'zh-CN': 'XML 部件可以添加、按命名空间查找和删除。',
    },
    needs: ['ExcelApi', '1.5'],
    calls: 'CustomXmlPartCollection.add, getByNamespace',
    attempt: async ({ context }) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add(`<check xmlns="${NAMESPACE}">x</check>`);
      await context.sync();
      const part = customXmlParts.getByNamespace(NAMESPACE).getOnlyItem();
      const xml = part.getXml();
      await context.sync();
      part.delete();
      await context.sync();
      return xml.value.includes('>x</check>');
    },
    expected: true,
    source: learn('excel/excel-add-ins-workbooks#store-custom-xml-data'),
  },
  {
    id: 'large-custom-xml',
    name: { en: 'A large XML part', 'zh-CN': '较大的 XML 部件' },
    assumed: {
      en: 'An XML part of 500,000 characters is kept whole.',
      'zh-CN': '500,000 个字符的 XML 部件可完整保存。',
    },
    needs: ['ExcelApi', '1.5'],
    calls: 'CustomXmlPartCollection.add, CustomXmlPart.getXml',
    attempt: async ({ context }) => {
      const part = context.workbook.customXmlParts.add(
        `<check xmlns="${NAMESPACE}">${'x'.repeat(LARGE)}</check>`,
      );
      const xml = part.getXml();
      await context.sync();
      part.delete();
      await context.sync();
      return xml.value.includes('x'.repeat(LARGE));
    },
    expected: true,
    source: STATE,
  },
  {
    id: 'sheet-properties',
    name: { en: 'Properties of a sheet', 'zh-CN': '工作表属性' },
    assumed: {
      en: 'A property of a sheet can be written and read.',
      'zh-CN': '工作表属性可以写入和读取。',
    },
    needs: ['ExcelApi', '1.12'],
    calls: 'WorksheetCustomPropertyCollection.add',
    attempt: async ({ context, sheet }) => {
      sheet.customProperties.add(OWN_NAME, 'kept');
      await context.sync();
      const property = sheet.customProperties.getItemOrNullObject(OWN_NAME).load('value');
      await context.sync();
      return property.value;
    },
    expected: 'kept',
    source: learn('excel/excel-add-ins-workbooks#custom-properties'),
  },
  {
    id: 'browser-storage',
    name: { en: 'Storage of the pane', 'zh-CN': '窗格的本地存储' },
    assumed: {
      en: 'The pane can keep its language and its view for the next time.',
      'zh-CN': '窗格可以保存语言和视图，下次继续使用。',
    },
    calls: 'window.localStorage',
    attempt: () => {
      try {
        window.localStorage.setItem(OWN_NAME, 'kept');
        const kept = window.localStorage.getItem(OWN_NAME);
        window.localStorage.removeItem(OWN_NAME);
        return Promise.resolve(kept);
      } catch {
        return Promise.resolve('refused');
      }
    },
    expected: 'kept',
    source: STATE,
  },
];
