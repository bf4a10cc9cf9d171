import type { Comparator } from '../../plan/plan';
import type { ClauseWord } from './clause-words';
import type { TimeWord } from './read-time';
import type { ClauseNumber, ClauseToken } from './scan-clause';
import type { Stretch } from './split-clauses';

/** A number of a clause with the words of grammar around it. */
export interface Quantity {
  readonly main: ClauseNumber | null;
  /** The upper end of a range. */
  readonly upper: ClauseNumber | null;
  /** Where it starts from: 由65.2%提高到70%. */
  readonly from: ClauseNumber | null;
  readonly fromTimes: readonly TimeWord[];
  readonly tolerance: ClauseNumber | null;
  readonly comparator: Exclude<Comparator, 'between' | 'full'> | null;
  /** Whether the comparator is only implied by a verb: 达到, 降至. */
  readonly isWeak: boolean;
  readonly change: 1 | -1 | 0;
  /** Doubling is 1, halving −0.5; null if there is no such word. */
  readonly multiple: number | null;
  readonly isFull: boolean;
  readonly has: ReadonlySet<ClauseWord['kind']>;
  readonly times: readonly TimeWord[];
  /** "10 % higher": more or less than at another time. */
  readonly isCompared: boolean;
  /** "To" stands before the number, as in "reduce X to 5 %". */
  readonly isTo: boolean;
  /** Indexes of the tokens before and after which the words of grammar end. */
  readonly first: number;
  readonly last: number;
}

/** Kinds of words that belong to the number beside them. */
const LEFT: ReadonlySet<ClauseWord['kind']> = new Set([
  ...([
    'comparator',
    'change',
    'average',
    'perYear',
    'cumulative',
    'to',
    'and',
    'between',
  ] as const),
  ...([
    'neutral',
    'from',
    'stretch',
    'floor',
    'future',
    'past',
    'lastYear',
    'sameBasis',
    'add',
    'addNoun',
    'budget',
    'forecast',
    'pastChange',
    'respectively',
  ] as const),
  ...(['upTo', 'downTo', 'by', 'binding', 'noise', 'tilde', 'plusMinus'] as const),
]);
const RIGHT: ReadonlySet<ClauseWord['kind']> = new Set([
  ...([
    'comparator',
    'average',
    'perYear',
    'cumulative',
    'between',
    'lastYear',
    'sameBasis',
  ] as const),
]);

/** Finds the quantities of a clause, from left to right. */
export function readQuantities(tokens: readonly ClauseToken[], text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const isStart =
      token?.kind === 'number' ||
      (token?.kind === 'word' && (token.word.kind === 'full' || token.word.kind === 'multiple'));
    if (!isStart) {
      at += 1;
      continue;
    }
    const quantity = quantityAt(tokens, text, at, (found.at(-1)?.last ?? -1) + 1);
    found.push(quantity);
    at = quantity.last + 1;
  }
  return found;
}

function quantityAt(
  tokens: readonly ClauseToken[],
  text: string,
  at: number,
  least: number,
): Quantity {
  const left = leftOf(tokens, text, at, least);
  const pair = pairAt(tokens, text, at, left, least);
  const main = pair.second === null || !pair.isFrom ? at : pair.second;
  const right = rightOf(tokens, text, pair.second ?? at);
  const inner = tokens.slice(at, (pair.second ?? at) + 1);
  const own = [...tokens.slice(left, at), ...inner, ...tokens.slice(at + 1, right + 1)];
  const words = own.flatMap((token) => (token.kind === 'word' ? [token] : []));
  const mainToken = tokens[main];
  const written = mainToken?.kind === 'number' ? mainToken : null;
  const number = pair.isFrom ? withUnitOf(written, numberAt(tokens, at)) : written;
  const compared = comparatorOf(words, number);
  const more = comparedAfter(text, number);
  const change = more === 0 ? changeOf(own, text) : more;
  const timesOf = (list: readonly ClauseToken[]): readonly TimeWord[] =>
    list.flatMap((token) => (token.kind === 'time' ? [timeOf(token, change, text)] : []));
  const moved = movementOf(tokens, left, main, pair.isFrom);
  const multiple = words.find(({ word }) => word.kind === 'multiple')?.word;
  return {
    main: number,
    upper: pair.isFrom ? null : numberAt(tokens, pair.second),
    from: pair.isFrom ? numberAt(tokens, at) : null,
    fromTimes: timesOf(moved.before),
    tolerance: toleranceOf(tokens, main, right),
    ...compared,
    change,
    multiple: multiple?.kind === 'multiple' ? multiple.change : null,
    isFull: words.some(({ word }) => word.kind === 'full'),
    has: new Set(words.map(({ word }) => word.kind)),
    times: [...timesOf(moved.after), ...timesOf(tokens.slice(main + 1, right + 1))],
    isCompared: more !== 0,
    isTo: isToNumber(tokens, left, at),
    first: left,
    last: right,
  };
}

