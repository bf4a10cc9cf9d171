import { fractionOf } from '../numbers/decimals';
import type { ClauseWord } from './words/clause-words';
import type { DocumentFrame } from './document-frame';
import type { DocumentQuestion, KnownMeasure } from './document-model';
import { directionOf } from '../target-text/direction-of-name';
import { cleanName, isName, withoutVerb } from './words/indicator-name';
import { latinCount, type QuantitySpan, spanOf, timesOf } from './quantity-span';
import { type Figure, isAddition, measureOf, readFigure } from './read-figure';
import { type Quantity, readQuantities, usedBy } from './words/read-quantities';
import type { TimeWord } from './words/read-time';
import { type RelativeTarget, readRelative } from './words/relative-target';
import { type ResolvedYears, resolveYears } from './resolve-years';
import { type ClauseToken, scanClause } from './words/scan-clause';
import type { Tense } from './words/section-tense';
import type { AsideSpan } from './words/set-aside';
import type { Clause, Stretch } from './words/split-clauses';

/** What the sentences before have said, as far as the next ones rely on it. */
export interface ReadingState {
  /** Times that go on being meant until another is named. */
  readonly times: readonly TimeWord[];
  readonly tense: Tense | null;
  readonly tenseFrom: 'section' | 'words' | null;
  readonly name: string | null;
  readonly quantity: Quantity | null;
  readonly wasTarget: boolean;
  /** The year of the heading. */
  readonly sectionYear: number | null;
  readonly nature: 'binding' | 'expected';
  /** Where a time stands that the next clause is said to be in. */
  readonly timeStart: number | null;
  /** Names of the sentence that a list of numbers gives values for, one after the other: 分别增长. */
  readonly names: readonly string[];
  /** How many of them have their value; null outside of such a list. */
  readonly given: number | null;
  /** The times of the last figure, which the next one without a name shares. */
  readonly figureTimes: readonly TimeWord[];
}

/** The names and figures of a sentence or section that begins: there are none yet. */
export const NOTHING_SAID = {
  name: null,
  quantity: null,
  wasTarget: false,
  timeStart: null,
  names: [],
  given: null,
  figureTimes: [],
} as const satisfies Partial<ReadingState>;

/** A figure that a clause gives, not yet merged with the others of the document. */
export interface ClauseReading {
  readonly kind: 'target' | 'known';
  readonly name: string | null;
  readonly figure: Figure;
  readonly measure: KnownMeasure;
  readonly base: { readonly year: number | null; readonly value: number } | null;
  readonly stretch: boolean;
  readonly nature: 'binding' | 'expected';
  readonly relativeTo: string | null;
  readonly asks: readonly DocumentQuestion[];
  readonly start: number;
  readonly end: number;
  /** The numbers that it uses. */
  readonly used: readonly Stretch[];
  /** Whether its words of time tell that it is a part of a year only. */
  readonly isPart: boolean;
}

/** What a clause says, and what the next one may rely on. */
export interface ClauseResult {
  readonly readings: readonly ClauseReading[];
  readonly state: ReadingState;
  readonly tokens: readonly ClauseToken[];
  /** It only compares a known value with others. */
  readonly isCompared: boolean;
}

/** What is the same for all clauses of a paragraph. */
export interface ClauseContext {
  readonly text: string;
  readonly asides: readonly AsideSpan[];
  readonly frame: DocumentFrame;
}

/** A clause with more numbers than this is a table that lost its lines. */
const MOST_NUMBERS = 30;

/** Reads one clause. */
export function readClause(
  { text, asides, frame }: ClauseContext,
  clause: Clause,
  before: ReadingState,
): ClauseResult {
  const tokens = scanClause(text, clause.start, clause.end, { asides, holes: clause.holes });
  const cue = cueOf(tokens);
  const { start, end } = clause;
  const state = withClause(before, { tokens, text, start, end, cue, frame });
  const relative = readRelative(text, clause);
  if (relative) {
    const reading = relativeReading(relative, clause, tokens, { state, frame, cue });
    const isCompared = reading === null;
    const after = { ...state, name: reading?.name ?? state.name, timeStart: null };
    if (reading || relative.unit !== null) {
      return { readings: reading ? [reading] : [], state: after, tokens, isCompared };
    }
  }
  const count = tokens.filter(({ kind }) => kind === 'number').length;
  if (isComparison(text, clause)) return { readings: [], state, tokens, isCompared: true };
  if (count > MOST_NUMBERS) return { readings: [], state, tokens, isCompared: false };
  const risen = risenFrom(text, clause, tokens, { state, frame });
  if (risen !== null) return { readings: [risen], state, tokens, isCompared: false };
  const quantities = withoutMultiples(readQuantities(tokens, text), tokens);
  const readings: ClauseReading[] = [];
  let current = state;
  let done = 0;
  for (const [index, quantity] of quantities.entries()) {
    if (index < done) continue;
    const span = spanOf(tokens, text, quantities, index);
    if (span.merged > index) done = span.merged + 1;
    // "4,200 homes built": what is built is counted over the years.
    const counted = span.isDone ? withWords(quantity, 'add') : quantity;
    const named = ofDecline(ofGrowth({ ...span, clause, cue, quantity: counted }, text));
    const found = figureReading({ text, tokens, frame, state: current, ...named });
    if (found === null) continue;
    readings.push(found.reading);
    current = found.state;
  }
  return { readings, state: current, tokens, isCompared: false };
}

