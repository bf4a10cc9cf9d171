import fc from 'fast-check';
import { everyKindPlan } from '../../../test/support/plans/every-kind-plan';
import type { Driver } from '../indicators/drivers';
import type { Plan } from '../plan/plan';
import { projectChanged } from '../risk/what-if';
import { simulatedScenario, type SimulatedScenario } from '../risk/simulation/simulated-scenario';
import { valueAt } from './affine';
import { casesOf, type ClusterCase } from './component';
import { driverTable, type AskedBound } from './driver-bounds';
import { consistentPoint } from './link-rows';

function scenarioOf(plan: Plan, id: string): SimulatedScenario {
  const found = simulatedScenario(plan, id);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

function room(indicator: string, driver: Driver, floor: number, cap: number): AskedBound {
  return { indicator, driver, floor, cap };
}

const ROOM = [
  room('gdp', 'growth', 0.01, 0.09),
  room('prices', 'growth', -0.01, 0.05),
  room('revenue', 'value', 100, 200),
  room('firms', 'netAdditions', -50, 200),
  room('tech-firms', 'grossAdditions', 50, 300),
  room('tech-firms', 'renewal', 0.4, 0.9),
  room('short-lived', 'grossAdditions', 5, 40),
  room('short-lived', 'renewal', 0, 1),
  room('land', 'total', 18_000, 24_000),
  room('land', 'share', 0.05, 0.6),
  room('floor', 'total', 100, 500),
  room('pipes', 'total', 50, 120),
  room('schools', 'ceiling', 0.6, 1),
  room('income', 'elasticity', 0.5, 1.4),
  room('orders', 'elasticity', 0.5, 2),
  room('industry', 'growth', 0, 0.1),
  room('industry', 'realisation', 0.5, 1.1),
];

/** The whole plan as one cluster, as wide as the bounds let it be. */
function wholePlan(scenario: SimulatedScenario): ClusterCase {
  const { indicators, targets } = scenario.plan;
  const [first] = casesOf(scenario, { indicators, targets }, driverTable(scenario, ROOM));
  if (!first) throw new Error('A cluster has a case');
  // Each indicator is described when it is asked for.
  for (const { id } of indicators) {
    for (let year = 0; year <= scenario.plan.years; year += 1) first.of(id, year);
  }
  return first;
}

describe('describePaths', () => {
  it.each(['main', 'slow'])('describes the paths that the engine computes: %s', (id) => {
    const scenario = scenarioOf(everyKindPlan(), id);
    const { plan, frame, paths } = scenario;
    const described = wholePlan(scenario);
    const { space, of, changesAt } = described;
    let compared = 0;
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), SHARES), (shares) => {
        const drawn = space.ranges.map(
          ({ low, high }, place) => low + (shares[place % shares.length] ?? 0) * (high - low),
        );
        const point = consistentPoint(space, drawn);
        if (space.conditions.some((row) => valueAt(row, point) < 0)) return;
        const { paths: changed } = projectChanged(frame, paths, changesAt(point));
        for (const [place, { id: indicator }] of plan.indicators.entries()) {
          for (const [year, value] of (changed[place]?.values ?? []).entries()) {
            const quantity = of(indicator, year);
            if (!quantity) continue;
            const { amount, log } = quantity;
            const own = amount ? valueAt(amount, point) : Math.exp(log ? valueAt(log, point) : NaN);
            expect(Math.abs(own - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
            compared += 1;
          }
        }
      }),
      { numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('leaves out only formulas with conditions, and what follows them', () => {
    const scenario = scenarioOf(everyKindPlan(), 'main');
    const { of } = wholePlan(scenario);
    const left = scenario.plan.indicators.filter(({ id }) => of(id, 2) === null);
    expect(left.map(({ id }) => id)).toEqual(['debt', 'supply', 'demand']);
  });
});

const SHARES = { minLength: 7, maxLength: 60 };
