import { LARGEST_NUMBER, MOST_YEARS, PLAN_LIMITS } from '../../domain/index';
import { assertNever } from '../../shared/assert-never';
import type { Locale } from '../../shared/local-text';
import { createTranslate, type Translate } from '../../i18n/create-translate';
import { functions as en } from '../../i18n/en/functions';
import { functions as zhCN } from '../../i18n/zh-CN/functions';
import type { Cell } from './cell';
import type { ArgumentSize, FunctionProblem, Must, ShownName } from './function-result';
import { MAX_PERIODS } from './function-definition';
import { textKind } from './text-kind';

type Words = Translate<typeof en>;

/** The most characters of a cell's text that a message quotes. */
const LONGEST_QUOTE = 40;

/** The most characters of a known name, which the user must type exactly. */
const LONGEST_NAME = 120;

/** The most characters of all known names in a list: as many as the card beside a cell shows. */
const LONGEST_LIST = 480;

/** A missing amount is a difference of long numbers, so its last digits mean nothing. */
const SHOWN_DIGITS = 10;

const wordsByLocale = new Map<Locale, Words>();

/** The sentence for a problem: which argument is wrong and what it must be. */
export function functionErrorMessage(problem: FunctionProblem, locale: Locale): string {
  const words = wordsFor(locale);
  const number = (value: number): string => formatNumber(value, locale);
  switch (problem.kind) {
    case 'badCell':
      return wordBadCell(problem, words, locale);
    case 'ragged':
      return words('ragged', { argument: problem.argument });
    case 'notOneCell':
    case 'basesNotALine':
    case 'tooFewYears':
      return words(problem.kind, {
        argument: problem.size.argument,
        size: wordSize(problem.size, words, locale),
      });
    case 'notALine':
      return words(problem.least === problem.most ? 'notALineOf' : 'notALine', {
        argument: problem.size.argument,
        least: number(problem.least),
        most: number(problem.most),
        size: wordSize(problem.size, words, locale),
      });
    case 'listNotALine':
      return words(`listNotALine.${problem.per}`, {
        argument: problem.size.argument,
        base: problem.base,
        size: wordSize(problem.size, words, locale),
      });
    case 'listsDoNotFit':
      return words('listsDoNotFit', {
        argument: problem.list.argument,
        base: problem.bases.argument,
        bases: wordSize(problem.bases, words, locale),
        size: wordSize(problem.list, words, locale),
      });
    case 'moreYearsThanValues':
      return words('moreYearsThanValues', {
        argument: problem.argument,
        years: number(problem.years),
        values: number(problem.values),
      });
    case 'yearsNeeded':
      return words('yearsNeeded', { wanted: number(problem.wanted), limit: number(problem.limit) });
    case 'tooManyValues':
      return words('tooManyValues', {
        argument: problem.argument,
        values: number(problem.values),
        limit: number(problem.limit),
      });
    case 'sharesSum':
      return problem.at
        ? words('sharesSum.at', { sum: number(problem.sum), ...problem.at })
        : words('sharesSum.whole', { sum: number(problem.sum) });
    case 'outOfReach':
      return wordOutOfReach(problem, words, locale);
    case 'listsDiffer':
    case 'sizesDiffer':
    case 'basesDiffer':
    case 'pathsDiffer':
    case 'namesCross':
      return wordTwo(problem, words, locale);
    case 'tooManyCells':
      return words('tooManyCells', { cells: number(problem.cells), limit: number(problem.limit) });
    case 'unknownName':
      return wordUnknownName(problem, words, locale);
    case 'unknownYear':
      return words('unknownYear', {
        place: problem.at ? words('place.at', { ...problem.at }) : words('place.whole'),
        year: String(problem.year),
        first: String(problem.first),
        last: String(problem.last),
      });
    case 'noPlan':
      return words(`noPlan.${problem.gap}`);
    case 'overflow':
      return problem.at
        ? words('overflow.at', { argument: problem.argument, ...problem.at })
        : words('overflow.whole', { argument: problem.argument });
    default:
      return assertNever(problem);
  }
}

type AboutTwo = Extract<FunctionProblem, { readonly second: ArgumentSize }>;

/** The sentence about two arguments that do not fit, with the size of both. */
function wordTwo(problem: AboutTwo, words: Words, locale: Locale): string {
  const facts = {
    first: problem.first.argument,
    second: problem.second.argument,
    firstSize: wordSize(problem.first, words, locale),
    secondSize: wordSize(problem.second, words, locale),
  };
  if (problem.kind === 'sizesDiffer') return words(`sizesDiffer.${problem.along}`, facts);
  if (problem.kind !== 'listsDiffer') return words(problem.kind, facts);
  const { fromBase } = problem;
  return fromBase === null
    ? words('listsDiffer.same', facts)
    : words('listsDiffer.fromBase', { ...facts, fromBase });
}

function wordOutOfReach(
  { missing, at }: Extract<FunctionProblem, { kind: 'outOfReach' }>,
  words: Words,
  locale: Locale,
): string {
  const facts = {
    missing: formatNumber(Number(Math.abs(missing).toPrecision(SHOWN_DIGITS)), locale),
    place: at ? words('outOfReach.at', { ...at }) : words('outOfReach.whole'),
  };
  return words(missing > 0 ? 'outOfReach.cap' : 'outOfReach.floor', facts);
}

