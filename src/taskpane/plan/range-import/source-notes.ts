import type { GrowthSuggestion, ImportNotes } from '../../../domain/index';
import type { Locale, LocalText } from '../../../shared/local-text';
import { createTranslate, type Translate } from '../../../i18n/create-translate';
import { selection as en } from '../../../i18n/en/selection';
import { selection as zhCN } from '../../../i18n/zh-CN/selection';

type ImportTranslate = Translate<typeof en>;

const factorIn = (locale: Locale, factor: number): string =>
  factor.toLocaleString(locale, { maximumSignificantDigits: 12 });

/** The source notes for imported values, in both languages because the plan keeps both. */
export function sourceNotes(): ImportNotes {
  const translators: Readonly<Record<Locale, ImportTranslate>> = {
    en: createTranslate({ en, 'zh-CN': zhCN }, 'en'),
    'zh-CN': createTranslate({ en, 'zh-CN': zhCN }, 'zh-CN'),
  };
  const both = (text: (t: ImportTranslate, locale: Locale) => string): LocalText => ({
    en: text(translators.en, 'en'),
    'zh-CN': text(translators['zh-CN'], 'zh-CN'),
  });
  return {
    suggestion: (suggestion) => both((t) => formulaOf(suggestion, t)),
    conversion: ({ unit }, value) =>
      unit.factor === 1
        ? null
        : both((t, locale) =>
            t('converted', {
              shown: value.text,
              written: unit.written ?? '',
              factor: factorIn(locale, unit.factor),
            }),
          ),
    planned: both((t) => t('plannedNote')),
  };
}

/** The formula of a suggestion, with its years. */
export function formulaOf(suggestion: GrowthSuggestion, t: ImportTranslate): string {
  const { method, driver, firstYear, lastYear, hasGaps } = suggestion;
  const key =
    driver === 'growth' || method === 'lastYear'
      ? method
      : method === 'trend'
        ? 'additionsTrend'
        : 'additions';
  const text = t(`formula.${key}`, { first: firstYear, last: lastYear });
  return hasGaps ? t('formula.gaps', { text }) : text;
}
