import * as fc from 'fast-check';
import { isTargetMet, targetGap } from './target-gap';

const number = fc.double({ min: -1e12, max: 1e12, noNaN: true });

describe('targetGap', () => {
  it('is positive when short of the target and negative beyond it', () => {
    expect(targetGap({ value: 960, target: 1000, comparator: 'atLeast' })).toEqual({
      ok: true,
      value: 40,
    });
    expect(targetGap({ value: 1005, target: 1000, comparator: 'moreThan' })).toEqual({
      ok: true,
      value: -5,
    });
  });

  it('is the distance outside the band for about, and never negative', () => {
    const about = { target: 100, comparator: 'about', tolerance: 5 } as const;
    expect(targetGap({ ...about, value: 93 })).toEqual({ ok: true, value: 2 });
    expect(targetGap({ ...about, value: 106 })).toEqual({ ok: true, value: 1 });
    expect(targetGap({ ...about, value: 95 })).toEqual({ ok: true, value: 0 });
    expect(targetGap({ ...about, value: 100 })).toEqual({ ok: true, value: 0 });
  });

  it('returns the error when about has no tolerance, a negative one or NaN', () => {
    const about = { value: 1, target: 1, comparator: 'about' } as const;
    expect(targetGap(about)).toEqual({
      ok: false,
      error: { kind: 'missing', argument: 'tolerance' },
    });
    expect(targetGap({ ...about, tolerance: -1 })).toMatchObject({
      error: { kind: 'outOfRange', argument: 'tolerance', min: 0, minExcluded: false },
    });
    expect(targetGap({ ...about, tolerance: NaN })).toMatchObject({
      error: { kind: 'notANumber', argument: 'tolerance' },
    });
  });

  it('is positive above an upper limit and negative below it', () => {
    for (const comparator of ['atMost', 'lessThan'] as const) {
      expect(targetGap({ value: 6, target: 5, comparator })).toEqual({ ok: true, value: 1 });
      expect(targetGap({ value: 3, target: 5, comparator })).toEqual({ ok: true, value: -2 });
    }
  });

  it('is the distance to the nearer end outside of between, and zero inside', () => {
    const between = { target: 5, upper: 6, comparator: 'between' } as const;
    expect(targetGap({ ...between, value: 3 })).toEqual({ ok: true, value: 2 });
    expect(targetGap({ ...between, value: 8 })).toEqual({ ok: true, value: 2 });
    for (const value of [5, 5.5, 6]) {
      expect(targetGap({ ...between, value })).toEqual({ ok: true, value: 0 });
    }
  });

  it('is the distance to 100 % for full', () => {
    expect(targetGap({ value: 0.75, target: 1, comparator: 'full' })).toEqual({
      ok: true,
      value: 0.25,
    });
  });

  it('returns the error when between has no upper end or one below the lower', () => {
    const between = { value: 1, target: 5, comparator: 'between' } as const;
    expect(targetGap(between)).toEqual({
      ok: false,
      error: { kind: 'missing', argument: 'upper' },
    });
    expect(targetGap({ ...between, upper: 4 })).toMatchObject({
      error: { kind: 'outOfRange', argument: 'upper', min: 5 },
    });
    expect(targetGap({ value: 1, target: 5, upper: 6, comparator: 'atMost' })).toEqual({
      ok: false,
      error: { kind: 'notAllowed', argument: 'upper' },
    });
  });

  it('returns the error when another comparator has a tolerance', () => {
    expect(targetGap({ value: 1, target: 1, comparator: 'atLeast', tolerance: 1 })).toEqual({
      ok: false,
      error: { kind: 'notAllowed', argument: 'tolerance' },
    });
  });

  it('returns the error when the gap leaves the range of a cell', () => {
    expect(targetGap({ value: -9e307, target: 9e307, comparator: 'atLeast' })).toEqual({
      ok: false,
      error: { kind: 'overflow' },
    });
    expect(targetGap({ value: NaN, target: 1, comparator: 'atLeast' })).toMatchObject({
      error: { kind: 'notANumber', argument: 'value' },
    });
  });

  it('is zero where a value is its own target', () => {
    fc.assert(
      fc.property(number, fc.double({ min: 0, max: 1e6, noNaN: true }), (value, tolerance) => {
        for (const comparator of ['atLeast', 'moreThan'] as const) {
          expect(targetGap({ value, target: value, comparator })).toEqual({ ok: true, value: 0 });
        }
        expect(targetGap({ value, target: value, comparator: 'about', tolerance })).toEqual({
          ok: true,
          value: 0,
        });
      }),
    );
  });
});

