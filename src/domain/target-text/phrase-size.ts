import { err, ok, type Result } from '../../shared/result';
import { to15Digits } from '../numbers/decimals';
import type { TargetBasis } from '../plan/plan';
import type { PhraseProblem } from './parsed-target';
import type { NumberItem, PhraseItem } from './scan-phrase';
import type { PhraseGoal } from './typed-words';

/** The numbers of a phrase, with their unit. */
export interface PhraseSize {
  readonly value: number;
  readonly upper: number | null;
  readonly tolerance: number | null;
  readonly isPercent: boolean;
  /** "Full coverage", which means 100 % without a number. */
  readonly isFull: boolean;
  /** A change without a number, such as doubling. */
  readonly isMultiple: boolean;
  /** A goal that needs no number, such as "net zero". */
  readonly goal: PhraseGoal | null;
  readonly scale: NumberItem['scale'];
  readonly unit: string | null;
}

/** Reads the numbers of a phrase: one, the two ends of a range, or a word that means a number. */
export function readPhraseSize(items: readonly PhraseItem[]): Result<PhraseSize, PhraseProblem> {
  const unclear = err({ kind: 'unclear' as const, words: items.map(({ text }) => text.trim()) });
  const numbers = items.filter((item) => item.kind === 'number');
  const stray = items.some(({ kind }, index) => isStray(kind, index, items));
  if (stray) return unclear;
  const plusMinus = items.findIndex(({ kind }) => kind === 'plusMinus');
  const margin = plusMinus < 0 ? null : (items[plusMinus + 1] ?? null);
  const main = numbers.filter((number) => number !== margin);
  const points = main.find(({ mark }) => mark === 'points');
  if (points) return err({ kind: 'points', points: points.value * (isDecline(items) ? -1 : 1) });
  const words = items.filter(({ kind }) => WORDS_WITH_A_SIZE.has(kind));
  if (words.length > 0) return readWord(words, main, margin) ?? unclear;
  const [first, second] = main;
  if (!first) return err({ kind: 'noNumber' });
  if (main.length > 2 || (second && !isRange(items, first, second))) {
    return err({ kind: 'manyNumbers', numbers: main.map(({ text }) => text.trim()) });
  }
  if (!second && items.some(({ kind }) => kind === 'between')) return unclear;
  const size = second ? readRange(first, second) : sizeOf(first);
  const whole = size && withTolerance(size, margin);
  return whole ? ok(whole) : unclear;
}

const WORDS_WITH_A_SIZE: ReadonlySet<string> = new Set(['full', 'multiple', 'goal']);

function isDecline(items: readonly PhraseItem[]): boolean {
  return items.some((item) => item.kind === 'change' && item.sign === -1);
}

/** Whether a sign or word lacks the numbers it belongs to, and so means nothing here. */
function isStray(kind: PhraseItem['kind'], index: number, items: readonly PhraseItem[]): boolean {
  const before = items[index - 1]?.kind;
  const after = items[index + 1]?.kind;
  if (kind === 'percent' || kind === 'points' || kind === 'percentBefore' || kind === 'from') {
    return true;
  }
  if (kind === 'range' || kind === 'plusMinus') return before !== 'number' || after !== 'number';
  if (kind === 'tilde' || kind === 'plus') return after !== 'number';
  if (kind === 'cumulativeOpen') return !items.slice(index).some(isClosing);
  if (kind === 'cumulativeClose') return !items.slice(0, index).some(isOpening);
  if (kind === 'to') return after === undefined || (before === 'number' && after !== 'number');
  if (kind !== 'and') return false;
  const isOpen = items.some((item) => item.kind === 'between');
  return !isOpen || before !== 'number' || after !== 'number';
}

const isOpening = ({ kind }: PhraseItem): boolean => kind === 'cumulativeOpen';
const isClosing = ({ kind }: PhraseItem): boolean => kind === 'cumulativeClose';

/** 全覆盖 and 翻一番 mean a number; 全覆盖 may be followed or preceded by 100 % only. */
function readWord(
  words: readonly PhraseItem[],
  numbers: readonly NumberItem[],
  margin: PhraseItem | null,
): Result<PhraseSize, PhraseProblem> | null {
  const [word, another] = words;
  if (!word || another || margin) return null;
  const common = {
    ...{ upper: null, tolerance: null, isPercent: true, scale: null, unit: null },
    ...{ isFull: false, isMultiple: false, goal: null },
  };
  if (word.kind === 'goal') {
    const isBare = numbers.length === 0;
    return isBare ? ok({ ...common, value: 0, isPercent: false, goal: word.goal }) : null;
  }
  if (word.kind === 'multiple') {
    if (numbers.length > 0) return null;
    return ok({ ...common, value: word.change, isMultiple: true });
  }
  if (numbers.some(({ mark, value }) => mark !== 'percent' || value !== 1)) return null;
  return ok({ ...common, value: 1, isFull: true });
}

