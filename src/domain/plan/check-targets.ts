import type { Comparator, TargetBasis } from './plan';
import type { PlanProblem } from './plan-problem';
import type { HorizonSpec, PlanParts } from './plan-spec';
import { BASIS_FACTS } from './target-basis';

/** The fields of a target that its rules read; null is left out, as in a file. */
export interface TargetNumbers {
  readonly basis?: TargetBasis | undefined;
  readonly comparator: Comparator;
  readonly value?: number | undefined;
  readonly upper?: number | null | undefined;
  readonly tolerance?: number | null | undefined;
  readonly year: number;
  readonly fromYear?: number | null | undefined;
}

/** What is wrong with a target, and in which of its fields. */
export type TargetProblem = {
  readonly field: 'year' | 'fromYear' | 'value' | 'upper' | 'tolerance';
} & (
  | {
      readonly kind: 'yearOutsideHorizon';
      readonly value: number;
      readonly first: number;
      readonly last: number;
    }
  | { readonly kind: 'yearsReversed'; readonly first: number; readonly last: number }
  | { readonly kind: 'missing'; readonly expected: 'number' }
  | { readonly kind: 'fullIsOne'; readonly value: number }
  | { readonly kind: 'upperNotAllowed'; readonly comparator: Comparator }
  | { readonly kind: 'upperBelowLower'; readonly value: number; readonly lower: number }
  | { readonly kind: 'toleranceNotAllowed'; readonly comparator: Comparator }
  | {
      readonly kind: 'outOfRange';
      readonly value: number;
      readonly min: number;
      readonly max: null;
      readonly minExcluded?: boolean;
    }
);

/**
 * Checks a target, wherever it comes from: a file, a table or the task pane.
 *
 * @param target - its numbers are finite
 * @param horizon - the base year and the number of projected years
 * @returns everything that is wrong with it: first its years, then value, upper end and tolerance
 * @example findTargetProblems({ comparator: 'atLeast', value: 5, year: 2030 }, { baseYear: 2023, years: 3 }) // [{ kind: 'yearOutsideHorizon', field: 'year', value: 2030, first: 2024, last: 2026 }]
 * @example findTargetProblems({ comparator: 'full', year: 2026 }, { baseYear: 2023, years: 3 }) // []
 */
export function findTargetProblems(
  target: TargetNumbers,
  horizon: HorizonSpec,
): readonly TargetProblem[] {
  return [
    ...findYearProblems(target, horizon),
    ...findValueProblems(target),
    ...findUpperProblems(target),
    ...findToleranceProblems(target),
    ...findRateProblems(target, 'value'),
    ...findRateProblems(target, 'upper'),
  ];
}

/** Finds everything that is wrong with the targets of a plan. */
export function checkTargets({ targets = [], horizon }: PlanParts): readonly PlanProblem[] {
  return targets.flatMap((target, index) =>
    findTargetProblems(target, horizon).map(({ field, ...problem }): PlanProblem => ({
      ...problem,
      path: ['targets', index, field],
    })),
  );
}

function findYearProblems(
  { year, fromYear = null }: TargetNumbers,
  { baseYear, years }: HorizonSpec,
): readonly TargetProblem[] {
  const first = baseYear + 1;
  const last = baseYear + years;
  const outside = (field: 'year' | 'fromYear', value: number): readonly TargetProblem[] =>
    Number.isInteger(value) && value >= first && value <= last
      ? []
      : [{ kind: 'yearOutsideHorizon', field, value, first, last }];
  if (fromYear === null) return outside('year', year);
  return [
    ...outside('year', year),
    ...outside('fromYear', fromYear),
    ...(fromYear > year
      ? [{ kind: 'yearsReversed', field: 'fromYear', first: fromYear, last: year } as const]
      : []),
  ];
}

function findValueProblems({ comparator, value }: TargetNumbers): readonly TargetProblem[] {
  if (value === undefined) {
    return comparator === 'full' ? [] : [{ kind: 'missing', field: 'value', expected: 'number' }];
  }
  return comparator === 'full' && value !== 1 ? [{ kind: 'fullIsOne', field: 'value', value }] : [];
}

function findUpperProblems({
  comparator,
  value,
  upper = null,
}: TargetNumbers): readonly TargetProblem[] {
  const field = 'upper';
  if (comparator !== 'between') {
    return upper === null ? [] : [{ kind: 'upperNotAllowed', field, comparator }];
  }
  if (upper === null) return [{ kind: 'missing', field, expected: 'number' }];
  return value !== undefined && upper < value
    ? [{ kind: 'upperBelowLower', field, value: upper, lower: value }]
    : [];
}

function findToleranceProblems({
  comparator,
  basis = 'level',
  tolerance = null,
}: TargetNumbers): readonly TargetProblem[] {
  const field = 'tolerance';
  if (comparator !== 'about') {
    return tolerance === null ? [] : [{ kind: 'toleranceNotAllowed', field, comparator }];
  }
  if (tolerance === null) {
    // On a growth rate "about" has a usual width; on anything else the plan has to give one.
    const hasUsual = BASIS_FACTS[basis].usualTolerance !== null;
    return hasUsual ? [] : [{ kind: 'missing', field, expected: 'number' }];
  }
  return tolerance < 0 ? [{ kind: 'outOfRange', field, value: tolerance, min: 0, max: null }] : [];
}

/** A rate of −100 % or less leaves nothing to grow from. */
function findRateProblems(
  target: TargetNumbers,
  field: 'value' | 'upper',
): readonly TargetProblem[] {
  const value = target[field] ?? null;
  const { isChange } = BASIS_FACTS[target.basis ?? 'level'];
  if (!isChange || value === null || value > -1) return [];
  return [{ kind: 'outOfRange', field, value, min: -1, max: null, minExcluded: true }];
}
