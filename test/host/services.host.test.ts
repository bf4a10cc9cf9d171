import type { OfficeHost } from '../support/workbooks/office-host';
import { startOfficeHost } from '../support/workbooks/office-host';

let office: OfficeHost;

beforeAll(async () => {
  office = await startOfficeHost({ locale: 'zh-CN' });
});

afterAll(() => office.dispose());

test("the page receives the host's language", () => {
  expect(office.Office.context.displayLanguage).toBe('zh-CN');
  expect(office.Office.context.contentLanguage).toBe('zh-CN');
});

test('no error occurs in the library while it starts', () => {
  expect(office.complaints.filter((each) => /error/i.test(each))).toEqual([]);
});

test('settings of the document are saved with the workbook', async () => {
  const { settings } = office.Office.context.document;
  settings.set('pane', 'open');
  const status = await new Promise((resolve) => {
    settings.saveAsync((result) => {
      resolve(result.status);
    });
  });
  expect(status).toBe('succeeded');
  expect([...office.host.book.documentSettings.keys()]).toContain('pane');
});

test('showing the pane and updating the ribbon reach the host', async () => {
  const received: string[] = [];
  const stop = office.host.onService(({ service, method }) => {
    received.push(`${service}.${method}`);
  });
  await office.Office.addin.showAsTaskpane();
  await office.Office.ribbon.requestUpdate({
    tabs: [{ id: 'TabHome', controls: [{ id: 'WriteSheets', enabled: false }] }],
  });
  stop();
  expect(received).toContain('Microsoft.AppRuntime.AppRuntimeService.SetAppRuntimeState');
  expect(received.some((each) => each.startsWith('Microsoft.DynamicRibbon.DynamicRibbon'))).toBe(
    true,
  );
});

test('requests are counted without those that release references', async () => {
  const count = await office.countRequests(async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.values = [[1]];
      await context.sync();
      await context.sync();
      range.load('values');
      await context.sync();
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
    });
  });
  expect(count).toBe(3);
});

test('a run releases every reference it received', async () => {
  const kept = new Set<string>();
  const stop = office.host.onRequest(({ answer, batch }) => {
    for (const { Value } of answer.Results) {
      const id = (Value as { _ReferenceId?: string } | null)?._ReferenceId;
      if (id !== undefined) kept.add(id);
    }
    for (const { Name, ArgumentInfo } of batch.Actions) {
      if (Name === '_RemoveReference') kept.delete(String(ArgumentInfo?.Arguments?.[0]));
    }
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B2').load('values');
    sheet.getUsedRange().getRow(0).load('address');
    await context.sync();
    expect(kept.size).toBeGreaterThan(0);
  });
  await Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
  });
  stop();
  expect(kept.size).toBe(0);
});
