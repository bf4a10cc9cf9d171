import * as fc from 'fast-check';
import { growthContribution, type ValueChange } from './growth-contribution';

const value = fc.integer({ min: 1, max: 1e6 });
const change = fc.record({ before: value, after: value });
const parts = fc.array(change, { minLength: 1, maxLength: 10 });

describe('growthContribution', () => {
  it('is the earlier weight times the growth', () => {
    // A fifth of the whole grows by 15 %: 3 points of the 6 % that the whole grows by.
    expect(
      growthContribution({ part: { before: 20, after: 23 }, whole: { before: 100, after: 106 } }),
    ).toEqual({ ok: true, value: { points: 0.03, share: 0.5 } });
  });

  it('is negative for a part that shrinks while the whole grows', () => {
    expect(
      growthContribution({ part: { before: 20, after: 17 }, whole: { before: 100, after: 106 } }),
    ).toEqual({ ok: true, value: { points: -0.03, share: -0.5 } });
  });

  it('adds up to the growth of the whole', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const sum = (key: keyof ValueChange) => all.reduce((total, part) => total + part[key], 0);
        const whole = { before: sum('before'), after: sum('after') };
        const found = all.map((part) => growthContribution({ part, whole }));
        const points = found.reduce(
          (total, each) => total + (each.ok ? each.value.points : NaN),
          0,
        );
        expect(points).toBeCloseTo(whole.after / whole.before - 1, 9);
      }),
    );
  });

  it('has no share of a growth that there is not', () => {
    const whole = { before: 100, after: 100 };
    expect(growthContribution({ part: { before: 1, after: 2 }, whole })).toEqual({
      ok: true,
      value: { points: 0.01, share: null },
    });
  });

  it.each([
    [{ whole: { before: 0, after: 1 } }, { kind: 'outOfRange', argument: 'whole', index: 0 }],
    [{ whole: { before: 1, after: NaN } }, { kind: 'notANumber', argument: 'whole', index: 1 }],
    [{ part: { before: NaN, after: 1 } }, { kind: 'notANumber', argument: 'part', index: 0 }],
    [{ part: { before: -9e307, after: 9e307 } }, { kind: 'overflow' }],
  ])('refuses %j', (wrong, error) => {
    const good = { part: { before: 1, after: 2 }, whole: { before: 10, after: 12 } };
    expect(growthContribution({ ...good, ...wrong })).toMatchObject({ ok: false, error });
  });
});
