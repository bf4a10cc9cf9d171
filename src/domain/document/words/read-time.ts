import { matchAt } from '../../../shared/match-at';
import { unitAt } from './clause-units';
import { lastYearOf } from '../../numbers/last-year';
import { readChineseNumber } from '../../target-text/phrase-numbers';

/** When something is, as the words say it. */
export type TimeWord =
  /** A calendar year; `by`: up to it, `base`: what it is compared with. */
  | { readonly kind: 'year'; readonly year: number; readonly role: 'in' | 'by' | 'base' }
  | { readonly kind: 'years'; readonly first: number; readonly last: number }
  /** Seen from the year of the document: −1 last year, 0 this year, 1 next year. */
  | { readonly kind: 'relative'; readonly offset: -1 | 0 | 1 }
  /** A number of years, from now on or up to now. */
  | { readonly kind: 'period'; readonly years: number; readonly isPast: boolean }
  /** The time of the plan as a whole: "over the plan period", 规划期末. */
  | { readonly kind: 'plan'; readonly isEnd: boolean }
  | { readonly kind: 'planEnd'; readonly year: number }
  | { readonly kind: 'everyYear'; readonly isRate: boolean }
  /** In each year from one on: "a year from 2027". */
  | { readonly kind: 'everyYearFrom'; readonly year: number }
  | { readonly kind: 'wholeYear' }
  /** A part of a year: its numbers are no numbers of a year. */
  | { readonly kind: 'part' }
  /** A fiscal year over two calendar years. */
  | { readonly kind: 'fiscal'; readonly last: number; readonly role: 'in' | 'by' }
  /** "At present": the year that has just ended, or runs. */
  | { readonly kind: 'now' }
  /** A time that only the reader knows. */
  | { readonly kind: 'vague' };

/** A time that was found, and the position after it. */
export interface FoundTime {
  readonly time: TimeWord;
  readonly end: number;
}

type Groups = readonly (string | undefined)[];
type Rule = readonly [RegExp, (groups: Groups) => TimeWord | null];

const number = (text: string | undefined): number => Number(text ?? Number.NaN);

function span(first: string | undefined, last: string | undefined): TimeWord | null {
  const from = number(first);
  const to = lastYearOf(from, last ?? '');
  return to > from ? { kind: 'years', first: from, last: to } : null;
}

/** The years of a Chinese five-year plan: the 14th is 2021 to 2025. */
export function fiveYearPlan(
  ordinal: string,
): { readonly first: number; readonly last: number } | null {
  const count = readChineseNumber(ordinal);
  if (count === null || count < 6 || count > 20) return null;
  return { first: 1951 + count * 5, last: 1955 + count * 5 };
}

function ofPlan(ordinal: string | undefined, isEnd: boolean): TimeWord | null {
  const years = fiveYearPlan(ordinal ?? '');
  if (years === null) return null;
  // Whether the end of the plan is its last day or its last review is for the reader to say.
  return isEnd ? { kind: 'planEnd', year: years.last } : { kind: 'years', ...years };
}

/** The first years of a plan: “十四五”前四年. */
function firstYears(plan: TimeWord | null, count: string | undefined): TimeWord | null {
  if (plan?.kind !== 'years' || count === undefined) return plan;
  return { ...plan, last: plan.first + (readChineseNumber(count) ?? 5) - 1 };
}

