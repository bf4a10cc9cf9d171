import { largest } from '../../shared/extremes';
import { lastYearOf } from '../numbers/last-year';
import type { DocumentBlock } from './document-model';
import { fiveYearPlan } from './words/read-time';

/** The years that a document speaks of. */
export interface DocumentFrame {
  /** The last year that is over; null if the document does not tell. */
  readonly baseYear: number | null;
  /** The year that "this year" means. */
  readonly thisYear: number | null;
  /** The first and the last year that the document plans for. */
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Phases that the document names, by their year. */
  readonly phases: readonly FramePhase[];
  /** A communiqué: it reports, and plans nothing. */
  readonly isReport: boolean;
  /** An English plan by its title, whose sentences often have no verb. */
  readonly isPlan: boolean;
  /** A plan of one year with targets for later ones: a target without a year may be for either. */
  readonly isOpenEnd: boolean;
}

interface FramePhase {
  readonly name: string;
  readonly year: number;
  readonly phrase: string;
  readonly block: number;
}

type FrameYears = Pick<DocumentFrame, 'baseYear' | 'thisYear' | 'firstYear' | 'lastYear'>;

/** How many paragraphs at the beginning may be its title. */
const TITLES = 6;

/** Determines the years of a document: from what the caller knows, its title, its own words. */
export function documentFrame(
  blocks: readonly DocumentBlock[],
  baseYear: number | null,
): DocumentFrame {
  const texts = blocks.flatMap((block, index) =>
    block.kind === 'paragraph' ? [{ text: block.text, index, level: block.level }] : [],
  );
  const lines = texts.map(({ text }) => text);
  const phases = texts.flatMap(({ text, index }) => phasesOf(text, index + 1));
  const titles = titlesOf(texts.slice(0, TITLES));
  const headings = texts
    .filter(({ level, text }) => level !== null || (text.length < 40 && !/[，。,;；]/u.test(text)))
    .map(({ text }) => text);
  const isReport = titles.slice(0, 3).some((text) => REPORT.test(text));
  const planned = firstOf(titles, planOfTitle);
  const isPlan =
    planned !== null && !titles.some((text) => /\p{Script=Han}/u.test(text)) && !isReport;
  const found =
    planned ??
    yearsOfHeadings(headings) ??
    firstOf(titles, yearOfTitle) ??
    firstOf(titles, yearOfMeeting);
  const told = withLast(dated(found, lines) ?? yearsOfWords(lines) ?? NOTHING, lines);
  const years = withBase(told, baseYear);
  const last = largest([0, ...blocks.flatMap(tableYears)]);
  const reported = isReport ? reportedYears(titles, years, baseYear) : {};
  const spans = years.lastYear !== null && last > years.lastYear ? { lastYear: last } : {};
  return {
    ...years,
    ...reported,
    ...(isReport ? {} : spans),
    phases: distinct(phases),
    isReport,
    isPlan,
    isOpenEnd: isPlan && hasLaterYears(lines, years),
  };
}

const ALL_FOR =
  /\b(?:targets|aims|goals) (?:are|is) (?:for|to be met by|by) (?:the end of )?(20\d{2})\b|目标(?:年份?)?(?:均)?为(20\d{2})年/iu;

/** "All targets are for 2029 unless stated." */
function withLast(years: FrameYears, lines: readonly string[]): FrameYears {
  if (years.lastYear !== null) return years;
  const found = lines.slice(0, 2 * TITLES).map((line) => ALL_FOR.exec(line));
  const year = found.find((match) => match !== null);
  return year ? { ...years, lastYear: Number(year[1] ?? year[2]) } : years;
}

/** Whether a plan of one year speaks of at least two years after it. */
function hasLaterYears(texts: readonly string[], { firstYear, lastYear }: FrameYears): boolean {
  if (lastYear === null || firstYear !== lastYear) return false;
  const later = texts.flatMap((text) =>
    [...text.matchAll(/\b(?:by|in|from|to|until) (20\d{2})(?![\d,.]\d)/g)]
      .map(([, year]) => Number(year))
      .filter((year) => year > lastYear),
  );
  return new Set(later).size >= 2;
}

