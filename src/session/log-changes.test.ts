import { PLAN_LIMITS, planDiff, type Plan, type PlanChange } from '../domain/index';
import { type AssumptionChange, setAssumption } from './commands/assumptions';
import { logChanges } from './change-log';
import { everyKindPlan } from '../../test/support/small-every-kind-plan';
import { scenario, smallPlan } from '../../test/support/small-plan';

const note = { at: '2026-03-01T08:00:00.000Z', why: 'new census' };
const gdp2025 = { scenario: 'base', indicator: 'gdp', driver: 'growth', year: 2025 } as const;

function must(plan: Plan, change: AssumptionChange): Plan {
  const result = setAssumption(plan, change);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe('logChanges', () => {
  it('says what stood there, what stands there, when and why', () => {
    const before = smallPlan();
    const after = must(before, { ...gdp2025, value: 0.05 });
    expect(logChanges(planDiff(before, after), note).history).toEqual([
      { ...note, ...gdp2025, from: 0.06, to: 0.05 },
    ]);
  });

  it('makes one entry of all years that changed alike, and one per year of others', () => {
    const before = smallPlan();
    const alike = must(before, { ...gdp2025, year: null, value: 0.05 });
    expect(logChanges(planDiff(before, alike), note).history).toMatchObject([
      { year: null, from: 0.06, to: 0.05 },
    ]);
    const mixed = must(before, { ...gdp2025, scenario: 'optimistic', year: null, value: 0.05 });
    expect(logChanges(planDiff(before, mixed), note).history).toMatchObject([
      { year: 2024, from: 0.065 },
      { year: 2025, from: 0.07 },
      { year: 2026, from: null },
    ]);
  });

  it('names no year for a driver with a single number', () => {
    const before = everyKindPlan();
    const total = { scenario: 'base', indicator: 'programme', driver: 'total' } as const;
    const after = must(before, { ...total, year: 2024, value: 2500 });
    expect(logChanges(planDiff(before, after), note).history).toMatchObject([
      { year: null, from: 2000, to: 2500 },
    ]);
  });

  it('leaves a plan alone in which no assumption changed, and scenarios that are new or gone', () => {
    const before = smallPlan();
    const added = { ...before, scenarios: [...before.scenarios.slice(1), scenario('new', null)] };
    expect(logChanges(planDiff(before, added), note)).toBe(added);
  });

  it('drops the oldest entries beyond the limit', () => {
    const old: PlanChange = { ...note, ...gdp2025, from: 0, to: 1 };
    const history = Array.from({ length: PLAN_LIMITS.history }, (_, index) => ({
      ...old,
      to: index,
    }));
    const before = smallPlan({ history });
    const after = logChanges(planDiff(before, must(before, { ...gdp2025, value: 0.05 })), note);
    expect(after.history).toHaveLength(PLAN_LIMITS.history);
    expect(after.history[0]?.to).toBe(1);
    expect(after.history.at(-1)?.to).toBe(0.05);
  });
});
