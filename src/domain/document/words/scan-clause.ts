import { matchAt } from '../../../shared/match-at';
import { fractionOf } from '../../numbers/decimals';
import { readChineseNumber, readPhraseNumber } from '../../target-text/phrase-numbers';
import { clauseWordAt, type ClauseWord } from './clause-words';
import { currencyAt, unitAt } from './clause-units';
import type { AsideSpan } from './set-aside';
import { timeAt, type TimeWord } from './read-time';
import type { Stretch } from './split-clauses';

/** A number of a clause, with what stands directly beside it. */
export interface ClauseNumber extends Stretch {
  readonly kind: 'number';
  /** As printed, in `unit`; a percentage as a fraction. */
  readonly value: number;
  readonly mark: 'plain' | 'percent' | 'points';
  /** With its word for a power of ten: 亿元, "million". */
  readonly unit: string | null;
  /** Written in words: 百个, "one in five". */
  readonly isWords: boolean;
  /** "No net loss": nothing less than before. */
  readonly isNoLoss?: boolean;
  /** 零增长: growth of nothing, or of less. */
  readonly isNoGrowth?: boolean;
  /** A word that is a number by itself says how it is compared: 零新增, "net zero". */
  readonly comparator: 'atMost' | 'atLeast' | 'about' | 'lessThan' | 'moreThan' | null;
}

/** A piece of a clause. */
export type ClauseToken =
  | ClauseNumber
  | (Stretch & { readonly kind: 'time'; readonly time: TimeWord })
  | (Stretch & { readonly kind: 'word'; readonly word: ClauseWord })
  | (Stretch & { readonly kind: 'aside'; readonly why: AsideSpan['why'] })
  /** What stands in brackets and is read by itself. */
  | (Stretch & { readonly kind: 'hole' })
  | (Stretch & { readonly kind: 'text' });

/** The parts of a clause that no grammar reads. */
interface ClauseGaps {
  readonly asides: readonly AsideSpan[];
  readonly holes: readonly Stretch[];
}

/** Splits a stretch of a paragraph into tokens, in time proportional to its length. */
export function scanClause(
  text: string,
  start: number,
  end: number,
  { asides, holes }: ClauseGaps,
): readonly ClauseToken[] {
  const tokens: ClauseToken[] = [];
  const gaps = new Map<number, ClauseToken>([
    ...asides
      .filter((span) => span.start < end && span.end > start)
      .map((span) => [span.start, { kind: 'aside', ...span }] as const),
    ...holes.map(
      (span) => [span.start, { kind: 'hole', start: span.start, end: span.end }] as const,
    ),
  ]);
  let at = start;
  while (at < end) {
    const token = gaps.get(at) ?? tokenAt(text, at);
    const last = tokens.at(-1);
    if (token.kind === 'text' && last?.kind === 'text') {
      tokens[tokens.length - 1] = { ...last, end: token.end };
    } else {
      tokens.push(token);
    }
    at = token.end;
  }
  return tokens;
}

