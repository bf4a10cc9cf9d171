import { DRIVERS, driversOf, type Driver } from '../indicators/drivers';
import type { Assumption, Indicator, Plan, Scenario } from '../plan/plan';
import { orderByParent } from './order-by-parent';
import type { DriverReport, DriverValue } from './plan-report';

/** What a scenario ends up with for one driver of an indicator. */
export type ResolvedDriver = DriverReport;

/** Every driver of an indicator, in the order of its kind. */
export type IndicatorDrivers = ReadonlyMap<Driver, ResolvedDriver>;

/** Resolved drivers by the id of the scenario, then of the indicator. */
export type ResolvedDrivers = ReadonlyMap<string, ReadonlyMap<string, IndicatorDrivers>>;

interface TracedDriver extends ResolvedDriver {
  readonly illustrativeYears: readonly boolean[];
}

type TracedDrivers = ReadonlyMap<Driver, TracedDriver>;

/**
 * Resolves what every scenario inherits: year by year its own value where it says one, else its
 * parent's. An indicator that a scenario says nothing about has the very object of the parent, so
 * what is inherited costs nothing.
 *
 * @param plan - a valid plan
 * @example resolveDrivers(examplePlan).get('low')?.get('gdp')?.get('growth')?.values[0] // { year: 2024, value: 0.04, setBy: 'low' }
 */
export function resolveDrivers(plan: Plan): ResolvedDrivers {
  const unsaid = new Map(plan.indicators.map((each) => [each.id, unsaidDrivers(plan, each)]));
  const resolved = new Map<string, ReadonlyMap<string, TracedDrivers>>();
  for (const scenario of orderByParent(plan.scenarios)) {
    const inherited = scenario.parent === null ? unsaid : (resolved.get(scenario.parent) ?? unsaid);
    resolved.set(scenario.id, applyScenario(plan, scenario, inherited));
  }
  return resolved;
}

/** What holds where nobody says anything. */
function unsaidDrivers({ baseYear, years }: Plan, { model }: Indicator): TracedDrivers {
  return new Map(
    driversOf(model).map((driver) => {
      const { single, fallback } = DRIVERS[driver];
      const values = Array.from({ length: single ? 1 : years }, (_, index) => ({
        year: baseYear + 1 + index,
        value: fallback,
        setBy: null,
      }));
      const illustrativeYears = values.map(() => false);
      return [driver, { driver, values, illustrativeYears, illustrative: false }];
    }),
  );
}

function applyScenario(
  plan: Plan,
  scenario: Scenario,
  inherited: ReadonlyMap<string, TracedDrivers>,
): ReadonlyMap<string, TracedDrivers> {
  const own = new Map(inherited);
  const touched = new Map<string, Map<Driver, TracedDriver>>();
  for (const assumption of scenario.assumptions) {
    const { indicator, driver } = assumption;
    const parents = inherited.get(indicator);
    const before = parents?.get(driver);
    if (!parents || !before) continue;
    const drivers = touched.get(indicator) ?? new Map(parents);
    drivers.set(driver, applyAssumption(plan, scenario, assumption, before));
    touched.set(indicator, drivers);
    own.set(indicator, drivers);
  }
  return own;
}

function applyAssumption(
  plan: Plan,
  scenario: Scenario,
  assumption: Assumption,
  inherited: TracedDriver,
): TracedDriver {
  const illustrativeYears: boolean[] = [];
  const values = inherited.values.map((parents, index): DriverValue => {
    const said = assumption.values[index] ?? null;
    const { illustrative } = assumption.provenance;
    const inheritedMark = inherited.illustrativeYears[index] ?? false;
    illustrativeYears.push(said === null ? inheritedMark : illustrative);
    if (said === null) return parents;
    return { year: plan.baseYear + 1 + index, value: said, setBy: scenario.id };
  });
  const illustrative = illustrativeYears.includes(true);
  return { driver: inherited.driver, values, illustrativeYears, illustrative };
}
