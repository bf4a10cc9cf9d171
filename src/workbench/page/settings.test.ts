import { clampPaneWidth, readSettings, rememberSettings } from './settings';

function memory(text: string | null = null) {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value;
    },
  };
}

const read = (query: string, storage = memory(), language = 'en-GB') =>
  readSettings(new URLSearchParams(query), storage, language);

describe('settings of the workbench', () => {
  it('open the source plan in the browser’s language', () => {
    expect(read('')).toEqual({
      ...{
        locale: 'en',
        isDark: false,
        paneWidth: 350,
        plan: 'jinjiang',
        dropsFiles: false,
        checks: false,
      },
    });
    expect(read('', memory(), 'zh-TW').locale).toBe('zh-CN');
  });

  it('follow the address', () => {
    expect(read('empty&lang=zh-CN&theme=dark&width=270&drops-files')).toEqual({
      locale: 'zh-CN',
      isDark: true,
      paneWidth: 270,
      plan: null,
      dropsFiles: true,
      checks: false,
    });
  });

  it('are remembered from the last visit', () => {
    const storage = memory();
    const left = {
      ...({ locale: 'zh-CN', isDark: true, paneWidth: 500 } as const),
      ...{ plan: null, dropsFiles: true, checks: false },
    };
    rememberSettings(left, storage);
    expect(read('', storage)).toEqual({ ...left, plan: 'jinjiang', dropsFiles: false });
  });

  it.each(['not json', 'null', '[]', '{"width":"wide"}'])(
    'are the defaults when the memory contains %s',
    (text) => {
      expect(read('', memory(text)).paneWidth).toBe(350);
    },
  );

  it('keep the pane at a usable width', () => {
    expect([clampPaneWidth(10), clampPaneWidth(333.4), clampPaneWidth(5000)]).toEqual([
      240, 333, 900,
    ]);
  });
});
