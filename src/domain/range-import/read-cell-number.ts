import { fractionOf } from '../numbers/fraction-of';
import type { LineGap } from './range-interpretation';
import type { SelectedCell } from './selected-range';

/** What a cell says as a number. */
export type CellNumber =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** The cell shows it in percent, or its text ends in a percent sign. */
      readonly isPercent: boolean;
      readonly stored: 'number' | 'text';
    }
  | { readonly kind: 'gap'; readonly reason: LineGap['reason'] };

const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?$|^[+-]?\.\d+$/;
/** What stands in tables for "no figure". */
const NOTHING = /^(-+|—+|…+|\.{2,}|\/|n\/?a|nil|无|空|不详)$/i;

/**
 * Reads a cell as a number. Texts are read where they leave no doubt: thousands in groups, full-width
 * digits, any minus sign, brackets for what is negative, a percent sign. `6,5` is no number: it may
 * be a decimal comma or a slip.
 *
 * @returns `value` is a fraction where `isPercent`
 */
export function readCellNumber(cell: SelectedCell): CellNumber {
  if (cell.error !== null) return { kind: 'gap', reason: 'error' };
  const { value } = cell;
  if (value === null || value === '') return { kind: 'gap', reason: 'blank' };
  if (typeof value === 'number') {
    const isPercent = isPercentFormat(cell.numberFormat);
    return { kind: 'number', value, isPercent, stored: 'number' };
  }
  return typeof value === 'string' ? readText(value) : { kind: 'gap', reason: 'notANumber' };
}

function readText(text: string): CellNumber {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2212\u2010-\u2013\ufe63]/gu, '-')
    .replace(/[\s\u200b\ufeff]/gu, '');
  if (plain === '' || NOTHING.test(plain)) return { kind: 'gap', reason: 'blank' };
  const bracketed = /^\((.+)\)(%?)$/.exec(plain);
  const signed = bracketed ? `-${bracketed[1] ?? ''}${bracketed[2] ?? ''}` : plain;
  const isPercent = signed.endsWith('%');
  const digits = isPercent ? signed.slice(0, -1) : signed;
  if (!NUMBER.test(digits)) return { kind: 'gap', reason: 'notANumber' };
  const value = Number(digits.replaceAll(',', ''));
  if (!Number.isFinite(value)) return { kind: 'gap', reason: 'notANumber' };
  return {
    kind: 'number',
    value: isPercent ? fractionOf(value) : value,
    isPercent,
    stored: 'text',
  };
}

/** A percent sign that is no quoted or escaped text. */
function isPercentFormat(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, '').includes('%');
}
