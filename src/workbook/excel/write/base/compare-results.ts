import type { CellInput } from './cell-input';

/** Excel may add in another order, so results of formulas may differ in the last digits. */
const RELATIVE_TOLERANCE = 1e-9;

/** Errors are `#N/A` in English, `#WERT!` in German, `#¡VALOR!` in Spanish. */
const CELL_ERROR = /^#[¡¿]?[\p{L}_]+(?:\/[\p{L}0]+)?[!?]?$/u;

/** Whether a formula shows the planned result, whatever the reader's language and region. */
export function showsResult(value: unknown, expected: number | string | null): boolean {
  if (expected === null) return !(typeof value === 'string' && CELL_ERROR.test(value));
  if (typeof expected === 'number') return typeof value === 'number' && isNear(value, expected);
  return typeof value === 'string' && sameNumbersInText(value, expected);
}

export function isNear(value: number, expected: number): boolean {
  return Math.abs(value - expected) <= RELATIVE_TOLERANCE * Math.max(1, Math.abs(expected));
}

/** Whether a number is another one rounded to the decimals that it has. */
export function isRounded(value: number, exact: number): boolean {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const decimals = (digits.split('.')[1] ?? '').length - Number(exponent);
  return Math.abs(value - exact) <= 0.5 * 10 ** -decimals * (1 + RELATIVE_TOLERANCE);
}

/** Whether Excel has rounded a number that was written. */
export function isRoundedInput(current: CellInput, input: CellInput): boolean {
  return typeof current === 'number' && typeof input === 'number' && isRounded(current, input);
}

/** Excel stores line ends as a line feed alone. */
export function sameText(value: string, expected: string): boolean {
  return value === expected || value === expected.replaceAll(/\r\n?/g, '\n');
}

const DECIMAL = /[.,٫]/;
/** French has narrow no-break spaces, Swiss German apostrophes. */
const GROUP = /[.,'’٬\s]/;
const DIGIT = /\p{Nd}/u;

/**
 * Whether two texts differ in the separators of numbers only. `FIXED` and `&` write the reader's own:
 * 1,234,567.8 is 1.234.567,8 in German and 12,34,567.8 in Hindi.
 */
function sameNumbersInText(value: string, expected: string): boolean {
  if (sameText(value, expected)) return true;
  const planned = expected.replaceAll(/\r\n?/g, '\n');
  let [at, to] = [0, 0];
  while (at < value.length || to < planned.length) {
    const [sign = '', wanted = ''] = [value[at], planned[to]];
    if (sign === wanted) [at, to] = [at + 1, to + 1];
    else if (isBetweenDigits(planned, to) && isBetweenDigits(value, at) && matches(sign, wanted)) {
      [at, to] = [at + 1, to + 1];
    } else if (wanted === ',' && isBetweenDigits(planned, to) && DIGIT.test(sign)) to += 1;
    else if (GROUP.test(sign) && isBetweenDigits(value, at) && DIGIT.test(wanted)) at += 1;
    else return false;
  }
  return true;
}

/** Whether a separator is the reader's form of the planned one. */
function matches(sign: string, wanted: string): boolean {
  return (wanted === '.' && DECIMAL.test(sign)) || (wanted === ',' && GROUP.test(sign));
}

function isBetweenDigits(text: string, at: number): boolean {
  return DIGIT.test(text[at - 1] ?? '') && DIGIT.test(text[at + 1] ?? '');
}
