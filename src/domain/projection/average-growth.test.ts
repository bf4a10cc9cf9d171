import * as fc from 'fast-check';
import { averageGrowth } from './average-growth';

const rate = (path: readonly number[], method: 'level' | 'accumulative') => {
  const growth = averageGrowth({ path, method });
  return growth.ok ? growth.value : NaN;
};

describe('averageGrowth', () => {
  it.each([
    [[800, 850, 950, 1000], 'level', 0.077217345],
    [[800, 900, 1000], 'level', 0.118033989],
    [[100, 110, 110, 119.1016], 'level', 0.06],
    [[100, 110, 110, 119.1016], 'accumulative', 0.062523],
    [[100, 101, 102, 119.1016], 'accumulative', 0.035966],
  ] as const)('of %j by the %s method is %p', (path, method, growth) => {
    expect(rate(path, method)).toBeCloseTo(growth, 6);
  });

  it('is the same by both methods on a steady path', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.9, max: 2, noNaN: true }),
        fc.integer({ min: 1, max: 30 }),
        (growth, years) => {
          const path = Array.from({ length: years + 1 }, (_, year) => 100 * (1 + growth) ** year);
          for (const method of ['level', 'accumulative'] as const) {
            expect(Math.abs(rate(path, method) - growth)).toBeLessThan(1e-9);
          }
        },
      ),
    );
  });

  it('refuses a single value and values of zero or below', () => {
    expect(averageGrowth({ path: [1], method: 'level' })).toMatchObject({
      error: { kind: 'wrongCount', count: 1 },
    });
    expect(averageGrowth({ path: [1, 0], method: 'level' })).toMatchObject({
      error: { kind: 'outOfRange', argument: 'path', index: 1 },
    });
  });
});
