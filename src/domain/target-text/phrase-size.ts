import { err, ok, type Result } from '../../shared/result';
import { to15Digits } from '../numbers/decimals';
import type { TargetBasis } from '../plan/plan';
import type { PhraseProblem } from './parsed-target';
import type { NumberItem, PhraseItem } from './scan-phrase';

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
  if (main.some(({ mark }) => mark === 'points')) return err({ kind: 'points' });
  const words = items.filter(({ kind }) => kind === 'full' || kind === 'multiple');
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

/** Whether a sign or word lacks the numbers it belongs to, and so means nothing here. */
function isStray(kind: PhraseItem['kind'], index: number, items: readonly PhraseItem[]): boolean {
  const before = items[index - 1]?.kind;
  const after = items[index + 1]?.kind;
  if (kind === 'percent' || kind === 'points' || kind === 'percentBefore') return true;
  if (kind === 'range' || kind === 'plusMinus') return before !== 'number' || after !== 'number';
  if (kind === 'tilde') return after !== 'number';
  if (kind === 'to') return after === undefined || (before === 'number' && after !== 'number');
  if (kind !== 'and') return false;
  const isOpen = items.some((item) => item.kind === 'between');
  return !isOpen || before !== 'number' || after !== 'number';
}

/** 全覆盖 and 翻一番 mean a number; 全覆盖 may be followed or preceded by 100 % only. */
function readWord(
  words: readonly PhraseItem[],
  numbers: readonly NumberItem[],
  margin: PhraseItem | null,
): Result<PhraseSize, PhraseProblem> | null {
  const [word, another] = words;
  if (!word || another || margin) return null;
  const common = { upper: null, tolerance: null, isPercent: true, scale: null, unit: null };
  if (word.kind === 'multiple') {
    if (numbers.length > 0) return null;
    return ok({ ...common, value: word.change, isFull: false, isMultiple: true });
  }
  if (numbers.some(({ mark, value }) => mark !== 'percent' || value !== 1)) return null;
  return ok({ ...common, value: 1, isFull: true, isMultiple: false });
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
  const common = { upper: null, tolerance: null, isFull: false, isMultiple: false };
  return { ...common, value, isPercent, scale, unit };
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

/** The basis of a phrase, and whether it is about a decline. */
export interface PhraseBasis {
  readonly basis: TargetBasis | null;
  readonly isDown: boolean;
}

/** Reads the basis of a phrase: growth, average growth, a change or sum over a period, a share. */
export function readPhraseBasis(
  items: readonly PhraseItem[],
  size: PhraseSize,
): Result<PhraseBasis, PhraseProblem> {
  const has = (kind: PhraseItem['kind']): boolean => items.some((item) => item.kind === kind);
  const words = items.map(({ text }) => text.trim());
  const unclear = err({ kind: 'unclear' as const, words });
  const signs = new Set(items.flatMap((item) => (item.kind === 'change' ? [item.sign] : [])));
  const isOf = (basis: TargetBasis | null) => ok({ basis, isDown: signs.has(-1) });
  if (signs.size > 1) return unclear;
  const hasChange = signs.size === 1;
  if (size.isFull || has('share')) {
    const isPlain = !hasChange && !has('average') && !has('perYear') && !has('cumulative');
    return isPlain && size.isPercent && !size.isMultiple ? isOf('share') : unclear;
  }
  if (size.isMultiple) {
    return hasChange || has('average') || has('perYear') ? unclear : isOf('cumulativeChange');
  }
  if (!size.isPercent) {
    if (hasChange) return err({ kind: 'changeInAmount', words });
    if (has('average') || has('perYear')) return unclear;
    return isOf(has('cumulative') ? 'cumulative' : null);
  }
  if (has('average')) return has('cumulative') ? unclear : isOf('averageGrowth');
  if (has('cumulative')) return hasChange && !has('perYear') ? isOf('cumulativeChange') : unclear;
  if (has('perYear')) return isOf('growth');
  if (!hasChange) return isOf(null);
  return isOf(has('period') ? 'cumulativeChange' : 'growth');
}
