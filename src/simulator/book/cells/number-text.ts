import type { GridValue } from '../../base/grid';
import { separatorsOf } from './local-formula';

/** Shows a value in its number format, for the common formats; with any other, as it is. */
export function numberText(value: GridValue, format: string, locale = 'en-US'): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const pattern = sectionFor(value, format);
  if (isGeneral(pattern) || pattern === '@') return generalText(value, locale);
  const match = /^([^0#,.%]*)([#,0]*)(?:\.([0#]+))?(%?)([^0#,.%]*)$/.exec(pattern);
  if (!match) return generalText(value, locale);
  const [, before = '', whole = '', decimals = '', percent = '', after = ''] = match;
  const shown = Math.abs(value) * (percent === '' ? 1 : 100);
  const text = shown.toLocaleString(locale, {
    minimumFractionDigits: decimals.replaceAll('#', '').length,
    maximumFractionDigits: decimals.length,
    useGrouping: whole.includes(','),
  });
  const sign = value < 0 && !format.includes(';') ? '-' : '';
  return sign + unquote(before) + text + percent + unquote(after);
}

function sectionFor(value: number, format: string): string {
  const [positive = '', negative = positive, zero = positive] = format.split(';');
  if (value === 0) return zero;
  return value < 0 ? negative : positive;
}

function generalText(value: number, locale: string): string {
  return String(Number(value.toPrecision(11))).replace('.', separatorsOf(locale).decimal);
}

function unquote(text: string): string {
  return text.replaceAll(/"([^"]*)"|\\(.)/g, '$1$2');
}

/** True for the number format of an unformatted cell. */
export function isGeneral(format: string): boolean {
  return format === '' || format.toLowerCase() === 'general';
}
