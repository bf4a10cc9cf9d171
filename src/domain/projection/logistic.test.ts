import * as fc from 'fast-check';
import { logisticShare, logisticShares } from './logistic';

const part = fc.double({ min: 0, max: 1, noNaN: true });
const steepness = fc.double({ min: 1e-3, max: 100, noNaN: true });

describe('logisticShare', () => {
  it('is the normalised logistic of its definition', () => {
    fc.assert(
      fc.property(part, steepness, (x, k) => {
        const logistic = (at: number) => 1 / (1 + Math.exp(-k * (at - 0.5)));
        const defined = (logistic(x) - logistic(0)) / (logistic(1) - logistic(0));
        expect(logisticShare(x, k)).toBeCloseTo(defined, 10);
      }),
    );
  });

  it('is 0 before the start and 1 after the end', () => {
    expect([-3, 0, 1, 7].map((x) => logisticShare(x, 6))).toEqual([0, 0, 1, 1]);
  });

  it('is symmetric and never falls', () => {
    fc.assert(
      fc.property(part, part, steepness, (x, y, k) => {
        expect(logisticShare(x, k) + logisticShare(1 - x, k)).toBeCloseTo(1, 12);
        const [early, late] = [Math.min(x, y), Math.max(x, y)];
        expect(logisticShare(early, k)).toBeLessThanOrEqual(logisticShare(late, k) + 1e-15);
      }),
    );
  });

  it.each([1e-3, 1e-12, 1e-300, Number.MIN_VALUE])('is nearly straight at steepness %d', (k) => {
    expect(logisticShare(0.3, k)).toBeCloseTo(0.3, 7);
  });

  it('is a step at a steepness without bounds', () => {
    expect([0.4, 0.5, 0.6].map((x) => logisticShare(x, 1e308))).toEqual([0, 0.5, 1]);
  });
});

describe('logisticShares', () => {
  it('reaches 24.4728 %, 75.5272 % and all of it in three periods at steepness 6', () => {
    expect(logisticShare(1 / 3, 6)).toBeCloseTo(0.244728, 6);
    expect(logisticShare(2 / 3, 6)).toBeCloseTo(0.755272, 6);
    expect(logisticShare(1, 6)).toBe(1);
  });

  it('adds up to 1 and is never negative', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (periods, steepness) => {
          const shares = logisticShares({ periods, steepness });
          const values = shares.ok ? shares.value : [];
          expect(values.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          expect(values.every((share) => share >= 0)).toBe(true);
        },
      ),
    );
  });

  it('refuses no periods and a flat logistic', () => {
    expect(logisticShares({ periods: 0 })).toMatchObject({ error: { argument: 'periods' } });
    expect(logisticShares({ periods: 3, steepness: 0 })).toMatchObject({
      error: { argument: 'steepness', minExcluded: true },
    });
  });
});
