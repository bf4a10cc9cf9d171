import * as fc from 'fast-check';
import { goalSeek, type GoalSeekOptions } from './goal-seek';

function seek(options: GoalSeekOptions) {
  let calls = 0;
  const evaluate = (x: number): number | null => {
    calls += 1;
    return options.evaluate(x);
  };
  return { found: goalSeek({ ...options, evaluate }), calls: () => calls };
}

describe('goalSeek', () => {
  it.each([
    ['a square', (x: number) => x * x, 2, 0, 2, Math.SQRT2],
    ['a falling line', (x: number) => 10 - 4 * x, 4, -5, 5, 1.5],
    ['compound growth', (x: number) => 100 * (1 + x) ** 3, 119.1016, -0.5, 1, 0.06],
    ['a very bent curve', (x: number) => x ** 9, 1e-3, 0, 2, 1e-3 ** (1 / 9)],
    ['a dip inside ends of the same side', (x: number) => (x - 0.4) ** 2, 0.01, 0, 0.45, 0.3],
    ['the lower end', (x: number) => x, 3, 3, 9, 3],
    ['the upper end', (x: number) => x, 9, 3, 9, 9],
  ])('solves %s', (_, evaluate, goal, low, high, x) => {
    const { found } = seek({ evaluate, goal, low, high });
    expect(found.ok && found.value.x).toBeCloseTo(x, 6);
  });

  it('names the interval, its ends and the nearest value where there is no solution', () => {
    expect(goalSeek({ evaluate: (x) => x * x, goal: -1, low: -1, high: 2 })).toMatchObject({
      ok: false,
      error: {
        ...{ kind: 'noSolution', low: -1, high: 2, valueAtLow: 1, valueAtHigh: 4 },
        nearest: { x: 0, value: 0 },
      },
    });
  });

  it('searches around points without a value', () => {
    const root = (x: number): number | null => (x < 1 ? null : Math.sqrt(x - 1));
    const { found } = seek({ evaluate: root, goal: 2, low: 0, high: 10 });
    expect(found.ok && found.value.x).toBeCloseTo(5, 6);
    expect(goalSeek({ evaluate: () => null, goal: 1, low: 0, high: 1 })).toMatchObject({
      error: { kind: 'noSolution', valueAtLow: null, valueAtHigh: null, nearest: null },
    });
    expect(goalSeek({ evaluate: () => NaN, goal: 1, low: 0, high: 1 })).toMatchObject({
      error: { nearest: null },
    });
  });

  it('reports no solution for a jump over the goal', () => {
    expect(goalSeek({ evaluate: (x) => Math.floor(x), goal: 0.5, low: -3, high: 3 })).toMatchObject(
      {
        error: { kind: 'noSolution' },
      },
    );
    expect(goalSeek({ evaluate: (x) => 1 / x, goal: 0, low: -1, high: 2 })).toMatchObject({
      error: { kind: 'noSolution' },
    });
  });

  it('finds the root of any rising cubic within 60 evaluations, and counts them', () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    const steepness = fc.double({ min: 0.01, max: 10, noNaN: true });
    fc.assert(
      fc.property(number, steepness, steepness, (root, slope, bend) => {
        const evaluate = (x: number) => slope * (x - root) + bend * (x - root) ** 3;
        const { found, calls } = seek({ evaluate, goal: 0, low: -200, high: 300, tolerance: 1e-6 });
        if (!found.ok) throw new Error(JSON.stringify(found.error));
        expect(Math.abs(evaluate(found.value.x))).toBeLessThanOrEqual(1e-6);
        expect(found.value.evaluations).toBe(calls());
        expect(calls()).toBeLessThanOrEqual(60);
      }),
    );
  });

  it('never evaluates more than 60 times or outside the interval, whatever the function', () => {
    const values = fc.func(fc.option(fc.double({ min: -10, max: 10, noNaN: true })));
    fc.assert(
      fc.property(values, (evaluate) => {
        const { found, calls } = seek({
          ...{ goal: 0, low: -1, high: 1 },
          evaluate: (x) => {
            expect(Math.abs(x)).toBeLessThanOrEqual(1);
            return evaluate(x);
          },
        });
        expect(calls()).toBeLessThanOrEqual(60);
        expect(found.ok ? found.value.evaluations : found.error.evaluations).toBe(calls());
      }),
    );
  });
});
