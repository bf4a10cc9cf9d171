import { findDuplicates } from './check-ids';
import { DRIVERS, findDriverValueProblem, type Driver } from '../indicators/drivers';
import { driversOf, modelOf } from '../indicators/kinds';
import type { PlanPath, PlanProblem } from './plan-problem';
import type { AssumptionSpec, DriverValuesSpec, HorizonSpec, PlanParts } from './plan-spec';
import { repeatedIds } from './repeated-ids';

/** Finds assumptions about the wrong driver, outside the horizon, out of range or said twice. */
export function checkAssumptions(spec: PlanParts): readonly PlanProblem[] {
  const repeated = repeatedIds(spec.indicators);
  const indicatorOf = new Map(
    spec.indicators
      .filter(({ id }) => !repeated.has(id.toLowerCase()))
      .map((indicator) => [indicator.id, indicator]),
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
      const indicator = indicatorOf.get(assumption.indicator);
      const rule = DRIVERS[assumption.driver];
      return [
        ...(indicator
          ? checkDriver(assumption, driversOf(modelOf(indicator.kind, indicator)), path)
          : []),
        ...checkYears(assumption.values, spec.horizon, [...path, 'values']),
        ...(rule.single ? checkSingle(assumption, spec.horizon, [...path, 'values']) : []),
        ...checkValues(assumption, [...path, 'values']),
      ];
    }),
  ]);
}

function checkDriver(
  { driver, indicator }: AssumptionSpec,
  drivers: readonly string[],
  path: PlanPath,
): readonly PlanProblem[] {
  if (drivers.includes(driver)) return [];
  const place = [...path, 'driver'];
  return [{ kind: 'wrongDriver', path: place, value: driver, indicator, expected: drivers }];
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

/** A driver with a single number has it in the first projected year. */
function checkSingle(
  { driver, values }: AssumptionSpec,
  { baseYear }: HorizonSpec,
  path: PlanPath,
): readonly PlanProblem[] {
  if (typeof values === 'number') return [];
  const first = String(baseYear + 1);
  return entriesOf(values).flatMap(([key, value]): readonly PlanProblem[] =>
    value === null || key === 0 || key === first
      ? []
      : [{ kind: 'singleValue', path: [...path, key], driver }],
  );
}

function checkValues({ driver, values }: AssumptionSpec, path: PlanPath): readonly PlanProblem[] {
  const given: readonly (readonly [PlanPath, number | null])[] =
    typeof values === 'number'
      ? [[path, values]]
      : entriesOf(values).map(([key, value]) => [[...path, key], value]);
  return given.flatMap(([place, value]) =>
    value === null ? [] : checkValue(driver, value, place),
  );
}

function checkValue(driver: Driver, value: number, path: PlanPath): readonly PlanProblem[] {
  const problem = findDriverValueProblem(driver, value);
  if (!problem) return [];
  if (problem.kind === 'notWhole') return [{ ...problem, path }];
  const { kind, min, max, minExcluded } = problem;
  return [{ kind, path, value, min, max, ...(minExcluded && { minExcluded }) }];
}

/** The entries of values by year or in order, with the key that leads to each. */
function entriesOf(
  values: Exclude<DriverValuesSpec, number>,
): readonly (readonly [string | number, number | null])[] {
  const isList = Array.isArray(values);
  return Object.entries<number | null>(values).map(([key, value]) => [
    isList ? Number(key) : key,
    value,
  ]);
}