describe('isTargetMet', () => {
  it('is met at the target for atLeast, beyond it for moreThan', () => {
    expect(isTargetMet({ value: 1000, target: 1000, comparator: 'atLeast' })).toBe(true);
    expect(isTargetMet({ value: 999.99, target: 1000, comparator: 'atLeast' })).toBe(false);
    expect(isTargetMet({ value: 1000, target: 1000, comparator: 'moreThan' })).toBe(false);
    expect(isTargetMet({ value: 1000.01, target: 1000, comparator: 'moreThan' })).toBe(true);
  });

  it('is missed by a gap of 43 % at any size', () => {
    for (const target of [1e-20, 1e-11, 1e-3, 1e9]) {
      expect(isTargetMet({ value: 0.57 * target, target, comparator: 'atLeast' })).toBe(false);
      expect(isTargetMet({ value: target * (1 - 1e-12), target, comparator: 'atLeast' })).toBe(
        true,
      );
    }
  });

  it('allows for rounding at 0, by the tolerance and by the upper end', () => {
    expect(isTargetMet({ value: 1e-12, target: 0, comparator: 'atMost' })).toBe(true);
    const about = { value: 5 + 1e-12, target: 0, tolerance: 5, comparator: 'about' } as const;
    expect(isTargetMet(about)).toBe(true);
    const between = { value: 1000 + 1e-9, target: 0, upper: 1000, comparator: 'between' } as const;
    expect(isTargetMet(between)).toBe(true);
  });

  it('is met on either edge of the band for about', () => {
    const about = { target: 0.06, comparator: 'about', tolerance: 0.005 } as const;
    expect(isTargetMet({ ...about, value: 0.055 })).toBe(true);
    expect(isTargetMet({ ...about, value: 0.065 })).toBe(true);
    expect(isTargetMet({ ...about, value: 0.0549 })).toBe(false);
    expect(isTargetMet({ ...about, value: 0.0651 })).toBe(false);
  });

  it('is met at the limit for atMost, below it for lessThan', () => {
    expect(isTargetMet({ value: 5, target: 5, comparator: 'atMost' })).toBe(true);
    expect(isTargetMet({ value: 5.01, target: 5, comparator: 'atMost' })).toBe(false);
    expect(isTargetMet({ value: 5, target: 5, comparator: 'lessThan' })).toBe(false);
    expect(isTargetMet({ value: 4.99, target: 5, comparator: 'lessThan' })).toBe(true);
  });

  it('is met at either end of between, and only at 100 % for full', () => {
    const between = { target: 5, upper: 6, comparator: 'between' } as const;
    for (const value of [5, 5.5, 6]) expect(isTargetMet({ ...between, value })).toBe(true);
    for (const value of [4.99, 6.01]) expect(isTargetMet({ ...between, value })).toBe(false);
    expect(isTargetMet({ value: 1 - 1e-12, target: 1, comparator: 'full' })).toBe(true);
    expect(isTargetMet({ value: 0.999, target: 1, comparator: 'full' })).toBe(false);
  });

  it('allows for binary rounding, and no more', () => {
    const growth = 105.99999999999999 / 100 - 1;
    expect(growth).toBeLessThan(0.06);
    expect(isTargetMet({ value: growth, target: 0.06, comparator: 'atLeast' })).toBe(true);
    expect(isTargetMet({ value: 0.06 - 2e-9, target: 0.06, comparator: 'atLeast' })).toBe(false);
    expect(isTargetMet({ value: 1e12 - 1, target: 1e12, comparator: 'atLeast' })).toBe(true);
    expect(isTargetMet({ value: 1e12 + 1, target: 1e12, comparator: 'moreThan' })).toBe(false);
  });

  it('is not met where the gap has no value', () => {
    expect(isTargetMet({ value: NaN, target: 1, comparator: 'atLeast' })).toBe(false);
    expect(isTargetMet({ value: 1, target: 1, comparator: 'about' })).toBe(false);
  });
});
