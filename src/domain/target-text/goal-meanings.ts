import { isIndex } from '../indicators/index-path';
import { DEFAULT_GROWTH_TOLERANCE } from '../numbers/limits';
import type { Comparator, TargetBasis } from '../plan/plan';
import { isDeficit } from './balance-names';
import type { ParsedTarget } from './parsed-target';
import type { MeantTarget, PhraseFrame } from './phrase-frame';
import type { PhraseGoal } from './typed-words';

/** What a goal without a number means for an indicator. */
export function goalMeanings(
  goal: PhraseGoal,
  { year: named, pace, sinceYear }: ParsedTarget,
  { indicator, year: chosen }: PhraseFrame,
): readonly MeantTarget[] {
  const year = named ?? chosen;
  const fromYear = sinceYear === null ? null : sinceYear + 1;
  const of = (basis: TargetBasis, comparator: Comparator, value: number): MeantTarget => {
    const tolerance = comparator === 'about' ? DEFAULT_GROWTH_TOLERANCE : null;
    const isChange = basis === 'cumulativeChange';
    return {
      ...{ basis, comparator, value, upper: null, tolerance, year },
      fromYear: isChange ? fromYear : null,
    };
  };
  const start = indicator.base?.value ?? null;
  const canChange = isIndex(indicator) || (start !== null && start > 0);
  const isOnYear = pace === 'onYear';
  /** The change from the base year; the level of the base year where there is no rate from it. */
  const change = (comparator: Comparator): MeantTarget => {
    if (isOnYear) return of('growth', comparator, 0);
    if (canChange || start === null) return of('cumulativeChange', comparator, 0);
    return { ...of('level', comparator, start), tolerance: comparator === 'about' ? 0 : null };
  };
  const isLower = indicator.direction === 'lower' || isDeficit(Object.values(indicator.name));
  switch (goal) {
    case 'zero':
      return [isIndex(indicator) ? of('cumulativeChange', 'atMost', -1) : of('level', 'atMost', 0)];
    case 'balance':
      return [of('level', isLower ? 'atMost' : 'atLeast', 0)];
    case 'flat':
      return [change('about')];
    case 'noGrowth':
      return isLower ? [change('atMost')] : [change('about'), change('atMost')];
    case 'noLoss':
      return [change('atLeast')];
  }
}
