import * as fc from 'fast-check';
import { everyKindPlan, everyKindSpec } from '../../../test/support/plans/every-kind-plan';
import {
  examplePlan,
  examplePlanSpec as spec,
  planOf,
} from '../../../test/support/plans/example-plan';
import type { Plan } from '../plan/plan';
import type { AssumptionSpec, IndicatorSpec, PlanSpec, TargetSpec } from '../plan/plan-spec';
import type { IndicatorReport, PlanReport } from './plan-report';
import { reportPlan } from './report-plan';

const provenance = { evidence: 'assumed' } as const;

function reportOf(plan: Plan): PlanReport {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}

/** A plan of one scenario and one indicator. */
function single(
  kind: 'level' | 'stock',
  base: number,
  values: AssumptionSpec['values'],
  targets: readonly Partial<TargetSpec>[] = [],
  years = 3,
): PlanSpec {
  const driver = kind === 'level' ? 'growth' : 'netAdditions';
  const usual = {
    indicator: 'x',
    comparator: 'atLeast',
    value: 1,
    year: 2024,
    provenance,
  } as const;
  return {
    ...spec,
    horizon: { baseYear: 2023, years },
    indicators: [{ id: 'x', name: 'X', unit: 'u', kind, base: { value: base, provenance } }],
    scenarios: [
      { id: 's', name: 'S', assumptions: [{ indicator: 'x', driver, values, provenance }] },
    ],
    targets: targets.map((target, index) => ({ id: `t${index}`, ...usual, ...target })),
  };
}

/** The indicator of a plan of one, of a kind that may fall below zero. */
function debtOf({ indicators: [indicator] }: PlanSpec): IndicatorSpec {
  return { ...indicator!, direction: 'lower' };
}

function only(report: PlanReport): IndicatorReport {
  return report.scenarios[0]!.indicators[0]!;
}

