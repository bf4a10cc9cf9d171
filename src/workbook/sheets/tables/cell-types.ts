import { type Locale, LOCALES } from '../../../shared/local-text';
import { sheets as english } from '../../../i18n/en/sheets';
import { sheets as chinese } from '../../../i18n/zh-CN/sheets';
import type { PlannedCell } from '../../model';
import { blank, number, text } from '../layout/planned-cells';
import { valueOfWord, type WordKind } from './cell-words';
import { readOutcomes } from './outcome-text';

/** A cell's value; a blank cell is null or the empty text. */
export type CellValue = string | number | boolean | null;

/**
 * What the cells of a column hold: texts, numbers, dates (ISO, as texts), a mark such as
 * "illustrative", the outcomes of a distribution, or words of one kind, each written in the language of its table.
 */
export type CellType =
  | ('text' | 'number' | 'date' | 'outcomes' | 'illustrative' | 'stretch')
  | { readonly words: WordKind };

/** A cell's meaning, independent of language; null and false are blank. */
export type CellFact = string | number | boolean | null;

const SHEET_TEXTS = { en: english, 'zh-CN': chinese } as const;

/** Writes a fact as a cell in a language. */
export function contentOf(type: CellType, fact: CellFact, locale: Locale): PlannedCell {
  if (fact === null || fact === false) return blank;
  const { words } = SHEET_TEXTS[locale];
  if (fact === true) return text(words[type === 'stretch' ? 'stretch' : 'illustrative']);
  if (typeof fact === 'number') return number(fact);
  if (typeof type === 'string') return text(fact);
  return text((words[type.words] as Readonly<Record<string, string>>)[fact] ?? fact);
}

/** Reads a cell as a plan file would write it, unchecked; undefined where it is blank. */
export function meaningOf(type: CellType, value: CellValue): unknown {
  if (typeof type === 'object') return valueOfWord(type.words, value) ?? undefined;
  switch (type) {
    case 'text':
      return textOf(value);
    case 'number':
      return value ?? undefined;
    case 'date':
      return dateOf(value);
    case 'outcomes':
      return typeof value === 'string' ? (readOutcomes(value) ?? value) : (value ?? undefined);
    case 'illustrative':
    case 'stretch':
      return markOf(value, type);
  }
}

/** Whether a cell states a fact. Letter case does not matter, as in a lookup. */
export function isStated(type: CellType, value: CellValue, fact: CellFact): boolean {
  if (fact === null) return value === null;
  if (typeof type === 'object') return valueOfWord(type.words, value) === fact;
  return value !== null && String(value).trim().toLowerCase() === String(fact).toLowerCase();
}

/** The value of a cell after a content is written to it. */
export function valueOf(content: PlannedCell): CellValue {
  return 'value' in content ? (content.value ?? '') : '';
}

/** The language of a table: the one that most of its headers are in. */
export function languageOf({ headers }: { readonly headers: readonly string[] }): Locale {
  const count = (locale: Locale): number => {
    const known: ReadonlySet<string> = new Set(Object.values(SHEET_TEXTS[locale].headers));
    return headers.filter((header) => known.has(header.trim())).length;
  };
  return LOCALES.reduce((best, locale) => (count(locale) > count(best) ? locale : best), 'en');
}

/** Numbers typed where a text belongs (a page, an id) are taken as written. */
function textOf(value: CellValue): string | undefined {
  return value === null ? undefined : String(value);
}

/** Days between the day 0 of a spreadsheet and 1970-01-01. */
const SERIAL_OF_1970 = 25569;
const MILLISECONDS_PER_DAY = 86_400_000;
/** Smaller numbers are years: 10,000 as a day is in 1927. */
const SMALLEST_SERIAL = 10_000;

/** A date that the spreadsheet took for a day is a number of days. */
function dateOf(value: CellValue): string | undefined {
  if (typeof value !== 'number' || value < SMALLEST_SERIAL) return textOf(value);
  const day = new Date((Math.floor(value) - SERIAL_OF_1970) * MILLISECONDS_PER_DAY);
  return Number.isNaN(day.getTime()) ? String(value) : day.toISOString().slice(0, 10);
}

const YES = ['yes', 'true', '是'];
const NO = ['no', 'false', '否', '-', '–'];

function markOf(value: CellValue, mark: 'illustrative' | 'stretch'): unknown {
  if (value === null || value === false || value === 0) return undefined;
  if (typeof value !== 'string') return value === true || value === 1 ? true : value;
  const wanted = value.trim().toLowerCase();
  const words = [english.words[mark], chinese.words[mark]];
  if ([...words, ...YES].includes(wanted)) return true;
  return NO.includes(wanted) ? undefined : value;
}