/** "From 9 days to under 5": the second number is in the unit of the first. */
function withUnitOf(number: ClauseNumber | null, from: ClauseNumber | null): ClauseNumber | null {
  const isBare = number?.mark === 'plain' && number.unit === null;
  return number !== null && isBare && from?.mark === 'plain'
    ? { ...number, unit: from.unit }
    : number;
}

const DIRECTED: ReadonlySet<string> = new Set(['to', 'by', 'change', 'pastChange', 'add']);

const MORE =
  / (?:(?:higher|more|greater|larger|bigger|longer|faster|above)|(lower|less|fewer|smaller|shorter|slower|cheaper|below))(?![a-z])/iy;

/** "5.9 per cent higher", "three-quarters lower than in 2008": a change, and no share. */
function comparedAfter(text: string, number: ClauseNumber | null): 1 | -1 | 0 {
  if (number?.mark !== 'percent') return 0;
  MORE.lastIndex = number.end;
  const found = MORE.exec(text);
  if (found === null) return 0;
  return found[1] === undefined ? 1 : -1;
}

/** Whether the nearest word of direction before a number is "to". */
function isToNumber(tokens: readonly ClauseToken[], left: number, at: number): boolean {
  for (let index = at - 1; index >= left; index -= 1) {
    const token = tokens[index];
    if (token?.kind === 'word' && DIRECTED.has(token.word.kind)) return token.word.kind === 'to';
  }
  return false;
}

/** "Down 31 % from 2005" is compared with that year. */
function timeOf(
  { time, start, end }: Extract<ClauseToken, { kind: 'time' }>,
  change: number,
  text: string,
): TimeWord {
  const isBase = change !== 0 && /^(?:from|on|since) /i.test(text.slice(start, end));
  if (!isBase) return time;
  if (time.kind === 'fiscal') return { kind: 'year', year: time.last, role: 'base' };
  return time.kind === 'year' ? { ...time, role: 'base' } : time;
}

interface Movement {
  /** What belongs to where it starts from, and what to where it goes. */
  readonly before: readonly ClauseToken[];
  readonly after: readonly ClauseToken[];
}

/** Splits the words around a movement: 由2020年的1860亿元提高到2025年的2640亿元. */
function movementOf(
  tokens: readonly ClauseToken[],
  left: number,
  main: number,
  isFrom: boolean,
): Movement {
  const own = tokens.slice(left, main);
  if (!isFrom) return { before: [], after: own };
  const isMove = (token: ClauseToken): boolean =>
    token.kind === 'word' && MOVES.includes(token.word.kind);
  const start = own.findIndex((token) => token.kind === 'word' && token.word.kind === 'from');
  const move = own.findIndex(isMove);
  return {
    before: own.slice(Math.max(0, start), move),
    after: [...own.slice(0, Math.max(0, start)), ...own.slice(move + 1)],
  };
}

function numberAt(tokens: readonly ClauseToken[], at: number | null): ClauseNumber | null {
  const token = at === null ? undefined : tokens[at];
  return token?.kind === 'number' ? token : null;
}

