import { isEmptyDiff, planDiff } from './plan-diff';
import type { Plan, Uncertainty } from './plan';
import { ASSUMED, gdp, growth, scenario, smallPlan } from '../../../test/support/plans/small-plan';

/** A plan with one scenario that has these rows. */
const withRows = (...rows: Parameters<typeof scenario>[2] & object): Plan =>
  smallPlan({ scenarios: [scenario('base', null, rows)] });

const plan = withRows(growth([0.06, 0.06, 0.06]));

describe('planDiff', () => {
  it('is empty between a plan and its copy, and between two change logs', () => {
    expect(isEmptyDiff(planDiff(smallPlan(), smallPlan()))).toBe(true);
    const entry = { scenario: 'base', indicator: 'gdp', driver: 'growth', year: 2024 } as const;
    const logged = smallPlan({
      history: [{ ...entry, at: '2026-03-01', from: 0.05, to: 0.06, why: null }],
    });
    expect(isEmptyDiff(planDiff(smallPlan(), logged))).toBe(true);
  });

  it('lists the years of a row that differ, with both numbers', () => {
    const after = withRows(growth([0.06, 0.07, null]));
    expect(planDiff(plan, after)).toMatchObject({
      layout: false,
      otherCells: false,
      assumptions: [
        {
          ...{ scenario: 'base', indicator: 'gdp', driver: 'growth' },
          years: [
            { year: 2025, before: 0.06, after: 0.07 },
            { year: 2026, before: 0.06, after: null },
          ],
        },
      ],
    });
  });

  it('lists a row without years where only its source differs', () => {
    const quoted = { ...growth([0.06, 0.06, 0.06]), provenance: { ...ASSUMED, phrase: '增长6%' } };
    expect(planDiff(plan, withRows(quoted)).assumptions).toMatchObject([
      { before: growth([0.06, 0.06, 0.06]), after: quoted, years: [] },
    ]);
  });

  it('takes a row without a number for none', () => {
    const empty = withRows(growth([null, null, null]));
    expect(isEmptyDiff(planDiff(withRows(), empty))).toBe(true);
    expect(planDiff(plan, empty).assumptions).toMatchObject([{ after: undefined }]);
  });

  it('compares only the assumptions of scenarios that both plans have', () => {
    const other = smallPlan({ scenarios: [scenario('other', null, [growth([0.1, 0.1, 0.1])])] });
    expect(planDiff(plan, other)).toMatchObject({ layout: true, assumptions: [] });
  });

  it.each<[string, Plan]>([
    ['another order', smallPlan({ scenarios: [...smallPlan().scenarios].reverse() })],
    ['another target', smallPlan({ targets: [] })],
    ['another setting of an indicator', smallPlan({ indicators: [gdp({ decimals: 3 })] })],
    ['another name', smallPlan({ name: { en: 'Other', 'zh-CN': '小规划' } })],
  ])('tells that %s changes the layout', (_name, after) => {
    expect(planDiff(smallPlan(), after).layout).toBe(true);
  });

  const uncertain = (year: number | null, high: number): Plan => {
    const [base, ...others] = smallPlan().scenarios;
    const uncertainty: Uncertainty = {
      indicator: 'gdp',
      driver: 'growth',
      year,
      distribution: { shape: 'uniform', low: 0.04, high },
      measuredFrom: 'zero',
      yearCorrelation: 0,
      provenance: ASSUMED,
    };
    return smallPlan({ scenarios: [{ ...base!, uncertainties: [uncertainty] }, ...others] });
  };

  it('tells that an uncertainty changes the layout, and its numbers change cells', () => {
    expect(planDiff(smallPlan(), uncertain(null, 0.07)).layout).toBe(true);
    expect(planDiff(uncertain(null, 0.07), uncertain(2025, 0.07)).layout).toBe(true);
    expect(planDiff(uncertain(null, 0.07), uncertain(null, 0.08))).toMatchObject({
      ...{ layout: false, otherCells: true, assumptions: [] },
    });
  });

  it.each<[string, Partial<Plan>]>([
    [
      'a base value',
      {
        indicators: smallPlan().indicators.map((each, index) =>
          index === 0 ? { ...each, base: { year: 2023, value: 7, provenance: ASSUMED } } : each,
        ),
      },
    ],
    [
      'the value of a target',
      {
        targets: smallPlan().targets.map((target) => ({ ...target, value: target.value + 1 })),
      },
    ],
    [
      'a note',
      {
        scenarios: smallPlan().scenarios.map((each) => ({
          ...each,
          note: { en: 'A note', 'zh-CN': '说明' },
        })),
      },
    ],
  ])('tells that %s changes cells and no layout', (_name, more) => {
    expect(planDiff(smallPlan(), smallPlan(more))).toMatchObject({
      ...{ layout: false, otherCells: true, assumptions: [] },
    });
  });
});