/** "Will double from 120 to 240", "quadruple to 880": the word only says what the numbers do. */
function withoutMultiples(
  quantities: readonly Quantity[],
  tokens: readonly ClauseToken[],
): readonly Quantity[] {
  return quantities.filter((quantity, index) => {
    const next = quantities[index + 1];
    if (quantity.multiple === null || quantity.main !== null || next === undefined) return true;
    const between = tokens.slice(quantity.last + 1, next.first);
    const isBeside = between.every(({ start, end }) => end - start < 2);
    return !isBeside || (next.from === null && !next.isTo);
  });
}

/** "Growth in spending to an average": what grows is measured, not its growth. */
const GROWTH_OF =
  /^(?:(?:the|annual|real|nominal) )*(?:growth|increases?|rise) (?:in|of) ([a-z][a-z -]{2,60}?)(?: to an average| to)?$/i;
const HOLD = /^(?:restrain|restrict|contain|cap|slow|limit|hold|keep)(?:ing)? /i;
const HELD =
  /\b(?:hold|holds|keep|keeps|restrain|restrains|slow|limit|limits|contain|contains|restrict|cap)(?:ing)? [a-z ]{0,30}growth\b|\bgrowth\b [a-z ]{0,60}\b(?:limited|held|capped|kept|contained|restrained|restricted)\b/i;

/** A quantity as if words of these kinds stood beside it. */
function withWords(quantity: Quantity, ...kinds: readonly ClauseWord['kind'][]): Quantity {
  return { ...quantity, has: new Set([...quantity.has, ...kinds]) };
}

const DECLINE = /^(.{2,30}?)(?:压减|压缩|下降|降低|减少|削减)(?:比例|幅度|率)$/u;

/** 一般性支出压减比例不低于10%: what falls is measured, and by how much at least. */
function ofDecline<Named extends { readonly name: string; readonly quantity: Quantity }>(
  named: Named,
): Named {
  const thing = DECLINE.exec(named.name)?.[1];
  const { main, change, from } = named.quantity;
  if (thing === undefined || main?.mark !== 'percent' || change !== 0 || from !== null)
    return named;
  return { ...named, name: thing, quantity: { ...named.quantity, change: -1 as const } };
}

/** Reads "hold growth in operating expenses to an average of 3.2 per cent" as growth at most of expenses. */
function ofGrowth<
  Named extends { readonly name: string; readonly quantity: Quantity } & {
    readonly clause: Clause;
  },
>(named: Named, text: string): Named {
  const { quantity, clause } = named;
  const thing = GROWTH_OF.exec(named.name.replace(HOLD, ''))?.[1];
  if (thing === undefined || quantity.main?.mark !== 'percent' || quantity.from !== null)
    return named;
  const words = text.slice(clause.start, clause.end);
  const has = new Set(quantity.has);
  for (const word of ['to', 'upTo', 'downTo'] as const) has.delete(word);
  if (/\baverag/i.test(words)) has.add('average');
  else if (/\bannual\b/i.test(named.name)) has.add('perYear');
  const isHeld = HELD.test(words) && (quantity.comparator === null || quantity.isWeak);
  return {
    ...named,
    name: thing.replace(/^(?:the|our|its) /i, ''),
    quantity: {
      ...quantity,
      has,
      isTo: false,
      change: 1 as const,
      ...(isHeld ? { comparator: 'atMost' as const, isWeak: false } : {}),
    },
  };
}

const COMPARISON =
  /(?:是|为|达到?|相当于)(?:年度|全年|原|计划|预算|年初|上年|去年|全[省国市])[^，。；]{0,10}的[\d.]{1,6}倍$|^[，、；\s]*(?:增速|增幅|降幅|涨幅|占比|分别)?(?:比|较|仅为|为|相当于|低于|高于|快于|慢于)(?:全国|全省|全市|上年同期|去年同期|[一二三四前]季度|上半年|同期)[^，。；]{0,14}(?:[高低快慢多少]|平均|的)[^，。；]{0,12}$|(?:收窄|扩大|回升|回落|加快|放缓)[\d.]+个百分点|points? (?:lower|higher|below|above|more|less|ahead|behind)\b|\b(?:lower|higher) than in\b|\b(?:more|less|higher|lower|fewer) than (?:a|the) year (?:before|earlier)|over the budget|against a budget/iu;

