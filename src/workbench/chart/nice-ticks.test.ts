import fc from 'fast-check';
import { niceTicks } from './nice-ticks';

describe('niceTicks', () => {
  it('chooses round values around the numbers', () => {
    expect(niceTicks([100, 120.2], false)).toEqual([100, 105, 110, 115, 120, 125]);
    expect(niceTicks([3, 9], true)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(niceTicks([-0.08, 0.05], true)).toEqual([-0.1, -0.05, 0, 0.05]);
  });

  it('makes an axis for no number, for one, and for equal ones', () => {
    for (const numbers of [[], [0], [7, 7], [Number.NaN]]) {
      expect(niceTicks(numbers, false).length).toBeGreaterThan(1);
    }
  });

  it('treats numbers near 0 as 0', () => {
    expect(niceTicks([5e-324], false)).toEqual(niceTicks([0], false));
  });

  it('covers every number with a few increasing ticks', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        (numbers, zero) => {
          const ticks = niceTicks(numbers, zero);
          const slack = 1e-6 * Math.max(1, ...numbers.map(Math.abs));
          expect(ticks[0]!).toBeLessThanOrEqual(Math.min(...numbers) + slack);
          expect(ticks.at(-1)!).toBeGreaterThanOrEqual(Math.max(...numbers) - slack);
          expect(ticks.length).toBeLessThan(15);
        },
      ),
    );
  });
});
