import type { LocalTextSpec } from '../../domain/index';
import { type Locale, LOCALES, type LocalText } from '../../shared/local-text';

/** A text as it is entered: in the pane's language, and in the other one where it differs. */
export interface LocalEntry {
  readonly own: string;
  /** Null where both languages have the same. */
  readonly other: string | null;
}

/** The other language of the product. */
export function otherLocale(locale: Locale): Locale {
  return LOCALES.find((each) => each !== locale) ?? locale;
}

/** A text of a plan to be edited. */
export function localEntryOf(text: LocalText | null, locale: Locale): LocalEntry {
  if (!text) return { own: '', other: null };
  const other = text[otherLocale(locale)];
  return { own: text[locale], other: text[locale] === other ? null : other };
}

/** The text as a plan keeps it. */
export function textSpecOf({ own, other }: LocalEntry, locale: Locale): LocalTextSpec {
  const text = own.trim();
  if (other === null) return text;
  return locale === 'en'
    ? { en: text, 'zh-CN': other.trim() }
    : { en: other.trim(), 'zh-CN': text };
}
