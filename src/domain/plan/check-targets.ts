import type { Comparator, TargetBasis } from './plan';
import type { PlanProblem } from './plan-problem';
import type { HorizonSpec, PlanParts } from './plan-spec';
import { PLAN_LIMITS } from '../numbers/limits';
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
  readonly indicator?: string | undefined;
  readonly relativeTo?: string | null | undefined;
}

/** What is wrong with a target, and in which of its fields. */
export type TargetProblem = {
  readonly field: 'year' | 'fromYear' | 'value' | 'upper' | 'tolerance' | 'relativeTo';
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
  | { readonly kind: 'relativeToItself'; readonly indicator: string }
  | { readonly kind: 'relativeNotAllowed'; readonly comparator: Comparator }
  | {
      readonly kind: 'outOfRange';
      readonly value: number;
      readonly min: number;
      readonly max: null;
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
    ...findRelativeProblems(target),
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
  { basis = 'level', year, fromYear = null }: TargetNumbers,
  { baseYear, years }: HorizonSpec,
): readonly TargetProblem[] {
  const first = baseYear + 1;
  const last = baseYear + years;
  // A change over a period may be counted from a year long before the plan: "compared to 1990".
  const earliest = BASIS_FACTS[basis].isOverPeriod ? PLAN_LIMITS.firstKnownYear + 1 : first;
  const outside = (field: 'year' | 'fromYear', value: number, least: number): TargetProblem[] =>
    Number.isInteger(value) && value >= least && value <= last
      ? []
      : [{ kind: 'yearOutsideHorizon', field, value, first: least, last }];
  if (fromYear === null) return outside('year', year, first);
  return [
    ...outside('year', year, first),
    ...outside('fromYear', fromYear, earliest),
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

/** A comparison is with another indicator, and there is no margin above all of a whole. */
function findRelativeProblems({
  comparator,
  indicator,
  relativeTo = null,
}: TargetNumbers): readonly TargetProblem[] {
  const field = 'relativeTo';
  if (relativeTo === null) return [];
  if (relativeTo === indicator) return [{ kind: 'relativeToItself', field, indicator }];
  return comparator === 'full' ? [{ kind: 'relativeNotAllowed', field, comparator }] : [];
}
