import type { Locale } from '../../shared/local-text';

/** Writes a number in a message with all the digits that a cell has. */
export function formatNumber(value: number, locale: Locale): string {
  const size = Math.abs(value);
  const notation = size !== 0 && (size < 1e-6 || size >= 1e15) ? 'scientific' : 'standard';
  return numberFormat(locale, notation).format(value);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Formats are kept, because making one takes longer than the rest of a message. */
function numberFormat(locale: Locale, notation: 'scientific' | 'standard'): Intl.NumberFormat {
  const key = `${locale} ${notation}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 15, notation });
  numberFormats.set(key, format);
  return format;
}
