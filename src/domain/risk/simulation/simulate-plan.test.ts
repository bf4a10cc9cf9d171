import fc from 'fast-check';
import { ASSUMED, firms, gdp, smallPlan } from '../../../../test/support/plans/small-plan';
import {
  correlation,
  target,
  uncertainPlan,
  uncertainty,
} from '../../../../test/support/plans/uncertain-plan';
import type { Distribution } from '../../distributions/distribution';
import type { Assumption, Plan } from '../../plan/plan';
import type { RiskOptions, RiskReport } from './risk-report';
import { simulatePlan } from './simulate-plan';
import { drawScenario, simulatedScenario } from './simulated-scenario';

const TRIANGULAR: Distribution = { shape: 'triangular', low: 0.02, mode: 0.06, high: 0.08 };
const NORMAL: Distribution = { shape: 'normal', mean: 0.06, deviation: 0.01 };

function simulate(plan: Plan, more: Partial<RiskOptions> = {}): RiskReport {
  const report = simulatePlan(plan, { scenario: 'base', ...more });
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}

/** The mean and the variance of the last year over many draws. */
function moments(plan: Plan, points: number): { mean: number; variance: number } {
  const found = simulatedScenario(plan, 'base');
  if (!found.ok) throw new Error('no such scenario');
  const { drawn } = drawScenario(found.value, points, 7);
  const path = drawn.of(0) ?? new Float64Array();
  const last = Array.from({ length: points }, (_, row) => path[row * 4 + 3] ?? NaN);
  const mean = last.reduce((sum, value) => sum + value, 0) / points;
  const variance = last.reduce((sum, value) => sum + (value - mean) ** 2, 0) / points;
  return { mean, variance };
}

