import { startOfficeHost, type OfficeHost } from '../../../../test/support/workbooks/office-host';
import { createExcelWorkbook } from '../create-excel-workbook';
import { associateAction, showTaskpane, whenOfficeReady } from './office-runtime';

describe('in Excel', () => {
  let office: OfficeHost;
  beforeEach(async () => {
    office = await startOfficeHost({ locale: 'zh-CN' });
  });
  afterEach(() => office.dispose());

  test('reports which host, platform and language it is and what it supports', async () => {
    const ready = await whenOfficeReady();
    if (!ready.ok) throw new Error(ready.error.kind);
    const { host, platform, displayLanguage, supports } = ready.value;
    expect({ host, platform, displayLanguage }).toEqual({
      host: 'Excel',
      platform: 'OfficeOnline',
      displayLanguage: 'zh-CN',
    });
    expect(supports('ExcelApi', '1.9')).toBe(true);
    expect(supports('ExcelApi', '9.9')).toBe(false);
  });

  test('runs what is tied to an action', async () => {
    const ran = new Promise<void>((resolve) => {
      associateAction('writeSheets', () => {
        resolve();
        return Promise.resolve();
      });
    });
    office.host.invokeAction('writeSheets');
    await ran;
  });
});

describe('outside Excel', () => {
  const ofGlobal = globalThis as { Office?: unknown };
  afterEach(() => {
    delete ofGlobal.Office;
  });

  test('reports that the library is missing', async () => {
    expect(await whenOfficeReady()).toEqual({ ok: false, error: { kind: 'notLoaded' } });
    await expect(showTaskpane()).resolves.toBeUndefined();
    expect(() => associateAction('writeSheets', () => Promise.resolve())).not.toThrow();
  });

  test('completes a command for Excel, even one that throws', async () => {
    let press: (event: { completed: () => void }) => Promise<void> = () => Promise.resolve();
    const associate = (_id: string, action: typeof press) => {
      press = action;
    };
    ofGlobal.Office = { actions: { associate } };
    const completed = jest.fn();
    associateAction('writeSheets', () => Promise.resolve());
    await press({ completed });
    expect(completed).toHaveBeenCalledTimes(1);
    associateAction('writeSheets', () => Promise.reject(new Error('a bug')));
    await expect(press({ completed })).rejects.toThrow('a bug');
    expect(completed).toHaveBeenCalledTimes(2);
  });

  test('does not wait for a host that never answers', async () => {
    ofGlobal.Office = { onReady: () => new Promise(() => undefined) };
    expect(await whenOfficeReady({ timeoutMs: 1 })).toEqual({
      ok: false,
      error: { kind: 'noAnswer' },
    });
  });

  test('describes a page in a plain browser, where half of the library is missing', async () => {
    ofGlobal.Office = { onReady: () => Promise.resolve({ host: null, platform: null }) };
    const ready = await whenOfficeReady();
    expect(ready).toMatchObject({
      ok: true,
      value: { host: null, platform: null, displayLanguage: '', isDarkTheme: undefined },
    });
    expect(ready.ok && ready.value.supports('ExcelApi', '1.1')).toBe(false);
  });

  test('the workbook answers that there is no Excel', async () => {
    const failure = { ok: false, error: { kind: 'notSupported', member: 'Excel' } };
    expect(await createExcelWorkbook().readPlan()).toEqual(failure);
  });
});
