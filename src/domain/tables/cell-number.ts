import { fractionOf } from '../numbers/decimals';
import { unmarkedNumber } from './note-marks';

/** The text of a cell read as a number. */
export type TextNumber =
  | {
      readonly kind: 'number';
      /** A fraction if `isPercent`. */
      readonly value: number;
      readonly isPercent: boolean;
    }
  /** It may end in the mark of a note; `joined` is its value if it does not. */
  | {
      readonly kind: 'open';
      readonly value: number;
      readonly joined: number;
      readonly isPercent: boolean;
    }
  | { readonly kind: 'gap'; readonly reason: 'blank' | 'notANumber' };

/** How a table writes its numbers. */
export type NumberStyle = 'decimalPoint' | 'decimalComma';

/** Texts that mean "no figure" in tables. */
const NOTHING = /^(?:-+|[—–]+|…+|\.{2,}|·+|\/|n\/?a|n\.a\.|nil|无|空|不详|tbc|tbd|x|:)$/iu;

/** Whether a text of a cell says that there is no figure. */
export function isNothing(text: string): boolean {
  return text === '' || NOTHING.test(text);
}

const COMMA_DECIMAL = /^[-+(]?(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+|\d{1,3}(?:\.\d{3})+,\d+)%?\)?$/u;
const POINT_DECIMAL =
  /^[-+(]?(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.(?:\d{1,2}|\d{4,})|0\.\d+)%?\)?$/u;

/**
 * Tells from all numbers of a table whether a comma is the decimal sign.
 *
 * @example numberStyleOf(['6,5', '0,062']) // 'decimalComma'
 * @example numberStyleOf(['6,5', '1.2']) // 'decimalPoint'
 */
export function numberStyleOf(texts: Iterable<string>): NumberStyle {
  let commas = 0;
  for (const text of texts) {
    if (POINT_DECIMAL.test(text)) return 'decimalPoint';
    if (COMMA_DECIMAL.test(text)) commas += 1;
  }
  return commas > 0 ? 'decimalComma' : 'decimalPoint';
}

const PLAIN = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?$|^[+-]?\.\d+$/u;
const WITH_COMMA = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d*)?$/u;
const GROUPED_BY_SPACES = /^[+-]?\d{1,3}(?: \d{3})+(?:[.,]\d*)?%?$/u;

/**
 * Reads the text of a cell, in one width, as a number: grouped thousands, any minus sign, brackets
 * for negative numbers, a percent sign, the mark of a note behind it. `6,5` is a number only in a
 * table with decimal commas; `0,062` is always below one.
 *
 * @example readNumberText('(1,234)', 'decimalPoint') // { kind: 'number', value: -1234, isPercent: false }
 * @example readNumberText('0,062', 'decimalPoint') // { kind: 'number', value: 0.062, isPercent: false }
 */
export function readNumberText(text: string, style: NumberStyle): TextNumber {
  const signed = text
    .replace(/[\u2212\u2010-\u2013\ufe63]/gu, '-')
    .replace(/\u200b|\ufeff/gu, '')
    .replace(/^([+-]) /u, '$1')
    .replace(/ %/u, '%')
    .trim();
  if (isNothing(signed)) return { kind: 'gap', reason: 'blank' };
  const joined = GROUPED_BY_SPACES.test(signed) ? signed.replaceAll(' ', '') : signed;
  const unmarked = unmarkedNumber(joined.replace(/(?<=\d)['’](?=\d{3})/gu, ''));
  const number = readPlain(unmarked.text, style);
  if (number === null) return { kind: 'gap', reason: 'notANumber' };
  const other = unmarked.other === null ? null : readPlain(unmarked.other, style);
  return other === null
    ? { kind: 'number', ...number }
    : { kind: 'open', ...number, joined: other.value };
}

function readPlain(
  text: string,
  style: NumberStyle,
): { readonly value: number; readonly isPercent: boolean } | null {
  const bracketed = /^\((.+)\)(%?)$/u.exec(text);
  const signed = bracketed ? `-${bracketed[1] ?? ''}${bracketed[2] ?? ''}` : text;
  const isPercent = signed.endsWith('%');
  const digits = isPercent ? signed.slice(0, -1) : signed;
  const plain = /^[+-]?0,\d+$/u.test(digits)
    ? digits.replace(',', '.')
    : style === 'decimalComma' && WITH_COMMA.test(digits)
      ? digits.replaceAll('.', '').replace(',', '.')
      : PLAIN.test(digits)
        ? digits.replaceAll(',', '')
        : null;
  const value = plain === null ? NaN : Number(plain);
  if (!Number.isFinite(value)) return null;
  return { value: isPercent ? fractionOf(value) : value, isPercent };
}

/** Beyond this ratio to its neighbours, a number is probably another one. */
const FARTHEST = 3;

/**
 * Decides whether a figure behind a number is the mark of a note: if only one of the two readings is
 * of the size of the other numbers in the line. Null if they do not tell.
 *
 * @example settledMark({ value: 3000, joined: 30001 }, [2900, 3100]) // 3000
 */
export function settledMark(
  { value, joined }: { readonly value: number; readonly joined: number },
  others: readonly number[],
): number | null {
  const isNear = (candidate: number): boolean =>
    others.some((other) => {
      const ratio = Math.abs(candidate / other);
      return ratio < FARTHEST && ratio > 1 / FARTHEST;
    });
  if (isNear(value) === isNear(joined)) return null;
  return isNear(value) ? value : joined;
}
