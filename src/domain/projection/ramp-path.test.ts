import * as fc from 'fast-check';
import { rampPath, type RampPathOptions } from './ramp-path';

function valuesOf(options: RampPathOptions): readonly number[] {
  const path = rampPath(options);
  if (!path.ok) throw new Error(JSON.stringify(path.error));
  return path.value;
}

const linear = { capacity: 120, shape: 'linear' } as const;

describe('rampPath', () => {
  it('yields nothing up to the start and its full capacity after the ramp', () => {
    expect(valuesOf({ ...linear, start: 2, rampYears: 2, years: 5 })).toEqual([0, 0, 60, 120, 120]);
  });

  it('is under way already where it started before the base year', () => {
    expect(valuesOf({ ...linear, start: -1, rampYears: 4, years: 3 })).toEqual([60, 90, 120]);
    expect(valuesOf({ ...linear, start: -40, rampYears: 4, years: 1 })).toEqual([120]);
  });

  it('starts within a year', () => {
    expect(valuesOf({ ...linear, start: 0.5, rampYears: 2, years: 3 })).toEqual([30, 90, 120]);
  });

  it('has its whole output from the start on where there is no ramp', () => {
    expect(valuesOf({ ...linear, start: 2, rampYears: 0, years: 3 })).toEqual([0, 120, 120]);
    expect(valuesOf({ ...linear, start: 1.5, rampYears: 0, years: 3 })).toEqual([0, 120, 120]);
  });

  it('follows a logistic', () => {
    const path = valuesOf({ start: 0, capacity: 1, rampYears: 3, shape: 'logistic', years: 3 });
    expect(path).toEqual([expect.closeTo(0.244728, 6), expect.closeTo(0.755272, 6), 1]);
  });

  it('never falls and stays between nothing and its capacity', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -40, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.constantFrom('linear' as const, 'logistic' as const),
        (start, capacity, rampYears, shape) => {
          const path = valuesOf({ start, capacity, rampYears, shape, years: 30 });
          path.forEach((value, index) => {
            expect(value).toBeGreaterThanOrEqual((path[index - 1] ?? 0) - 1e-15 * capacity);
            expect(value).toBeLessThanOrEqual(capacity);
            if (index + 1 <= start - 1e-9) expect(value).toBe(0);
            if (index + 1 >= start + rampYears + 1e-9) expect(value).toBe(capacity);
          });
        },
      ),
    );
  });

  it.each<[Partial<RampPathOptions>, object]>([
    [{ start: NaN }, { kind: 'notANumber', argument: 'start' }],
    [{ capacity: Infinity }, { kind: 'notANumber', argument: 'capacity' }],
    [{ rampYears: -1 }, { kind: 'outOfRange', argument: 'rampYears', min: 0, max: 100 }],
    [{ steepness: -6 }, { kind: 'outOfRange', argument: 'steepness' }],
    [{ years: 2.5 }, { kind: 'notWhole', argument: 'years' }],
  ])('refuses %j', (change, error) => {
    const good = { ...linear, start: 1, rampYears: 2, years: 3 };
    expect(rampPath({ ...good, ...change })).toMatchObject({ ok: false, error });
  });
});
