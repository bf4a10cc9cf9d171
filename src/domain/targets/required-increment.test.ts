import * as fc from 'fast-check';
import { incrementPath } from '../projection/increment-path';
import { requiredIncrement } from './required-increment';

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
