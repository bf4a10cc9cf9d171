import * as fc from 'fast-check';
import { planOf } from '../../../test/support/plans/example-plan';
import { everyKindPlan } from '../../../test/support/plans/small-every-kind-plan';
import type { AssumptionSpec, IndicatorSpec, PlanSpec, ProjectSpec } from '../plan/plan-spec';
import type { IndicatorReport } from '../scenarios/plan-report';
import { INDICATOR_KINDS, KIND_FACTS } from './kinds';
import type { PathStepKey } from './projection';
import { reportPlan } from '../scenarios/report-plan';
import { runs } from '../../../test/support/seed';

const provenance = { evidence: 'assumed' } as const;

type DriverValues = Readonly<Partial<Record<AssumptionSpec['driver'], AssumptionSpec['values']>>>;

/** One indicator of a kind with the values of its drivers. */
interface Case extends Omit<IndicatorSpec, 'id' | 'name' | 'unit' | 'base'> {
  readonly base: number;
  readonly drivers: DriverValues;
  readonly years?: number;
  readonly projects?: readonly Partial<ProjectSpec>[];
  readonly phases?: PlanSpec['phases'];
}

function assumptionsOf(indicator: string, drivers: DriverValues): readonly AssumptionSpec[] {
  return Object.entries(drivers).map(([driver, values]) => ({
    indicator,
    driver: driver as AssumptionSpec['driver'],
    values,
    provenance,
  }));
}

/** An indicator `x`, beside a level `d` that grows by 10 % from 100. */
function specOf({ base, drivers, years = 3, projects = [], phases, ...indicator }: Case): PlanSpec {
  const project = {
    id: 'p',
    name: 'P',
    indicator: 'x',
    startYear: 2024,
    capacity: 100,
    provenance,
  };
  return {
    format: 'planpath-plan',
    version: 1,
    id: 'kinds',
    name: 'Kinds',
    horizon: { baseYear: 2023, years },
    phases,
    indicators: [
      { id: 'd', name: 'D', unit: 'u', kind: 'level', base: { value: 100, provenance } },
      { id: 'x', name: 'X', unit: 'u', ...indicator, base: { value: base, provenance } },
    ],
    projects: projects.map((each, index) => ({ ...project, id: `p${String(index)}`, ...each })),
    scenarios: [
      {
        id: 's',
        name: 'S',
        assumptions: [...assumptionsOf('d', { growth: 0.1 }), ...assumptionsOf('x', drivers)],
      },
    ],
  };
}

function reportOf(each: Case): IndicatorReport {
  const report = reportPlan(planOf(specOf(each)));
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value.scenarios[0]!.indicators[1]!;
}

function stepOf(report: IndicatorReport, key: PathStepKey) {
  return report.steps.find((step) => step.key === key)?.values;
}

function expectClose(values: readonly (number | null)[], expected: readonly (number | null)[]) {
  expect(values).toHaveLength(expected.length);
  values.forEach((value, index) => {
    const wanted = expected[index];
    if (value === null || wanted === null) expect(value).toBe(wanted);
    else expect(value).toBeCloseTo(wanted ?? NaN, 9);
  });
}

describe('a level and a stock', () => {
  it('continue from an actual', () => {
    const level = reportOf({
      kind: 'level',
      base: 100,
      drivers: { growth: 0.1, actual: { 2025: 120 } },
    });
    expectClose(level.values, [100, 110, 120, 132]);
    const stock = reportOf({
      kind: 'stock',
      base: 800,
      drivers: { netAdditions: 100, actual: { 2024: 860 } },
    });
    expect(stock.values).toEqual([800, 860, 960, 1060]);
  });

  it('are flat where nothing grows', () => {
    expect(reportOf({ kind: 'level', base: 7, drivers: { growth: 0 } }).values).toEqual([
      7, 7, 7, 7,
    ]);
  });
});

describe('a renewable stock', () => {
  it('needs 400 in all for 200 more, where a quarter of 800 lapses', () => {
    const report = reportOf({
      kind: 'renewable',
      validity: 3,
      base: 800,
      drivers: { grossAdditions: 400 / 3, renewal: 0.75 },
    });
    expectClose(report.values, [800, 866.6666666667, 933.3333333333, 1000]);
    expectClose(stepOf(report, 'expiring') ?? [], [
      null,
      266.6666666667,
      266.6666666667,
      266.6666666667,
    ]);
    expectClose(stepOf(report, 'lapsed') ?? [], [
      null,
      66.6666666667,
      66.6666666667,
      66.6666666667,
    ]);
  });

  it('expires what was added or renewed one validity earlier', () => {
    const report = reportOf({
      kind: 'renewable',
      validity: 2,
      years: 4,
      base: 100,
      drivers: { grossAdditions: [30, 10, 0, 0], renewal: 0.5 },
    });
    // 50 and 50 of the base, then 30 + 25 and 10 + 25.
    expectClose(stepOf(report, 'expiring') ?? [], [null, 50, 50, 55, 35]);
    expectClose(report.values, [100, 105, 90, 62.5, 45]);
  });
});

