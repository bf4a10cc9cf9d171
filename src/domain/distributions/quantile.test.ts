import * as fc from 'fast-check';
import { cdfOf, densityOf, quantileOf, rangeOf, type VaryingDistribution } from './quantile';
import { solveRising } from './solve-rising';

const number = fc.double({ min: -1000, max: 1000, noNaN: true });
const width = fc.double({ min: 0.001, max: 1000, noNaN: true });
/** Between two changes of a history: wide enough that a slope is measured beside one corner only. */
const step = fc.double({ min: 1, max: 1000, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Shapes that have a density everywhere between their ends. */
const smooth: fc.Arbitrary<VaryingDistribution> = fc.oneof(
  fc
    .record({
      ...{ low: number, width, peak: share },
      shape: fc.constantFrom('triangular' as const, 'pert' as const),
    })
    .map(({ low, width: all, peak, shape }) => {
      const high = low + all;
      return { shape, low, mode: Math.min(high, low + all * peak), high };
    }),
  fc
    .record({ p10: number, width, skew: fc.double({ min: 0.17, max: 0.83, noNaN: true }) })
    .map(({ p10, width: all, skew }) => {
      return { shape: 'percentiles' as const, p10, p50: p10 + all * skew, p90: p10 + all };
    }),
  fc.record({ shape: fc.constant('normal' as const), mean: number, deviation: width }),
  fc
    .record({ low: number, width })
    .map(({ low, width: all }) => ({ shape: 'uniform' as const, low, high: low + all })),
  fc
    .record({ first: number, steps: fc.array(step, { minLength: 2, maxLength: 8 }) })
    .map(({ first, steps }) => {
      const changes = [first];
      for (const by of steps) changes.push((changes.at(-1) ?? 0) + by);
      return { shape: 'history' as const, changes: changes.reverse() };
    }),
);

/** A shape with its mean and variance, from their closed forms. */
const MOMENTS: readonly (readonly [VaryingDistribution, number, number])[] = [
  [{ shape: 'triangular', low: 2, mode: 5, high: 7 }, 14 / 3, (4 + 25 + 49 - 10 - 14 - 35) / 18],
  [{ shape: 'uniform', low: -1, high: 5 }, 2, 3],
  [{ shape: 'normal', mean: 0.06, deviation: 0.01 }, 0.06, 0.0001],
  // Mean (low + 4·mode + high) / 6; variance (mean − low)·(high − mean) / 7.
  [{ shape: 'pert', low: 2, mode: 5, high: 7 }, 29 / 6, ((29 / 6 - 2) * (7 - 29 / 6)) / 7],
  [
    {
      shape: 'discrete',
      outcomes: [
        { value: 4, probability: 0.25 },
        { value: -2, probability: 0.75 },
      ],
    },
    ...([-0.5, 6.75] as const),
  ],
  // Half of the draws are uniform from 0 to 2, half from 2 to 6.
  [{ shape: 'history', changes: [6, 0, 2] }, 2.5, (4 / 3 + (36 + 12 + 4) / 3) / 2 - 6.25],
];

describe('quantileOf', () => {
  it.each(MOMENTS)('of %j has mean %d and variance %d', (distribution, mean, variance) => {
    const quantile = quantileOf(distribution);
    const points = 200_000;
    let [sum, squares] = [0, 0];
    for (let index = 0; index < points; index += 1) {
      const value = quantile((index + 0.5) / points);
      sum += value;
      squares += (value - mean) ** 2;
    }
    const deviation = Math.sqrt(variance);
    expect(Math.abs(sum / points - mean) / deviation).toBeLessThan(1e-5);
    expect(Math.abs(squares / points / variance - 1)).toBeLessThan(1e-4);
  });

  // Computed with mpmath 1.3 at 30 digits: the root of betainc(a, b, 0, x) = p.
  it.each([
    [3.4, 2.6, 0.1, 0.3101104608478657],
    [3.4, 2.6, 0.5, 0.5745291979977003],
    [3.4, 2.6, 0.9, 0.8113808400863657],
    [1, 5, 0.5, 0.12944943670387585],
    [5, 1, 0.2, 0.7247796636776955],
    [2, 4, 0.001, 0.010101787883737752],
    [4.6, 1.4, 0.999, 0.9982417834520649],
  ])('of a PERT is that of the beta distribution (%d, %d) at %d', (below, _above, p, expected) => {
    const quantile = quantileOf({ shape: 'pert', low: 0, mode: (below - 1) / 4, high: 1 });
    expect(Math.abs(quantile(p) / expected - 1)).toBeLessThan(1e-12);
  });

  it('of percentiles goes through the three', () => {
    const quantile = quantileOf({ shape: 'percentiles', p10: 3, p50: 4, p90: 7 });
    expect(quantile(0.1)).toBeCloseTo(3, 14);
    expect(quantile(0.5)).toBe(4);
    expect(quantile(0.9)).toBeCloseTo(7, 14);
  });

  it('of a history is PERCENTILE.INC of its changes', () => {
    const quantile = quantileOf({ shape: 'history', changes: [0.07, 0.03, 0.05, 0.04] });
    expect([0, 0.25, 0.5, 1].map(quantile)).toEqual([0.03, 0.0375, 0.045, 0.07]);
  });

  it('of outcomes gives each its share', () => {
    const quantile = quantileOf({
      shape: 'discrete',
      outcomes: [
        { value: 8, probability: 0.2 },
        { value: 5, probability: 0.5 },
        { value: 6, probability: 0.3 },
      ],
    });
    const drawn = Array.from({ length: 10 }, (_, index) => quantile((index + 0.5) / 10));
    expect(drawn).toEqual([5, 5, 5, 5, 5, 6, 6, 6, 8, 8]);
    expect([quantile(0), quantile(1)]).toEqual([5, 8]);
  });

  it('never falls', () => {
    fc.assert(
      fc.property(smooth, share, share, (distribution, one, other) => {
        const quantile = quantileOf(distribution);
        const [lower, upper] = [Math.min(one, other), Math.max(one, other)];
        expect(quantile(lower)).toBeLessThanOrEqual(quantile(upper) + 1e-12);
      }),
    );
  });
});

describe('cdfOf', () => {
  it('is the inverse of the quantile', () => {
    fc.assert(
      fc.property(
        smooth,
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (distribution, probability) => {
          const value = quantileOf(distribution)(probability);
          expect(Math.abs(cdfOf(distribution)(value) - probability)).toBeLessThan(1e-8);
          const back = quantileOf(distribution)(cdfOf(distribution)(value));
          const { low, high } = rangeOf(distribution);
          expect(Math.abs(back - value) / (high - low)).toBeLessThan(1e-8);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is 0 below the lowest value and 1 from the highest', () => {
    fc.assert(
      fc.property(smooth, (distribution) => {
        if (distribution.shape === 'normal' || distribution.shape === 'percentiles') return;
        const [quantile, cdf] = [quantileOf(distribution), cdfOf(distribution)];
        expect([cdf(quantile(0) - 1e-6), cdf(quantile(1))]).toEqual([0, 1]);
      }),
    );
  });

  it('of outcomes rises at each', () => {
    const outcomes = [
      { value: 8, probability: 0.2 },
      { value: 5, probability: 0.8 },
    ];
    expect([4.9, 5, 7.9, 8].map(cdfOf({ shape: 'discrete', outcomes }))).toEqual([0, 0.8, 0.8, 1]);
  });

  it('of a history with equal changes jumps there', () => {
    const cdf = cdfOf({ shape: 'history', changes: [1, 2, 2, 3] });
    expect(cdf(1.5)).toBeCloseTo(1 / 6, 14);
    expect(cdf(2)).toBeCloseTo(2 / 3, 14);
  });
});

describe('densityOf', () => {
  it('is the slope of the probability', () => {
    fc.assert(
      fc.property(
        smooth,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (distribution, probability) => {
          const [quantile, cdf] = [quantileOf(distribution), cdfOf(distribution)];
          const value = quantile(probability);
          const near = 1e-5 * (quantile(0.9) - quantile(0.1));
          const slope = (cdf(value + near) - cdf(value - near)) / (2 * near);
          const density = densityOf(distribution)?.(value) ?? NaN;
          // Beside a corner the slope is a mean of two.
          const nearby = [value - near, value + near].map(
            (place) => densityOf(distribution)?.(place) ?? NaN,
          );
          const lowest = Math.min(density, ...nearby) * 0.999;
          const highest = Math.max(density, ...nearby) * 1.001;
          expect(slope).toBeGreaterThanOrEqual(lowest);
          expect(slope).toBeLessThanOrEqual(highest);
        },
      ),
    );
  });

  it('is null where single values have a probability', () => {
    expect(densityOf({ shape: 'history', changes: [1, 2, 2] })).toBeNull();
    expect(densityOf({ shape: 'discrete', outcomes: [{ value: 1, probability: 1 }] })).toBeNull();
  });

  it('of a triangle is highest at the mode, also where a side is upright', () => {
    expect(densityOf({ shape: 'triangular', low: 0, mode: 0, high: 4 })?.(0)).toBe(0.5);
    expect(densityOf({ shape: 'triangular', low: 0, mode: 4, high: 4 })?.(4)).toBe(0.5);
  });
});

describe('rangeOf', () => {
  it('is P10, P50 and P90', () => {
    expect(rangeOf({ shape: 'uniform', low: 0, high: 10 })).toEqual({ low: 1, mid: 5, high: 9 });
  });
});

describe('solveRising', () => {
  it('finds the end where the value is outside', () => {
    const at = (x: number): { value: number; slope: number } => ({
      value: x ** 3,
      slope: 3 * x * x,
    });
    expect(solveRising({ target: 99, low: 0, high: 2, start: 1, at })).toBeCloseTo(2, 14);
    expect(solveRising({ target: -99, low: 0, high: 2, start: 1, at })).toBeCloseTo(0, 14);
    expect(solveRising({ target: 1, low: -2, high: 2, start: 0, at })).toBeCloseTo(1, 15);
  });
});
