import { DRIVERS, type Driver } from '../indicators/drivers';
import { driversOf, modelOf } from '../indicators/kinds';
import type { PlanProblem } from './plan-problem';
import type { IndicatorSpec, PlanParts, ScenarioSpec } from './plan-spec';
import { repeatedIds } from './repeated-ids';
import { spreadDriverValues } from './spread-driver-values';

/** Finds years of which a scenario without a parent says nothing: it has nobody to inherit from. */
export function checkRoots(spec: PlanParts): readonly PlanProblem[] {
  // What is said of an id that stands twice is known when the id is put right.
  const repeatedScenarios = repeatedIds(spec.scenarios);
  const repeatedIndicators = repeatedIds(spec.indicators);
  const indicators = spec.indicators.filter(({ id }) => !repeatedIndicators.has(id.toLowerCase()));
  return spec.scenarios.flatMap((scenario, index) =>
    scenario.parent === undefined && !repeatedScenarios.has(scenario.id.toLowerCase())
      ? checkRoot({ ...spec, indicators }, scenario, index)
      : [],
  );
}

function checkRoot(spec: PlanParts, scenario: ScenarioSpec, index: number): readonly PlanProblem[] {
  const assumptions = (scenario.assumptions ?? []).map((said, row) => ({ said, row }));
  return spec.indicators.flatMap((indicator) => {
    const drivers = driversOf(modelOf(indicator.kind, indicator));
    const own = assumptions.filter(({ said }) => said.indicator === indicator.id);
    // Another driver is reported as such, and once is enough.
    if (own.some(({ said }) => !drivers.includes(said.driver))) return [];
    return drivers
      .filter((driver) => DRIVERS[driver].required)
      .flatMap((driver) => {
        const found = own.find(({ said }) => said.driver === driver);
        return checkDriver(spec, { scenario, index, indicator, driver, found });
      });
  });
}

function checkDriver(
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
          readonly said: NonNullable<ScenarioSpec['assumptions']>[number];
          readonly row: number;
        }
      | undefined;
  },
): readonly PlanProblem[] {
  const said = found?.said.values ?? {};
  // Another number of values is reported as such.
  if (Array.isArray(said) && said.length !== horizon.years) return [];
  const { single } = DRIVERS[driver];
  const values = spreadDriverValues(said, horizon, single).slice(0, single ? 1 : undefined);
  const years = values.flatMap((value, year) =>
    value === null ? [horizon.baseYear + 1 + year] : [],
  );
  if (years.length === 0) return [];
  const path = ['scenarios', index, 'assumptions', ...(found ? [found.row, 'values'] : [])];
  const facts = { scenario: scenario.id, indicator: indicator.id, driver, years };
  return [{ kind: 'incompleteRoot', path, ...facts }];
}
