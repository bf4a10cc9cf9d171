import type { Locale } from '../shared/local-text';
import { createTranslate, type Translate } from './create-translate';
import { problems as en } from './en/problems';
import { problems as zhCN } from './zh-CN/problems';

/** The texts about what is wrong with a plan. */
export type ProblemTexts = typeof en;

/** Formats the facts of a problem in one language. */
export interface ProblemFormatter {
  readonly text: Translate<ProblemTexts>;
  /** Any value that was found, shortened to fit in a sentence. */
  readonly show: (value: unknown) => string;
  readonly quote: (text: string) => string;
  readonly number: (value: number) => string;
  readonly percent: (value: number) => string;
  /** `a, b or c` */
  readonly anyOf: (words: readonly string[]) => string;
  readonly list: (words: readonly string[]) => string;
  /** Names what was expected; `kinds` are kinds of values joined by `|`. */
  readonly expected: (kinds: string) => string;
}

/** Longest quotation of a value in a message, in characters. */
const LONGEST_QUOTE = 60;

const formatters = new Map<Locale, ProblemFormatter>();

/** The formatter of one language, made on first use. */
export function problemFormatterOf(locale: Locale): ProblemFormatter {
  const known = formatters.get(locale);
  if (known) return known;
  const formatter = createProblemFormatter(locale);
  formatters.set(locale, formatter);
  return formatter;
}

/** Shortens a text to one line that fits in a sentence. */
export function shorten(words: string): string {
  const line = [...words.slice(0, 2 * LONGEST_QUOTE + 2).replace(/\p{Cc}+/gu, ' ')];
  return line.length <= LONGEST_QUOTE ? line.join('') : `${line.slice(0, LONGEST_QUOTE).join('')}…`;
}

function createProblemFormatter(locale: Locale): ProblemFormatter {
  const text = createTranslate({ en, 'zh-CN': zhCN }, locale);
  const choice = new Intl.ListFormat(locale, { type: 'disjunction' });
  const plain = new Intl.NumberFormat(locale, { maximumSignificantDigits: 15, useGrouping: false });
  const huge = new Intl.NumberFormat(locale, { notation: 'scientific' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const [before, after, comma] = locale === 'en' ? ['"', '"', ', '] : ['“', '”', '、'];
  const quote = (words: string) => `${before}${shorten(words)}${after}`;
  const number = (value: number) => (Math.abs(value) < 1e15 ? plain : huge).format(value);
  return {
    text,
    quote,
    number,
    percent: (value) => percent.format(value),
    anyOf: (words) => choice.format(words),
    list: (words) => words.join(comma),
    show: (value) => {
      if (typeof value === 'string') return quote(value);
      if (typeof value === 'number') return number(value);
      if (Array.isArray(value)) return text('shown.array');
      if (value === undefined) return text('shown.nothing');
      return typeof value === 'object' && value !== null ? text('shown.object') : String(value);
    },
    expected: (kinds) =>
      kinds === 'string|object'
        ? text('expected.localizedText')
        : choice.format(
            kinds.split('|').map((kind) => (isExpected(kind) ? text(`expected.${kind}`) : kind)),
          ),
  };
}

function isExpected(kind: string): kind is keyof ProblemTexts['expected'] {
  return Object.hasOwn(en.expected, kind);
}
