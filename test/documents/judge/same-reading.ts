import { amountOf, isPoints, sameNumber } from './amount';
import type { BankReading, BankTarget, BankValue, Measure } from './bank';
import type { FoundReading, FoundTarget, FoundValue } from './found';
import { similarNames } from './similar-names';

/** A number with what it measures, in one notation for all readers. */
interface Quantity {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
}

const FRACTIONS: readonly string[] = ['growth', 'averageGrowth', 'cumulativeChange', 'share'];
const OVER_PERIOD: readonly string[] = [
  ...['averageGrowth', 'cumulative', 'cumulativeChange', 'change'],
];

/**
 * A level in percent is a share, a change by an amount is a change on whatever basis, and a value in
 * a scaled unit is multiplied out.
 */
function quantityOf(basis: string, value: number, unit: string | null | undefined): Quantity {
  const amount = amountOf(unit);
  const isAmount = amount.unit !== '' && amount.unit !== '%';
  if (isPoints(unit)) {
    // 2 points are written as 2 or as the fraction 0.02; a margin of growth stays growth.
    const points = Math.abs(value) < 0.3 ? value : value / 100;
    return {
      measure: ['growth', 'share'].includes(basis) ? basis : 'change',
      value: points,
      unit: '%',
    };
  }
  if (basis === 'ofBudget') return { measure: basis, value, unit: '%' };
  if (basis === 'cumulativeChange' && isAmount) {
    return { measure: 'change', value: value * amount.factor, unit: amount.unit };
  }
  if (FRACTIONS.includes(basis)) return { measure: basis, value, unit: '%' };
  if (basis === 'level' && amount.unit === '%') {
    return { measure: 'share', value: value * amount.factor, unit: '%' };
  }
  if (basis === 'change' && amount.unit === '%') return { measure: 'change', value, unit: '%' };
  return { measure: basis, value: value * amount.factor, unit: amount.unit };
}

function sameUnit(wanted: string, found: string, names: readonly string[]): boolean {
  const [one, other] = [wanted, found].map((unit) => unit.replace(/[\s（）()]/gu, ''));
  if (one === undefined || other === undefined || one === '') return true;
  if (other === '') return names.some((name) => name.toLowerCase().includes(wanted));
  return one.includes(other) || other.includes(one);
}

/** Every measure that is right, in the notation of {@link quantityOf}. */
function measuresOf(
  all: readonly Measure[],
  value: number,
  unit: string | undefined,
): readonly string[] {
  return all.flatMap((each) => [each, quantityOf(each, value, unit).measure]);
}

function sameYear(wanted: readonly number[], found: number | null, isFiscal: boolean): boolean {
  return wanted.some((year) => found === year || (isFiscal && found === year + 1));
}

function sameFirstYear(wanted: BankTarget, found: FoundTarget, reading: BankReading): boolean {
  const { baseYear, fiscalYears: isFiscal = false } = reading;
  const years = [wanted.fromYear ?? null, ...(wanted.or?.fromYear ?? [])];
  const isOverPeriod = OVER_PERIOD.includes(found.basis ?? '');
  if (found.fromYear === null) {
    const isStart = isOverPeriod && years.includes(baseYear + 1);
    return isStart || years.includes(null);
  }
  const isWanted = sameYear(
    years.filter((year) => year !== null),
    found.fromYear,
    isFiscal,
  );
  if (isWanted || !years.includes(null)) return isWanted;
  return (
    found.fromYear === found.year ||
    (isOverPeriod && sameYear([baseYear + 1], found.fromYear, isFiscal))
  );
}

/** What differs between a target of the bank and one that was found; empty if it is right. */
export function targetDifferences(
  wanted: BankTarget,
  found: FoundTarget,
  reading: BankReading,
): readonly string[] {
  const measures = measuresOf(
    [wanted.basis, ...(wanted.or?.basis ?? [])],
    wanted.value,
    wanted.unit,
  );
  const right = quantityOf(wanted.basis, wanted.value, wanted.unit);
  const is = quantityOf(found.basis ?? '', found.value, found.unit);
  const wantedUpper = quantityOf(wanted.basis, wanted.upper ?? 0, wanted.unit).value;
  const upper = quantityOf(found.basis ?? '', found.upper ?? 0, found.unit).value;
  const comparators = [wanted.comparator, ...(wanted.or?.comparator ?? [])];
  const stretches = [wanted.stretch ?? false, ...(wanted.or?.stretch ?? [])];
  const peer = wanted.relativeTo ?? null;
  const checks: readonly (readonly [string, boolean])[] = [
    ['name', found.names.some((name) => similarNames(wanted.indicator, name))],
    ['basis', measures.includes(is.measure)],
    ['value', sameNumber(right.value, is.value)],
    [
      'upper',
      (wanted.upper === undefined) === (found.upper === null) && sameNumber(wantedUpper, upper),
    ],
    ['unit', sameUnit(right.unit, is.unit, found.names)],
    ['comparator', found.comparator !== null && comparators.includes(found.comparator)],
    ['year', sameYear([wanted.year], found.year, reading.fiscalYears ?? false)],
    ['fromYear', sameFirstYear(wanted, found, reading)],
    ['tolerance', wanted.tolerance === undefined || wanted.tolerance === found.tolerance],
    ['nature', wanted.nature === undefined || wanted.nature === found.nature],
    ['stretch', stretches.includes(found.stretch)],
    [
      'relativeTo',
      peer === null ? found.relativeTo === null : similarNames(peer, found.relativeTo ?? ''),
    ],
  ];
  return checks.filter(([, isRight]) => !isRight).map(([name]) => name);
}

/** A part of a whole, whether it was read as 0.98 or as 98. */
function fractionOf({ value }: FoundValue): number {
  return value > 10 ? value / 100 : value;
}

/** What differs between a known value of the bank and one that was found; empty if it is right. */
export function valueDifferences(
  wanted: BankValue,
  found: FoundValue,
  reading: BankReading,
): readonly string[] {
  const all = [wanted.measure, ...(wanted.or?.measure ?? [])];
  const measures = measuresOf(all, wanted.value, wanted.unit);
  const right = quantityOf(wanted.measure, wanted.value, wanted.unit);
  const is = quantityOf(found.measure, found.value, found.unit);
  const years = [wanted.year, ...(wanted.or?.year ?? [])];
  const isOfBudget = wanted.measure === 'ofBudget';
  const checks: readonly (readonly [string, boolean])[] = [
    ['name', found.names.some((name) => similarNames(wanted.indicator, name))],
    [
      'measure',
      isOfBudget ? !['level', 'growth'].includes(is.measure) : measures.includes(is.measure),
    ],
    ['value', sameNumber(right.value, isOfBudget ? fractionOf(found) : is.value)],
    ['unit', isOfBudget || sameUnit(right.unit, is.unit, found.names)],
    ['year', sameYear(years, found.year, reading.fiscalYears ?? false)],
  ];
  return checks.filter(([, isRight]) => !isRight).map(([name]) => name);
}

/** Whether the base value of an indicator is a known value of the bank; a base is a level or a share. */
export function isBaseOf(
  wanted: BankValue,
  base: FoundReading['bases'][number],
  reading: BankReading,
): boolean {
  const found = { ...base, indicator: base.names[0] ?? '', phrase: '', isSure: true };
  return ['level', 'share'].some(
    (measure) => valueDifferences(wanted, { ...found, measure }, reading).length === 0,
  );
}