/** Two numbers are a range if there is only a word or sign for a range between them. */
function isRange(items: readonly PhraseItem[], first: NumberItem, second: NumberItem): boolean {
  const start = items.indexOf(first);
  const between = items[start + 1];
  return items[start + 2] === second && between !== undefined && RANGE_KINDS.has(between.kind);
}

const RANGE_KINDS: ReadonlySet<string> = new Set(['range', 'tilde', 'to', 'and']);

function sizeOf({ value, mark, scale, unit }: NumberItem): PhraseSize | null {
  const isPercent = mark === 'percent';
  if (isPercent && scale !== null) return null;
  const none = { upper: null, tolerance: null, isFull: false, isMultiple: false, goal: null };
  return { ...none, value, isPercent, scale, unit };
}

/** "5-6%" and 5至6万亩 have the percent sign or the power of ten only at the end. */
function readRange(first: NumberItem, second: NumberItem): PhraseSize | null {
  const size = sizeOf(second);
  if (!size) return null;
  const isBare = first.mark === 'plain' && first.scale === null && first.unit === null;
  const sameUnit = first.unit === second.unit || first.unit === null;
  const isAlike = first.mark === second.mark && sameUnit && (first.scale !== null || !second.scale);
  if (!isBare && !isAlike) return null;
  const factor = isBare ? (second.mark === 'percent' ? 0.01 : (second.scale?.factor ?? 1)) : 1;
  const value = factor === 1 ? first.value : to15Digits(first.value * factor);
  return { ...size, value, upper: second.value };
}

function withTolerance(size: PhraseSize, margin: PhraseItem | null): PhraseSize | null {
  if (margin === null) return size;
  if (margin.kind !== 'number' || size.upper !== null || margin.value < 0) return null;
  if (size.isPercent) return margin.mark === 'plain' ? null : { ...size, tolerance: margin.value };
  if (margin.mark !== 'plain') return null;
  const sameUnit = size.unit === null || margin.unit === null || size.unit === margin.unit;
  const sameScale = size.scale?.factor === margin.scale?.factor;
  if (!sameUnit || !sameScale) return null;
  return { ...size, unit: size.unit ?? margin.unit, tolerance: margin.value };
}

/** The basis of a phrase, and the change that it says. */
export interface PhraseBasis {
  readonly basis: TargetBasis | null;
  readonly change: 1 | -1 | 0;
}

/** Reads the basis of a phrase: growth, average growth, a change or sum over a period, a share. */
export function readPhraseBasis(
  items: readonly PhraseItem[],
  size: PhraseSize,
): Result<PhraseBasis, PhraseProblem> {
  const has = (kind: PhraseItem['kind']): boolean => items.some((item) => item.kind === kind);
  const words = items.map(({ text }) => text.trim());
  const unclear = err({ kind: 'unclear' as const, words });
  const signs = signsOf(items);
  if (signs.size > 1) return unclear;
  const change: PhraseBasis['change'] = [...signs][0] ?? 0;
  const isOf = (basis: TargetBasis | null) => ok({ basis, change });
  const isPlain = change === 0 && !has('average') && !has('cumulative') && !has('onYear');
  if (size.goal !== null) return change === 0 && !has('average') ? isOf(null) : unclear;
  if (size.isFull || has('share')) {
    return isPlain && size.isPercent && !size.isMultiple ? isOf('share') : unclear;
  }
  if (size.isMultiple) {
    const isAlone = change === 0 && !has('average') && !has('perYear');
    return isAlone ? isOf('cumulativeChange') : unclear;
  }
  if (size.isPercent) return percentBasis(items, change) ?? unclear;
  if (change !== 0) {
    const { scale, unit } = size;
    const amount = change * size.value;
    return err({ kind: 'changeInAmount', words, amount, scale, unit });
  }
  if (has('average') || has('onYear') || has('since')) return unclear;
  return isOf(has('cumulative') ? 'cumulative' : null);
}

function signsOf(items: readonly PhraseItem[]): ReadonlySet<1 | -1> {
  const signs = items.flatMap((item): readonly (1 | -1)[] => {
    if (item.kind === 'change') return [item.sign];
    if (item.kind === 'plus') return [1];
    return item.kind === 'since' && item.sign !== null ? [item.sign] : [];
  });
  return new Set(signs);
}

function percentBasis(
  items: readonly PhraseItem[],
  change: 1 | -1 | 0,
): Result<PhraseBasis, PhraseProblem> | null {
  const has = (kind: PhraseItem['kind']): boolean => items.some((item) => item.kind === kind);
  const isOf = (basis: TargetBasis | null) => ok({ basis, change });
  const isEach = has('perYear') || has('onYear');
  if (has('average')) return has('cumulative') ? null : isOf('averageGrowth');
  if (has('cumulative') || has('since')) return isEach ? null : isOf('cumulativeChange');
  if (isEach) return isOf('growth');
  if (change === 0) return isOf(null);
  return isOf(has('period') ? 'cumulativeChange' : 'growth');
}
