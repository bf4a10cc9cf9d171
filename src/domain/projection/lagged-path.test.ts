import * as fc from 'fast-check';
import { laggedPath, type LaggedPathOptions } from './lagged-path';

function valuesOf(options: LaggedPathOptions): readonly number[] {
  const path = laggedPath(options);
  if (!path.ok) throw new Error(JSON.stringify(path.error));
  return path.value;
}

const paths = fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), {
  minLength: 2,
  maxLength: 31,
});

describe('laggedPath', () => {
  it('grows a year later than the path it lags behind', () => {
    const path = valuesOf({ path: [100, 110, 121, 242], lag: 1, outsideGrowth: 0 });
    expect(path).toEqual([100, 100, expect.closeTo(110, 10), expect.closeTo(121, 10)]);
  });

  it('grows two years earlier than the path it leads', () => {
    const path = valuesOf({ path: [100, 110, 121, 242], lag: -2, outsideGrowth: -0.5 });
    expect(path).toEqual([100, 200, 100, 50]);
  });

  it('grows only as it does outside where the lag passes the path', () => {
    expect(valuesOf({ path: [1, 7, 9], lag: 10, outsideGrowth: 1 })).toEqual([1, 2, 4]);
    expect(valuesOf({ path: [1, 7, 9], lag: -10, outsideGrowth: 1 })).toEqual([1, 2, 4]);
  });

  it('has the growth of year t − lag in year t', () => {
    fc.assert(
      fc.property(paths, fc.integer({ min: -10, max: 10 }), (path, lag) => {
        const shifted = valuesOf({ path, lag, outsideGrowth: 0.25 });
        expect(shifted).toHaveLength(path.length);
        expect(shifted[0]).toBe(path[0]);
        for (let year = 1; year < path.length; year += 1) {
          const source = year - lag;
          const isInside = source >= 1 && source < path.length;
          const factor = isInside ? (path[source] ?? 0) / (path[source - 1] ?? 0) : 1.25;
          expect((shifted[year] ?? 0) / (shifted[year - 1] ?? 0) / factor).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it.each<[Partial<LaggedPathOptions>, object]>([
    [{ lag: 11 }, { kind: 'outOfRange', argument: 'lag', min: -10, max: 10 }],
    [{ lag: 0.5 }, { kind: 'notWhole', argument: 'lag', value: 0.5 }],
    [{ outsideGrowth: -1 }, { kind: 'outOfRange', argument: 'outsideGrowth', minExcluded: true }],
    [{ outsideGrowth: null }, { kind: 'missing', argument: 'outsideGrowth' }],
    [{ outsideGrowth: NaN }, { kind: 'notANumber', argument: 'outsideGrowth' }],
    [{ path: [1, 0, 2] }, { kind: 'outOfRange', argument: 'path', index: 1 }],
    [{ path: [] }, { kind: 'outOfRange', argument: 'years' }],
    [{ outsideGrowth: 1e308 }, { kind: 'notANumber', argument: 'outsideGrowth' }],
    [{ outsideGrowth: 9e307, path: [10, 20, 30] }, { kind: 'overflow' }],
  ])('refuses %j', (change, error) => {
    const good = { path: [1, 2, 4], lag: 1, outsideGrowth: 0.1 };
    expect(laggedPath({ ...good, ...change })).toMatchObject({ ok: false, error });
  });
});
