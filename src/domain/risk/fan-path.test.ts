import * as fc from 'fast-check';
import { growthPath } from '../projection/growth-path';
import { fanPath, type FanPathOptions } from './fan-path';

const known: FanPathOptions = {
  base: 100,
  low: 0.02,
  mode: 0.05,
  high: 0.07,
  years: 3,
  percentiles: [0.1, 0.5, 0.9],
  seed: 0,
};

function pathsOf(options: FanPathOptions): readonly (readonly number[])[] {
  const paths = fanPath(options);
  if (!paths.ok) throw new Error(JSON.stringify(paths.error));
  return paths.value;
}

const rate = fc.double({ min: -0.5, max: 0.5, noNaN: true });

describe('fanPath', () => {
  it('is the path of a growth that is certain, at every percentile', () => {
    fc.assert(
      fc.property(rate, fc.integer({ min: 1, max: 30 }), fc.nat(), (growth, years, seed) => {
        const paths = pathsOf({
          ...known,
          ...{ low: growth, mode: growth, high: growth, years, seed },
        });
        const certain = growthPath({ base: 100, growth, years });
        for (const path of paths) expect(certain).toEqual({ ok: true, value: path });
      }),
    );
  });

  it('puts lower percentiles below higher ones in every year', () => {
    fc.assert(
      fc.property(rate, rate, rate, fc.nat(), (one, other, third, seed) => {
        const [low = 0, mode = 0, high = 0] = [one, other, third].sort((a, b) => a - b);
        const percentiles = [0, 0.05, 0.5, 0.95, 1];
        const paths = pathsOf({ ...known, low, mode, high, percentiles, seed });
        for (const [index, path] of paths.slice(1).entries()) {
          for (const [year, value] of path.entries()) {
            expect(value).toBeGreaterThanOrEqual(paths[index]?.[year] ?? Infinity);
          }
        }
      }),
    );
  });

  it('keeps that order where the rates differ by rounding only', () => {
    const steps = fc.nat(20);
    const unit = fc.double({ min: 1e-17, max: 1e-12, noNaN: true });
    fc.assert(
      fc.property(rate, steps, steps, unit, fc.nat(), (growth, one, other, width, seed) => {
        const rates = [growth, growth + one * width, growth + other * width];
        const [low = 0, mode = 0, high = 0] = rates.sort((a, b) => a - b);
        const percentiles = [0, 0.05, 0.5, 0.95, 1];
        const paths = pathsOf({ ...known, low, mode, high, percentiles, seed });
        for (const [index, path] of paths.slice(1).entries()) {
          for (const [year, value] of path.entries()) {
            expect(value).toBeGreaterThanOrEqual(paths[index]?.[year] ?? Infinity);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is the quantile of the triangle after one year', () => {
    const [low, middle, high] = pathsOf({ ...known, years: 1 });
    // F(x) = (x − 2)² / 15 up to 5, and 1 − (7 − x)² / 10 beyond, with x in percent.
    expect(low?.[0]).toBeCloseTo(102 + Math.sqrt(1.5), 11);
    expect(middle?.[0]).toBeCloseTo(102 + Math.sqrt(7.5), 11);
    expect(high?.[0]).toBeCloseTo(107 - 1, 11);
  });

  it('has the lowest and the highest path at 0 and 1', () => {
    const [low, high] = pathsOf({ ...known, percentiles: [0, 1] });
    expect(low?.[2]).toBeCloseTo(100 * 1.02 ** 3, 12);
    expect(high?.[2]).toBeCloseTo(100 * 1.07 ** 3, 12);
    expect(pathsOf({ ...known, base: -100, percentiles: [0] })[0]?.[2]).toBe(-(high?.[2] ?? NaN));
  });

  it('gives these very numbers for this seed, on every machine', () => {
    expect(pathsOf(known)).toEqual([
      [103.2247448713916, 107.54067149313039, 112.11141470187755],
      [104.73861278752584, 109.58646809750621, 114.69181406880233],
      [106, 111.51119844235386, 117.17345235309041],
    ]);
  });

  it('keeps the earlier years when the horizon grows within the same number of points', () => {
    for (const [place, path] of pathsOf({ ...known, years: 2 }).entries()) {
      expect(pathsOf(known)[place]?.slice(0, 2)).toEqual(path);
    }
  });

  it('opens as the years go on', () => {
    const [low = [], , high = []] = pathsOf({ ...known, years: 10 });
    const widths = high.map((value, year) => value - (low[year] ?? 0));
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
  });

  it('gives the percentiles in the order in which they are asked for', () => {
    const paths = pathsOf(known);
    expect(pathsOf({ ...known, percentiles: [0.9, 0.1] })).toEqual([paths[2], paths[0]]);
    expect(pathsOf({ ...known, percentiles: [] })).toEqual([]);
  });

  it('orders the values of a base below 0 as well', () => {
    const [low = [], , high = []] = pathsOf({ ...known, base: -100 });
    expect(low[2]).toBeLessThan(high[2] ?? -Infinity);
  });

  it.each([-0.1, 1.01, NaN])('refuses the percentile %d', (wrong) => {
    expect(fanPath({ ...known, percentiles: [0.5, wrong] })).toMatchObject({
      ok: false,
      error: { argument: 'percentiles', index: 1 },
    });
  });

  it('hands on what the simulation refuses', () => {
    expect(fanPath({ ...known, mode: 0.01 })).toMatchObject({ error: { argument: 'mode' } });
  });
});
