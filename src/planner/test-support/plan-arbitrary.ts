import fc from 'fast-check';
import type { Plan, Scenario } from '../../domain/index';
import { growth, netAdditions, scenario, smallPlan } from './small-plan';

const rate = fc.double({ min: -0.3, max: 0.3, noNaN: true });
const count = fc.integer({ min: -50, max: 300 });
const maybe = <Value>(value: fc.Arbitrary<Value>) =>
  fc.array(fc.option(value, { freq: 2 }), { minLength: 3, maxLength: 3 });
const three = <Value>(value: fc.Arbitrary<Value>) =>
  fc.array(value, { minLength: 3, maxLength: 3 });

/** Plans of one root and up to six scenarios that inherit from any scenario before them. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    three(rate),
    three(count),
    fc.array(fc.tuple(fc.nat(), maybe(rate), maybe(count)), { maxLength: 6 }),
  )
  .map(([rates, counts, children]) => {
    const scenarios: Scenario[] = [scenario('s0', null, [growth(rates), netAdditions(counts)])];
    for (const [parent, ownRates, ownCounts] of children) {
      const id = `s${scenarios.length}`;
      const assumptions = [growth(ownRates), netAdditions(ownCounts)];
      scenarios.push(scenario(id, `s${parent % scenarios.length}`, assumptions));
    }
    return smallPlan({ scenarios });
  });