const WORD = /[A-Za-z]+(?:['’-][A-Za-z]+)*|[^]/uy;

function tokenAt(text: string, at: number): ClauseToken {
  const zero = zeroAt(text, at);
  if (zero) return zero;
  const time = timeAt(text, at);
  if (time) return { kind: 'time', start: at, end: time.end, time: time.time };
  const number = numberAt(text, at);
  if (number && !number.isWords) return number;
  const word = clauseWordAt(text, at);
  if (word && !(number && word.meaning.kind === 'noise')) {
    return { kind: 'word', start: at, end: word.end, word: word.meaning };
  }
  if (number) return number;
  WORD.lastIndex = at;
  return { kind: 'text', start: at, end: at + (WORD.exec(text)?.[0] ?? ' ').length };
}

const ZERO =
  /零新增|零增长|负增长(?![约为达]?\s?\d)|(?<!只增)不(?:再)?增长|动态清零|清零|零事故|零发生|净零排放|net[- ]zero|zero(?![- ](?:carbon|emissions?|waste|tolerance|rat|interest|based|base|hours?|growth)|-)(?= (?=[a-z])|[.,;]|$)|carbon neutral(?:ity)?|climate neutral(?:ity)?|no net loss|balanced budget|break[- ]even/iuy;

function zeroAt(text: string, at: number): ClauseNumber | null {
  ZERO.lastIndex = at;
  const [word] = ZERO.exec(text) ?? [];
  if (word === undefined || isInsideWord(text, at)) return null;
  const isFloor = /no net loss|balanced|break/i.test(word);
  if (/增长$/u.test(word)) {
    return {
      ...{ kind: 'number', start: at, end: at + word.length, value: 0, mark: 'percent', unit: '%' },
      ...{ isWords: true, isNoGrowth: true },
      comparator: word.startsWith('负') ? 'lessThan' : 'atMost',
    };
  }
  return {
    ...{ kind: 'number', start: at, end: at + word.length, value: 0, mark: 'plain', unit: null },
    isWords: true,
    isNoLoss: /loss/i.test(word),
    comparator: isFloor ? 'atLeast' : 'atMost',
  };
}

function isInsideWord(text: string, at: number): boolean {
  return /[A-Za-z]/.test(text[at] ?? '') && /[A-Za-z]/.test(text[at - 1] ?? '');
}

/** Reads the number at a position, with its sign, currency, power of ten and unit. */
export function numberAt(text: string, at: number): ClauseNumber | null {
  const sign = text[at] ?? '';
  const currency =
    /[£$€¥￥A-Z]/.test(sign) && !isInsideWord(text, at) ? currencyAt(text, at) : null;
  const afterCurrency = at + (currency?.length ?? 0);
  const digitsAt =
    text[afterCurrency] === ' ' && currency !== null ? afterCurrency + 1 : afterCurrency;
  if (currency !== null) return amountAt(text, at, digitsAt, currency, 1);
  if (/[-−]/.test(sign) && /[\d.]/.test(text[at + 1] ?? '')) {
    if (/[\d%元年月第A-Za-z]/u.test(text[at - 1] ?? '')) return null;
    return amountAt(text, at, at + 1, null, -1);
  }
  if (/[A-Za-z]/.test(sign)) return isInsideWord(text, at) ? null : englishWordsAt(text, at);
  return /\d/.test(sign) ? amountAt(text, at, at, null, 1) : chineseWordsAt(text, at);
}

const SHORT_SCALE = /(?: ?(?:bn|tn|mn|m|k|K|M|B))(?![A-Za-z²³\d])/y;
const PERCENT =
  / ?(?:%|percent(?!age)|per cent|pct)(?: points?)?| ?percentage points?| ?pp(?![a-z])|个百分点|百分点/iuy;

/** What an amount of money is for each of: £900 per household. */
const PER_HEAD =
  / (?:per|for each|a) (?:household|person|head|capita|resident|home|pupil|tenant)(?![a-z])/iy;

/** The mark of a note between a number and its unit. */
const NOTE_MARK = /\[\d{1,3}\]|[①-⑳¹²³⁴-⁹]{1,3}/uy;

function amountAt(
  text: string,
  start: number,
  digitsAt: number,
  currency: string | null,
  sign: 1 | -1,
): ClauseNumber | null {
  const read = readPhraseNumber(text, digitsAt);
  if (read === null || !/\d/.test(text[digitsAt] ?? '')) return null;
  const mark = matchAt(NOTE_MARK, text, read.end) ?? '';
  const digitsEnd = read.end + mark.length;
  const size = sign * Number(read.digits);
  const written = (
    value: number,
    mark: ClauseNumber['mark'],
    unit: string | null,
    end: number,
    comparator: ClauseNumber['comparator'] = null,
  ): ClauseNumber => ({
    kind: 'number',
    start,
    end,
    value,
    mark,
    unit,
    isWords: false,
    comparator,
  });
  const percent = matchAt(PERCENT, text, digitsEnd);
  if (percent !== null) {
    const isPoints = /point|pp|百分点/i.test(percent);
    const end = digitsEnd + percent.length;
    return isPoints
      ? written(fractionOf(size), 'points', '个百分点', end)
      : written(fractionOf(size), 'percent', '%', end);
  }
  if (text[digitsEnd] === '‰') {
    return written(Number(`${String(size)}e-3`), 'percent', '‰', digitsEnd + 1);
  }
  const short = currency === null ? null : matchAt(SHORT_SCALE, text, digitsEnd);
  const scale = read.scale?.word ?? short?.trim() ?? null;
  const afterScale = digitsEnd + (short?.length ?? 0);
  const many = /[多余]/u.test(text[afterScale] ?? '') ? 1 : 0;
  const unit = unitAt(text, afterScale + many);
  const per = currency === null || unit !== null ? null : matchAt(PER_HEAD, text, afterScale);
  const perYear = unit?.end ?? afterScale + many + (per?.length ?? 0);
  const whole = wholeUnit(currency, scale, unit?.unit ?? per?.trim() ?? null);
  return written(size, 'plain', whole, perYear, many === 1 ? 'moreThan' : null);
}

function wholeUnit(
  currency: string | null,
  scale: string | null,
  unit: string | null,
): string | null {
  if (currency !== null) {
    const isShort = scale !== null && scale.length <= 2;
    const amount = scale === null ? currency : `${currency}${isShort ? '' : ' '}${scale}`;
    return unit === null ? amount : `${amount} ${unit}`;
  }
  if (scale === null) return unit;
  if (unit === null) return scale;
  return /[A-Za-z]/.test(scale) ? `${scale} ${unit}` : `${scale}${unit}`;
}

const FRACTION =
  /([一二三四五六七八九十百]{1,3})分之([一二三四五六七八九十]{1,3}|\d{1,3}(?:\.\d+)?)/uy;
const TENTHS =
  /([一二三四五六七八九])成(半|[一二三四五六七八九](?!成))?(?=$|[^果立长员功熟分交本年])/uy;
const HALF = /(?:一半|半数|过半|超半数)/uy;
const NUMERAL = /[一二两三四五六七八九十百千万亿]{1,8}/uy;

/** A number in Chinese words that counts something: 百个, 三分之二, 近九成. */
function chineseWordsAt(text: string, at: number): ClauseNumber | null {
  if (!/[一二两三四五六七八九十百千万亿半过超]/u.test(text[at] ?? '')) return null;
  const base = { kind: 'number', start: at, isWords: true, comparator: null } as const;
  const share = (value: number, length: number): ClauseNumber => ({
    ...{ ...base, value, mark: 'percent', unit: '%', end: at + length },
  });
  FRACTION.lastIndex = at;
  const fraction = FRACTION.exec(text);
  if (fraction) {
    const whole = readChineseNumber(fraction[1] ?? '');
    const part = /\d/.test(fraction[2] ?? '')
      ? Number(fraction[2])
      : readChineseNumber(fraction[2] ?? '');
    if (whole !== null && part !== null) return share(part / whole, fraction[0].length);
  }
  TENTHS.lastIndex = at;
  const tenths = TENTHS.exec(text);
  if (tenths) {
    const value =
      ((readChineseNumber(tenths[1] ?? '') ?? 0) * 10 +
        (tenths[2] === undefined ? 0 : (readChineseNumber(tenths[2]) ?? 5))) /
      100;
    return share(value, tenths[0].length);
  }
  const half = matchAt(HALF, text, at);
  if (half !== null) return share(0.5, half.length);
  return numeralAt(text, at);
}

/** Counters of which a small number says nothing: 一个中心, 两项. */
const LOOSE =
  /^(?:个|项|次|种|类|点|度|分|成|名|位|年|天|日|期|条|批|对|部|件|场|本|头|单|口|处|方|班|号)$/u;

function numeralAt(text: string, at: number): ClauseNumber | null {
  const signs = matchAt(NUMERAL, text, at);
  if (signs === null) return null;
  const isScaled = /^(?:[十百千]?[万亿]|[百千])$/u.test(signs);
  const value = readChineseNumber(signs);
  const after = at + signs.length;
  const unit = unitAt(text, after);
  const isEnd = /^(?:$|[，。、；！）])/u.test(text.slice(after, after + 1));
  const follows = /(?:超|过|破|突破|超过|逾|达|近)$/u.test(text.slice(Math.max(0, at - 3), at));
  if (value === null || (unit === null && !(isEnd && follows && value >= 100))) return null;
  if (signs === '一') return null;
  if (value < 10 && (unit === null || LOOSE.test(unit.unit))) return null;
  if (value < 100 && unit !== null && /^[年天日]$/u.test(unit.unit)) return null;
  // 千亿元 is 1,000 of 亿元.
  const big = /^(.+)([万亿])$/u.exec(signs);
  const scaled = isScaled && big ? readChineseNumber(big[1] ?? '') : null;
  return {
    ...{ kind: 'number', start: at, isWords: true, comparator: null, mark: 'plain' },
    value: scaled ?? value,
    unit: scaled === null ? (unit?.unit ?? null) : `${big?.[2] ?? ''}${unit?.unit ?? ''}`,
    end: unit?.end ?? after,
  };
}

const ENGLISH_FRACTION =
  /(?:(one|two|three|four|five|six|seven|eight|nine|\d{1,2}) (?:in|out of)(?: every)? (two|three|four|five|six|seven|eight|nine|ten|\d{1,3})(?![\d-])|(two|three|four|one|a)[ -](thirds?|quarters?|fifths?|tenths?)|half)(?![a-z])/iy;
const SMALL = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const PARTS: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, tenth: 10 };
const ENGLISH_COUNT =
  /(?:(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty) )?(?:dozen|hundred|thousand|million|billion)|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?![a-z-])/iy;