/** Whether a clause only compares what the one before has said. */
function isComparison(text: string, { start, end }: Clause): boolean {
  return end - start < 120 && COMPARISON.test(text.slice(start, end));
}

/** Words that tell whether a clause is about the past or the future. */
interface Cue {
  readonly past: boolean;
  readonly future: boolean;
  readonly lastYear: boolean;
  /** A limit or a forecast: a wish only where nothing says that it is past. */
  readonly weakFuture: boolean;
  /** Only 确保 tells that it is wished: in a review it may have been ensured. */
  readonly isFloorOnly: boolean;
}

function cueOf(tokens: readonly ClauseToken[]): Cue {
  const has = (kind: string): boolean =>
    tokens.some((token) => token.kind === 'word' && token.word.kind === kind);
  const isLimit = tokens.some(
    (token) =>
      token.kind === 'word' &&
      token.word.kind === 'comparator' &&
      !token.word.isWeak &&
      (token.word.comparator === 'about' || token.word.comparator === 'atMost'),
  );
  return {
    past: isPast(tokens) || has('budget'),
    future: has('future') || has('stretch') || has('floor'),
    weakFuture: isLimit || has('forecast'),
    isFloorOnly: has('floor') && !has('future') && !has('stretch'),
    lastYear: has('lastYear'),
  };
}

/** Whether a word says that something has happened: "built" does, in "will see 400 homes built" it does not. */
function isPast(tokens: readonly ClauseToken[]): boolean {
  const first = tokens.findIndex((token) => token.kind === 'word' && token.word.kind === 'future');
  return tokens.some(
    (token, index) =>
      token.kind === 'word' &&
      (token.word.kind === 'past' || token.word.kind === 'pastChange') &&
      (first < 0 || index < first || token.end - token.start <= 2),
  );
}

interface ClauseWords extends Stretch {
  readonly tokens: readonly ClauseToken[];
  readonly text: string;
  readonly cue: Cue;
  readonly frame: DocumentFrame;
}

/** Takes over what the words of a clause change: its times, its tense. */
function withClause(
  before: ReadingState,
  { tokens, text, start, end, cue, frame }: ClauseWords,
): ReadingState {
  const words = text.slice(start, end);
  const times = tokens.flatMap((token) => (token.kind === 'time' ? [token] : []));
  const dated = times.filter((token) => isDate(token.time) && !isStart(tokens, token, text));
  const hasNumber = tokens.some(({ kind }) => kind === 'number');
  const nature = /约束性|binding/iu.test(words) ? 'binding' : before.nature;
  const isReviewed = before.tenseFrom === 'section' && before.tense === 'past';
  const isFuture = cue.future && !(isReviewed && cue.isFloorOnly);
  const tense = cue.past ? 'past' : isFuture ? 'future' : null;
  const own = dated.map(({ time }) => inTense(time, before, cue));
  const resolved = own.length === 0 ? null : resolveYears(own, [], frame, before.sectionYear);
  const ofYears: Tense | null =
    resolved === null || !resolved.isSaid
      ? null
      : resolved.isPast
        ? 'past'
        : frame.baseYear === null
          ? null
          : 'future';
  const found = ofYears ?? tense;
  const isLatin = !/\p{Script=Han}/u.test(words);
  const leads = (times[0]?.start ?? Infinity) - (tokens[0]?.start ?? 0) < 12;
  // In English a time at the end belongs to its own sentence, unless all is a report of that year.
  const goesOn = leads || (isLatin ? cue.past : !hasNumber);
  return {
    ...before,
    nature,
    times: own.length > 0 && goesOn ? own : before.times,
    tense: found ?? before.tense,
    tenseFrom: found === null ? before.tenseFrom : 'words',
    timeStart: !hasNumber && own.length > 0 ? (tokens[0]?.start ?? null) : before.timeStart,
  };
}

/** Whether a time says where a movement begins: 由2020年的…. */
function isStart(tokens: readonly ClauseToken[], time: ClauseToken, text: string): boolean {
  if (/^(?:from|on|since|than) /i.test(text.slice(time.start, time.end))) return true;
  const before = tokens[tokens.indexOf(time) - 1];
  return before?.kind === 'word' && before.word.kind === 'from';
}

function isDate(time: TimeWord): boolean {
  if (time.kind === 'everyYear') return false;
  return !(time.kind === 'year' && time.role === 'base');
}