describe('simulatePlan', () => {
  it('needs no draw where nothing is uncertain: every band is the path', () => {
    const plan = smallPlan();
    const report = simulate(plan);
    expect(report).toMatchObject({ method: 'certain', uncertainValues: 0, held: [], repaired: 0 });
    expect(report.indicators[0]?.p5[2]).toBeCloseTo(119.1016, 10);
    expect(report.indicators[0]?.p95).toEqual(report.indicators[0]?.p5);
    for (const { probability, se } of report.targets) {
      expect([0, 1]).toContain(probability);
      expect(se).toBe(0);
    }
  });

  it('gives the first year in closed form', () => {
    const { indicators } = simulate(uncertainPlan([uncertainty(TRIANGULAR)]));
    // The triangular quantile of one half: 0.02 + √(0.5 · 0.06 · 0.04).
    expect(indicators[0]?.p50[0]).toBeCloseTo(100 * (1.02 + Math.sqrt(0.5 * 0.06 * 0.04)), 10);
    expect(indicators[0]?.se50[0]).toBe(0);
    expect(indicators[0]?.method).toBe('preIntegrated');
  });

  it('agrees with the mean and variance of a product of independent normal years', () => {
    const { mean, variance } = moments(uncertainPlan([uncertainty(NORMAL)]), 16_384);
    expect(mean / 100).toBeCloseTo(1.191016, 6);
    expect(variance / 10_000).toBeCloseTo(0.000378776797, 6);
  });

  it('meets a level as often as the closed form of one uncertain year says', () => {
    const only2026 = uncertainty(NORMAL, { year: 2026 });
    const level = 100 * 1.06 * 1.06 * 1.065;
    const { targets } = simulate(uncertainPlan([only2026], { targets: [target(level)] }));
    // Half a standard deviation above the mean: 1 − Φ(0.5).
    expect(targets[0]?.probability).toBeCloseTo(0.30853753872598694, 8);
    expect(targets[0]).toMatchObject({ method: 'preIntegrated', se: 0 });
  });

  it('carries one uncertain year through the certain years after it', () => {
    const only2024 = uncertainty(NORMAL, { year: 2024 });
    const level = 100 * 1.065 * 1.06 * 1.06;
    const plan = uncertainPlan([only2024], { targets: [target(level)] });
    const { targets, indicators } = simulate(plan);
    expect(targets[0]?.probability).toBeCloseTo(0.30853753872598694, 8);
    expect(indicators[0]?.p50[2]).toBeCloseTo(119.1016, 10);
    expect(indicators[0]?.se50).toEqual([0, 0, 0]);
  });

  it('follows an uncertain level with an elasticity as the draws do', () => {
    const model = { kind: 'linked', follows: 'gdp', lag: 0, outsideGrowth: null } as const;
    const income = gdp({ id: 'income', kind: 'linked', model });
    const plan = uncertainPlan([uncertainty(TRIANGULAR)], {
      indicators: [gdp(), firms(), income],
      targets: [target(114, { indicator: 'income' })],
    });
    const [root, ...others] = plan.scenarios;
    if (!root) throw new Error('a plan has a scenario');
    const elasticity: Assumption = {
      ...{ indicator: 'income', driver: 'elasticity', values: [0.8, 0.9, 1.1] },
      provenance: ASSUMED,
    };
    const scenarios = [{ ...root, assumptions: [...root.assumptions, elasticity] }, ...others];
    const linked = { ...plan, scenarios };
    const { targets, indicators } = simulate(linked);
    expect([targets[0]?.method, indicators[2]?.method]).toEqual(['preIntegrated', 'preIntegrated']);
    const found = simulatedScenario(linked, 'base');
    if (!found.ok) throw new Error('no such scenario');
    const path = drawScenario(found.value, 65_536, 3).drawn.of(2) ?? new Float64Array();
    const last = Array.from({ length: 65_536 }, (_, row) => path[row * 4 + 3] ?? NaN);
    const share = last.filter((value) => value >= 114).length / last.length;
    expect(targets[0]?.probability).toBeCloseTo(share, 3);
    last.sort((a, b) => a - b);
    expect(indicators[2]?.p95[2]).toBeCloseTo(last[62_259] ?? NaN, 1);
  });

  it('finds the same answers with the last step in closed form and by counting', () => {
    const plan = uncertainPlan([uncertainty(TRIANGULAR)], {
      targets: [target(117), target(0.055, { id: 'average', basis: 'averageGrowth' })],
    });
    const { targets, indicators, all } = simulate(plan);
    const draws = simulatedScenario(plan, 'base');
    if (!draws.ok) throw new Error('no such scenario');
    const { drawn } = drawScenario(draws.value, 65_536, 3);
    const path = drawn.of(0) ?? new Float64Array();
    const last = Array.from({ length: 65_536 }, (_, row) => path[row * 4 + 3] ?? NaN);
    const share = last.filter((value) => value >= 117).length / last.length;
    expect(targets[0]?.probability).toBeCloseTo(share, 3);
    const average = last.filter((value) => value >= 100 * 1.055 ** 3).length / last.length;
    expect(targets[1]?.probability).toBeCloseTo(average, 3);
    expect(all.probability).toBeCloseTo(Math.min(share, average), 2);
    last.sort((a, b) => a - b);
    expect(indicators[0]?.p50[2]).toBeCloseTo(last[32_768] ?? NaN, 2);
    expect(indicators[0]?.p5[2]).toBeCloseTo(last[3_277] ?? NaN, 1);
  });

  it('agrees with ten million plain draws', () => {
    // NumPy 2.4.6, default_rng(1): three products of 1 + triangular(0.02, 0.06, 0.08), ten million times.
    const plain = {
      p5: 112.81581904,
      p50: 116.92803783,
      p95: 120.71325657,
      probability: 0.4884079,
    };
    const plan = uncertainPlan([uncertainty(TRIANGULAR)], { targets: [target(117)] });
    const { targets, indicators } = simulate(plan, { points: 65_536 });
    const [output] = indicators;
    // Five standard errors of the plain draws: 0.00016 of the probability, up to 0.0017 of a percentile.
    expect(Math.abs((targets[0]?.probability ?? 0) - plain.probability)).toBeLessThan(0.0008);
    expect(Math.abs((output?.p5[2] ?? 0) - plain.p5)).toBeLessThan(0.0085);
    expect(Math.abs((output?.p50[2] ?? 0) - plain.p50)).toBeLessThan(0.005);
    expect(Math.abs((output?.p95[2] ?? 0) - plain.p95)).toBeLessThan(0.0085);
  });

  it('gives the same numbers for the same seed, and others for another', () => {
    const plan = uncertainPlan([uncertainty(TRIANGULAR)], { targets: [target(117)] });
    expect(simulate(plan, { seed: 5 })).toEqual(simulate(plan, { seed: 5 }));
    expect(simulate(plan, { seed: 5 }).indicators[0]?.p50[2]).not.toBe(
      simulate(plan, { seed: 6 }).indicators[0]?.p50[2],
    );
  });

  it('moves with the assumption where it is measured from it', () => {
    const around: Distribution = { shape: 'uniform', low: -0.01, high: 0.01 };
    const plan = uncertainPlan([uncertainty(around, { measuredFrom: 'assumption' })]);
    const base = simulate(plan);
    const pessimistic = simulate(plan, { scenario: 'pessimistic' });
    expect(base.indicators[0]?.p50[0]).toBeCloseTo(106, 10);
    expect(pessimistic.indicators[0]?.p50[0]).toBeCloseTo(105, 10);
  });

  it('draws once for all years where they go together entirely', () => {
    const plan = uncertainPlan([uncertainty(NORMAL, { yearCorrelation: 1 })]);
    const { indicators } = simulate(plan, { points: 4_096 });
    // The quantile of a rising function of one draw is the function of the quantile.
    const low = 1 + 0.06 - 0.01 * 1.6448536269514722;
    expect(indicators[0]?.p5[2]).toBeCloseTo(100 * low ** 3, 1);
  });

  it('meets two targets together as their correlation says', () => {
    const additions: Distribution = { shape: 'normal', mean: 100, deviation: 10 };
    const uncertainties = [
      uncertainty(NORMAL, { year: 2024 }),
      uncertainty(additions, { indicator: 'high-tech-firms', driver: 'netAdditions', year: 2024 }),
    ];
    const targets = [
      target(106, { year: 2024 }),
      target(900, { id: 'firms-goal', indicator: 'high-tech-firms', year: 2024 }),
    ];
    const together = (value: number): number | null =>
      simulate(
        uncertainPlan(uncertainties, {
          targets,
          correlations: [
            correlation(['gdp', 'growth'], ['high-tech-firms', 'netAdditions'], value),
          ],
        }),
      ).all.probability;
    // Both above their medians: 1/4 + arcsin(ρ) / 2π.
    expect(together(0)).toBeCloseTo(0.25, 2);
    expect(together(0.5)).toBeCloseTo(1 / 3, 2);
    expect(together(-0.5)).toBeCloseTo(1 / 6, 2);
    expect(together(1)).toBeCloseTo(0.5, 2);
  });

  it('repairs correlations that contradict each other, and says by how much', () => {
    const one = gdp();
    const plan = smallPlan({ indicators: [one, firms(), gdp({ id: 'b' })] });
    const uncertainties = ['gdp', 'b'].map((indicator) => uncertainty(NORMAL, { indicator }));
    const additions: Distribution = { shape: 'normal', mean: 100, deviation: 10 };
    const third = uncertainty(additions, { indicator: 'high-tech-firms', driver: 'netAdditions' });
    const [root, ...others] = plan.scenarios;
    if (!root) throw new Error('a plan has a scenario');
    const assumptions = [...root.assumptions, { ...root.assumptions[0]!, indicator: 'b' }];
    const scenarios = [
      { ...root, assumptions, uncertainties: [...uncertainties, third] },
      ...others,
    ];
    const report = simulate({
      ...plan,
      scenarios,
      targets: [],
      correlations: [
        correlation(['gdp', 'growth'], ['b', 'growth'], 0.9),
        correlation(['gdp', 'growth'], ['high-tech-firms', 'netAdditions'], 0.9),
        correlation(['b', 'growth'], ['high-tech-firms', 'netAdditions'], -0.9),
      ],
    });
    expect(report.repaired).toBeGreaterThan(0.1);
    expect(report.indicators.every(({ p50 }) => p50.every(Number.isFinite))).toBe(true);
  });

  it('says when a target is reached with a probability of 50 % and 90 %', () => {
    const { targets } = simulate(
      uncertainPlan([uncertainty(TRIANGULAR)], { targets: [target(111)] }),
    );
    expect(targets[0]).toMatchObject({ year50: 2025, year90: 2026 });
    const far = simulate(uncertainPlan([uncertainty(TRIANGULAR)], { targets: [target(500)] }));
    expect(far.targets[0]).toMatchObject({ probability: 0, year50: null, year90: null });
    expect(far.targets[0]?.shortfall).toBeCloseTo(500 - 100 * 1.0533333 ** 3, 0);
  });

  it('tells the share of draws that a driver could not have', () => {
    const wild: Distribution = { shape: 'normal', mean: 0, deviation: 1 };
    const { held, indicators } = simulate(uncertainPlan([uncertainty(wild)]));
    expect(held).toEqual([
      { indicator: 'gdp', driver: 'growth', share: expect.any(Number) as number },
    ]);
    // Φ(−1): a growth below −100 %.
    expect(held[0]?.share).toBeCloseTo(0.1587, 2);
    expect(indicators[0]?.p5[0]).toBeGreaterThanOrEqual(0);
  });

  it.each([
    [{ points: 1000 }, 'wrongPoints'],
    [{ points: 1e9 }, 'wrongPoints'],
    [{ points: 32 }, 'wrongPoints'],
    [{ points: NaN }, 'wrongPoints'],
    [{ seed: -1 }, 'wrongSeed'],
    [{ seed: 0.5 }, 'wrongSeed'],
    [{ scenario: 'none' }, 'unknownScenario'],
  ])('refuses %j', (options, kind) => {
    const report = simulatePlan(uncertainPlan([uncertainty(TRIANGULAR)]), {
      scenario: 'base',
      ...options,
    });
    expect(report).toMatchObject({ ok: false, error: { kind } });
  });

  it('orders the bands and keeps probabilities between 0 and 1', () => {
    const rate = fc.double({ min: -0.2, max: 0.3, noNaN: true });
    fc.assert(
      fc.property(
        fc
          .tuple(rate, rate, rate)
          .filter(([a, b, c]) => Math.max(a, b, c) - Math.min(a, b, c) > 1e-6),
        fc.double({ min: 50, max: 200, noNaN: true }),
        fc.integer({ min: 0, max: 2_147_483_647 }),
        (rates, level, seed) => {
          const [low = 0, mode = 0, high = 0] = [...rates].sort((a, b) => a - b);
          const shape: Distribution = { shape: 'triangular', low, mode, high };
          const plan = uncertainPlan([uncertainty(shape)], { targets: [target(level)] });
          const { indicators, targets } = simulate(plan, { seed, points: 64 });
          const [output] = indicators;
          for (const year of [0, 1, 2]) {
            const bands = [output?.p5, output?.p25, output?.p50, output?.p75, output?.p95].map(
              (band) => band?.[year] ?? NaN,
            );
            expect(bands).toEqual([...bands].sort((a, b) => a - b));
          }
          expect(targets[0]?.probability).toBeGreaterThanOrEqual(0);
          expect(targets[0]?.probability).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 30 },
    );
  });
});