function wordUnknownName(
  { argument, name, at, nearest, known }: Extract<FunctionProblem, { kind: 'unknownName' }>,
  words: Words,
  locale: Locale,
): string {
  return words(nearest === null ? 'unknownName.far' : 'unknownName.near', {
    argument,
    place: at ? words('place.at', { ...at }) : words('place.whole'),
    name: quote(name),
    nearest: nearest ? quote(nearest.name[locale], LONGEST_NAME) : '',
    known: known.length > 0 ? shortList(known, words, locale) : words('unknownName.none'),
  });
}

/** As many names as one can read quickly. */
function shortList(names: readonly ShownName[], words: Words, locale: Locale): string {
  const separator = words('separator');
  const shown: string[] = [];
  let length = 0;
  for (const name of names) {
    const next = wordName(name, words, locale);
    length += next.length + separator.length;
    if (length > LONGEST_LIST && shown.length > 0) {
      return words('unknownName.more', {
        list: shown.join(separator),
        rest: String(names.length - shown.length),
      });
    }
    shown.push(next);
  }
  return shown.join(separator);
}

function wordName({ name, id }: ShownName, words: Words, locale: Locale): string {
  const said = quote(name[locale], LONGEST_NAME);
  return id === null || id === said ? said : words('unknownName.withId', { name: said, id });
}

/** The sentence for a bug of ours. */
export function unexpectedErrorMessage(locale: Locale): string {
  return wordsFor(locale)('unexpected');
}

function wordsFor(locale: Locale): Words {
  const known = wordsByLocale.get(locale);
  if (known) return known;
  const words = createTranslate({ en, 'zh-CN': zhCN }, locale);
  wordsByLocale.set(locale, words);
  return words;
}

function wordBadCell(
  { argument, must, found, at, most }: Extract<FunctionProblem, { kind: 'badCell' }>,
  words: Words,
  locale: Locale,
): string {
  const facts = {
    argument,
    place: at ? words('place.at', { ...at }) : words('place.whole'),
    found: wordCell(found, must, words, locale),
  };
  if (isBeyondCell(found, must)) return words('beyondCell', facts);
  if (most !== undefined) {
    const ceiling = formatNumber(most, locale);
    return words('badCell', { ...facts, must: words('shareToCeiling', { ceiling }) });
  }
  return words('badCell', {
    ...facts,
    must: words(`must.${must}`, {
      most: formatNumber(MOST_YEARS, locale),
      longest: formatNumber(PLAN_LIMITS.rampYears, locale),
      periods: formatNumber(MAX_PERIODS, locale),
    }),
  });
}

/** What any number is unless it is too large, and what any number above a bound is. */
const ANY_NUMBER: readonly Must[] = [
  'number',
  'otherThanStart',
  'otherThanBaseBefore',
  'otherThanWholeBefore',
  'cap',
  'label',
];
const NUMBER_ABOVE: readonly Must[] = [
  ...(['rate', 'rateFromLow', 'rateFromMode'] as const),
  ...(['positive', 'tolerance', 'notNegative'] as const),
];

/** Tells whether a number is right except that no cell can hold it. */
function isBeyondCell(found: Cell, must: Must): boolean {
  if (found.kind !== 'number') return false;
  const { value } = found;
  if (ANY_NUMBER.includes(must)) return Math.abs(value) > LARGEST_NUMBER;
  return NUMBER_ABOVE.includes(must) && value > LARGEST_NUMBER;
}

/** Counts of years; a calendar year entered in their place is written without separators. */
const COUNTED_YEARS: readonly Must[] = ['fullIn', 'startIn', 'periods', 'years', 'planYear'];

function isCalendarYear(value: number, must: Must): boolean {
  return COUNTED_YEARS.includes(must) && Number.isInteger(value) && value >= 1000 && value < 10_000;
}

function wordCell(cell: Cell, must: Must, words: Words, locale: Locale): string {
  switch (cell.kind) {
    case 'number':
      return words('found.number', {
        value: isCalendarYear(cell.value, must)
          ? String(cell.value)
          : formatNumber(cell.value, locale),
      });
    case 'text':
      return words(textKind(cell.value, must), { value: quote(cell.value) });
    case 'boolean':
      return words('found.boolean', { value: cell.value ? 'TRUE' : 'FALSE' });
    case 'blank':
      return words('found.blank');
    case 'error':
      return words('found.error', { value: cell.code });
    case 'other':
      return words('found.other');
    default:
      return assertNever(cell);
  }
}

function wordSize({ rows, columns }: ArgumentSize, words: Words, locale: Locale): string {
  return words('size', {
    rows: formatNumber(rows, locale),
    columns: formatNumber(columns, locale),
  });
}

function quote(text: string, longest = LONGEST_QUOTE): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length <= longest
    ? characters.join('')
    : `${characters.slice(0, longest - 1).join('')}…`;
}

/** Writes a number in a message with all the digits that a cell has. */
function formatNumber(value: number, locale: Locale): string {
  const size = Math.abs(value);
  const notation = size !== 0 && (size < 1e-6 || size >= 1e15) ? 'scientific' : 'standard';
  return numberFormat(locale, notation).format(value);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Formats are kept, because making one takes longer than the rest of a message. */
function numberFormat(locale: Locale, notation: 'scientific' | 'standard'): Intl.NumberFormat {
  const key = `${locale} ${notation}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 15, notation });
  numberFormats.set(key, format);
  return format;
}
