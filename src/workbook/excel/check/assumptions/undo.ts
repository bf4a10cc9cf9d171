import { learn, OWN_NAME, type Assumption } from '../assumption';

export const undo: readonly Assumption[] = [
  {
    id: 'undo-group',
    name: { en: 'One step of undo', 'zh-CN': '合并为一步撤销' },
    assumed: {
      en: 'Contents, formats, rules, a table and a name can be written in one group of undo; none of these calls clears what the user can undo.',
      'zh-CN':
        '内容、格式、规则、表格和名称可在一个撤销组中写入，这些调用都不会清空用户的撤销记录。',
    },
    needs: ['ExcelApi', '1.20'],
    calls: 'Excel.run with mergeUndoGroup',
    attempt: async ({ sheet, context }) => {
      sheet.load('name');
      await context.sync();
      const { name } = sheet;
      try {
        await Excel.run({ mergeUndoGroup: true }, async (group) => {
          const own = group.workbook.worksheets.getItem(name);
          own.getRange('A1:B3').values = [
            ['a', 'b'],
            [1, 2],
            [3, 4],
          ];
          own.getRange('C2:C3').formulas = [['=A2+B2'], ['=A3+B3']];
          own.getRange('A1:C1').format.fill.color = '#DDEEFF';
          own.getRange('A1:C1').format.font.bold = true;
          own.getRange('A2').dataValidation.rule = {
            list: { inCellDropDown: true, source: '1,2' },
          };
          own.tables.add('A1:B3', true);
          group.workbook.names.add(OWN_NAME, own.getRange('A1'));
          own.freezePanes.freezeRows(1);
          await group.sync();
        });
        return null;
      } catch (error) {
        if (error instanceof OfficeExtension.Error) return error.code;
        throw error;
      }
    },
    expected: null,
    source: learn('excel/excel-add-ins-undo-capabilities'),
  },
];
