import { ASSUMED, firms, gdp, scenario, smallPlan } from '../../../test/support/plans/small-plan';
import type { Formula } from '../formulas/formula-node';
import type { Plan } from '../plan/plan';
import { isUnitFree } from './written-units';

const plan = smallPlan();
const [growthTarget] = plan.targets;
const reached = { indicator: 'gdp', driver: 'actual', values: [101, null, null] } as const;
const formula: Formula = {
  text: 'gdp',
  node: { kind: 'reference', indicator: 'gdp', lag: 0 },
  references: [{ indicator: 'gdp', lag: 0 }],
};
const share = firms({ kind: 'formula', model: { kind: 'formula', formula } });
const project: Plan['projects'][number] = {
  ...{ id: 'p', name: { en: 'p', 'zh-CN': 'p' }, indicator: 'gdp', provenance: ASSUMED },
  ...{ startYear: 2024, investment: null, capacity: 1, rampYears: 1, ramp: 'equal' },
};

test('the unit of a level may change, that of a stock may not', () => {
  expect(growthTarget).toMatchObject({ indicator: 'gdp', basis: 'growth' });
  expect(isUnitFree(plan, gdp())).toBe(true);
  expect(isUnitFree(plan, firms())).toBe(false);
});

test.each<[string, Partial<Plan>]>([
  ['a target on its level', { targets: [{ ...growthTarget!, basis: 'level' }] }],
  ['a target on its sum', { targets: [{ ...growthTarget!, basis: 'cumulative' }] }],
  ['an actual', { scenarios: [scenario('base', null, [{ ...reached, provenance: ASSUMED }])] }],
  ['a project', { projects: [project] }],
  ['a formula', { indicators: [gdp(), share] }],
])('the unit stays if the plan has %s', (_, more) => {
  expect(isUnitFree({ ...plan, ...more }, gdp())).toBe(false);
});
