import { createTranslate } from './create-translate';

const en = { gap: { short: '{{missing}} short of {{target}}' }, met: 'met' };
const zhCN = { gap: { short: '距 {{target}} 差 {{missing}}' }, met: '已达标' };
const translate = (locale: 'en' | 'zh-CN') => createTranslate({ en, 'zh-CN': zhCN }, locale);

describe('createTranslate', () => {
  it('finds a text by its key, in its language', () => {
    expect(translate('en')('met')).toBe('met');
    expect(translate('zh-CN')('met')).toBe('已达标');
  });

  it('fills placeholders wherever a language puts them', () => {
    const values = { missing: 5, target: 'T' };
    expect(translate('en')('gap.short', values)).toBe('5 short of T');
    expect(translate('zh-CN')('gap.short', values)).toBe('距 T 差 5');
  });

  it.each(['a & <b>$&', '$1$$', '{{missing}}', '$t(met)', '', '\\n'])(
    'inserts the value %j as it is',
    (target) => {
      expect(translate('en')('gap.short', { missing: 5, target })).toBe(`5 short of ${target}`);
    },
  );

  it('leaves a placeholder without a value visible', () => {
    expect(translate('en')('gap.short', { missing: 5 })).toBe('5 short of {{target}}');
  });

  it('returns the same text when it is asked for again with other values', () => {
    const t = translate('en');
    expect(t('gap.short', { missing: 1, target: 'A' })).toBe('1 short of A');
    expect(t('gap.short', { missing: 2, target: 'B' })).toBe('2 short of B');
  });
});
