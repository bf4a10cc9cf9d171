import { isPending } from './read-milestone';
import { readQuantities } from './words/read-quantities';
import { readRelative } from './words/relative-target';
import { scanClause } from './words/scan-clause';
import { setAside } from './words/set-aside';
import { fractionOf } from '../numbers/decimals';
import type { Comparator } from '../plan/plan';
import { isNothing, type NumberStyle, readNumberText, settledMark } from '../tables/cell-number';
import { unmarkedNumber } from '../tables/note-marks';

/** What a cell of a table of indicators says. */
export type TableCell =
  | { readonly kind: 'nothing' }
  /** A figure behind the number may be the mark of a note: nothing tells which number is meant. */
  | { readonly kind: 'mark' }
  /** A goal in words: 保持在合理区间, 与经济增长同步. */
  | { readonly kind: 'goal'; readonly relativeTo: string | null }
  | {
      readonly kind: 'number';
      /** A fraction if `isPercent`. */
      readonly value: number;
      readonly upper: number | null;
      readonly isPercent: boolean;
      readonly unit: string | null;
      readonly comparator: Exclude<Comparator, 'between'> | null;
      readonly change: 1 | -1 | 0;
      /** In 〔 〕: over the whole plan. */
      readonly isSum: boolean;
    };

const SUM = /^[〔[［【]\s*(.+?)\s*[〕\]］】]$/u;
/** In brackets as accountants write what is below zero. */
const NEGATIVE = /^[(（]\s*([£$€]?[\d,.]+%?)\s*[)）]$/u;

/** What a cell cannot tell alone. */
export interface CellSurroundings {
  readonly style: NumberStyle;
  /** The other numbers of its row. */
  readonly others: readonly number[];
  /** The row has a unit, so that 2000 is so many of it, and no year. */
  readonly isAmount: boolean;
}

const ALONE: CellSurroundings = { style: 'decimalPoint', others: [], isAmount: false };

/** Reads a cell: `5.5左右`, `>6.5`, `〔13.5〕`, `—`, "at least 80%". */
export function readTableCell(
  text: string,
  { style, others, isAmount }: CellSurroundings = ALONE,
): TableCell {
  const plain = text.trim().slice(0, 120);
  if (isPending(plain)) return { kind: 'goal', relativeTo: null };
  if (isNothing(plain)) return { kind: 'nothing' };
  const sum = SUM.exec(plain);
  const negative = NEGATIVE.exec(plain);
  const inside = sum?.[1] ?? (negative ? `-${negative[1] ?? ''}` : plain);
  const isYear = /^(?:19|20)\d{2}$/.test(inside) && !isAmount && others.length === 0;
  const number = isYear ? NO_NUMBER : readNumberText(inside, style);
  if (number.kind === 'open') {
    const value = settledMark(number, others);
    return value === null ? { kind: 'mark' } : plainNumber(value, number.isPercent, sum !== null);
  }
  return number.kind === 'number'
    ? plainNumber(number.value, number.isPercent, sum !== null)
    : readWords(asAmount(unmarkedNumber(inside).text, isAmount), sum !== null);
}

const NO_NUMBER = { kind: 'gap' } as const;

/** Four digits that look like a year, alone or behind a sign of comparison. */
const YEAR_LIKE = /^([<>≥≤＜＞]?=? ?)(?:19|20)\d{2}$/u;

/** With its comma, 2,000 is no year. */
function asAmount(text: string, isAmount: boolean): string {
  const [, sign] = YEAR_LIKE.exec(text) ?? [];
  if (sign === undefined || (!isAmount && sign === '')) return text;
  return `${text.slice(0, -3)},${text.slice(-3)}`;
}

function plainNumber(value: number, isPercent: boolean, isSum: boolean): TableCell {
  const unit = isPercent ? '%' : null;
  return {
    kind: 'number',
    value,
    upper: null,
    isPercent,
    unit,
    comparator: null,
    change: 0,
    isSum,
  };
}

/** A cell that says more than a number. */
function readWords(inside: string, isSum: boolean): TableCell {
  // A number at the beginning of a cell is no numbering: 6.5左右.
  const asides = setAside(inside).filter(({ why }) => why !== 'numbering');
  const tokens = scanClause(inside, 0, inside.length, { asides, holes: [] });
  const quantities = readQuantities(tokens, inside);
  const [quantity] = quantities;
  const clause = { start: 0, end: inside.length, holes: [], isAside: false };
  if (quantity === undefined) {
    const relative = readRelative(inside, clause);
    return /\d/.test(inside)
      ? { kind: 'nothing' }
      : { kind: 'goal', relativeTo: relative?.relativeTo ?? null };
  }
  const { main, upper, comparator, isFull, change } = quantity;
  if (isFull) {
    const full = { value: 1, upper: null, isPercent: true, unit: '%', change: 0 as const };
    return { kind: 'number', ...full, comparator: 'full', isSum: false };
  }
  if (main === null || quantities.length > 1) return { kind: 'nothing' };
  const isPercent = main.mark === 'percent' || upper?.mark === 'percent';
  const isBare = isPercent && main.mark === 'plain';
  return {
    kind: 'number',
    value: isBare ? fractionOf(main.value) : main.value,
    upper: upper?.value ?? null,
    isPercent: isPercent || main.mark === 'points',
    unit: upper?.unit ?? main.unit,
    ...{ comparator, change, isSum },
  };
}
