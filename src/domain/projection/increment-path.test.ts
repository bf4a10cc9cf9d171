import * as fc from 'fast-check';
import { incrementPath } from './increment-path';

describe('incrementPath', () => {
  it('adds the increment of each year and begins with the base on request', () => {
    expect(
      incrementPath({ base: 800, increments: [60, 70, 75], years: 3, includeBase: true }),
    ).toEqual({ ok: true, value: [800, 860, 930, 1005] });
  });

  it('carries fractions of a thing unrounded', () => {
    const path = incrementPath({ base: 800, increments: 200 / 3, years: 3 });
    expect(path.ok && path.value[0]).toBeCloseTo(866.6666666667, 9);
    expect(path.ok && path.value[2]).toBeCloseTo(1000, 9);
  });

  it('returns the error of the argument that is wrong', () => {
    const right = { base: 800, increments: 10, years: 3 };
    expect(incrementPath({ ...right, base: NaN })).toMatchObject({
      error: { kind: 'notANumber', argument: 'base' },
    });
    expect(incrementPath({ ...right, increments: Infinity })).toMatchObject({
      error: { kind: 'notANumber', argument: 'increments', index: null },
    });
    expect(incrementPath({ ...right, increments: [1, NaN, 1] })).toMatchObject({
      error: { kind: 'notANumber', argument: 'increments', index: 1 },
    });
    expect(incrementPath({ ...right, increments: [1] })).toMatchObject({
      error: { kind: 'wrongCount', argument: 'increments', count: 1, expected: 3 },
    });
    expect(incrementPath({ ...right, years: 0 })).toMatchObject({
      error: { kind: 'outOfRange', argument: 'years' },
    });
    expect(incrementPath({ base: 9e307, increments: 9e307, years: 1 })).toEqual({
      ok: false,
      error: { kind: 'overflow' },
    });
  });

  it('ends at the base plus all that was added', () => {
    const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(whole, fc.array(whole, { minLength: 1, maxLength: 30 }), (base, increments) => {
        const path = incrementPath({ base, increments, years: increments.length });
        const sum = increments.reduce((total, increment) => total + increment, base);
        expect(path.ok && path.value.at(-1)).toBe(sum);
      }),
    );
  });
});
