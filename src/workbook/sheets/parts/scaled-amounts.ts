import { numberFormula, numberText, roundedTo, unitFormula, unitText } from './sentence-texts';
import { SCALED_UNITS } from '../layout/scaled-units';
import type { SheetContext } from '../layout/sheet-context';
import type { referencesFrom } from '../layout/sheet-layout';

type References = ReturnType<typeof referencesFrom>;

/** What multiplying by a power of ten may add to the last digits is rounded away. */
const DIGITS = 10;

/** Which of the units that begin with a number it is, and what follows an amount in it. */
export interface AmountUnit {
  /** Place in the list on About, from 1; 0 where it is none of them. */
  readonly place: number;
  /** What an amount is multiplied by; 0 where it is said as it is. */
  readonly times: number;
  readonly text: string;
}

/** How amounts in a unit are said in a sentence. */
export function amountUnit(unit: string, context: SheetContext): AmountUnit {
  const lower = unit.toLowerCase();
  const index = SCALED_UNITS.findIndex(({ begins }) => lower.startsWith(`${begins} `));
  const found = SCALED_UNITS[index];
  if (!found) return { place: 0, times: 0, text: unitText(unit, context) };
  const rest = unit.slice(found.begins.length);
  const text = ` ${context.t(`about.scaled.${found.word}`)}${rest}`;
  return { place: index + 1, times: found.times, text };
}

/** The formulas of {@link amountUnit}: each stands in a cell of its own and reads those before. */
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

/** A number as it stands before its unit in a sentence. */
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
