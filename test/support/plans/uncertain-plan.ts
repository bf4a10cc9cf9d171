import type {
  Correlation,
  Distribution,
  Driver,
  Plan,
  Target,
  Uncertainty,
} from '../../../src/domain/index';
import { ASSUMED, smallPlan } from './small-plan';

/** An uncertain driver, by default the growth of output, each year by itself. */
export function uncertainty(
  distribution: Distribution,
  more: Partial<Uncertainty> = {},
): Uncertainty {
  return {
    ...{ indicator: 'gdp', driver: 'growth', year: null, distribution },
    ...{ measuredFrom: 'zero', yearCorrelation: 0, provenance: ASSUMED },
    ...more,
  };
}

/** A correlation of two drivers in every year. */
export function correlation(
  first: readonly [string, Driver],
  second: readonly [string, Driver],
  value: number,
): Correlation {
  const driver = ([indicator, name]: readonly [string, Driver]) => ({
    ...{ indicator, driver: name, year: null },
  });
  return { first: driver(first), second: driver(second), value, provenance: ASSUMED };
}

/** A target for the last year of the small plan, by default a level of output. */
export function target(value: number, more: Partial<Target> = {}): Target {
  return {
    ...{ id: 'gdp-goal', indicator: 'gdp', basis: 'level', comparator: 'atLeast', value },
    ...{ upper: null, tolerance: null, year: 2026, fromYear: null, nature: 'expected' },
    ...{ stretch: false, relativeTo: null, provenance: ASSUMED },
    ...more,
  };
}

/** The small plan with uncertain drivers in its base scenario. */
export function uncertainPlan(
  uncertainties: readonly Uncertainty[],
  more: Partial<Plan> = {},
): Plan {
  const plan = smallPlan(more);
  return {
    ...plan,
    scenarios: plan.scenarios.map((scenario) =>
      scenario.id === 'base' ? { ...scenario, uncertainties } : scenario,
    ),
  };
}
