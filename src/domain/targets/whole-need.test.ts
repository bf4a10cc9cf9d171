import { roundIncrement } from './whole-need';

describe('roundIncrement', () => {
  test.each([
    [33.5, 'atLeast', 34],
    [100, 'atLeast', 100],
    [66.00000000001, 'atLeast', 66],
    [100, 'moreThan', 101],
    [66.2, 'moreThan', 67],
    [-2.5, 'atMost', -3],
    [-2, 'lessThan', -3],
    [33.4, 'about', 33],
  ] as const)('of %d a year for “%s” is %d', (increment, comparator, need) => {
    expect(roundIncrement(increment, comparator)).toBe(need);
  });
});
