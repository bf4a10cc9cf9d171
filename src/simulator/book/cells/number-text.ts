import type { GridValue } from '../../base/grid';
import { booleanText, generalText } from '../../base/region';

/** General shows eleven digits. */
const SHOWN_DIGITS = 11;

/** Shows a value in its number format, for the common formats; with any other, as it is. */
export function numberText(
  value: GridValue,
  format: string,
  {
    region = 'en-US',
    locale = region,
  }: { readonly region?: string; readonly locale?: string } = {},
): string {
  if (typeof value === 'boolean') return booleanText(value, locale);
  if (typeof value === 'string') return value;
  const pattern = sectionFor(value, format);
  if (isGeneral(pattern) || pattern === '@') return generalText(value, region, SHOWN_DIGITS);
  const match = /^([^0#,.%]*)(?=[0#,.%])([#,0]*)(?:\.([0#]+))?(%?)([^0#,.%]*)$/.exec(pattern);
  if (!match && isTextAlone(pattern)) return unquote(pattern);
  if (!match) return generalText(value, region, SHOWN_DIGITS);
  const [, before = '', whole = '', decimals = '', percent = '', after = ''] = match;
  const shown = Math.abs(value) * (percent === '' ? 1 : 100);
  const text = shown.toLocaleString(region, {
    minimumFractionDigits: decimals.replaceAll('#', '').length,
    maximumFractionDigits: decimals.length,
    useGrouping: whole.includes(','),
  });
  const sign = value < 0 && !format.includes(';') ? '-' : '';
  return sign + unquote(before) + text + percent + unquote(after);
}

/** A number with the decimals that its format shows. */
export function displayedNumber(value: number, format: string): number {
  const pattern = sectionFor(value, format);
  const match = /[0#](?:\.([0#]+))?(%?)/.exec(pattern);
  if (isGeneral(pattern) || !match) return value;
  const decimals = (match[1] ?? '').length + (match[2] === '%' ? 2 : 0);
  return Number(value.toFixed(decimals));
}

function sectionFor(value: number, format: string): string {
  const [positive = '', negative = positive, zero = positive] = format.split(';');
  if (value === 0) return zero;
  return value < 0 ? negative : positive;
}

/** Whether a format shows no number at all, such as `"none"` or `–`. */
function isTextAlone(pattern: string): boolean {
  return !/[^\s()+–—-]/.test(pattern.replaceAll(/"[^"]*"|\\./g, ''));
}

function unquote(text: string): string {
  return text.replaceAll(/"([^"]*)"|\\(.)/g, '$1$2');
}

/** True for the number format of an unformatted cell. */
export function isGeneral(format: string): boolean {
  return format === '' || format.toLowerCase() === 'general';
}