interface FigureInput extends QuantitySpan {
  readonly text: string;
  readonly tokens: readonly ClauseToken[];
  readonly frame: DocumentFrame;
  readonly state: ReadingState;
  readonly quantity: Quantity;
  readonly clause: Clause;
  readonly cue: Cue;
}

function figureReading(
  input: FigureInput,
): { readonly reading: ClauseReading; readonly state: ReadingState } | null {
  const { state, frame, cue, clause } = input;
  const shared = sharesOf(input);
  const isOfWhole = state.name !== null && DENOMINATOR.test(input.name);
  const isInherited = !isName(input.name) || shared !== null || isOfWhole || isResult(input, state);
  const name =
    shared === null ? fullName(input, isInherited) : (shared.names[shared.given] ?? null);
  const quantity = withInherited(input, isInherited);
  const years = resolveYears(
    [...quantity.times, ...input.nameTimes, ...sharedBase(input)].map((time) => {
      return inTense(time, state, cue);
    }),
    isInherited && state.figureTimes.length > 0 ? state.figureTimes : timesFor(state, cue, frame),
    frame,
    state.sectionYear,
  );
  const tense = tenseOf(input, quantity, years);
  const own = yearsIn(tense, years, quantity, { state, frame });
  const aimed = tense === 'future' ? ofMany(input, quantity) : quantity;
  const figure = readFigure(aimed, name ?? '', own, frame, tense === 'past');
  const isTarget = tense !== 'past';
  const isFloor = state.wasTarget && isInherited;
  const reading: ClauseReading = {
    kind: isTarget ? 'target' : 'known',
    name,
    figure,
    relativeTo: null,
    measure: isNetAdded(input) ? 'change' : measureOf(figure, quantity, isInherited),
    base: isTarget ? baseOf(quantity, frame) : null,
    stretch: isTarget && quantity.has.has('stretch') && (isFloor || isOwnStretch(quantity)),
    nature: state.nature,
    asks: [
      ...figure.asks.filter((ask) => isTarget || ask === 'year'),
      ...(name === null || isDoubtful(input, name, quantity) ? ['name' as const] : []),
      ...(tense === null || (isTarget && isForecast(input)) ? ['tense' as const] : []),
    ],
    start: state.timeStart ?? clause.start,
    end: clause.end,
    used: [...usedBy(quantity), ...input.inName],
    isPart: years.isPart,
  };
  const next = {
    ...state,
    // What is no name, such as 年初预算, names nothing of what follows either.
    name: name === null || (state.name !== null && NO_NAME.test(name)) ? state.name : name,
    quantity,
    wasTarget: isTarget,
    timeStart: null,
    figureTimes: [...quantity.times, ...input.nameTimes].filter(isDate),
    names: shared?.names ?? (name === null || isInherited ? state.names : [...state.names, name]),
    given: shared === null ? null : shared.given + 1,
  };
  return { reading, state: next };
}

/** "−70 % by 2030 and −90 % by 2035 against 2010": the year that both are compared with. */
function sharedBase({ quantity, tokens }: FigureInput): readonly TimeWord[] {
  if (quantity.main?.mark !== 'percent' || quantity.times.some(isBase)) return [];
  return quantity.main.value < 0 ? timesOf(tokens).filter(isBase) : [];
}

function isBase(time: TimeWord): boolean {
  return time.kind === 'year' && time.role === 'base';
}

/** "Two in three residents will hold …": so many at least, unless it is something bad. */
function ofMany({ isAhead, name }: FigureInput, quantity: Quantity): Quantity {
  const { main, comparator, change, from } = quantity;
  const isBare = comparator === null && change === 0 && from === null;
  const isShare = main?.mark === 'percent' && isAhead && directionOf(name) === null;
  return isBare && isShare ? { ...quantity, comparator: 'atLeast', isWeak: true } : quantity;
}

/** "Bus use rose 6.4 % to 22.7 million trips": what it rose to, and no other thing. */
function isResult({ quantity, clause, name }: FigureInput, { quantity: before }: ReadingState) {
  const start = before?.main?.start ?? -1;
  const isBeside = start >= clause.start && before !== null && before.change !== 0;
  return isBeside && quantity.isTo && name === latinCount(quantity.main?.unit ?? '');
}

const FORECAST = /\b(?:is|are) (?:forecast|projected|expected|assumed) to\b/i;

/** What is forecast may be no aim: "real GDP is forecast to grow 1.9 %". */
function isForecast({ text, clause }: FigureInput): boolean {
  return FORECAST.test(text.slice(clause.start, clause.end));
}

