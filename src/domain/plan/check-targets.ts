import type { PlanPath, PlanProblem } from './plan-problem';
import type { HorizonSpec, PlanParts, TargetSpec } from './plan-spec';

/** Finds targets outside the horizon, and values, bounds and tolerances that mean nothing. */
export function checkTargets(spec: PlanParts): readonly PlanProblem[] {
  return (spec.targets ?? []).flatMap((target, index): readonly PlanProblem[] => {
    const path = ['targets', index];
    return [
      ...checkYears(target, spec.horizon, path),
      ...checkValue(target, [...path, 'value']),
      ...checkUpper(target, [...path, 'upper']),
      ...checkTolerance(target, [...path, 'tolerance']),
      ...checkRate(target.basis, target.value, [...path, 'value']),
      ...checkRate(target.basis, target.upper, [...path, 'upper']),
    ];
  });
}

function checkYears(
  { year, fromYear }: TargetSpec,
  { baseYear, years }: HorizonSpec,
  path: PlanPath,
): readonly PlanProblem[] {
  const first = baseYear + 1;
  const last = baseYear + years;
  const outside = (key: string, value: number): readonly PlanProblem[] =>
    value < first || value > last
      ? [{ kind: 'yearOutsideHorizon', path: [...path, key], value, first, last }]
      : [];
  const isReversed = fromYear !== undefined && fromYear > year;
  return [
    ...outside('year', year),
    ...(fromYear === undefined ? [] : outside('fromYear', fromYear)),
    ...(isReversed
      ? [
          {
            ...({ kind: 'yearsReversed', path: [...path, 'fromYear'] } as const),
            ...{ first: fromYear, last: year },
          },
        ]
      : []),
  ];
}

function checkValue({ comparator, value }: TargetSpec, path: PlanPath): readonly PlanProblem[] {
  if (comparator === 'full') {
    return value === undefined || value === 1 ? [] : [{ kind: 'fullIsOne', path, value }];
  }
  return value === undefined ? [{ kind: 'missing', path, expected: 'number' }] : [];
}

function checkUpper(
  { comparator, value, upper }: TargetSpec,
  path: PlanPath,
): readonly PlanProblem[] {
  if (comparator !== 'between') {
    return upper === undefined ? [] : [{ kind: 'upperNotAllowed', path, comparator }];
  }
  if (upper === undefined) return [{ kind: 'missing', path, expected: 'number' }];
  return value !== undefined && upper < value
    ? [{ kind: 'upperBelowLower', path, value: upper, lower: value }]
    : [];
}

function checkTolerance(target: TargetSpec, path: PlanPath): readonly PlanProblem[] {
  const { comparator, basis, tolerance } = target;
  if (comparator !== 'about') {
    return tolerance === undefined ? [] : [{ kind: 'toleranceNotAllowed', path, comparator }];
  }
  // On a growth rate "about" has a usual width; on anything else nobody can know it.
  const isRate = basis === 'growth' || basis === 'averageGrowth';
  return tolerance === undefined && !isRate ? [{ kind: 'missing', path, expected: 'number' }] : [];
}

/** Nothing shrinks by all of itself and goes on. */
function checkRate(
  basis: TargetSpec['basis'],
  value: number | undefined,
  path: PlanPath,
): readonly PlanProblem[] {
  const isRate = basis === 'growth' || basis === 'averageGrowth' || basis === 'cumulativeChange';
  if (!isRate || value === undefined || value > -1) return [];
  return [{ kind: 'outOfRange', path, value, min: -1, max: null, minExcluded: true }];
}