describe('reportPlan', () => {
  it('projects every scenario in the order of the plan', () => {
    const report = reportOf(examplePlan);
    expect(report.years).toEqual([2023, 2024, 2025, 2026]);
    expect(report.scenarios.map(({ scenario }) => scenario.id)).toEqual(['base', 'low']);
    const [base, low] = report.scenarios;
    expect(base?.indicators[0]?.values[3]).toBeCloseTo(119.1016, 10);
    expect(base?.indicators[1]?.values).toEqual([800, 900, 1000, 1100]);
    expect(low?.indicators[0]?.values[3]).toBeCloseTo(100 * 1.04 * 1.06 * 1.06, 10);
    expect(low?.indicators[0]?.drivers[0]?.values.map(({ setBy }) => setBy)).toEqual([
      'low',
      'base',
      'base',
    ]);
    expect(low?.indicators[1]).toBe(base?.indicators[1]);
  });

  it('reports level targets with what they require from the base', () => {
    const [target] = only(
      reportOf(
        planOf(single('stock', 800, 66, [{ comparator: 'moreThan', value: 1000, year: 2026 }])),
      ),
    ).targets;
    expect(target).toMatchObject({ value: 998, gap: 2, gapShare: 0.002, met: false });
    expect(target?.requiredGrowth).toBeCloseTo(0.077217345, 9);
    expect(target?.requiredIncrement).toBeCloseTo(66.6666666667, 9);
  });

  it('reports growth targets on the growth in their year', () => {
    const [target] = only(
      reportOf(
        planOf(
          single(
            'level',
            100,
            [0.01, 0.02, 0.03],
            [{ basis: 'growth', comparator: 'about', value: 0.06, year: 2025 }],
          ),
        ),
      ),
    ).targets;
    expect(target?.value).toBeCloseTo(0.02, 12);
    expect(target?.gap).toBeCloseTo(0.035, 12);
    expect(target?.gapShare).toBeCloseTo(0.035 / 0.06, 12);
    expect(target).toMatchObject({ met: false, requiredGrowth: null, requiredIncrement: null });
  });

  it('takes the growth of a stock over the year before', () => {
    const [target] = only(
      reportOf(planOf(single('stock', 800, 200, [{ basis: 'growth', value: 0.25 }]))),
    ).targets;
    expect(target).toMatchObject({ value: 0.25, gap: 0, met: true });
  });

  it('has no share of a target of 0 and no required growth where there is none', () => {
    const [target] = only(reportOf(planOf(single('level', -5, 0.1, [{ value: 0 }])))).targets;
    expect(target).toMatchObject({ gapShare: null, requiredGrowth: null, requiredIncrement: 5 });
  });

  it.each([5e-324, -5e-324, 1e-308])('has no share of a target as near to 0 as %p', (value) => {
    const [target] = only(reportOf(planOf(single('stock', 100, -150, [{ value }])))).targets;
    expect(target).toMatchObject({ gapShare: null, value: -50, met: false });
    expect(target?.gap).toBe(50);
  });

  it('shows the share of a negative target with the sign of the gap', () => {
    const [target] = only(reportOf(planOf(single('stock', 0, -10, [{ value: -5 }])))).targets;
    expect(target).toMatchObject({ value: -10, gap: 5, gapShare: 1, met: false });
  });

  it('is illustrative where the base or a value is', () => {
    const plain = single('level', 100, 0.06);
    expect(only(reportOf(planOf(plain))).illustrative).toBe(false);
    const [x] = plain.indicators as readonly [IndicatorSpec];
    const base = { value: 100, provenance: { ...provenance, illustrative: true } };
    expect(only(reportOf(planOf({ ...plain, indicators: [{ ...x, base }] }))).illustrative).toBe(
      true,
    );
  });

  it('is illustrative where an indicator that it needs in turn rests on a mark', () => {
    const marksOf = (marked: string) => {
      const indicators = everyKindSpec.indicators.map((each) =>
        each.id === marked && each.base
          ? { ...each, base: { ...each.base, provenance: { ...provenance, illustrative: true } } }
          : each,
      );
      const { indicators: reports } = reportOf(everyKindPlan({ ...everyKindSpec, indicators }))
        .scenarios[0] ?? { indicators: [] };
      const names = reports
        .filter(({ illustrative }) => illustrative)
        .map((each) => each.indicator.id);
      return names.filter((id) => ['supply', 'demand', 'debt', 'firms'].includes(id));
    };
    expect(marksOf('gdp')).toEqual([]);
    expect(marksOf('demand')).toEqual(['supply', 'demand']);
    expect(marksOf('supply')).toEqual(['supply', 'demand']);
    expect(marksOf('firms')).toEqual(['firms', 'debt']);
  });

  it('returns the error where the numbers leave the range of a cell, and from which year on', () => {
    expect(reportPlan(planOf(single('level', 1e300, [0, 1e5, 1e5])))).toEqual({
      ok: false,
      error: [
        { kind: 'overflow', path: ['scenarios', 0], scenario: 's', indicator: 'x', year: 2026 },
      ],
    });
    const far = single('level', -9e307, 0, [{ value: 9e307, year: 2025 }]);
    expect(reportPlan(planOf(far))).toMatchObject({ error: [{ kind: 'overflow', year: 2025 }] });
  });

  it.each([
    [0, 'growth', 2024, 'rateFromZero'],
    [-30, 'growth', 2024, 'rateFromZero'],
    [0, 'cumulativeChange', 2026, 'rateFromZero'],
    [-30, 'averageGrowth', 2026, 'rateFromZero'],
  ] as const)(
    'says that there is no rate from %d on the basis %s',
    (base, basis, year, unjudged) => {
      const fromNothing = single('level', base, 0.1, [{ basis, value: 0.1, year }]);
      const { targets } = only(reportOf(planOf(fromNothing)));
      expect(targets[0]).toMatchObject({
        unjudged,
        value: null,
        gap: null,
        gapShare: null,
        met: false,
      });
    },
  );

  it('judges a fall to nothing and below', () => {
    const netZero = single('stock', 30, -10, [
      { basis: 'cumulativeChange', comparator: 'atMost', value: -1, year: 2026 },
      { basis: 'cumulativeChange', comparator: 'atMost', value: -1.2, year: 2026 },
      { comparator: 'atMost', value: 0, year: 2026 },
    ]);
    const { targets } = only(reportOf(planOf({ ...netZero, indicators: [debtOf(netZero)] })));
    expect(targets.map(({ met }) => met)).toEqual([true, false, true]);
    expect(targets[1]?.gap).toBeCloseTo(0.2, 12);
  });

  it('judges the lead over another indicator, by the path of each scenario', () => {
    const plan = planOf({
      ...spec,
      targets: [
        {
          ...{
            id: 'ahead',
            indicator: 'firms',
            basis: 'growth',
            comparator: 'atLeast',
            year: 2024,
          },
          ...{ value: 0.07, relativeTo: 'gdp', provenance },
        },
      ],
    });
    const reports = reportOf(plan).scenarios.map(
      ({ indicators }) => indicators.find(({ indicator }) => indicator.id === 'firms')?.targets[0],
    );
    // Firms grow by 12.5 %, GDP by 6 % and, where the other scenario changes nothing else, by 4 %.
    expect(reports[0]?.value).toBeCloseTo(0.065, 12);
    expect(reports.map((report) => report?.met)).toEqual([false, true]);
    expect(reports[1]?.value).toBeCloseTo(0.085, 12);
    expect(reports[0]).toMatchObject({ requiredGrowth: null, requiredIncrement: null });
  });

  it('carries an index where the base value is not known, and cannot judge a level', () => {
    const given = single('level', 1, 0.1, [
      { basis: 'cumulativeChange', value: 0.3, year: 2026 },
      { value: 50, year: 2026 },
    ]);
    const [indicator] = given.indicators;
    const { base: _, ...rest } = indicator!;
    const report = only(reportOf(planOf({ ...given, indicators: [rest] })));
    expect(report.values[0]).toBe(100);
    expect(report.values[3]).toBeCloseTo(133.1, 10);
    expect(report.indicator.unit).toEqual({
      ...{ en: 'index, 2023 = 100', 'zh-CN': '指数（2023年=100）' },
    });
    expect(report.targets[0]).toMatchObject({ met: true, unjudged: null });
    expect(report.targets[1]).toMatchObject({ met: false, unjudged: 'noBase', gap: null });
    expect(report.targets[1]).toMatchObject({ requiredGrowth: null, requiredIncrement: null });
  });

  it('measures a change from a year long before the plan', () => {
    const target: Partial<TargetSpec> = {
      ...{ basis: 'cumulativeChange', comparator: 'atMost', value: -0.55 },
      ...{ fromYear: 1991, year: 2026 },
    };
    const given = single('level', 60, -0.1, [target]);
    const [indicator] = given.indicators;
    const withKnown = (known: IndicatorSpec['known']) =>
      only(reportOf(planOf({ ...given, indicators: [{ ...indicator!, known }] }))).targets[0];
    const found = withKnown([{ year: 1990, value: 100, provenance }]);
    expect(found?.value).toBeCloseTo(0.6 * 0.729 - 1, 12);
    expect(found?.met).toBe(true);
    expect(withKnown(undefined)).toMatchObject({ unjudged: 'notKnown', value: null });
  });

  it('reports 1,000 scenarios in one line of parents, each inheriting from the one before', () => {
    const [base] = spec.scenarios;
    const scenarios = Array.from({ length: 999 }, (_, index) => ({
      id: `s${index}`,
      name: `S ${index}`,
      parent: index === 0 ? 'base' : `s${index - 1}`,
      assumptions: [
        { indicator: 'gdp', driver: 'growth', values: { 2026: index / 1000 }, provenance } as const,
      ],
    }));
    const report = reportOf(planOf({ ...spec, scenarios: [...scenarios.reverse(), base!] }));
    expect(report.scenarios).toHaveLength(1000);
    expect(report.scenarios[0]?.indicators[0]?.values[3]).toBeCloseTo(112.36 * 1.998, 9);
    expect(report.scenarios[0]?.indicators[1]).toBe(report.scenarios[999]?.indicators[1]);
  });

  it('makes the indicators of a scenario once, and holds them as data', () => {
    const [base] = reportOf(examplePlan).scenarios;
    expect(base?.indicators).toBe(base?.indicators);
    const copy = JSON.parse(JSON.stringify(base)) as { indicators: readonly IndicatorReport[] };
    expect(copy.indicators).toEqual(base?.indicators);
    expect({ ...base }.indicators).toBe(base?.indicators);
  });

  it('has no gap from a path to its own end', () => {
    const rate = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        fc.array(rate, { minLength: 1, maxLength: 30 }),
        (base, rates) => {
          const years = rates.length;
          const end = only(reportOf(planOf(single('level', base, rates, [], years)))).values.at(-1);
          const target = { value: end ?? NaN, year: 2023 + years };
          const again = only(reportOf(planOf(single('level', base, rates, [target], years))));
          expect(again.targets[0]).toMatchObject({ gap: 0, met: true });
        },
      ),
    );
  });

  it('never holds NaN or an infinity', () => {
    const number = fc.double({ noDefaultInfinity: true, noNaN: true });
    fc.assert(
      fc.property(
        number.filter((base) => Math.abs(base) < 9e307),
        number.filter((rate) => rate > -1 && rate < 9e307),
        (base, growth) => {
          const report = reportPlan(planOf(single('level', base, growth, [{ value: 1 }])));
          if (!report.ok) return;
          const numbers = JSON.stringify(report.value, (_, value: unknown) =>
            typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value,
          );
          expect(numbers).not.toContain('not finite');
        },
      ),
    );
  });
});
