import type { PlanPath, PlanProblem } from './plan-problem';
import type { PlanParts, TargetSpec } from './plan-spec';

/** Finds targets outside the horizon, with a tolerance that is missing or means nothing. */
export function checkTargets(spec: PlanParts): readonly PlanProblem[] {
  const first = spec.horizon.baseYear + 1;
  const last = spec.horizon.baseYear + spec.horizon.years;
  return (spec.targets ?? []).flatMap((target, index): readonly PlanProblem[] => {
    const path = ['targets', index];
    const { year } = target;
    return [
      ...(year < first || year > last
        ? [
            {
              kind: 'yearOutsideHorizon',
              path: [...path, 'year'],
              value: year,
              first,
              last,
            } as const,
          ]
        : []),
      ...checkTolerance(target, [...path, 'tolerance']),
      ...checkRate(target, [...path, 'value']),
    ];
  });
}

function checkTolerance(target: TargetSpec, path: PlanPath): readonly PlanProblem[] {
  const { comparator, basis, tolerance } = target;
  if (comparator !== 'about') {
    return tolerance === undefined ? [] : [{ kind: 'toleranceNotAllowed', path, comparator }];
  }
  // On a growth rate "about" has a usual width; on a level nobody can know it.
  return tolerance === undefined && basis !== 'growth'
    ? [{ kind: 'missing', path, expected: 'number' }]
    : [];
}

function checkRate({ basis, value }: TargetSpec, path: PlanPath): readonly PlanProblem[] {
  if (basis !== 'growth' || value > -1) return [];
  return [{ kind: 'outOfRange', path, value, min: -1, max: null, minExcluded: true }];
}
