import * as fc from 'fast-check';
import { logisticShare } from './logistic-share';
import { logisticShares } from './logistic-shares';

describe('logisticShares', () => {
  it('reaches 24.4728 %, 75.5272 % and all of it in three periods at steepness 6', () => {
    expect(logisticShare(1 / 3, 6)).toBeCloseTo(0.244728, 6);
    expect(logisticShare(2 / 3, 6)).toBeCloseTo(0.755272, 6);
    expect(logisticShare(1, 6)).toBe(1);
  });

  it('adds up to 1 and never goes back', () => {
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