describe('a programme', () => {
  const given = { kind: 'programme', startShare: 0.3 } as const;

  it('ends at its total exactly, whatever the shares', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
        fc.double({ min: 1, max: 1e9, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (shares, total, done) => {
          const sum = shares.reduce((all, share) => all + share, 0);
          const { values } = reportOf({
            ...given,
            base: total * done,
            drivers: { total, share: shares.map((share) => share / sum) },
          });
          expect(values[3]).toBe(total);
        },
      ),
      { numRuns: runs(50) },
    );
  });

  it('spreads what is left after an actual that falls short', () => {
    const { values } = reportOf({
      ...given,
      base: 6000,
      drivers: { total: 20000, share: [0.3, 0.3, 0.1], actual: { 2024: 10000 } },
    });
    // 10,000 are left for shares of 0.3 and 0.1.
    expectClose(values, [6000, 10000, 17500, 20000]);
  });

  it('keeps a locked year and shares the rest among the free ones', () => {
    const { values } = reportOf({
      ...given,
      base: 600,
      drivers: { total: 2000, share: [0.35, 0.35, 0], fixed: { 2024: 600 } },
    });
    expectClose(values, [600, 1200, 2000, 2000]);
  });

  it('takes equal and logistic phases to the end of the phases', () => {
    const phases = [{ id: 'all', name: 'All', firstYear: 2023, lastYear: 2025 }];
    const equal = {
      kind: 'programme',
      phasing: 'equal',
      base: 0,
      drivers: { total: 100 },
    } as const;
    expectClose(reportOf({ ...equal, phases }).values, [0, 50, 100, 100]);
    const logistic = reportOf({ ...equal, phasing: 'logistic' }).values;
    expect(logistic[1]).toBeCloseTo(24.4728, 4);
    expect(logistic[2]).toBeCloseTo(75.5272, 4);
    expect(logistic[3]).toBe(100);
  });
});

describe('a coverage', () => {
  it('is full in its year, linear or logistic', () => {
    const linear = { kind: 'coverage', base: 0.4, drivers: { fullYear: 2025 } } as const;
    expectClose(reportOf(linear).values, [0.4, 0.7, 1, 1]);
    const logistic = reportOf({ ...linear, phasing: 'logistic', drivers: { fullYear: 2026 } });
    const [first = 0, second = 0] = [0.24472847105479764, 0.7552715289452023];
    expectClose(logistic.values, [0.4, 0.4 + 0.6 * first, 0.4 + 0.6 * second, 1]);
  });

  it('covers the rest of the way in the time left after an actual', () => {
    const { values } = reportOf({
      kind: 'coverage',
      base: 0.4,
      drivers: { fullYear: 2026, actual: { 2024: 0.5 } },
    });
    expectClose(values, [0.4, 0.5, 0.75, 1]);
  });

  it('has no path when it starts above its ceiling or ends before it begins', () => {
    for (const drivers of [{ fullYear: 2026, ceiling: 0.3 }, { fullYear: 2023 }]) {
      const report = reportPlan(planOf(specOf({ kind: 'coverage', base: 0.4, drivers })));
      expect(report).toMatchObject({ error: [{ kind: 'noResult', reason: 'coverageRange' }] });
    }
  });
});

describe('a linked indicator', () => {
  it('keeps pace at an elasticity of 1 and grows faster above it', () => {
    const linked = { kind: 'linked', follows: 'd', base: 50 } as const;
    expectClose(reportOf({ ...linked, drivers: { elasticity: 1 } }).values, [50, 55, 60.5, 66.55]);
    expectClose(reportOf({ ...linked, drivers: { elasticity: 2 } }).values.slice(0, 2), [50, 60.5]);
  });

  it('lags behind or runs ahead, with the growth outside the plan', () => {
    const linked = { kind: 'linked', follows: 'd', base: 50, outsideGrowth: 0.2 } as const;
    const drivers = { elasticity: 1 };
    expectClose(reportOf({ ...linked, lag: 1, drivers }).values, [50, 60, 66, 72.6]);
    expectClose(reportOf({ ...linked, lag: -1, drivers }).values, [50, 55, 60.5, 72.6]);
  });
});

describe('a pipeline', () => {
  it('adds the ramped output of its projects to its base path', () => {
    const report = reportOf({
      kind: 'pipeline',
      base: 1000,
      drivers: { growth: 0.1 },
      projects: [{ startYear: 2024, capacity: 100, rampYears: 2 }],
    });
    expectClose(report.values, [1000, 1100, 1260, 1431]);
    expectClose(stepOf(report, 'projects') ?? [], [0, 0, 50, 100]);
    expectClose(stepOf(report, 'underlying') ?? [], [1000, 1100, 1210, 1331]);
  });

  it('can be late and fall short, and goes on from an actual', () => {
    const late = reportOf({
      kind: 'pipeline',
      base: 1000,
      drivers: { growth: 0, delay: 1, realisation: 0.5, actual: { 2024: 900 } },
      projects: [{ startYear: 2024, capacity: 100, rampYears: 0 }],
    });
    expectClose(late.values, [1000, 900, 950, 950]);
  });
});

describe('a given indicator', () => {
  it('has the values that the scenario sets', () => {
    expect(reportOf({ kind: 'given', base: 1, drivers: { value: [-2, 3, 4] } }).values).toEqual([
      1, -2, 3, 4,
    ]);
  });
});

describe('every kind', () => {
  const report = reportPlan(everyKindPlan());
  const reports = report.ok ? (report.value.scenarios[0]?.indicators ?? []) : [];

  it.each(INDICATOR_KINDS)('%s has the steps that its facts list', (kind) => {
    const own = reports.find(({ indicator }) => indicator.kind === kind);
    expect(own?.steps.map(({ key }) => key)).toEqual(KIND_FACTS[kind].steps);
  });
});
