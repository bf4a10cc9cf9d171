import { isTargetMet } from './is-target-met';

describe('isTargetMet', () => {
  it('is met at the target for atLeast, beyond it for moreThan', () => {
    expect(isTargetMet({ value: 1000, target: 1000, comparator: 'atLeast' })).toBe(true);
    expect(isTargetMet({ value: 999.99, target: 1000, comparator: 'atLeast' })).toBe(false);
    expect(isTargetMet({ value: 1000, target: 1000, comparator: 'moreThan' })).toBe(false);
    expect(isTargetMet({ value: 1000.01, target: 1000, comparator: 'moreThan' })).toBe(true);
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

  it('is met on either end of between and by all of it for full', () => {
    const between = { target: 5, upper: 6, comparator: 'between' } as const;
    for (const value of [5, 5.5, 6]) expect(isTargetMet({ ...between, value })).toBe(true);
    for (const value of [4.99, 6.01]) expect(isTargetMet({ ...between, value })).toBe(false);
    expect(isTargetMet({ value: 1 - 1e-12, target: 1, comparator: 'full' })).toBe(true);
    expect(isTargetMet({ value: 0.999, target: 1, comparator: 'full' })).toBe(false);
  });

  it('forgives what binary fractions cost, and no more', () => {
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
