import type { Plan } from '../domain/index';
import type { Locale } from '../shared/local-text';
import { createTranslate, type Translate } from './create-translate';
import { findings as en } from './en/findings';
import { shorten } from './problem-formatter';
import { wordList } from './sentences';
import { findings as zhCN } from './zh-CN/findings';

/** The texts about what a check of a plan found. */
export type FindingTexts = typeof en;

/** Formats numbers, indicators and targets of a plan in one language. */
export interface FindingFormatter {
  readonly text: Translate<FindingTexts>;
  /** The name of an indicator, or its id if the plan has no such indicator. */
  readonly name: (id: string | undefined) => string;
  readonly unit: (id: string | undefined) => string;
  /** The quoted phrase of a target, or its id if it has no phrase. */
  readonly target: (id: string) => string;
  readonly quote: (words: string) => string;
  readonly list: (words: readonly string[]) => string;
  readonly number: (value: number) => string;
  /** A number without a unit, with at most four decimals. */
  readonly precise: (value: number) => string;
  readonly percent: (fraction: number) => string;
  readonly precisePercent: (fraction: number) => string;
  /** A difference of two rates, without its unit. */
  readonly points: (fraction: number) => string;
}

interface Words {
  readonly text: Translate<FindingTexts>;
  readonly formats: Pick<
    FindingFormatter,
    'number' | 'precise' | 'percent' | 'precisePercent' | 'points' | 'list'
  >;
}

const words = new Map<Locale, Words>();

/** Makes the formatter for a plan in one language. */
export function findingFormatterOf(plan: Plan, locale: Locale): FindingFormatter {
  const { text, formats } = wordsOf(locale);
  const indicatorOf = (id: string | undefined) => plan.indicators.find((each) => each.id === id);
  const quote = (words: string) => text('quoted', { words: shorten(words) });
  return {
    ...{ text, quote },
    ...formats,
    name: (id) => shorten(indicatorOf(id)?.name[locale] ?? id ?? ''),
    unit: (id) => shorten(indicatorOf(id)?.unit[locale] ?? ''),
    target: (id) => quote(plan.targets.find((each) => each.id === id)?.provenance.phrase ?? id),
  };
}

function wordsOf(locale: Locale): Words {
  const known = words.get(locale);
  if (known) return known;
  const made: Words = {
    text: createTranslate({ en, 'zh-CN': zhCN }, locale),
    formats: createFormats(locale),
  };
  words.set(locale, made);
  return made;
}

function createFormats(locale: Locale): Words['formats'] {
  const upTo = (maximumFractionDigits: number, style: 'decimal' | 'percent' = 'decimal') => {
    const format = new Intl.NumberFormat(locale, { style, maximumFractionDigits });
    return (value: number) => format.format(value);
  };
  const huge = new Intl.NumberFormat(locale, { notation: 'scientific' });
  const [plain, precise, percent, precisePercent] = [
    ...[upTo(2), upTo(4), upTo(2, 'percent'), upTo(4, 'percent')],
  ] as const;
  return {
    number: (value) => (Math.abs(value) < 1e15 ? plain(value) : huge.format(value)),
    ...{ precise, percent, precisePercent },
    points: (fraction) => plain(fraction * 100),
    list: (words) => wordList(words, locale),
  };
}
