import { to15Digits } from '../../../domain/index';
import type { SheetContext } from '../layout/sheet-context';
import type { referencesFrom } from '../layout/sheet-layout';
import { SCALED_UNITS } from '../layout/sentence-parts';

/** Rounds half away from zero by the decimal digits, as a spreadsheet does. */
export function roundedTo(value: number, decimals: number): number {
  const digits = Math.abs(to15Digits(value));
  const rounded = shifted(Math.round(shifted(digits, decimals)), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Moves the decimal point without the rounding error of a multiplication. */
function shifted(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** The significant digits that Excel keeps of a number; it shows zeros for all others. */
const SIGNIFICANT = 15;

/** The result of Excel's `FIXED`, with thousands separators. */
export function fixedText(value: number, decimals: number): string {
  const rounded = roundedTo(value, decimals);
  const [whole, fraction] = digitsOf(Math.abs(rounded), decimals);
  const sign = rounded < 0 ? '-' : '';
  return sign + grouped(whole) + (decimals === 0 ? '' : `.${fraction}`);
}

/** Digits before and after the decimal point, of which no more than Excel's are other than 0. */
function digitsOf(value: number, decimals: number): readonly [whole: string, fraction: string] {
  const [mantissa = '', power = '0'] = value.toExponential(SIGNIFICANT - 1).split('e');
  const wholes = Number(power) + 1;
  const digits = '0'.repeat(Math.max(0, 1 - wholes)) + mantissa.replace('.', '');
  const point = Math.max(1, wholes);
  return [
    digits.slice(0, point).padEnd(point, '0'),
    digits.slice(point).padEnd(decimals, '0').slice(0, decimals),
  ];
}

function grouped(digits: string): string {
  const first = digits.length % 3;
  const groups = digits.slice(first).match(/\d{3}/g) ?? [];
  return [...(first === 0 ? [] : [digits.slice(0, first)]), ...groups].join(',');
}

/** A rate or an amount in a sentence, without its unit. */
export function numberText(value: number, isRate: boolean, decimals: number): string {
  return isRate ? `${roundedTo(value * 100, 2)}%` : fixedText(value, decimals);
}

/**
 * The formula of {@link numberText}. `FIXED` and concatenation use the reader's own decimal and
 * thousands separators; the formats of `TEXT` do not.
 */
export function numberFormula(value: string, isRate: string, decimals: string): string {
  return `IF(${isRate}=1,ROUND(${value}*100,2)&"%",FIXED(ROUND(${value},${decimals}),${decimals}))`;
}

/** A unit after a number. */
export function unitText(unit: string, { t }: Pick<SheetContext, 't'>): string {
  if (unit === '' || unit.startsWith('%')) return unit;
  return t(`about.phrase.${unitPhrase(unit)}`).replaceAll('{unit}', () => unit);
}

/** "2020 = 100" says what 100 stands for; it is nothing to multiply by. */
function unitPhrase(unit: string): 'unit' | 'unitDigit' | 'unitIndex' {
  if (unit.includes('=')) return /[(（]/.test(unit) ? 'unit' : 'unitIndex';
  return /^\d/.test(unit) ? 'unitDigit' : 'unit';
}

/** The formula of {@link unitText}. `VALUE` would take other digits for a number in some languages. */
function unitFormula(
  unit: string,
  refs: Pick<ReturnType<typeof referencesFrom>, 'phrase'>,
): string {
  const first = `LEFT(${unit},1)`;
  const has = (sign: string) => `ISNUMBER(FIND("${sign}",${unit}))`;
  const isDigit = `ISNUMBER(FIND(${first},"0123456789"))`;
  const index = `IF(OR(${has('(')},${has('（')}),${refs.phrase('unit')},${refs.phrase('unitIndex')})`;
  const usual = `IF(${isDigit},${refs.phrase('unitDigit')},${refs.phrase('unit')})`;
  const phrase = `IF(${has('=')},${index},${usual})`;
  return `IF(OR(${unit}="",${first}="%"),${unit},SUBSTITUTE(${phrase},"{unit}",${unit}))`;
}

/** Fills the placeholders of a phrase in this order, as nested `SUBSTITUTE` does. */
export function filled(phrase: string, parts: readonly (readonly [string, string])[]): string {
  return parts.reduce((text, [gap, part]) => text.replaceAll(`{${gap}}`, () => part), phrase);
}

/** The formula of {@link filled}. */
export function fillFormula(phrase: string, parts: readonly (readonly [string, string])[]): string {
  return parts.reduce((body, [gap, part]) => `SUBSTITUTE(${body},"{${gap}}",${part})`, phrase);
}

type References = ReturnType<typeof referencesFrom>;

/** Rounds away the error of multiplying by a power of ten. */
const DIGITS = 10;

/** A scaled unit, and the text after an amount in it. */
export interface AmountUnit {
  /** Position in the list on About, from 1; 0 where it is not in the list. */
  readonly place: number;
  /** The factor for amounts; 0 where amounts stay as they are. */
  readonly times: number;
  readonly text: string;
}

/** The wording of amounts in a unit. */
export function amountUnit(unit: string, context: SheetContext): AmountUnit {
  const lower = unit.toLowerCase();
  const index = SCALED_UNITS.findIndex(({ begins }) => lower.startsWith(`${begins} `));
  const found = SCALED_UNITS[index];
  if (!found) return { place: 0, times: 0, text: unitText(unit, context) };
  const rest = unit.slice(found.begins.length);
  const text = ` ${context.t(`about.scaled.${found.word}`)}${rest}`;
  return { place: index + 1, times: found.times, text };
}

/** The formulas of {@link amountUnit}. Each has its own cell and reads the cells before it. */
export const AMOUNT_UNIT_FORMULAS = {
  place: (unit: string, refs: References) => {
    const begins = refs.scaledUnits('begins');
    const isIt = `(LEFT(${unit},LEN(${begins})+1)=${begins}&" ")`;
    return `SUMPRODUCT(${isIt}*(ROW(${begins})-ROW(${refs.scaledUnitsHeader()})))`;
  },
  times: (place: string, refs: References) =>
    `IF(${place}=0,0,INDEX(${refs.scaledUnits('times')},${place}))`,
  text: (unit: string, place: string, refs: References) => {
    const of = (key: 'begins' | 'word') => `INDEX(${refs.scaledUnits(key)},${place})`;
    const rest = `MID(${unit},LEN(${of('begins')})+1,LEN(${unit}))`;
    return `IF(${place}=0,${unitFormula(unit, refs)}," "&${of('word')}&${rest})`;
  },
} as const;

/** The number before a unit in a sentence. */
export function amountNumber(
  value: number,
  { times }: Pick<AmountUnit, 'times'>,
  { isRate, decimals }: { readonly isRate: boolean; readonly decimals: number },
): string {
  if (times === 0) return numberText(value, isRate, decimals);
  return String(roundedTo(roundedTo(value, decimals) * times, DIGITS));
}

/** The formula of {@link amountNumber}. */
export function amountNumberFormula(
  value: string,
  {
    times,
    isRate,
    decimals,
  }: { readonly times: string; readonly isRate: string; readonly decimals: string },
): string {
  const usual = numberFormula(value, isRate, decimals);
  return `IF(${times}=0,${usual},ROUND(ROUND(${value},${decimals})*${times},${DIGITS})&"")`;
}