const COUNTS: Readonly<Record<string, number>> = {
  ...{ a: 1, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50 },
  ...{ sixty: 60, seventy: 70, eighty: 80, ninety: 90, dozen: 12, hundred: 100, thousand: 1000 },
  ...{ million: 1e6, billion: 1e9 },
};

/** A number in English words: "one in five", "two thirds", "a hundred". */
function englishWordsAt(text: string, at: number): ClauseNumber | null {
  if (!/[aefhmnost]/i.test(text[at] ?? '') && !/[bd]/i.test(text[at] ?? '')) return null;
  const base = { kind: 'number', start: at, isWords: true, comparator: null } as const;
  ENGLISH_FRACTION.lastIndex = at;
  const found = ENGLISH_FRACTION.exec(text);
  if (found) {
    const [whole, part, of, count, size] = found;
    const value =
      part !== undefined
        ? smallNumber(part) / smallNumber(of ?? '')
        : count !== undefined
          ? smallNumber(count) / (PARTS[(size ?? '').toLowerCase().replace(/s$/, '')] ?? 1)
          : 0.5;
    return { ...base, value, mark: 'percent', unit: '%', end: at + whole.length };
  }
  const words = matchAt(ENGLISH_COUNT, text, at);
  if (words === null) return null;
  const value = words
    .toLowerCase()
    .split(' ')
    .reduce((product, word) => product * (COUNTS[word] ?? smallNumber(word)), 1);
  const end = at + words.length;
  const unit = unitAt(text, end);
  return { ...base, value, mark: 'plain', unit: unit?.unit ?? null, end: unit?.end ?? end };
}

function smallNumber(word: string): number {
  const lower = word.toLowerCase();
  if (/^\d/.test(lower)) return Number(lower);
  return lower === 'a' ? 1 : SMALL.indexOf(lower) + 1;
}
