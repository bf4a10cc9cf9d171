import {
  DRIVERS,
  needsOf,
  type Assumption,
  type Driver,
  type Plan,
  type Scenario,
} from '../../../domain/index';
import { oncePer } from '../../../shared/once-per';
import { driverRows } from '../layout/plan-rows';
import { pushAll } from '../../../shared/extremes';

/** The indicators of a plan that depend on each other, in any year. */
export interface MutualDependencies {
  readonly isMutual: (one: string, other: string) => boolean;
  /** The indicator and all others in its dependency cycle, in the order of the plan. */
  readonly cycleOf: (indicator: string) => readonly string[];
}

/** Finds the indicators of a plan that depend on each other, directly or through others. */
export const mutualDependencies = oncePer(findDependencies);

function findDependencies({ indicators }: Plan): MutualDependencies {
  const needs = new Map(indicators.map((indicator) => [indicator.id, needsOf(indicator)]));
  const reach = new Map<string, ReadonlySet<string>>();
  const reachOf = (id: string): ReadonlySet<string> => {
    const known = reach.get(id);
    if (known) return known;
    const found = new Set<string>();
    const open = [...(needs.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      pushAll(open, needs.get(next) ?? []);
    }
    reach.set(id, found);
    return found;
  };
  const isMutual: MutualDependencies['isMutual'] = (one, other) =>
    reachOf(one).has(other) && reachOf(other).has(one);
  const circleOf: MutualDependencies['cycleOf'] = (id) => {
    if (!reachOf(id).has(id)) return [id];
    return indicators.flatMap((each) => (isMutual(id, each.id) ? [each.id] : []));
  };
  return { isMutual, cycleOf: circleOf };
}

/** Whether numbers rest on anything marked illustrative. The formulas of the sheets agree. */
export interface IllustrativeFlags {
  readonly driver: (scenario: string, indicator: string, driver: Driver) => boolean;
  readonly path: (scenario: string, indicator: string) => boolean;
}

/**
 * Propagates the illustrative marks through scenarios and indicators. Indicators in a cycle share
 * their marks.
 */
export const illustrativeFlags = oncePer(findFlags);

function findFlags(plan: Plan): IllustrativeFlags {
  const { cycleOf: circleOf } = mutualDependencies(plan);
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const paths = new Map<string, boolean>();
  const driver = driverFlags(plan);
  const isMarked = ownMarks(plan, driver);
  const path = (scenario: string, id: string): boolean => {
    const circle = circleOf(id);
    const key = `${scenario}|${circle[0] ?? id}`;
    const known = paths.get(key);
    if (known !== undefined) return known;
    const needs = circle.flatMap((each) => {
      const indicator = indicators.get(each);
      return indicator ? needsOf(indicator) : [];
    });
    const flag =
      circle.some((each) => isMarked(scenario, each)) ||
      needs.some((need) => !circle.includes(need) && path(scenario, need));
    paths.set(key, flag);
    return flag;
  };
  return { driver, path };
}

/** Whether the base, a driver or a project of an indicator is marked. */
function ownMarks(plan: Plan, driver: IllustrativeFlags['driver']): IllustrativeFlags['path'] {
  const drivers = new Map<string, Driver[]>();
  for (const row of driverRows(plan)) {
    const own = drivers.get(row.indicator.id) ?? [];
    own.push(row.driver);
    drivers.set(row.indicator.id, own);
  }
  const marked = new Set(
    [
      ...plan.indicators.map(({ id, base }) => ({ id, provenance: base?.provenance })),
      ...plan.projects.map(({ indicator, provenance }) => ({ id: indicator, provenance })),
    ].flatMap(({ id, provenance }) => (provenance?.illustrative ? [id] : [])),
  );
  return (scenario, id) =>
    marked.has(id) || (drivers.get(id) ?? []).some((each) => driver(scenario, id, each));
}

const assumptionsByKey = oncePer(
  ({ assumptions }: Scenario): ReadonlyMap<string, Assumption> =>
    // The first counts, as in a search.
    new Map([...assumptions].reverse().map((each) => [`${each.indicator}|${each.driver}`, each])),
);

function driverFlags({ scenarios }: Plan): IllustrativeFlags['driver'] {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  return (id, indicator, driver) => {
    let scenario = byId.get(id);
    while (scenario) {
      const assumption = assumptionsByKey(scenario).get(`${indicator}|${driver}`);
      const numbers = assumption?.values.filter((value) => value !== null).length ?? 0;
      if (assumption && numbers > 0 && assumption.provenance.illustrative) return true;
      if (assumption && numbers === (DRIVERS[driver].single ? 1 : assumption.values.length))
        return false;
      scenario = scenario.parent === null ? undefined : byId.get(scenario.parent);
    }
    return false;
  };
}