/** 规上企业净增88家 is no number of firms, but by how much it has grown. */
function isNetAdded({ quantity: { main }, text }: FigureInput): boolean {
  return main !== null && /净增加?$/u.test(text.slice(Math.max(0, main.start - 3), main.start));
}

/** 力争突破240亿元 stands beside the number itself: an aim above what is expected. */
function isOwnStretch({ comparator, isWeak }: Quantity): boolean {
  return comparator !== null && !isWeak;
}

/** The year fits the tense: what is wished is not for a year that only the section names as over. */
function yearsIn(
  tense: Tense | null,
  years: ResolvedYears,
  quantity: Quantity,
  { state, frame }: Pick<FigureInput, 'state' | 'frame'>,
): ResolvedYears {
  if (tense === 'past') return years.isSaid ? years : pastYears(years, state, frame);
  const isOver = years.year !== null && frame.baseYear !== null && years.year <= frame.baseYear;
  const isNamed = quantity.times.some(({ kind }) => kind === 'year' || kind === 'years');
  return isOver && !isNamed
    ? { ...years, year: frame.lastYear, isOpen: frame.lastYear === null }
    : years;
}

/** What is past and has no year is of the last year, or of the year that the heading names. */
function pastYears(
  years: ResolvedYears,
  { sectionYear }: ReadingState,
  { baseYear }: DocumentFrame,
) {
  const year =
    sectionYear !== null && (baseYear === null || sectionYear <= baseYear) ? sectionYear : baseYear;
  return { ...years, year, isOpen: year === null };
}

/** Words of a sentence in a name tell that it was cut at the wrong place. */
const NO_NAME =
  /[了们这那把被让着]|保持在|控制在|达产后|应到|实到|连续|to close|^(?:共有|equal|average|increases?|expenses?|(?:operating |net )?(?:revenue|expenditure|spending|income|programme|budget)(?: at any time)?|(?:the )?(?:city|council|county|borough|town|region|district|country|government|mayor|state|province|count|census|better|worse|higher|lower|more|less|fewer|greater|built)|(?:the )?(?:city|town|county|borough|district|council|region) [a-z]{3,}(?<!e)ed|collect|raise|spend|[a-z]{3,}(?<!e)ed|惠及.*|受益.*|涉及.*|支持(?:项目|企业)|home|(?:年初|年度|调整)?(?:预算|计划|任务)数?|(?:上年|去年)(?:同期)?|全[省国市])$|\b(?:years?|months?|decades?|quarters?) (?:before|earlier|ago)\b|\b(?:found|shows?|showed|said|suggests?)$|\bgrowth (?:in|of) .{0,60}average$|\b(?:the|a|last|this) .{0,60}(?<!e)ed$|^(?:每(?![千万百十亿股名])|[比较与为仅按以由]|从(?!业)|在(?![校册园岗建职线用田途产])|其(?![他余])|同(?![类级])|超额|控制(?!性)|居(?=[全第])|排(?=[全第])|高于|低于|占全|第[一二三](?![产])|有(?![效机线色组])|达(?![标产])|不(?![良动])|后(?![备勤])|共(?![有同享产用建])|均(?!衡)|约(?!束))|(?:(?<!占)比|较|为|超额|仅|中|后|时|以内|以上|每人|每月|每人每月)$|^总投资$|\b(?:will|was|were|is|are|has|have|had|we|our|they|it|that|which|who|than|then|them|those|by|came|took|be|been|this|against|over|under|points?|pages?|cents?|lost|(?<!tax )gap(?! in| between)|underspend|overspend|overspent|yield)\b/iu;
const INDEX =
  /指数|比$|之比|系数|得分|评分|分值|收入比|index|score|rating|ratio|expectancy|population|number of|residents|people/iu;

/** What a share is a part of: not what is measured. */
const DENOMINATOR =
  /^gross (?:[a-z]+ )?product\b|^(?:operating |net |total |tax )?(?:revenue|expenditure|spending|income|budget|GDP|GVA|output|programme)\b|^(?:policy|actual|currently|target|goal|aim|today|now|baseline)$/i;

/** Words that tell of a figure beside the one that counts. */
const BESIDE =
  /\b(?:underspend|overspend|in part|offset|versus)\b|^\s*(?:and )?(?:up|down) from\b/i;

/** A result that is called a deficit has a minus that no word shows. */
const A_LOSS = /\b(?:a|an|the) (?:[a-z]+ )?(?:deficit|loss|shortfall) of (?:[a-z]+ )?$/i;

const OTHER_TIME =
  / than (?!(?:in |at )?(?:the )?(?:19|20)\d{2}|last year|the (?:previous|prior) year|a year)/i;

/** A name without the clause that says who is counted: "adults who smoke". */
function bareName(name: string): string {
  return name.replace(
    /\b(adults|residents|people|children|pupils|students|women|men|employers|firms|homes|households|families|workers|patients) (?:who|that|which) /i,
    (_, counted: string) => `${counted} `,
  );
}

