import { lastYearOf } from '../numbers/last-year';
import { PLAN_LIMITS } from '../numbers/limits';
import { unmarkedName } from './note-marks';

/** A year as given by a header. */
export interface YearHeader {
  readonly year: number;
  /** Both calendar years of a fiscal year such as 2022/23. */
  readonly fiscal: { readonly first: number; readonly last: number } | null;
  /** What the header says of the values beside the year. */
  readonly mark: YearMark | null;
  /** Only a part of the year: a quarter, a month, the months up to September. */
  readonly isPart: boolean;
  /** A bare number, which may be a year or a value: its neighbours decide. */
  readonly isBare: boolean;
  /** The header without its year and without the words that were understood. */
  readonly rest: string;
  /** A short year (’23) is only likely one. */
  readonly isShort: boolean;
}

/** What was reached, what was arranged beforehand, what is wanted. */
export type YearMark = 'reached' | 'planned' | 'target';

const TARGET = /目标|规划(?:数|值)|\btargets?\b|\bgoals?\b|\bambition\b|^by$|\bby 20/iu;
const PLANNED =
  /预算|计划|预计|预测|估计|安排|预期|budget|\bplan(?:ned)?\b|forecast|projected|projection|estimate|\best\b/iu;
const REACHED =
  /实际|实绩|决算|完成|执行|现状|基期|基数|实现|已达|快报|actual|outturn|\bact\b|reached|achieved|\bdone\b|baseline|latest|current|now|today/iu;
/** A letter beside the year: 2024E, 2023A. */
const LETTERS: Readonly<Record<string, YearMark>> = {
  ...{ a: 'reached', e: 'planned', f: 'planned', p: 'planned', b: 'planned' },
};

/** What the words of a header say of its values: 预计完成 is planned, 完成 is reached. */
export function markOf(text: string): YearMark | null {
  if (/base ?year/iu.test(text)) return 'reached';
  if (PLANNED.test(text) && !/预算执行|执行数/u.test(text)) return 'planned';
  if (REACHED.test(text)) return 'reached';
  return TARGET.test(text) ? 'target' : null;
}

const WHOLE_YEAR =
  /(?<!\d)1 ?月?[-—–~至到] ?12月|全年|年度|\b(?:full|whole) year\b|\bannual\b|\byear\b/iu;
const PART_OF_YEAR =
  /(?:^|[^\d])(?:1[0-2]|[1-9]) ?月|[一二三四上下]半?(?:季度?|半年)|第[一二三四1-4]季|[1-4]季度|\bQ[1-4]\b|\b[1-4]Q\b|\bH[12]\b|\bJan(?:uary)?\s?(?:[-–—]|to)\s?(?!Dec)[A-Z][a-z]{2}|quarter|half[- ]year/iu;

/** Whether a header is about a part of a year only. */
export function isPartOfYear(text: string): boolean {
  return PART_OF_YEAR.test(text) && !WHOLE_YEAR.test(text.replace(/^.*年(?=\d)/u, ''));
}

const LONGEST_HEADER = 60;
const DIGITS = '〇一二三四五六七八九';

/**
 * Reads a header as a year, in Chinese or English: `2023`, `2023年`, `FY2023`, `2023E`, `2022/23`,
 * `二〇二三年`, `23年`, `2023 [YR2023]`, `2023-12-31`, `2023年1-12月`, `2030 target`. Null for
 * anything else; other numbers than the year make it no header.
 */
export function readYearText(text: string): YearHeader | null {
  const bare = /^\d{4}$/.test(text);
  const plain = withDigits(bare ? text : unmarkedName(text));
  if (plain.length > LONGEST_HEADER) return null;
  return readDay(plain) ?? readAcross(plain) ?? readSingle(plain, bare);
}

/** The year of a day of a spreadsheet. */
export function headerOfYear(year: number): YearHeader | null {
  return header(year, {});
}

