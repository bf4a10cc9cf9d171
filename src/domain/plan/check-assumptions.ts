import { findDuplicates } from './check-ids';
import { DRIVER_OF_KIND, type Driver } from './plan';
import type { PlanPath, PlanProblem } from './plan-problem';
import type { AssumptionSpec, DriverValuesSpec, HorizonSpec, PlanParts } from './plan-spec';
import { repeatedIds } from './repeated-ids';

/** Finds assumptions about the wrong driver, outside the horizon, out of range or said twice. */
export function checkAssumptions(spec: PlanParts): readonly PlanProblem[] {
  const repeated = repeatedIds(spec.indicators);
  const kindOf = new Map(
    spec.indicators
      .filter(({ id }) => !repeated.has(id.toLowerCase()))
      .map(({ id, kind }) => [id, kind]),
  );
  return spec.scenarios.flatMap(({ assumptions = [] }, scenario) => [
    ...findDuplicates(
      assumptions.map(({ indicator, driver }, row) => ({
        key: `${indicator} ${driver}`,
        value: indicator,
        path: ['scenarios', scenario, 'assumptions', row, 'indicator'],
      })),
    ),
    ...assumptions.flatMap((assumption, row) => {
      const path = ['scenarios', scenario, 'assumptions', row];
      const kind = kindOf.get(assumption.indicator);
      return [
        ...(kind ? checkDriver(assumption, DRIVER_OF_KIND[kind], path) : []),
        ...checkYears(assumption.values, spec.horizon, [...path, 'values']),
        ...(assumption.driver === 'growth'
          ? checkRates(assumption.values, [...path, 'values'])
          : []),
      ];
    }),
  ]);
}

function checkDriver(
  { driver, indicator }: AssumptionSpec,
  expected: Driver,
  path: PlanPath,
): readonly PlanProblem[] {
  if (driver === expected) return [];
  return [{ kind: 'wrongDriver', path: [...path, 'driver'], value: driver, indicator, expected }];
}

function checkYears(
  values: DriverValuesSpec,
  { baseYear, years }: HorizonSpec,
  path: PlanPath,
): readonly PlanProblem[] {
  if (typeof values === 'number') return [];
  if (Array.isArray(values)) {
    const count = values.length;
    return count === years ? [] : [{ kind: 'wrongYearCount', path, count, expected: years }];
  }
  const first = baseYear + 1;
  const last = baseYear + years;
  return Object.keys(values)
    .filter((year) => !(Number(year) >= first && Number(year) <= last))
    .map((year) => ({
      kind: 'yearOutsideHorizon',
      path: [...path, year],
      value: year,
      first,
      last,
    }));
}

/** A growth of −100 % or less leaves nothing, or less than nothing, to grow from. */
function checkRates(values: DriverValuesSpec, path: PlanPath): readonly PlanProblem[] {
  const rates: readonly (readonly [PlanPath, number | null])[] =
    typeof values === 'number'
      ? [[path, values]]
      : Object.entries<number | null>(values).map(([key, rate]) => [
          [...path, Array.isArray(values) ? Number(key) : key],
          rate,
        ]);
  return rates.flatMap(([place, value]): readonly PlanProblem[] =>
    value !== null && value <= -1
      ? [{ kind: 'outOfRange', path: place, value, min: -1, max: null, minExcluded: true }]
      : [],
  );
}
