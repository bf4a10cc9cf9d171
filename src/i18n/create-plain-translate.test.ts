import { createPlainTranslate } from './create-plain-translate';
import { createTranslate } from './create-translate';

const en = { gap: { short: '{{missing}} short of {{target}}' }, met: 'met' };
const texts = { en, 'zh-CN': { gap: { short: '距 {{target}} 差 {{missing}}' }, met: '已达标' } };

describe.each(['en', 'zh-CN'] as const)('createPlainTranslate in %s', (locale) => {
  const plain = createPlainTranslate(texts, locale);
  const full = createTranslate(texts, locale);

  it.each([
    ['gap.short', { missing: 5, target: 'a & <b>$&' }],
    ['met', {}],
  ] as const)('says %s as the full translator does', (key, parameters) => {
    expect(plain(key, parameters)).toBe(full(key, parameters));
  });

  it('leaves placeholders in what it fills in alone', () => {
    expect(plain('gap.short', { missing: 5, target: '{{missing}}' })).toContain('{{missing}}');
  });
});