function isBlank(token: ClauseToken | undefined, text: string): boolean {
  if (token?.kind === 'hole') return true;
  // 为年初预算145亿元的101.3%: the amount only compares.
  if (token?.kind === 'aside' && token.why === 'comparison') return true;
  return token?.kind === 'text' && /^[\s“”"'‘’*]*$/u.test(text.slice(token.start, token.end));
}

function leftOf(tokens: readonly ClauseToken[], text: string, at: number, least: number): number {
  let left = at;
  for (let index = at - 1; index >= least; index -= 1) {
    const token = tokens[index];
    const belongs =
      token?.kind === 'time' ||
      (token?.kind === 'word' && LEFT.has(token.word.kind)) ||
      isBlank(token, text);
    if (!belongs || isNoun(tokens, text, index)) break;
    if (least > 0 && token?.kind === 'time' && startsWithAnd(tokens, text, index + 1)) break;
    left = index;
  }
  return left;
}

/** Whether "and" follows, so that what stands before it belongs to the figure before. */
function startsWithAnd(tokens: readonly ClauseToken[], text: string, at: number): boolean {
  const next = tokens.slice(at, at + 3).find((token) => !isBlank(token, text));
  return next?.kind === 'word' && next.word.kind === 'and';
}

/** A verb of adding that ends a name, as in 老旧小区改造100个. */
function isNoun(tokens: readonly ClauseToken[], text: string, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.kind !== 'word' || token.word.kind !== 'addNoun') return false;
  return before?.kind === 'text' && !isBlank(before, text);
}

function rightOf(tokens: readonly ClauseToken[], text: string, at: number): number {
  let right = at;
  for (let index = at + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (isBlank(token, text)) continue;
    if (token?.kind === 'time' && !startsAnew(tokens, text, index)) {
      right = index;
      continue;
    }
    if (token?.kind !== 'word') break;
    if (token.word.kind === 'plusMinus' && tokens[index + 1]?.kind === 'number') {
      index += 1;
    } else if (!RIGHT.has(token.word.kind) || comparesNext(tokens, text, index)) {
      break;
    }
    right = index;
  }
  return right;
}

/** A time that comes before another name and number belongs to them: 2024年 in 增长6%2024年…. */
function startsAnew(tokens: readonly ClauseToken[], text: string, at: number): boolean {
  const before = tokens[at - 1];
  const isApart = before?.kind === 'text' && /[,;]/.test(text.slice(before.start, before.end));
  return isApart && tokens.slice(at + 1).some(({ kind }) => kind === 'number');
}

/** Whether a comparator stands before another number rather than after this one. */
function comparesNext(tokens: readonly ClauseToken[], text: string, at: number): boolean {
  const next = tokens.slice(at + 1).find((token) => !isBlank(token, text));
  return next?.kind === 'number';
}

interface Pair {
  readonly second: number | null;
  readonly isFrom: boolean;
}

const MOVES: readonly ClauseWord['kind'][] = ['upTo', 'downTo', 'to'];
const RANGES: readonly ClauseWord['kind'][] = ['range', 'tilde', 'to', 'and'];
/** May stand before the word that links two numbers. */
const BEFORE_LINK: readonly ClauseWord['kind'][] = ['noise', 'comparator', 'change', 'neutral'];

/** Whether the number begins a range or a movement: 4.5%-5%, 由65.2%提高到70%. */
function pairAt(
  tokens: readonly ClauseToken[],
  text: string,
  at: number,
  left: number,
  least: number,
): Pair {
  const none = { second: null, isFrom: false };
  const second = tokens[at]?.kind === 'number' ? linkedNumber(tokens, text, at) : null;
  if (second === null) return none;
  // "Fell by £11m to £342m": how far, and where to.
  const start = tokens[at]?.start ?? 0;
  if (/\bby $/i.test(text.slice(Math.max(0, start - 4), start))) return none;
  const between = tokens.slice(at + 1, second);
  const hasMove = hasWord(between, ['upTo', 'downTo']);
  if (hasMove || (hasWord(between, MOVES) && hasWord(tokens.slice(least, at), ['from']))) {
    return { second, isFrom: true };
  }
  const isBetween = hasWord(tokens.slice(left, at), ['between']);
  if (!hasWord(between, RANGES) || (hasWord(between, ['and']) && !isBetween)) return none;
  return isSameKind(tokens, at, second) ? { second, isFrom: false } : none;
}

