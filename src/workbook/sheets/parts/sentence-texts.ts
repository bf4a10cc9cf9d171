import type { SheetContext } from '../layout/sheet-context';
import type { referencesFrom } from '../layout/sheet-layout';

/** Half away from zero, as a spreadsheet rounds: by the decimal digits, not by the binary number. */
export function roundedTo(value: number, decimals: number): number {
  const digits = Math.abs(Number(value.toPrecision(15)));
  const rounded = shifted(Math.round(shifted(digits, decimals)), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Moves the decimal point, without what multiplying would add to the last digits. */
function shifted(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** What `FIXED` makes of a number: thousands set apart. */
export function fixedText(value: number, decimals: number): string {
  const [whole = '', fraction] = Math.abs(roundedTo(value, decimals)).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = roundedTo(value, decimals) < 0 ? '-' : '';
  return sign + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

/** A rate or an amount as it stands in a sentence, without its unit. */
export function numberText(value: number, isRate: boolean, decimals: number): string {
  return isRate ? `${roundedTo(value * 100, 2)}%` : fixedText(value, decimals);
}

/**
 * The formula of {@link numberText}. `FIXED` and joined numbers follow the reader's own signs for
 * decimals and thousands, which the formats of `TEXT` do not.
 */
export function numberFormula(value: string, isRate: string, decimals: string): string {
  return `IF(${isRate}=1,ROUND(${value}*100,2)&"%",FIXED(ROUND(${value},${decimals}),${decimals}))`;
}

/** A unit as it follows a number. */
export function unitText(unit: string, { t }: Pick<SheetContext, 't'>): string {
  if (unit === '' || unit.startsWith('%')) return unit;
  const phrase = /^\d/.test(unit) ? t('about.phrase.unitDigit') : t('about.phrase.unit');
  return phrase.replaceAll('{unit}', unit);
}

/** The formula of {@link unitText}. */
export function unitFormula(
  unit: string,
  refs: Pick<ReturnType<typeof referencesFrom>, 'phrase'>,
): string {
  const first = `LEFT(${unit},1)`;
  const phrase = `IF(ISNUMBER(VALUE(${first})),${refs.phrase('unitDigit')},${refs.phrase('unit')})`;
  return `IF(OR(${unit}="",${first}="%"),${unit},SUBSTITUTE(${phrase},"{unit}",${unit}))`;
}

/** Fills the gaps of a phrase in this order, as nested `SUBSTITUTE` does. */
export function filled(phrase: string, parts: readonly (readonly [string, string])[]): string {
  return parts.reduce((text, [gap, part]) => text.replaceAll(`{${gap}}`, part), phrase);
}

/** The formula of {@link filled}. */
export function fillFormula(phrase: string, parts: readonly (readonly [string, string])[]): string {
  return parts.reduce((body, [gap, part]) => `SUBSTITUTE(${body},"{${gap}}",${part})`, phrase);
}