/** A mark that was passed, before the value itself: 首次突破200亿元，达到204.8亿元. */
const PASSED = /(?:突破|跨过|跨越|迈过|迈上|越过|站上|超过)$/u;

/** A value of a day or a month is none of a year; a name of its own may say so: 日均客流量. */
function isPerDay(before: string, after: string, isNamed: boolean): boolean {
  if (isNamed) return false;
  if (/^ (?:a|per|each|every) (?:day|week|month|quarter|night)\b/i.test(after)) return true;
  return /(?:日均|月均|单日|每日|每天|每月|单季|季均)[^，。；]{0,6}$/u.test(before);
}

/** Whether the words before a number may not be the name of what it measures. */
function isDoubtful(
  { name: own, cue, clause, tokens, text, state, nameTimes }: FigureInput,
  name: string,
  quantity: Quantity,
): boolean {
  const isDated = tokens.some(({ kind }) => kind === 'time');
  if (clause.isAside && !isDated) return true;
  if (NO_NAME.test(bareName(name)) || name.length > (/\p{Script=Han}/u.test(name) ? 32 : 70))
    return true;
  if (/[。!?！？:：/]/u.test(name) || (cue.past && cue.future && own === '')) return true;
  const { main, change, multiple, isFull, has, upper } = quantity;
  if (main === null || multiple !== null || isFull) return false;
  const isBare = main.mark === 'plain' && main.unit === null && (upper?.unit ?? null) === null;
  const around = text.slice(Math.max(clause.start, main.start - 30), main.start);
  const next = text.slice(main.end, main.end + 16);
  const isNamed = isName(own) && main.unit !== null;
  if (isPerDay(around, next, isNamed) || A_LOSS.test(around)) return true;
  if (/^ as (?:high|much|many|large|big|low|long)\b/i.test(next)) return true;
  // "4 % more than a decade earlier": from when is not said by a year.
  const since = text.slice(main.end, main.end + 40);
  if (quantity.isCompared && OTHER_TIME.test(since)) return true;
  // "The valley had 92,400 residents": residents are counted, and the valley is only where.
  if (
    /(?<!(?:will|shall|should|must|to) )\b(?:has|had|have) (?:[a-z]+ )?$/i.test(around) &&
    latinCount(main.unit ?? '') !== ''
  )
    return true;
  // 跨过10万元大关，达到10.3万元: the value comes next.
  if (/^(?:大关)?[，,、](?:达|为|实现)(?:到|了)?\s?[\d.]/u.test(next) && PASSED.test(around))
    return true;
  const words = text.slice(clause.start, clause.end);
  const isPair = quantity.from !== null || (upper !== null && has.has('pastChange'));
  const isFallen = isPair && (has.has('by') || (has.has('pastChange') && cue.past));
  if (BESIDE.test(words) || isFallen) return true;
  // "… rose 6.4 % to 22.7 million trips": the unit is no name of its own.
  const isUnit = main.unit?.endsWith(name) === true && own !== '' && !quantity.isTo;
  if (state.quantity !== null && !has.has('add') && isUnit) return true;
  if (change !== 0 && isBare && !/^(?:the )?number of /i.test(name)) return true;
  if (
    /^\s*from\b(?! (?:its|our|their|[A-Z][a-z]+ (?:funds?|grants?|government)))/.test(
      text.slice(tokens[quantity.last]?.end ?? clause.end, clause.end),
    )
  )
    return true;
  const isYearly = [...quantity.times, ...nameTimes].some(({ kind }) => kind === 'everyYear');
  const isCounted = has.has('add') || isAddition(name) || isYearly || Math.abs(main.value) >= 1000;
  if (isBare && change === 0 && !isCounted && !INDEX.test(name)) return main.comparator === null;
  return has.has('by') && change === 0 && multiple === null;
}

/** A number of years lies behind where all else does: 五年累计 in a review. */
function inTense(time: TimeWord, { tense }: ReadingState, cue: Cue): TimeWord {
  if (time.kind !== 'period' || cue.future) return time;
  return tense === 'past' || cue.past ? { ...time, isPast: true } : time;
}

/** Times of the sentences before, unless the clause contradicts them: a wish is not for a past year. */
function timesFor(state: ReadingState, cue: Cue, frame: DocumentFrame): readonly TimeWord[] {
  if (state.times.length === 0) return [];
  const { isPast } = resolveYears(state.times, [], frame, state.sectionYear);
  const contradicts = isPast ? cue.future && !cue.past : cue.past && !cue.future;
  return contradicts ? [] : state.times;
}

