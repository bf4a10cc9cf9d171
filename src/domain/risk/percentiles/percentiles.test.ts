import * as fc from 'fast-check';
import { percentilesOf } from './percentiles';

const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95];

/** The percentiles of sorted values, by the definition. */
function bySorting(values: Float64Array, shares: readonly number[]): readonly number[] {
  const sorted = values.slice().sort();
  return shares.map((share) => {
    const place = share * (sorted.length - 1);
    const [lower = NaN, upper = lower] = [sorted[Math.floor(place)], sorted[Math.floor(place) + 1]];
    return lower + (upper - lower) * (place - Math.floor(place));
  });
}

describe('percentilesOf', () => {
  it.each([
    [0, 1],
    [0.1, 1.3],
    [0.25, 1.75],
    [0.3, 1.9],
    [0.5, 2.5],
    [1, 4],
  ])('of 4, 1, 3 and 2 at %d is %d, as PERCENTILE.INC says', (share, value) => {
    expect(percentilesOf(Float64Array.of(4, 1, 3, 2), [share])[0]).toBeCloseTo(value, 12);
  });

  it('of a single number is that number', () => {
    expect(percentilesOf(Float64Array.of(7), [0, 0.4, 1])).toEqual([7, 7, 7]);
  });

  it('of nothing is a bug of ours', () => {
    expect(() => percentilesOf(new Float64Array(), [0.5])).toThrow();
    expect(() => percentilesOf(Float64Array.of(1, 2), [NaN])).toThrow();
  });

  it('gives the percentiles in the order in which they are asked for', () => {
    const values = Float64Array.from({ length: 3_000 }, (_, index) => (index * 7_919) % 3_000);
    const [low, high] = percentilesOf(values, [0.05, 0.95]);
    expect(percentilesOf(values, [0.95, 0.05, 0.95])).toEqual([high, low, high]);
  });

  it('is what sorting gives, bit for bit, and leaves the values as they are', () => {
    const count = fc.integer({ min: 1, max: 5_000 });
    // From values that are nearly all alike to values that differ by many orders of magnitude.
    fc.assert(
      fc.property(count, fc.nat({ max: 1_000_000 }), fc.nat({ max: 40 }), (length, seed, power) => {
        let state = seed + 1;
        const values = Float64Array.from({ length }, () => {
          state = (state * 48_271) % 2_147_483_647;
          return (state / 2_147_483_647 - 0.2) ** (2 * power + 1) * 1e6;
        });
        const before = values.slice();
        const shares = [...SHARES, 0, 1, 0.001];
        expect(percentilesOf(values, shares)).toEqual(bySorting(values, shares));
        expect(values).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['equal', 7, 7],
    ['equal but for one', 7, 1e300],
    ['further apart than the largest number', -1.7e308, 1.7e308],
    ['next to each other', 1, 1 + Number.EPSILON],
  ])('takes values that are %s', (_, one, other) => {
    const values = new Float64Array(5_000).fill(one);
    values[77] = other;
    expect(percentilesOf(values, [0, 0.5, 1])).toEqual(bySorting(values, [0, 0.5, 1]));
  });
});
