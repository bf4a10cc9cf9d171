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

  it('is the rate of a steady path with the same sum by the accumulative method', () => {
    const values = fc.array(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), {
      minLength: 2,
      maxLength: 31,
    });
    fc.assert(
      fc.property(values, (path) => {
        const [base = 1, ...rest] = path;
        const factor = 1 + rate(path, 'accumulative');
        const steady = rest.map((_, index) => factor ** (index + 1));
        const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
        const wanted = sum(rest) / base;
        // Near −100 % the rate itself has too few digits left to tell the factor.
        expect(Math.abs(sum(steady) - wanted)).toBeLessThanOrEqual(1e-9 * wanted + 1e-12);
      }),
    );
  });

  it.each([
    [1e-100, 1e100],
    [1e100, 1e-100],
    [1, 1e300],
  ])('holds from %d to %d and two years more', (first, second) => {
    const growth = rate([first, second, second, second], 'accumulative');
    expect(growth).toBeGreaterThanOrEqual(-1);
    expect(Number.isFinite(growth)).toBe(true);
  });

  it('refuses more than 30 years, what is no number and a growth that no cell can hold', () => {
    expect(averageGrowth({ path: Array<number>(32).fill(1), method: 'level' })).toMatchObject({
      error: { kind: 'outOfRange', argument: 'years', value: 31, max: 30 },
    });
    expect(averageGrowth({ path: [1, NaN], method: 'accumulative' })).toMatchObject({
      error: { kind: 'notANumber', argument: 'path', index: 1 },
    });
    for (const method of ['level', 'accumulative'] as const) {
      expect(averageGrowth({ path: [1e-300, 1e300], method })).toMatchObject({
        error: { kind: 'overflow' },
      });
    }
  });
});
