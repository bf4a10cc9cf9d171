import * as fc from 'fast-check';
import { goalSeek } from './goal-seek';

describe('goalSeek', () => {
  it('finds the growth that leads 100 to 119.1016 in three years', () => {
    const found = goalSeek({
      evaluate: (g) => 100 * (1 + g) ** 3,
      goal: 119.1016,
      low: 0,
      high: 1,
    });
    expect(found).toMatchObject({ ok: true, value: { x: expect.closeTo(0.06, 8) } });
  });

  it('needs at most 60 evaluations and comes as near as it says', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 9, noNaN: true }),
        (root, power) => {
          let count = 0;
          const evaluate = (x: number) => {
            count += 1;
            return Math.sign(x - root) * Math.abs(x - root) ** power;
          };
          const found = goalSeek({ evaluate, goal: 0, low: -2, high: 2, tolerance: 1e-6 });
          expect(count).toBeLessThanOrEqual(60);
          if (found.ok) {
            expect(Math.abs(found.value.value)).toBeLessThanOrEqual(1e-6);
            expect(found.value.evaluations).toBe(count);
          } else expect(power).toBeLessThan(1);
        },
      ),
    );
  });

  it('finds a goal that lies between the ends though both are on one side of it', () => {
    const found = goalSeek({ evaluate: (x) => x * x, goal: 0.04, low: -1, high: 1.1 });
    expect(found).toMatchObject({ ok: true, value: { value: expect.closeTo(0.04, 8) } });
  });

  it('names the interval and the nearest value where there is no solution', () => {
    const found = goalSeek({ evaluate: (x) => x * x + 1, goal: 0, low: -1, high: 1 });
    expect(found).toMatchObject({
      ok: false,
      error: {
        ...{ kind: 'noSolution', low: -1, high: 1, valueAtLow: 2, valueAtHigh: 2 },
        nearest: { x: 0, value: 1 },
      },
    });
  });

  it('passes over points without a result', () => {
    const found = goalSeek({
      evaluate: (x) => (x <= 0 ? null : Math.log(x)),
      goal: 0,
      low: -1,
      high: 3,
    });
    expect(found).toMatchObject({ ok: true, value: { x: expect.closeTo(1, 8) } });
    expect(goalSeek({ evaluate: () => null, goal: 0, low: 0, high: 1 })).toMatchObject({
      error: { nearest: null, valueAtLow: null },
    });
  });
});