interface TitleLine {
  readonly text: string;
  readonly level: number | null;
}

/** The lines of a title, after the title as a whole where it is printed over two lines. */
function titlesOf(lines: readonly TitleLine[]): readonly string[] {
  const [first, second] = lines;
  const isBroken = first && second && [first, second].every(isTitleLine);
  const gap = /\p{Script=Han}$/u.test(first?.text ?? '') ? '' : ' ';
  const whole = isBroken ? [`${first.text}${gap}${second.text}`] : [];
  return [...whole, ...lines.map(({ text }) => text.slice(0, 160))];
}

function isTitleLine({ text }: TitleLine): boolean {
  return text.length < 60 && !/[，。；：,;:（(—]|\.$/u.test(text);
}

/** The years that the headers of a table plan for. */
function tableYears(block: DocumentBlock): readonly number[] {
  if (block.kind !== 'table') return [];
  return (block.rows[0] ?? []).flatMap((cell) => {
    const found = /((?:19|20)\d{2})(?:[/–-](\d{2}))?/u.exec(cell);
    if (!found || !/plan|target|forecast|budget|目标|规划|计划/iu.test(cell)) return [];
    return [Number(found[1]) + (found[2] === undefined ? 0 : 1)];
  });
}

const REPORT =
  /统计公报|公报$|快报|统计月报|统计表|统计资料|统计年鉴|历年|完成情况表|收支情况表|经济运行情况|provisional outturn|statistical communiqu|statistical bulletin|outturn report/iu;
const NOTHING: FrameYears = { baseYear: null, thisYear: null, firstYear: null, lastYear: null };

function firstOf(
  texts: readonly string[],
  read: (text: string) => FrameYears | null,
): FrameYears | null {
  for (const text of texts) {
    const years = read(text);
    if (years !== null) return years;
  }
  return null;
}

function distinct(phases: readonly FramePhase[]): readonly FramePhase[] {
  const byYear = new Map(phases.map((phase) => [phase.year, phase] as const));
  return [...byYear.values()].sort((a, b) => a.year - b.year);
}

/** Gives a plan whose title names only its last year a base: from its date, else from what it reports. */
function dated(found: FrameYears | null, texts: readonly string[]): FrameYears | null {
  const isOpen = found === null || found.baseYear === null;
  if (!isOpen) return found;
  if (texts.some((text) => /年/u.test(text)) && found === null) return null;
  const date = texts
    .slice(0, TITLES)
    .map((text) => DATE.exec(text))
    .find((match) => match !== null);
  const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';
  const month =
    date?.[1] === undefined ? Number(date?.[4] ?? 1) : months.indexOf(date[1].slice(0, 3)) / 3 + 1;
  const year = date ? Number(date[2] ?? date[3]) : null;
  const base = year === null ? lastReported(texts) : month >= 9 ? year : year - 1;
  if (base === null) return found;
  const last = found?.lastYear ?? null;
  return { baseYear: base, thisYear: year ?? base + 1, firstYear: base + 1, lastYear: last };
}

const DATE =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},?)? ((?:19|20)\d{2})\b|\b((?:19|20)\d{2})-(\d{2})-\d{2}\b/;

/** The last year of which an English text reports something in the past tense. */
function lastReported(texts: readonly string[]): number | null {
  const years = texts.flatMap((text) =>
    text
      .split(/[.;]\s/)
      .flatMap((sentence) =>
        /\b(?:was|were|stood|rose|fell|grew|reached|had|totalled)\b/.test(sentence)
          ? [...sentence.matchAll(/\b[Ii]n ((?:19|20)\d{2})\b/g)].map(([, year]) => Number(year))
          : [],
      ),
  );
  return years.length === 0 ? null : largest(years);
}

