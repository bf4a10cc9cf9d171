import { isPending } from './read-milestone';
import { readQuantities } from './read-quantities';
import { readRelative } from './relative-target';
import { scanClause } from './scan-clause';
import { setAside } from './set-aside';
import { fractionOf } from '../numbers/decimals';
import type { Comparator } from '../plan/plan';

/** What a cell of a table of indicators says. */
export type TableCell =
  | { readonly kind: 'nothing' }
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

const NOTHING = /^(?:[—–\-…/·]+|\.{2,}|n\/?a|无|空|tbc|tbd)$/iu;
const SUM = /^[〔[［【]\s*(.+?)\s*[〕\]］】]$/u;
/** In brackets as accountants write what is below zero. */
const NEGATIVE = /^[(（]\s*([£$€]?[\d,.]+%?)\s*[)）]$/u;
/** A mark of a note behind a number. */
const NOTE = /(?<=\d)[①-⑳*†‡¹²³]+$/u;

/** Four digits that look like a year, alone or behind a sign of comparison. */
const YEAR_LIKE = /^([<>≥≤＜＞]?=? ?)(?:19|20)\d{2}$/u;

/** With its comma, 2,000 is no year. */
function asAmount(text: string, isAmount: boolean): string {
  const [, sign] = YEAR_LIKE.exec(text) ?? [];
  if (sign === undefined || (!isAmount && sign === '')) return text;
  return `${text.slice(0, -3)},${text.slice(-3)}`;
}

/**
 * Reads a cell: `5.5左右`, `>6.5`, `〔13.5〕`, `—`, "at least 80%".
 *
 * @param isAmount - the row has a unit, so that 2000 is so many of it, and no year
 */
export function readTableCell(text: string, isAmount = false): TableCell {
  const plain = text.trim().slice(0, 120);
  if (isPending(plain)) return { kind: 'goal', relativeTo: null };
  if (plain === '' || NOTHING.test(plain)) return { kind: 'nothing' };
  const sum = SUM.exec(plain);
  const negative = NEGATIVE.exec(plain);
  const bare = (sum?.[1] ?? (negative ? `-${negative[1] ?? ''}` : plain)).replace(NOTE, '');
  const inside = asAmount(bare, isAmount);
  const tokens = scanClause(inside, 0, inside.length, { asides: setAside(inside), holes: [] });
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
    ...{ comparator, change, isSum: sum !== null },
  };
}
