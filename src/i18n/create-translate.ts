import { createInstance } from 'i18next';
import type { Locale } from '../domain/index';
import type { TextKey, Texts, TextsLike } from './texts';

/** What may stand in a placeholder. Numbers are formatted by the caller, with `Intl`. */
export type TextParameters = Readonly<Record<string, string | number>>;

/** Looks up a text by its key and fills its `{{placeholders}}`. `count` chooses the plural. */
export type Translate<Tree> = (key: TextKey<Tree>, parameters?: TextParameters) => string;

/**
 * Makes the translator of one part of the product in one language. Parts are kept apart so that a
 * small bundle (the custom functions) carries only its own texts.
 */
export function createTranslate<Tree extends Texts>(
  texts: { readonly en: Tree; readonly 'zh-CN': TextsLike<Tree> },
  locale: Locale,
): Translate<Tree> {
  const i18n = createInstance();
  void i18n.init({
    lng: locale,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: texts.en }, 'zh-CN': { translation: texts['zh-CN'] } },
  });
  // The sheets of a large plan ask for the same texts many thousand times.
  const plain = new Map<string, string>();
  return (key, parameters) => {
    if (parameters) return i18n.t(key, { ...parameters });
    const text = plain.get(key) ?? i18n.t(key);
    plain.set(key, text);
    return text;
  };
}