/** A communiqué of a year says what that year has brought. */
function reportedYears(
  titles: readonly string[],
  years: FrameYears,
  baseYear: number | null,
): FrameYears {
  const named = firstOf(titles, yearOfTitle)?.thisYear ?? null;
  const year = baseYear ?? named ?? years.baseYear;
  if (year === null) return NOTHING;
  return { baseYear: year, thisYear: year + 1, firstYear: year + 1, lastYear: year + 1 };
}

function withBase(years: FrameYears, baseYear: number | null): FrameYears {
  if (baseYear === null || years.baseYear === baseYear) return years;
  const isWithin = years.lastYear !== null && years.lastYear > baseYear;
  const spans = years.firstYear === null || years.firstYear !== years.lastYear;
  const isLater = years.thisYear !== null && years.thisYear >= baseYear;
  return {
    baseYear,
    thisYear: isLater ? years.thisYear : baseYear + 1,
    firstYear: baseYear + 1,
    lastYear: isWithin && spans ? years.lastYear : baseYear + 1,
  };
}

const annual = (year: number): FrameYears => period(year, year);

function period(first: number, last: number): FrameYears {
  return { baseYear: first - 1, thisYear: first, firstYear: first, lastYear: last };
}

const SPAN = /((?:19|20)\d{2})年?(?:[-—–~～至到/]{1,2}| to | and )((?:19|20)?\d{2})(?!\d|月)/u;
const FISCAL_SPAN =
  /((?:19|20)\d{2})[/–-]\d{2}(?: to |[–—-]| and )(?:FY ?)?((?:19|20)\d{2})[/–-]\d{2}(?!\d)/u;
const PLAN =
  /规划|计划|方案|纲要|行动|目标|plan|strategy|programme|program|framework|roadmap|agenda|forecast|outlook|budget|spending|fiscal/iu;
const FIVE_YEARS =
  /第([一二三四五六七八九十]{1,2})个五年|[“"]([一二三四五六七八九十]{1,2})五[”"](?=[^，。；]{0,24}(?:规划|计划|纲要|方案|行动))/u;
const HORIZON =
  /\b(?:to|towards|by|vision|strategy|plan|agenda|roadmap) (20\d{2})\b|\b(20\d{2}) (?:vision|strategy|agenda|plan|targets|goals)\b/i;

/** The years of a plan over several years, from its title. */
function planOfTitle(text: string): FrameYears | null {
  const ordinal = FIVE_YEARS.exec(text);
  const plan = ordinal ? fiveYearPlan(ordinal[1] ?? ordinal[2] ?? '') : null;
  if (plan && text.length < 80) return period(plan.first, plan.last);
  const fiscal = FISCAL_SPAN.exec(text);
  if (fiscal && text.length < 120) return period(Number(fiscal[1]) + 1, Number(fiscal[2]) + 1);
  const span = SPAN.exec(text);
  if (span && text.length < 100) {
    const first = Number(span[1]);
    const short = span[2] ?? '';
    const last = lastYearOf(first, short);
    if (last === first + 1 && short.length === 2) return annual(last);
    if (last > first && last - first <= 30 && PLAN.test(text)) return period(first, last);
  }
  const horizon = text.length < 80 ? HORIZON.exec(text) : null;
  return horizon ? { ...NOTHING, lastYear: Number(horizon[1] ?? horizon[2]) } : null;
}

const REVIEWED = /回顾|完成情况|执行情况|总结|运行情况|工作情况|主要工作$/u;
const PLANNED = /目标|任务|安排|重点工作|草案|打算|总体要求|主要举措|工作部署|工作思路/u;

