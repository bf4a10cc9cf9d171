import type { OfficeHost } from '../support/workbooks/office-host';
import { startOfficeHost } from '../support/workbooks/office-host';

let office: OfficeHost;

beforeAll(async () => {
  office = await startOfficeHost();
});

afterAll(() => office.dispose());

test('the library detects Excel on the web', async () => {
  await office.dispose();
  office = await startOfficeHost({ platform: 'web' });
  const info = await office.Office.onReady();
  expect(info).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
  expect(office.Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
  expect(office.Office.context.requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
});

test('written values are read back with address and types', async () => {
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.values = [
      ['Item', 'Qty'],
      ['Bolt', 5],
    ];
    range.load('values,address,valueTypes');
    await context.sync();
    return range.toJSON();
  });
  expect(read.values).toEqual([
    ['Item', 'Qty'],
    ['Bolt', 5],
  ]);
  expect(read.address).toBe('Sheet1!A1:B2');
});

test('writing one cell is one request', async () => {
  const count = await office.countRequests(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('D1').values = [[1]];
      await context.sync();
    }),
  );
  expect(count).toBe(1);
});
