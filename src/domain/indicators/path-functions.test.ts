import * as fc from 'fast-check';
import { planOf } from '../../../test/support/plans/example-plan';
import type { AssumptionSpec, IndicatorSpec, ProjectSpec } from '../plan/plan-spec';
import { coveragePath } from '../projection/coverage-path';
import { growthPath } from '../projection/growth-path';
import { linkedPath } from '../projection/linked-path';
import { logisticShares } from '../projection/logistic';
import { phasedPath } from '../projection/phased-path';
import { rampPath } from '../projection/ramp-path';
import type { CalculationProblem } from '../numbers/check-number';
import type { Result } from '../../shared/result';
import { reportPlan } from '../scenarios/report-plan';

const provenance = { evidence: 'assumed' } as const;

type DriverValues = Readonly<Partial<Record<AssumptionSpec['driver'], AssumptionSpec['values']>>>;

/** The path that a plan gives its indicator `x`, beside `d` that grows by 10, −20 and 30 %. */
function planned(
  indicator: Omit<IndicatorSpec, 'id' | 'name' | 'unit' | 'base'> & { readonly base: number },
  ownDrivers: DriverValues,
  projects: readonly Pick<ProjectSpec, 'startYear' | 'capacity' | 'rampYears' | 'ramp'>[] = [],
): readonly number[] {
  const assumptions = (id: string, drivers: DriverValues): readonly AssumptionSpec[] =>
    Object.entries(drivers).map(([driver, values]) => ({
      indicator: id,
      driver: driver as AssumptionSpec['driver'],
      values,
      provenance,
    }));
  const { base, ...rest } = indicator;
  const plan = planOf({
    format: 'planpath-plan',
    version: 1,
    id: 'paths',
    name: 'Paths',
    horizon: { baseYear: 2023, years: 3 },
    indicators: [
      { id: 'd', name: 'D', unit: 'u', kind: 'level', base: { value: 100, provenance } },
      { id: 'x', name: 'X', unit: 'u', ...rest, base: { value: base, provenance } },
    ],
    projects: projects.map((project) => ({
      ...{ id: 'p', name: 'P', indicator: 'x', provenance },
      ...project,
    })),
    scenarios: [
      {
        id: 's',
        name: 'S',
        assumptions: [
          ...assumptions('d', { growth: [0.1, -0.2, 0.3] }),
          ...assumptions('x', ownDrivers),
        ],
      },
    ],
  });
  const report = reportPlan(plan);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value.scenarios[0]?.indicators[1]?.values.slice(1) ?? [];
}

function valueOf<Value>(result: Result<Value, CalculationProblem>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function expectSame(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, index) => {
    const wanted = expected[index] ?? NaN;
    expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
  });
}

const amount = fc.integer({ min: 0, max: 10_000 });
const maybe = fc.option(amount);
const shape = fc.constantFrom('linear' as const, 'logistic' as const);
const phasingOf = (of: 'linear' | 'logistic') => (of === 'linear' ? 'equal' : 'logistic');

describe('the path of a plan and that of its function', () => {
  it('are the same for a programme, with settled years and actuals', () => {
    fc.assert(
      fc.property(amount, amount, maybe, maybe, maybe, (total, base, first, second, known) => {
        const shares = [0.2, 0.3, 0.5];
        const fixed = [first, second, null];
        const actuals = [null, known, null];
        const path = valueOf(phasedPath({ total, shares, base, fixed, actuals }));
        const drivers = { total, share: shares, fixed, actual: actuals };
        expectSame(planned({ kind: 'programme', base }, drivers), path.values);
      }),
    );
  });

  it('are the same for a programme on a logistic', () => {
    const shares = valueOf(logisticShares({ periods: 3 }));
    const path = valueOf(phasedPath({ total: 20_000, shares }));
    const indicator = { kind: 'programme', phasing: 'logistic', base: 0 } as const;
    expectSame(planned(indicator, { total: 20_000 }), path.values);
  });

  it('are the same for a coverage', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 8 }), shape, (one, other, until, of) => {
        const [base, ceiling] = [Math.min(one, other), Math.max(one, other)];
        const path = coveragePath({ base, ceiling, fullYear: until, years: 3, shape: of });
        const indicator = { kind: 'coverage', phasing: phasingOf(of), base } as const;
        expectSame(planned(indicator, { ceiling, fullYear: 2023 + until }), valueOf(path));
      }),
    );
  });

  it('are the same for what follows another, with a lag or a lead', () => {
    // In year t it grows as the other did in year t − lag, and by 5 % where the plan has no such year.
    const shiftedBy = (lag: number) =>
      [0, 1, 2].map((year) => [0.1, -0.2, 0.3][year - lag] ?? 0.05);
    const elasticity = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(amount, fc.integer({ min: -4, max: 4 }), elasticity, (base, lag, power) => {
        const growth = shiftedBy(lag);
        const driverPath = valueOf(growthPath({ base: 100, growth, years: 3, includeBase: true }));
        const path = valueOf(linkedPath({ base, driverPath, elasticity: power }));
        const indicator = { kind: 'linked', follows: 'd', lag, outsideGrowth: 0.05, base } as const;
        expectSame(planned(indicator, { elasticity: power }), path);
      }),
    );
  });

  it('are the same for a project that starts after the base year', () => {
    const start = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(
        start,
        amount,
        fc.integer({ min: 0, max: 5 }),
        shape,
        (from, capacity, rampYears, of) => {
          fc.pre(!(from === 0 && rampYears === 0));
          const path = rampPath({ start: from, capacity, rampYears, shape: of, years: 3 });
          const project = {
            startYear: 2023 + from,
            capacity,
            rampYears,
            ramp: phasingOf(of),
          } as const;
          expectSame(
            planned({ kind: 'pipeline', base: 0 }, { growth: 0 }, [project]),
            valueOf(path),
          );
        },
      ),
    );
  });
});