function tenseOf(
  { state, cue, frame }: FigureInput,
  quantity: Quantity,
  years: { readonly isPast: boolean; readonly isSaid: boolean; readonly year: number | null },
): Tense | null {
  const own = quantity.times.some(isDate);
  if (own && years.isPast) return 'past';
  if (own && years.isSaid && frame.baseYear !== null && years.year !== null) return 'future';
  if (cue.past && !cue.future) return 'past';
  const isReviewed = state.tenseFrom === 'section' && state.tense === 'past';
  if (cue.future && !cue.past && !(isReviewed && cue.isFloorOnly)) return 'future';
  if (years.isSaid && years.isPast) return 'past';
  if (cue.lastYear && state.tense !== 'future') return 'past';
  if (state.tense !== null) return state.tense;
  if (cue.weakFuture) return 'future';
  if (frame.isReport) return 'past';
  // In a plan a limit or a change without a time is wished for.
  const { comparator, change } = quantity;
  if (frame.isPlan && !cue.lastYear && (comparator !== null || change !== 0)) return 'future';
  if (years.isSaid && years.year !== null && frame.baseYear !== null) return 'future';
  return null;
}

/** Goals of zero that name what they are about. */
const ZERO_NAMES: readonly (readonly [RegExp, string])[] = [
  [/net[- ]zero|carbon neutral|climate neutral/i, 'net greenhouse gas emissions'],
  [/balanced budget|balance the budget/i, 'budget balance'],
];

interface Shares {
  readonly names: readonly string[];
  readonly given: number;
}

/** Whether the number is one of a list that 分别 shares out, and which one. */
function sharesOf({ name, state, quantity }: FigureInput): Shares | null {
  if (quantity.has.has('respectively')) {
    const names = sharedNames(isName(name) ? name : '', state.names);
    return names.length < 2 ? null : { names, given: 0 };
  }
  if (state.given === null || isName(name)) return null;
  return state.given < state.names.length ? { names: state.names, given: state.given } : null;
}

/** The names that 分别 shares numbers out to: those of its own list, else the last ones of the sentence. */
function sharedNames(name: string, recent: readonly string[]): readonly string[] {
  const parts = name.split(/[、和与及]/u).filter((part) => part !== '');
  if (parts.length < 2) return recent.slice(-2);
  const last = parts.at(-1) ?? '';
  return parts.map((part, index) => {
    const isWhole = index === parts.length - 1 || part.length * 2 > last.length;
    return isWhole ? part : `${part}${last.slice(part.length)}`;
  });
}

function zeroName(words: string): string | null {
  return ZERO_NAMES.find(([word]) => word.test(words))?.[1] ?? null;
}

/** "35 % of them affordable": a part of what was spoken of before. */
const OF_THEM = /^(?:them|these|those) (?:to be |being |will be |for )?(.{3,40})$/i;

function fullName(
  { name, state, text, clause, quantity }: FigureInput,
  isInherited: boolean,
): string | null {
  const isZero = quantity.main?.isWords === true && quantity.main.value === 0;
  const zero = isZero ? zeroName(text.slice(clause.start, clause.end)) : null;
  if (isInherited) return state.name ?? zero;
  // "Northmoor will reach net zero": who acts is not what is measured.
  if (zero !== null && /^[A-Za-z]+$/.test(name)) return state.name ?? zero;
  if (/^占/u.test(name) && state.name !== null) return `${state.name}${name}`;
  const ofThem = OF_THEM.exec(name)?.[1];
  if (ofThem !== undefined && state.name !== null) return `${state.name}, ${ofThem}`;
  const isPart = /^\s*(?:and )?of which\b/i.test(text.slice(clause.start, clause.end));
  if (isPart && state.name !== null) return `${state.name}, ${name}`;
  return withoutVerb(name);
}

/** 累计 may stand before the name instead of the number. */
function withCount({ text, from, quantity, tokens, clause }: FigureInput, own: Quantity): Quantity {
  const first = tokens[quantity.first]?.start ?? clause.end;
  const isPlain = own.main?.mark === 'plain' && !own.has.has('cumulative');
  if (!isPlain || !/累计|cumulative/iu.test(text.slice(from, first))) return own;
  return withWords(own, 'cumulative');
}

