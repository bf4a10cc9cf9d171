import type { LocalText, Locale } from '../../domain/index';

/**
 * Changes a text in one language; in both where one text stood for both, so that a text given once
 * is not left behind in the other language.
 */
export function textWith(before: LocalText | null, text: string, locale: Locale): LocalText {
  return before === null || before.en === before['zh-CN']
    ? { en: text, 'zh-CN': text }
    : { ...before, [locale]: text };
}
