import { foldedCase } from '../../shared/folded-name';
import { type Driver, DRIVERS, findDriverValueProblem } from '../indicators/drivers';
import { driversOf, modelOf } from '../indicators/kinds';
import { findDuplicates, repeatedIds } from './check-ids';
import type { PlanPath, PlanProblem } from './plan-problem';
import type {
  AssumptionSpec,
  DriverValuesSpec,
  HorizonSpec,
  IndicatorSpec,
  PlanParts,
  ScenarioSpec,
} from './plan-spec';
import { spreadDriverValues } from './resolve-parts';

/** Finds assumptions for the wrong driver, outside the horizon, out of range or given twice. */
export function checkAssumptions(spec: PlanParts): readonly PlanProblem[] {
  const repeated = repeatedIds(spec.indicators);
  const indicatorOf = new Map(
    spec.indicators
      .filter(({ id }) => !repeated.has(foldedCase(id)))
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

/** Finds years for which a scenario without a parent gives no value: it cannot inherit one. */
export function checkRoots(spec: PlanParts): readonly PlanProblem[] {
  // An id that is used twice is reported as such; until it is unique, nobody knows what it means.
  const repeatedScenarios = repeatedIds(spec.scenarios);
  const repeatedIndicators = repeatedIds(spec.indicators);
  const indicators = spec.indicators.filter(({ id }) => !repeatedIndicators.has(foldedCase(id)));
  const known = new Set(spec.indicators.map(({ id }) => id));
  return spec.scenarios.flatMap((scenario, index) =>
    scenario.parent === undefined && !repeatedScenarios.has(foldedCase(scenario.id))
      ? checkRoot({ ...spec, indicators }, scenario, index, known)
      : [],
  );
}

function checkRoot(
  spec: PlanParts,
  scenario: ScenarioSpec,
  index: number,
  known: ReadonlySet<string>,
): readonly PlanProblem[] {
  const assumptions = (scenario.assumptions ?? []).map((given, row) => ({ given, row }));
  const namesUnknown = assumptions.some(({ given }) => !known.has(given.indicator));
  return spec.indicators.flatMap((indicator) => {
    const drivers = driversOf(modelOf(indicator.kind, indicator));
    const own = assumptions.filter(({ given }) => given.indicator === indicator.id);
    // A driver that the indicator does not have is reported already.
    if (own.some(({ given }) => !drivers.includes(given.driver))) return [];
    // So is an id that no indicator has; it may be meant for this one.
    if (own.length === 0 && namesUnknown) return [];
    return drivers
      .filter((driver) => DRIVERS[driver].required)
      .flatMap((driver) => {
        const found = own.find(({ given }) => given.driver === driver);
        return checkRootDriver(spec, { scenario, index, indicator, driver, found });
      });
  });
}

function checkRootDriver(
  { horizon }: PlanParts,
  {
    scenario,
    index,
    indicator,
    driver,
    found,
  }: {
    readonly scenario: ScenarioSpec;
    readonly index: number;
    readonly indicator: IndicatorSpec;
    readonly driver: Driver;
    readonly found:
      | {
          readonly given: NonNullable<ScenarioSpec['assumptions']>[number];
          readonly row: number;
        }
      | undefined;
  },
): readonly PlanProblem[] {
  const given = found?.given.values ?? {};
  // A wrong number of values and a year outside the horizon are reported already.
  if (checkYears(given, horizon, []).length > 0) return [];
  const { single } = DRIVERS[driver];
  const values = spreadDriverValues(given, horizon, single).slice(0, single ? 1 : undefined);
  const years = values.flatMap((value, year) =>
    value === null ? [horizon.baseYear + 1 + year] : [],
  );
  if (years.length === 0) return [];
  const path = ['scenarios', index, 'assumptions', ...(found ? [found.row, 'values'] : [])];
  const facts = { scenario: scenario.id, indicator: indicator.id, driver, years };
  return [{ kind: 'incompleteRoot', path, ...facts }];
}