/** The next number, if only words that may link the two stand before it. */
function linkedNumber(tokens: readonly ClauseToken[], text: string, at: number): number | null {
  let isLinked = false;
  for (let index = at + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'number') return index;
    if (isBlank(token, text) || token?.kind === 'time') continue;
    if (token?.kind !== 'word') return null;
    const { kind } = token.word;
    isLinked ||= MOVES.includes(kind) || RANGES.includes(kind);
    if (!isLinked && !BEFORE_LINK.includes(kind)) return null;
  }
  return null;
}

function hasWord(tokens: readonly ClauseToken[], kinds: readonly ClauseWord['kind'][]): boolean {
  return tokens.some((token) => token.kind === 'word' && kinds.includes(token.word.kind));
}

function isSameKind(tokens: readonly ClauseToken[], first: number, second: number): boolean {
  const [low, high] = [numberAt(tokens, first), numberAt(tokens, second)];
  if (low === null || high === null) return false;
  return low.unit === null || high.unit === null || low.unit === high.unit;
}

type Implied = Pick<Quantity, 'isWeak'> & {
  readonly comparator: NonNullable<Quantity['comparator']>;
};

/** The comparator that a word states or implies. */
function impliedBy(word: ClauseWord): readonly Implied[] {
  switch (word.kind) {
    case 'comparator':
      return [{ comparator: word.comparator, isWeak: word.isWeak }];
    case 'upTo':
      return [{ comparator: 'atLeast', isWeak: true }];
    case 'downTo':
      return [{ comparator: 'atMost', isWeak: true }];
    case 'tilde':
      return [{ comparator: 'about', isWeak: false }];
    default:
      return [];
  }
}

function comparatorOf(
  words: readonly Extract<ClauseToken, { kind: 'word' }>[],
  number: ClauseNumber | null,
): Pick<Quantity, 'comparator' | 'isWeak'> {
  const all = words.flatMap(({ word }) => impliedBy(word));
  const strong = all.filter(({ isWeak }) => !isWeak);
  const about = strong.find(({ comparator }) => comparator === 'about');
  const chosen = about ?? strong.at(-1) ?? all[0];
  if (chosen !== undefined) return { comparator: chosen.comparator, isWeak: chosen.isWeak };
  return { comparator: number?.comparator ?? null, isWeak: false };
}

function changeOf(own: readonly ClauseToken[], text: string): 1 | -1 | 0 {
  const below = own.find(
    (token) =>
      token.kind === 'time' &&
      token.time.kind === 'year' &&
      token.time.role === 'base' &&
      /^(?:below|above)/i.test(text.slice(token.start, token.end)),
  );
  if (below) return /^below/i.test(text.slice(below.start, below.end)) ? -1 : 1;
  const signs = own.flatMap((token) =>
    token.kind === 'word' && (token.word.kind === 'change' || token.word.kind === 'pastChange')
      ? [token.word.sign]
      : [],
  );
  return signs.at(-1) ?? 0;
}

function toleranceOf(
  tokens: readonly ClauseToken[],
  main: number,
  right: number,
): ClauseNumber | null {
  for (let index = main + 1; index <= right; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'word' && token.word.kind === 'plusMinus') {
      return numberAt(tokens, index + 1);
    }
  }
  return null;
}

/** The numbers that a quantity uses. */
export function usedBy({ main, upper, from, tolerance }: Quantity): readonly Stretch[] {
  return [main, upper, from, tolerance].flatMap((number) => number ?? []);
}