/** 力争7% after 确保增长6% is growth, too. */
function withInherited(input: FigureInput, isInherited: boolean): Quantity {
  const { quantity, state, verb, name } = input;
  const previous = state.quantity;
  const counted = withCount(input, quantity);
  if (counted !== quantity) return counted;
  if (isAddition(name) && !quantity.has.has('add') && quantity.main?.mark === 'plain') {
    return withWords(quantity, 'add');
  }
  const isBare =
    !quantity.has.has('budget') &&
    quantity.change === 0 &&
    quantity.main?.mark === 'percent' &&
    quantity.from === null;
  if (
    isInherited &&
    isBare &&
    previous !== null &&
    previous.change !== 0 &&
    previous.main?.mark === 'percent'
  ) {
    const rated = previous.has.has('average') ? withWords(quantity, 'average') : quantity;
    return { ...rated, change: previous.change };
  }
  if (verb === 0 || quantity.change !== 0) return quantity;
  const isTo = quantity.has.has('to') || quantity.from !== null;
  return isTo ? withWords(quantity, verb > 0 ? 'upTo' : 'downTo') : { ...quantity, change: verb };
}

function baseOf(quantity: Quantity, frame: DocumentFrame): ClauseReading['base'] {
  if (quantity.from === null) return null;
  const { from, main } = quantity;
  const isBare = from.mark === 'plain' && from.unit === null && main?.mark === 'percent';
  const value = isBare ? fractionOf(from.value) : from.value;
  const said = quantity.fromTimes.find((time) => time.kind === 'year');
  return { year: said?.kind === 'year' ? said.year : frame.baseYear, value };
}

const RISEN = /^\s*(?:and )?(?:(?:up|down) )?from\b/i;

/** "…, up from 71 %": where the value before begins. */
function risenFrom(
  text: string,
  { start, end }: Clause,
  tokens: readonly ClauseToken[],
  { state, frame }: Pick<RelativeContext, 'state' | 'frame'>,
): ClauseReading | null {
  const numbers = tokens.flatMap((token) => (token.kind === 'number' ? [token] : []));
  const [number] = numbers;
  const { name, quantity } = state;
  if (number === undefined || numbers.length > 1 || name === null) return null;
  if (!RISEN.test(text.slice(start, end)) || quantity?.main?.mark !== number.mark) return null;
  const isLevel = quantity.change === 0 || quantity.isTo;
  if (number.mark === 'points' || !isLevel) return null;
  const years = resolveYears(timesOf(tokens), [], frame, null);
  const year = years.isSaid && years.year !== null ? years.year : frame.baseYear;
  const isShare = number.mark === 'percent';
  return {
    kind: 'known',
    name,
    figure: {
      basis: isShare ? 'share' : 'level',
      comparator: null,
      value: number.value,
      upper: null,
      tolerance: null,
      unit: number.unit ?? quantity.main.unit,
      fromYear: null,
      year,
      asks: [],
    },
    measure: isShare ? 'share' : 'level',
    base: null,
    stretch: false,
    nature: state.nature,
    relativeTo: null,
    asks: year === null ? ['year'] : [],
    start,
    end,
    used: numbers,
    isPart: false,
  };
}

interface RelativeContext {
  readonly state: ReadingState;
  readonly frame: DocumentFrame;
  readonly cue: Cue;
}

function relativeReading(
  relative: RelativeTarget,
  clause: Clause,
  tokens: readonly ClauseToken[],
  { state, frame, cue }: RelativeContext,
): ClauseReading | null {
  const numbers = tokens.flatMap((token) => (token.kind === 'number' ? [token] : []));
  if (numbers.length > (relative.unit === null ? 0 : 1)) return null;
  const own = cleanName(withoutTimes(relative.name));
  const name = isName(own) ? own : state.name;
  const isPast = state.tense === 'past' && !cue.future;
  const isWished = state.tense !== null || cue.future || frame.isPlan;
  if (name === null || isPast || !isWished) return null;
  const years = resolveYears(
    timesOf(tokens),
    timesFor(state, cue, frame),
    frame,
    state.sectionYear,
  );
  const { comparator, value, unit } = relative;
  const levelBasis = /率|占|比重|rate|share/iu.test(name) ? 'share' : 'level';
  const figure: Figure = {
    basis: relative.isGrowth ? 'growth' : levelBasis,
    comparator,
    value,
    unit,
    upper: null,
    tolerance: null,
    fromYear: null,
    year: years.year,
    asks: [],
  };
  return {
    kind: 'target',
    name,
    figure,
    measure: 'level',
    base: null,
    stretch: false,
    nature: state.nature,
    relativeTo: relative.relativeTo,
    asks: years.isOpen || years.year === null ? ['year'] : [],
    start: state.timeStart ?? clause.start,
    end: clause.end,
    used: numbers,
    isPart: years.isPart,
  };
}

function withoutTimes(words: string): string {
  return words
    .replace(/^.*?(?:19|20)\d{2}年(?:底|末)?/u, '')
    .replace(
      /(?:增速|增长|增幅|努力|力争|保持|确保|will|should|to (?:grow|rise|fall|increase)|growing|grow|rise|rises)\s*$/iu,
      '',
    );
}
