import * as fc from 'fast-check';
import { growthPath } from '../projection/growth-path';
import { incrementPath } from '../projection/increment-path';
import { requiredGrowth, requiredIncrement, roundIncrement, runRate } from './required-change';

function rateOf(base: number, target: number, years: number): number {
  const rate = requiredGrowth({ base, target, years });
  if (!rate.ok) throw new Error(JSON.stringify(rate.error));
  return rate.value;
}

describe('requiredGrowth', () => {
  it.each([
    ['800 to 1000 in three years', 800, 1000, 3, 0.077217345],
    ['800 to 1000 in two years', 800, 1000, 2, 0.118033989],
    ['6 % a year for three years after a first year of 4 %', 104, 119.1016, 2, 0.070143772],
    ['the same after a second year of 5 %', 104 * 1.05, 119.1016, 1, 0.090673993],
    ['10 % a year, exactly', 100, 121, 2, 0.1],
  ])('is known for %s', (_, base, target, years, rate) => {
    expect(rateOf(base, target, years)).toBeCloseTo(rate, 9);
  });

  it('is negative when the target lies below', () => {
    expect(rateOf(100, 81, 2)).toBeCloseTo(-0.1, 12);
  });

  it('returns the error when there is no rate', () => {
    for (const wrong of [0, -100]) {
      expect(requiredGrowth({ base: wrong, target: 1, years: 1 })).toMatchObject({
        error: { kind: 'outOfRange', argument: 'base', min: 0, minExcluded: true },
      });
      expect(requiredGrowth({ base: 1, target: wrong, years: 1 })).toMatchObject({
        error: { kind: 'outOfRange', argument: 'target', min: 0, minExcluded: true },
      });
      expect(requiredGrowth({ base: 1, target: 1, years: wrong })).toMatchObject({
        error: { kind: 'outOfRange', argument: 'years' },
      });
    }
  });

  it('returns the error when the rate is too large or too near to −100 % for a number', () => {
    expect(requiredGrowth({ base: 1e-300, target: 1e300, years: 1 })).toEqual({
      ok: false,
      error: { kind: 'overflow' },
    });
    expect(requiredGrowth({ base: 1e300, target: 1e-300, years: 1 })).toEqual({
      ok: false,
      error: { kind: 'overflow' },
    });
  });

  it('leads to the target when it is followed', () => {
    const level = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(level, level, fc.integer({ min: 1, max: 30 }), (base, target, years) => {
        const path = growthPath({ base, growth: rateOf(base, target, years), years });
        const last = path.ok ? (path.value.at(-1) ?? NaN) : NaN;
        expect(Math.abs(last - target)).toBeLessThanOrEqual(1e-9 * target);
      }),
    );
  });
});

describe('requiredIncrement', () => {
  it('shares what is missing over the years left', () => {
    expect(requiredIncrement({ base: 800, target: 1000, years: 2 })).toEqual({
      ok: true,
      value: 100,
    });
    expect(requiredIncrement({ base: 1000, target: 800, years: 4 })).toEqual({
      ok: true,
      value: -50,
    });
  });

  it('returns the error of the argument that is wrong', () => {
    expect(requiredIncrement({ base: NaN, target: 1, years: 1 })).toMatchObject({
      error: { kind: 'notANumber', argument: 'base' },
    });
    expect(requiredIncrement({ base: 1, target: 1, years: 0 })).toMatchObject({
      error: { kind: 'outOfRange', argument: 'years', min: 0, minExcluded: true },
    });
    expect(requiredIncrement({ base: -9e307, target: 9e307, years: 1 })).toEqual({
      ok: false,
      error: { kind: 'overflow' },
    });
  });

  it('leads to the target when it is followed', () => {
    const level = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(level, level, fc.integer({ min: 1, max: 30 }), (base, target, years) => {
        const increment = requiredIncrement({ base, target, years });
        const increments = increment.ok ? increment.value : NaN;
        const path = incrementPath({ base, increments, years });
        const last = path.ok ? (path.value.at(-1) ?? NaN) : NaN;
        expect(Math.abs(last - target)).toBeLessThanOrEqual(1e-4);
      }),
    );
  });
});

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

describe('runRate', () => {
  it('spreads what is left over the periods left', () => {
    expect(runRate({ target: 20_000, soFar: 9000, periodsLeft: 22 })).toEqual({
      ok: true,
      value: 500,
    });
    expect(runRate({ target: 100, soFar: 130, periodsLeft: 3 })).toEqual({ ok: true, value: -10 });
    expect(runRate({ target: 100, soFar: 90, periodsLeft: 0.5 })).toEqual({ ok: true, value: 20 });
  });

  it('returns the error when no period is left or the rate is no number', () => {
    for (const periodsLeft of [0, -1]) {
      expect(runRate({ target: 100, soFar: 0, periodsLeft })).toMatchObject({
        error: { kind: 'outOfRange', argument: 'periods', min: 0, minExcluded: true },
      });
    }
    expect(runRate({ target: NaN, soFar: 0, periodsLeft: 1 })).toMatchObject({
      error: { kind: 'notANumber', argument: 'target' },
    });
    expect(runRate({ target: 9e307, soFar: -9e307, periodsLeft: 1 })).toEqual({
      ok: false,
      error: { kind: 'overflow' },
    });
  });
});
