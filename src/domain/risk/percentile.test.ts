import { percentile } from './percentile';

describe('percentile', () => {
  it.each([
    [0, 1],
    [0.1, 1.3],
    [0.25, 1.75],
    [0.3, 1.9],
    [0.5, 2.5],
    [1, 4],
  ])('of 1, 2, 3 and 4 at %d is %d, as PERCENTILE.INC says', (share, value) => {
    expect(percentile([1, 2, 3, 4], share)).toBeCloseTo(value, 12);
  });

  it('of a single number is that number', () => {
    expect(percentile([7], 0.4)).toBe(7);
  });

  it('of nothing is a bug of ours', () => {
    expect(() => percentile([], 0.5)).toThrow();
  });
});