const CHINESE: readonly Rule[] = [
  [
    /(?:到|至)?[“"]?([一二三四五六七八九十]{1,2})五[”"]?(?:规划)?(?:时期末|期末|末|收官)/uy,
    ([, ordinal]) => ofPlan(ordinal, true),
  ],
  [
    /[“"]([一二三四五六七八九十]{1,2})五[”"](?:规划)?(?:时期|期间|以来|前([一二三四])年)?/uy,
    ([, ordinal, years]) => firstYears(ofPlan(ordinal, false), years),
  ],
  [
    /([一二三四五六七八九十]{1,2})五(?:时期|期间|规划期)/uy,
    ([, ordinal]) => ofPlan(ordinal, false),
  ],
  [/(?:到)?(?:规划期末|期末)/uy, () => ({ kind: 'plan', isEnd: true })],
  [/规划期内?|规划期间/uy, () => ({ kind: 'plan', isEnd: false })],
  [
    /((?:19|20)\d{2})年?(?:至|到|[-—–~～]{1,2})((?:19|20)\d{2}|\d{2}(?=年))年?(?:期间|间)?(?!\d|月)/uy,
    ([, first, last]) => span(first, last),
  ],
  [
    /(?:到|至|截至|截止|截止到|在|于|力争)?((?:19|20)\d{2})年(?:1[-—–~～至到](?:[1-9]|1[01])月|[1-9]?[一二三四前上下]{1,2}(?:季度|半年|个季度))(?:份)?/uy,
    () => ({ kind: 'part' }),
  ],
  [
    /(?:比|较|与|以|相比|在)((?:19|20)\d{2})年(?:相比|为基期|为基年|水平)?(?=[^\d月]|$)(?:底|末)?(?:的?基础上|水平)?/uy,
    ([whole, year]) => {
      const isBase = /^[比较与以]|基础上|水平/u.test(whole ?? '');
      return { kind: 'year', year: number(year), role: isBase ? 'base' : 'in' };
    },
  ],
  [
    /(?:(?:到|至|截至|截止|截止到|力争到|确保到|争取到)(?:了)?)((?:19|20)\d{2})年(?:底|末|年底|年末)?(?:以?前|时)?(?!度|\d|[一二上下]?[季半]|\d{0,2}月)/uy,
    ([, year]) => ({ kind: 'year', year: number(year), role: 'by' }),
  ],
  [
    /((?:19|20)\d{2})年(?:底|末|年底|年末)?(?:以?前)?(?:度)?(?:全年)?(?!\d|[一二上下][季半]|\d{0,2}月)/uy,
    ([whole, year]) => {
      const role = /前/u.test(whole ?? '') ? 'by' : 'in';
      return { kind: 'year', year: number(year), role };
    },
  ],
  [/(?:比|较)(?:上年|去年|上一年)/uy, () => null],
  [
    /1[-—–~～至到](?:[1-9]|1[01])月(?:份)?|(?:上|下)半年|前三季度|第?[一二三四]季度(?:末|单季)?|前(?:\d{1,2}|[一二三四五六七八九十]{1,2})个?月|本月|当月/uy,
    () => ({ kind: 'part' }),
  ],
  [/今年(?:全年)?(?:以来)?|本年度|本年/uy, () => ({ kind: 'relative', offset: 0 })],
  [/明年|下一年度?|下年度?|来年/uy, () => ({ kind: 'relative', offset: 1 })],
  [/去年|上年(?:末|底)?|上一年度?|过去的?一年|一年来/uy, () => ({ kind: 'relative', offset: -1 })],
  [
    /(?:过去|近|最近|前)(\d{1,2}|[一二两三四五六七八九十]{1,2})个?年(?:来|间|里)?|(\d{1,2}|[三四五六七八九十])年来/uy,
    ([, years, since]) => period(years ?? since, true),
  ],
  [
    /(?:未来|今后|接下来|用)(?:的)?(\d{1,2}|[一二两三四五六七八九十]{1,2})个?年(?:左右)?(?:时间)?(?:以?内|间|里|期间|左右)?/uy,
    ([, years]) => period(years, false),
  ],
  [
    /(?:在)?(\d{1,2}|[一二两三四五六七八九十]{1,2})个?年(?:(?:以内|之内|内|期间|累计|时间)(?!均)|(?=翻|实现翻|共|总|新增|建成|年均|平均|名义|培训|改造|完成|投入|引进|实施|治理|减少|增长))/uy,
    ([, years]) => period(years, false),
  ],
  [/(?:每年|逐年|每个年度)/uy, () => ({ kind: 'everyYear', isRate: false })],
  [/全年|当年|年内|年底前?|年末/uy, () => ({ kind: 'wholeYear' })],
];

function period(years: string | undefined, isPast: boolean): TimeWord | null {
  const text = years ?? '';
  const count = /^\d/.test(text) ? Number(text) : readChineseNumber(text);
  return count !== null && count > 0 ? { kind: 'period', years: count, isPast } : null;
}

const NUMBERS = 'one|two|three|four|five|six|seven|eight|nine|ten';