function withDigits(text: string): string {
  return text
    .replace(/[○Ο零]/gu, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=年)/u, (word) =>
      [...word].map((sign) => DIGITS.indexOf(sign)).join(''),
    );
}

const YEAR_FIRST =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?$/;
const YEAR_LAST = /^\d{1,2}[-/.]\d{1,2}[-/.](\d{4})$/;
const CHINESE_DAY = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u;

function readDay(plain: string): YearHeader | null {
  const found = YEAR_FIRST.exec(plain) ?? YEAR_LAST.exec(plain) ?? CHINESE_DAY.exec(plain);
  return found ? header(Number(found[1]), {}) : null;
}

const ACROSS =
  /^(fy|财年)?\s*('?\d{2}|\d{4})\s*[/\-–—~至]\s*(\d{4}|\d{2})(?!\d|月)\s*(?:财年|年度|年)?/iu;

/** A fiscal year that spans two calendar years, with what stands behind it. */
function readAcross(plain: string): YearHeader | null {
  const found =
    ACROSS.exec(plain) ?? ACROSS.exec(plain.replace(/^.*?(?=\bFY ?\d|\b\d{4}[/–-]\d{2}\b)/iu, ''));
  if (!found) return null;
  const [whole, prefix, start = '', end = ''] = found;
  const short = start.replace("'", '');
  if (short.length === 2 && prefix === undefined) return null;
  const first = short.length === 2 ? 2000 + Number(short) : Number(short);
  const last =
    end.length === 2 && end === '00' ? Math.ceil(first / 100) * 100 : lastYearOf(first, end);
  const behind = plain.slice(plain.indexOf(whole) + whole.length);
  const before = plain.slice(0, plain.indexOf(whole));
  if (last !== first + 1 || /\d/.test(behind) || /\d/.test(before)) return null;
  return header(last, { fiscal: { first, last }, ...said(`${before} ${behind}`) });
}

const SINGLE =
  /(?<![\d.,])(?:(fy|cy|财年)\s*)?((?:19|2[01])\d{2}|'?\d{2}(?=\s*年)|(?<=fy\s*)'?\d{2})(?![\d.,]\d|\d)\s*(年度|财年|年末|年底|年)?/iu;

function readSingle(plain: string, isBare: boolean): YearHeader | null {
  const found = SINGLE.exec(plain);
  if (!found) return null;
  const [whole, , digits = ''] = found;
  const before = plain.slice(0, found.index);
  const behind = plain.slice(found.index + whole.length).replace(/\s*\[YR\d{4}\]\s*$/iu, '');
  const isPart = isPartOfYear(`${before} ${behind}`);
  const rest = `${before} ${behind}`.replace(/(?<!\d)1 ?月?[-—–~至到] ?12月/u, '');
  if ((isPart ? /\d{3}/ : /\d/).test(rest)) return null;
  const short = digits.replace("'", '');
  const year = short.length === 2 ? 2000 + Number(short) : Number(short);
  return header(year, { ...said(rest), isPart, isBare, isShort: short.length === 2 });
}

/** What the words around a year say. */
function said(words: string): Pick<YearHeader, 'mark' | 'rest'> {
  const plain = words
    .replace(/[()[\]]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const letter = LETTERS[plain.toLowerCase()];
  if (letter !== undefined) return { mark: letter, rest: '' };
  return { mark: markOf(plain), rest: plain };
}

function header(
  year: number,
  {
    fiscal = null,
    mark = null,
    isPart = false,
    isBare = false,
    rest = '',
    isShort = false,
  }: Partial<YearHeader>,
): YearHeader | null {
  const isYear = year >= PLAN_LIMITS.firstBaseYear && year <= PLAN_LIMITS.lastBaseYear;
  return isYear ? { year, fiscal, mark, isPart, isBare, rest, isShort } : null;
}

/** The only year that the titles above a table name; null if they name none or several. */
export function yearInTitles(titles: readonly string[]): number | null {
  const years = titles.flatMap((title) => title.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? []);
  return new Set(years).size === 1 ? Number(years[0]) : null;
}
