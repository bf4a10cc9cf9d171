import * as fc from 'fast-check';
import { growthPath } from './growth-path';

const base = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const rate = fc.double({ min: -0.9, max: 1, noNaN: true });
const years = fc.integer({ min: 1, max: 30 });

function valuesOf(options: Parameters<typeof growthPath>[0]): readonly number[] {
  const path = growthPath(options);
  if (!path.ok) throw new Error(JSON.stringify(path.error));
  return path.value;
}

describe('growthPath', () => {
  it('compounds 6 % over three years to 1.191016', () => {
    expect(valuesOf({ base: 1, growth: 0.06, years: 3 })[2]).toBeCloseTo(1.191016, 12);
  });

  it('compounds one rate per year and begins with the base on request', () => {
    const path = valuesOf({ base: 100, growth: [0.1, 0, -0.5], years: 3, includeBase: true });
    expect(path).toHaveLength(4);
    expect(path[0]).toBe(100);
    expect(path[3]).toBeCloseTo(55, 12);
  });

  it('carries 30 years and refuses 0, 31, 10,000 and half a year', () => {
    expect(valuesOf({ base: 100, growth: 0.06, years: 30 })).toHaveLength(30);
    for (const wrong of [0, 31, 10_000, -1]) {
      expect(growthPath({ base: 100, growth: 0.06, years: wrong })).toMatchObject({
        error: { kind: 'outOfRange', argument: 'years', value: wrong, min: 1, max: 30 },
      });
    }
    expect(growthPath({ base: 100, growth: 0.06, years: 1.5 })).toEqual({
      ok: false,
      error: { kind: 'notWhole', argument: 'years', value: 1.5 },
    });
  });

  it.each([-1, -1.5, -100])('returns the error when a rate is %d', (growth) => {
    expect(growthPath({ base: 100, growth, years: 3 })).toMatchObject({
      error: { kind: 'outOfRange', argument: 'growth', index: null, min: -1, minExcluded: true },
    });
    expect(growthPath({ base: 100, growth: [0, growth], years: 2 })).toMatchObject({
      error: { kind: 'outOfRange', argument: 'growth', index: 1, value: growth },
    });
  });

  it.each([NaN, Infinity, -Infinity])('returns the error when an argument is %d', (wrong) => {
    const kind = 'notANumber';
    expect(growthPath({ base: wrong, growth: 0, years: 1 })).toMatchObject({ error: { kind } });
    expect(growthPath({ base: 1, growth: wrong, years: 1 })).toMatchObject({ error: { kind } });
    expect(growthPath({ base: 1, growth: [0, wrong], years: 2 })).toMatchObject({
      error: { kind, argument: 'growth', index: 1 },
    });
    expect(growthPath({ base: 1, growth: 0, years: wrong })).toMatchObject({ error: { kind } });
  });

  it('returns the error when there is not one rate per year', () => {
    expect(growthPath({ base: 1, growth: [0.1, 0.2], years: 3 })).toEqual({
      ok: false,
      error: { kind: 'wrongCount', argument: 'growth', count: 2, expected: 3 },
    });
  });

  it('returns the error when a value leaves the range of a cell', () => {
    expect(growthPath({ base: 1e300, growth: 1e6, years: 3 })).toEqual({
      ok: false,
      error: { kind: 'overflow' },
    });
  });

  it('is flat when nothing grows', () => {
    fc.assert(
      fc.property(base, years, (start, count) => {
        expect(new Set(valuesOf({ base: start, growth: 0, years: count }))).toEqual(
          new Set([start]),
        );
      }),
    );
  });

  it('gives the same path for one rate as for that rate every year', () => {
    fc.assert(
      fc.property(base, rate, years, (start, growth, count) => {
        const rates = Array.from({ length: count }, () => growth);
        expect(valuesOf({ base: start, growth, years: count })).toEqual(
          valuesOf({ base: start, growth: rates, years: count }),
        );
      }),
    );
  });

  it('agrees with the closed form', () => {
    // Nearer to 0 a number has too few digits left to agree on.
    const precise = base.filter((start) => start === 0 || Math.abs(start) > 1e-200);
    fc.assert(
      fc.property(precise, rate, years, (start, growth, count) => {
        const last = valuesOf({ base: start, growth, years: count }).at(-1) ?? NaN;
        const closed = start * Math.pow(1 + growth, count);
        expect(Math.abs(last - closed)).toBeLessThanOrEqual(1e-12 * Math.abs(closed));
      }),
    );
  });

  it('never returns NaN or an infinity, whatever it is given', () => {
    const anything = fc.double();
    fc.assert(
      fc.property(anything, fc.array(anything), anything, (start, rates, count) => {
        const path = growthPath({ base: start, growth: rates, years: count });
        if (path.ok) expect(path.value.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
