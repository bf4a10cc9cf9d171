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
