import * as fc from 'fast-check';
import { normalCdf, normalQuantile } from '../../distributions/exact-math';
import { lawOf, type VaryingDistribution } from '../../distributions/quantile';
import { conditionalMixture } from './conditional-mixture';
import { lawMixture, type Mixture, mixturePercentiles, triangularMixture } from './mixture';

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];
const TRIANGLE = { shape: 'triangular', low: 0.02, mode: 0.05, high: 0.07 } as const;
const { quantile } = lawOf(TRIANGLE);

const levels = fc.array(fc.double({ min: 50, max: 150, noNaN: true }), {
  minLength: 1,
  maxLength: 200,
});
const signed = fc
  .double({ min: -20, max: 20, noNaN: true })
  .filter((value) => Math.abs(value) > 0.01);

function expectSolved(mixture: Mixture, shares = SHARES, within = 1e-12): void {
  for (const [index, value] of mixturePercentiles(mixture, shares).entries()) {
    expect(Math.abs(mixture.at(value).value - (shares[index] ?? NaN))).toBeLessThan(within);
  }
}

describe('mixturePercentiles', () => {
  it('of a single point is the quantile', () => {
    const mixture = triangularMixture(
      { offsets: Float64Array.of(100), factors: Float64Array.of(100) },
      ...([TRIANGLE, quantile] as const),
    );
    for (const [index, value] of mixturePercentiles(mixture, SHARES).entries()) {
      expect(value).toBeCloseTo(100 * (1 + quantile(SHARES[index] ?? NaN)), 12);
    }
  });

  it('has the mean probability that was asked for', () => {
    fc.assert(
      fc.property(levels, (values) => {
        const offsets = Float64Array.from(values);
        expectSolved(triangularMixture({ offsets, factors: offsets }, TRIANGLE, quantile));
      }),
    );
  });

  it.each<VaryingDistribution>([
    TRIANGLE,
    { shape: 'pert', low: 1, mode: 2, high: 9 },
    { shape: 'normal', mean: 3, deviation: 2 },
    { shape: 'uniform', low: -1, high: 4 },
    { shape: 'percentiles', p10: 1, p50: 2, p90: 6 },
  ])('solves a mixture of %j, with factors of both signs', (distribution) => {
    const factor = fc.array(signed, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(factor, (factors) => {
        const given = {
          offsets: Float64Array.from(factors, (value, index) => value * index),
          factors: Float64Array.from(factors),
        };
        expectSolved(lawMixture(given, lawOf(distribution)), SHARES, 1e-9);
      }),
      { numRuns: 30 },
    );
  });

  it('is the same with the loop for triangles and with any distribution', () => {
    fc.assert(
      fc.property(levels, signed, (values, factor) => {
        const given = {
          offsets: Float64Array.from(values),
          factors: Float64Array.from(values, (value) => value * factor),
        };
        const one = triangularMixture(given, TRIANGLE, quantile);
        const other = lawMixture(given, lawOf(TRIANGLE));
        for (const value of [...mixturePercentiles(one, SHARES), ...values]) {
          const [quick, general] = [one.at(value), other.at(value)];
          expect(quick.value).toBeCloseTo(general.value, 10);
          expect(Math.abs(quick.slope - general.slope)).toBeLessThan(1e-8 * (1 + general.slope));
        }
      }),
    );
  });

  it('is at the ends for 0 and 1, and rises', () => {
    const offsets = Float64Array.of(100, 120);
    const mixture = triangularMixture({ offsets, factors: offsets }, TRIANGLE, quantile);
    const [low, high] = mixturePercentiles(mixture, [0, 1]);
    expect(low).toBeCloseTo(102, 12);
    expect(high).toBeCloseTo(128.4, 12);
    const many = mixturePercentiles(
      mixture,
      Array.from({ length: 101 }, (_, at) => at / 100),
    );
    expect(many).toEqual([...many].sort((one, other) => one - other));
  });

  it('finds the jumps of single values', () => {
    const outcomes = [
      { value: 0, probability: 0.5 },
      { value: 1, probability: 0.5 },
    ];
    const law = lawOf({ shape: 'discrete', outcomes });
    const given = { offsets: Float64Array.of(0, 10), factors: Float64Array.of(1, 1) };
    const found = mixturePercentiles(lawMixture(given, law), [0.1, 0.4, 0.6, 0.9]);
    for (const [index, value] of [0, 1, 10, 11].entries()) {
      expect(found[index]).toBeCloseTo(value, 12);
    }
  });

  it('of what does not vary is its value', () => {
    const given = { offsets: Float64Array.of(5, 5), factors: new Float64Array(2) };
    expect(mixturePercentiles(lawMixture(given, lawOf(TRIANGLE)), [0.1, 0.9])).toEqual([5, 5]);
  });
});

describe('conditionalMixture', () => {
  it('is that of independent steps where the others say nothing', () => {
    const given = { offsets: Float64Array.of(100, 120), factors: Float64Array.of(100, -120) };
    const told = { means: new Float64Array(2), deviation: 1 };
    const one = conditionalMixture(given, lawOf(TRIANGLE), told);
    const other = lawMixture(given, lawOf(TRIANGLE));
    for (const value of [102, 104, 106, 113, 117]) {
      expect(one.at(value).value).toBeCloseTo(other.at(value).value, 12);
      expect(one.at(value).slope).toBeCloseTo(other.at(value).slope, 10);
    }
  });

  it('of two correlated normal steps is their sum, which is normal', () => {
    // X + Y with deviations 1 and 2 and a correlation of 0.6: the variance is 1 + 4 + 2.4.
    const points = 4_096;
    const scores = Float64Array.from({ length: points }, (_, index) => {
      return normalQuantile((index + 0.5) / points);
    });
    const mixture = conditionalMixture(
      { offsets: scores, factors: new Float64Array(points).fill(1) },
      lawOf({ shape: 'normal', mean: 0, deviation: 2 }),
      { means: scores.map((score) => 0.6 * score), deviation: 0.8 },
    );
    expect(mixture.at(1.5).value).toBeCloseTo(normalCdf(1.5 / Math.sqrt(7.4)), 6);
    for (const [index, value] of mixturePercentiles(mixture, SHARES).entries()) {
      const expected = Math.sqrt(7.4) * normalQuantile(SHARES[index] ?? NaN);
      expect(Math.abs(value - expected)).toBeLessThan(1e-4);
    }
  });

  it('follows what the others decide', () => {
    const given = { offsets: new Float64Array(1), factors: Float64Array.of(1) };
    const told = { means: Float64Array.of(normalQuantile(0.3)), deviation: 0 };
    const mixture = conditionalMixture(given, lawOf(TRIANGLE), told);
    expect(mixturePercentiles(mixture, [0.5])[0]).toBeCloseTo(quantile(0.3), 10);
  });
});
