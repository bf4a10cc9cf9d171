import * as fc from 'fast-check';
import { triangularQuantile, triangularQuantiles } from './triangular';

const rate = fc.double({ min: -0.9, max: 1, noNaN: true });
const range = fc.tuple(rate, rate, rate).map((rates) => {
  const [low = 0, mode = 0, high = 0] = rates.sort((a, b) => a - b);
  return { low, mode, high };
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('triangularQuantile', () => {
  it('gives the lowest rate at 0, the highest at 1 and the likeliest at its share of the width', () => {
    const known = { low: 0.02, mode: 0.05, high: 0.07 };
    expect(triangularQuantile(known, 0)).toBe(0.02);
    expect(triangularQuantile(known, 0.6)).toBeCloseTo(0.05, 14);
    expect(triangularQuantile(known, 1)).toBe(0.07);
  });

  it.each([
    ['low', { low: 0.01, mode: 0.01, high: 0.05 }, 0.01, 0.05],
    ['high', { low: 0.01, mode: 0.05, high: 0.05 }, 0.01, 0.05],
  ])('takes the mode at the %s end', (_, known, first, last) => {
    expect(triangularQuantile(known, 0)).toBeCloseTo(first, 14);
    expect(triangularQuantile(known, 1)).toBeCloseTo(last, 14);
  });

  it('undoes the distribution function of the triangle', () => {
    const below = (known: { low: number; mode: number; high: number }, x: number): number => {
      const { low, mode, high } = known;
      return x <= mode
        ? (x - low) ** 2 / ((high - low) * (mode - low))
        : 1 - (high - x) ** 2 / ((high - low) * (high - mode));
    };
    const known = { low: -0.02, mode: 0.05, high: 0.07 };
    for (const probability of [0.01, 0.1, 0.5, 0.77, 0.9, 0.99]) {
      expect(below(known, triangularQuantile(known, probability))).toBeCloseTo(probability, 12);
    }
  });

  it('stays between low and high and never falls as the probability rises', () => {
    fc.assert(
      fc.property(range, share, share, (known, one, other) => {
        const dust = 1e-12;
        const lower = triangularQuantile(known, Math.min(one, other));
        const upper = triangularQuantile(known, Math.max(one, other));
        expect(lower).toBeGreaterThanOrEqual(known.low - dust);
        expect(upper).toBeGreaterThanOrEqual(lower - dust);
        expect(upper).toBeLessThanOrEqual(known.high + dust);
      }),
    );
  });

  it('is the same for many at once, bit for bit', () => {
    fc.assert(
      fc.property(range, fc.array(share), (known, shares) => {
        const all = triangularQuantiles(known, Float64Array.from(shares));
        expect([...all]).toEqual(shares.map((each) => triangularQuantile(known, each)));
      }),
    );
  });
});
