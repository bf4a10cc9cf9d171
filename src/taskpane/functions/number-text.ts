import type { Locale } from '../../shared/local-text';

/** How many significant digits the preview shows. */
const DIGITS = 9;

/** Writes a number as a cell shows it, without trailing zeros. */
export function numberText(value: number, locale: Locale): string {
  const size = Math.abs(value);
  const notation = size !== 0 && (size < 1e-6 || size >= 1e12) ? 'scientific' : 'standard';
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: DIGITS, notation }).format(
    value,
  );
}