const ENGLISH: readonly Rule[] = [
  [
    /(?:between |from |over |during |in )?((?:19|20)\d{2})(?: to | and | ?[-–—] ?)((?:19|20)\d{2})(?![\d,.]\d)/iy,
    ([, first, last]) => span(first, last),
  ],
  [
    /(?:(by|in|for|from|until|of|to|for the year|during)(?: the end of)?(?: fiscal year| financial year| the year| FY)? )?(?:FY ?)?((?:19|20)\d{2})[/–-](\d{2})(?![\d,.]\d)/iy,
    ([, word, first, last]) => {
      const end = lastYearOf(number(first), last ?? '');
      if (end !== number(first) + 1) return span(first, last);
      return { kind: 'fiscal', last: end, role: /by|until/i.test(word ?? '') ? 'by' : 'in' };
    },
  ],
  [
    /(?:compared (?:with|to)|relative to|against|versus|vs\.?|below|above|from|on|over|of)(?: a| the| its| their)? ((?:19|20)\d{2})(?:(?: baseline| base year)? levels?| baseline| base year| figures?)/iy,
    ([, year]) => ({ kind: 'year', year: number(year), role: 'base' }),
  ],
  [
    /(?:compared (?:with|to)|relative to|against|versus|since|above|below|than(?: in| at)?)(?: a| the)? (?:FY ?)?((?:19|20)\d{2})(?![\d,.]\d)/iy,
    ([, year]) => ({ kind: 'year', year: number(year), role: 'base' }),
  ],
  // "The 2025 count" is of that year; "the 2000 homes" are homes.
  [
    /(?:(?:at|in|from|under) )?the ((?:19|20)\d{2}) (?=[a-z]{3,20}(?<![^us]s|people|children)\b)/iy,
    ([, year]) => ({ kind: 'year', year: number(year), role: 'in' }),
  ],
  [
    /(?:by|until|before|no later than|to)(?: the)?(?: end| close)?(?: of)?(?: the year| fiscal year| financial year| FY)? ((?:19|20)\d{2})(?![\d,.]\d)/iy,
    ([, year]) => ({ kind: 'year', year: number(year), role: 'by' }),
  ],
  [
    /(?:at the end of|in|during|for|from|of|on|at)? ?(?:calendar |fiscal |financial )?(?:year |FY ?)?((?:19|20)\d{2})(?![\d,.]\d|\d)/iy,
    ([, year]) => ({ kind: 'year', year: number(year), role: 'in' }),
  ],
  [
    new RegExp(
      String.raw`(?:over|in|within|during|for)? ?(?:the )?(?:next|coming|following) (?:(\d{1,2}|${NUMBERS})[- ])?years?(?![a-z])`,
      'iy',
    ),
    ([, years]) => englishPeriod(years ?? '1', false),
  ],
  [
    new RegExp(
      String.raw`(?:over|in|within|during) (?:the )?(?:past|last|previous) (\d{1,2}|${NUMBERS})[- ]years?(?![a-z])`,
      'iy',
    ),
    ([, years]) => englishPeriod(years, true),
  ],
  [
    new RegExp(
      String.raw`(?:over|within|during|in) (?:the )?(?:a )?(\d{1,2}|${NUMBERS})[- ]years?(?: period)?(?![a-z])`,
      'iy',
    ),
    ([, years]) => englishPeriod(years, false),
  ],
  [
    /(?:by|before|over|during|within|in|for)(?: the)?(?: end of)?(?: the| this)? (?:parliament|decade|term|administration|mandate|council term)/iy,
    () => ({ kind: 'vague' }),
  ],
  [
    /(?:over|during|across|within|by the end of|by) (?:the (?:life|lifetime|course) of )?(?:the|this) (?:plan|strategy|programme|program)(?: period)?|over the period|by the end of the (?:plan|period)/iy,
    ([whole]) => ({ kind: 'plan', isEnd: /^by/i.test(whole ?? '') }),
  ],
  [
    /(?:a|each|every|per) year from (?:FY ?)?((?:19|20)\d{2})(?: onwards?| on)?(?= *(?:[.,;)]|$))/iy,
    ([, year]) => ({ kind: 'everyYearFrom', year: number(year) }),
  ],
  [
    /(?:each|every|per|in each|in every) year(?![a-z])|annually|per annum|a year(?= (?:on average|to|by|over|until|for|from|in)|[,.;)]|$)|a year(?![a-z])|year after year/iy,
    ([whole]) => ({ kind: 'everyYear', isRate: !/each|every/i.test(whole ?? '') }),
  ],
  [
    /throughout the (?:plan|period|strategy)(?: period)?|at any time|at all times/iy,
    () => ({ kind: 'everyYear', isRate: false }),
  ],
  [/at present|currently/iy, () => ({ kind: 'now' })],
  [/this (?:fiscal |financial |calendar )?year/iy, () => ({ kind: 'relative', offset: 0 })],
  [/next (?:fiscal |financial |calendar )?year/iy, () => ({ kind: 'relative', offset: 1 })],
  [
    /(?:last|the previous|the past) (?:fiscal |financial |calendar )?year/iy,
    () => ({ kind: 'relative', offset: -1 }),
  ],
  [
    /(?:the )?(?:first|second|third|fourth) (?:quarter|half)(?: of the year)?|Q[1-4]|H[12]/iy,
    () => ({ kind: 'part' }),
  ],
];

