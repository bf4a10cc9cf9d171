import { findDuplicates } from './check-ids';
import { DRIVERS, driversOf, type DriverRule } from '../indicators/drivers';
import type { PlanPath, PlanProblem } from './plan-problem';
import type { AssumptionSpec, DriverValuesSpec, HorizonSpec, PlanParts } from './plan-spec';
import { repeatedIds } from './repeated-ids';
import { modelWithoutFormula } from '../indicators/model-without-formula';

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
          ? checkDriver(assumption, driversOf(modelWithoutFormula(indicator)), path)
          : []),
        ...checkYears(assumption.values, spec.horizon, [...path, 'values']),
        ...(rule.single ? checkSingle(assumption, spec.horizon, [...path, 'values']) : []),
        ...checkValues(assumption.values, rule, [...path, 'values']),
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

function checkValues(
  values: DriverValuesSpec,
  rule: DriverRule,
  path: PlanPath,
): readonly PlanProblem[] {
  const said: readonly (readonly [PlanPath, number | null])[] =
    typeof values === 'number'
      ? [[path, values]]
      : entriesOf(values).map(([key, value]) => [[...path, key], value]);
  return said.flatMap(([place, value]) => (value === null ? [] : checkValue(value, rule, place)));
}

function checkValue(value: number, rule: DriverRule, path: PlanPath): readonly PlanProblem[] {
  const { min, max, minExcluded, whole } = rule;
  if (whole && !Number.isInteger(value)) return [{ kind: 'notWhole', path, value }];
  const isLow = min !== null && (minExcluded ? value <= min : value < min);
  if (!isLow && (max === null || value <= max)) return [];
  return [{ kind: 'outOfRange', path, value, min, max, ...(minExcluded && { minExcluded }) }];
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