/** The years of a report, from its headings: 2025年工作回顾, 2026年目标任务. */
function yearsOfHeadings(headings: readonly string[]): FrameYears | null {
  let base: number | null = null;
  for (const text of headings) {
    const years = [...text.matchAll(/((?:19|20)\d{2})年/gu)].map(([, year]) => Number(year));
    const last = years.at(-1);
    if (last === undefined) continue;
    if (PLANNED.test(text) && !REVIEWED.test(text)) return annual(last);
    if (REVIEWED.test(text) && years.length === 1) base ??= last;
    if (REVIEWED.test(text) && PLANNED.test(text) && years.length === 2) return annual(last);
  }
  return base === null ? null : annual(base + 1);
}

/** The year that the title of a report or budget names; of two the later one. */
function yearOfTitle(text: string): FrameYears | null {
  if (text.length > 100) return null;
  const chinese = [
    ...text.matchAll(
      /((?:19|20)\d{2})年(?!\d{1,2}月)[^，。]{0,30}?(?:报告|计划|预算|草案|要点|安排|公报|快报|月报|年报|统计|方案|工作|情况)/gu,
    ),
  ].at(-1);
  if (chinese) return annual(Number(chinese[1]));
  const english =
    /\b(?:budget|fiscal|financial|annual|FY|economic)\b.{0,40}?\b((?:19|20)\d{2})\b|\b((?:19|20)\d{2})\b.{0,30}\b(?:budget|economic|annual|work plan|report|statement)/i.exec(
      text,
    );
  return english ? annual(Number(english[1] ?? english[2])) : null;
}

/** A report to a meeting of January speaks of the year that begins, one of December of the next. */
function yearOfMeeting(text: string): FrameYears | null {
  const found = /((?:19|20)\d{2})年(\d{1,2})月\d{1,2}日/u.exec(text);
  if (!found || !/会议|大会|代表|全会/u.test(text)) return null;
  const year = Number(found[1]);
  return Number(found[2]) < 9 ? annual(year) : { ...annual(year + 1), thisYear: year };
}

/** The years of a document whose title does not tell them. */
function yearsOfWords(texts: readonly string[]): FrameYears | null {
  const counts = new Map<number, number>();
  const count = (year: string | undefined, weight: number): void => {
    if (year !== undefined) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + weight);
  };
  let planned: number | null = null;
  let hasNextYear = false;
  for (const text of texts) {
    for (const [, one, other] of text.matchAll(
      /((?:19|20)\d{2})年?(?:工作)?回顾|回顾((?:19|20)\d{2})年?/gu,
    )) {
      count(one ?? other, 5);
    }
    for (const [, year] of text.matchAll(/((?:19|20)\d{2})年是[^。；]{0,24}一年/gu)) count(year, 3);
    if (/过去(?:的)?一年|一年来|回顾/u.test(text)) {
      for (const [, year] of text.matchAll(/((?:19|20)\d{2})年?/gu)) count(year, 1);
    }
    const goal =
      /((?:19|20)\d{2})年(?:经济社会)?(?:发展)?(?:的)?(?:主要)?(?:预期)?(?:目标|工作安排|重点工作|工作总体)/u.exec(
        text,
      );
    planned ??= goal === null ? null : Number(goal[1]);
    hasNextYear ||= /明年(?:的)?(?:目标|经济|发展|工作|主要|预期)/u.test(text);
  }
  if (planned !== null) return annual(planned);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (most === undefined) return null;
  return { ...annual(most + 1), thisYear: hasNextYear ? most : most + 1 };
}

const PHASE = /((?:19|20)\d{2})年([\u4e00-\u9fff]{2,10})(?=[，、。；]|$)/gu;

/** Phases that a text names: "2023年打实基础，2024年纵深推进". */
function phasesOf(text: string, block: number): readonly FramePhase[] {
  if (!/年/u.test(text)) return [];
  const found = [...text.matchAll(PHASE)].map(([phrase, year, name = '']) => {
    return { phrase, year: Number(year), name, block };
  });
  const isRow = found.every(
    ({ year }, index) => index === 0 || year === (found[index - 1]?.year ?? 0) + 1,
  );
  return found.length >= 2 && isRow ? found : [];
}