/** The times of both languages: a digit may begin one of either. */
const BOTH: readonly Rule[] = [...CHINESE, ...ENGLISH];

function englishPeriod(years: string | undefined, isPast: boolean): TimeWord | null {
  const text = (years ?? '').toLowerCase();
  const count = /^\d/.test(text) ? Number(text) : NUMBERS.split('|').indexOf(text) + 1;
  return count > 0 ? { kind: 'period', years: count, isPast } : null;
}

/** Whether a year may end at a position: no unit, percent sign or further words follow a bare one. */
function isYearEnd(text: string, end: number, isBare: boolean): boolean {
  const rest = text.slice(end, end + 24);
  if (/^(?:[%‰\p{Script=Han}]|[,.]\d)/u.test(rest) || unitAt(text, end) !== null) return false;
  return (
    !isBare ||
    /^(?:$|[^ \w]| (?:target|goal|budget|plan|level|baseline|strateg|report|outturn|figure|than|compared|and|or|was|is|to\b))/.test(
      rest,
    )
  );
}

/** The signs with which the times of Chinese texts begin. */
const STARTS: ReadonlySet<string> = new Set(
  '到至“"一二两三四五六七八九十规期截止在于力争确比较与以相本今明来去上过近最前未接用每逐全当年下第'.split(
    '',
  ),
);

/** "Lower than in 2019": that year is compared with. */
function afterThan(time: TimeWord, text: string, at: number): TimeWord {
  const isCompared = time.kind === 'year' && text.slice(Math.max(0, at - 5), at) === 'than ';
  return isCompared ? { ...time, role: 'base' } : time;
}

/** How an English time begins, with a word or a year. */
const ENGLISH_START =
  /(?:between|from|over|during|in|by|for|until|of|to|FY|compared|relative|against|versus|vs|below|above|on|since|than|at|under|the|before|no|calendar|fiscal|financial|year|next|coming|following|within|past|across|each|every|per|annually|a|throughout|this|last|first|second|third|fourth|currently|Q[1-4]|H[12])(?![a-z])/iy;
/** How a time in digits begins. */
const DIGIT_START = /(?:19|20)\d{2}|1[-—–~～至到]|\d{1,2}个?年/uy;

function rulesAt(text: string, at: number): readonly Rule[] {
  const sign = text[at] ?? '';
  if (/\d/.test(sign)) return matchAt(DIGIT_START, text, at) === null ? [] : BOTH;
  if (!/[A-Za-z]/.test(sign)) return STARTS.has(sign) ? CHINESE : [];
  const isWithin = /[A-Za-z]/.test(text[at - 1] ?? '');
  return isWithin || matchAt(ENGLISH_START, text, at) === null ? [] : ENGLISH;
}

/** The time that starts at a position: 到2025年底, "by 2030", 今后三年; null if there is none. */
export function timeAt(text: string, at: number): FoundTime | null {
  for (const [pattern, read] of rulesAt(text, at)) {
    pattern.lastIndex = at;
    const groups = pattern.exec(text);
    if (groups === null) continue;
    const time = read(groups);
    const end = at + groups[0].length;
    // "for 2000 homes" and 2000家 are no years.
    const isCount = /\d$/.test(groups[0]) && !isYearEnd(text, end, /^\d/.test(groups[0]));
    if (time !== null && !isCount) return { time: afterThan(time, text, at), end };
  }
  return null;
}
