import type { Assumption, Plan, Scenario } from '../plan/plan';
import { orderByParent } from './order-by-parent';
import type { DriverValue } from './plan-report';

/** The values that a scenario ends up with for the driver of one indicator. */
export interface ResolvedDriver {
  /** One per projected year. */
  readonly values: readonly DriverValue[];
  /** True when any of the values rests on an assumption that is marked illustrative. */
  readonly illustrative: boolean;
}

/** Resolved drivers by the id of the scenario, then of the indicator. */
export type ResolvedDrivers = ReadonlyMap<string, ReadonlyMap<string, ResolvedDriver>>;

interface TracedDriver extends ResolvedDriver {
  readonly illustrativeYears: readonly boolean[];
}

/**
 * Resolves what every scenario inherits: year by year its own value where it says one, else its
 * parent's. A driver that a scenario says nothing about is the very object of its parent, so what
 * is inherited costs nothing.
 *
 * @param plan - a valid plan
 * @example resolveDrivers(examplePlan).get('low')?.get('gdp')?.values[0] // { year: 2024, value: 0.04, saidBy: 'low' }
 */
export function resolveDrivers(plan: Plan): ResolvedDrivers {
  const resolved = new Map<string, ReadonlyMap<string, TracedDriver>>();
  for (const scenario of orderByParent(plan.scenarios)) {
    const inherited = scenario.parent === null ? undefined : resolved.get(scenario.parent);
    const drivers = new Map(inherited);
    for (const assumption of scenario.assumptions) {
      const parents = inherited?.get(assumption.indicator);
      drivers.set(assumption.indicator, applyAssumption(plan, scenario, assumption, parents));
    }
    resolved.set(scenario.id, drivers);
  }
  return resolved;
}

function applyAssumption(
  plan: Plan,
  scenario: Scenario,
  assumption: Assumption,
  inherited: TracedDriver | undefined,
): TracedDriver {
  const values: DriverValue[] = [];
  const illustrativeYears: boolean[] = [];
  for (const [index, said] of assumption.values.entries()) {
    const parents = inherited?.values[index];
    if (said !== null) {
      values.push({ year: plan.baseYear + 1 + index, value: said, saidBy: scenario.id });
      illustrativeYears.push(assumption.provenance.illustrative);
    } else if (parents) {
      values.push(parents);
      illustrativeYears.push(inherited.illustrativeYears[index] ?? false);
    }
  }
  return { values, illustrativeYears, illustrative: illustrativeYears.includes(true) };
}
