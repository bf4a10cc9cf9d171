import * as fc from 'fast-check';
import { simulatePaths, type SimulationOptions } from './simulate-paths';

const known: SimulationOptions = {
  base: 100,
  low: 0.02,
  mode: 0.05,
  high: 0.07,
  years: 3,
  seed: 0,
};

function valuesOf(options: SimulationOptions): readonly (readonly number[])[] {
  const paths = simulatePaths(options);
  if (!paths.ok) throw new Error(JSON.stringify(paths.error));
  return paths.value;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function correlation(left: readonly number[], right: readonly number[]): number {
  const [a, b] = [mean(left), mean(right)];
  const sum = (of: (index: number) => number): number =>
    left.reduce((total, _, index) => total + of(index), 0);
  const [x, y] = [
    (index: number) => (left[index] ?? 0) - a,
    (index: number) => (right[index] ?? 0) - b,
  ];
  return sum((i) => x(i) * y(i)) / Math.sqrt(sum((i) => x(i) ** 2) * sum((i) => y(i) ** 2));
}

/** The drawn rates of each year. */
function ratesOf(options: SimulationOptions): readonly (readonly number[])[] {
  const paths = valuesOf(options);
  return paths.map((values, year) =>
    values.map((value, draw) => value / (paths[year - 1]?.[draw] ?? options.base) - 1),
  );
}

describe('simulatePaths', () => {
  it('draws 2,000 paths unless told otherwise', () => {
    expect(valuesOf(known).map(({ length }) => length)).toEqual([2000, 2000, 2000]);
    expect(valuesOf({ ...known, draws: 7 }).map(({ length }) => length)).toEqual([7, 7, 7]);
  });

  it('gives these very numbers for this seed, on every machine', () => {
    expect(valuesOf({ ...known, years: 2, draws: 2 })).toEqual([
      [103.8729642960459, 102.64185888739212],
      [108.46565774891785, 108.93309096397357],
    ]);
  });

  it('gives the same for the same seed and something else for another', () => {
    expect(valuesOf(known)).toEqual(valuesOf(known));
    expect(valuesOf({ ...known, seed: 1 })).not.toEqual(valuesOf(known));
  });

  it('keeps the earlier years when the horizon grows', () => {
    expect(valuesOf({ ...known, years: 5 }).slice(0, 3)).toEqual(valuesOf(known));
  });

  it('comes to the mean and the variance of the triangle', () => {
    const [rates = []] = ratesOf({ ...known, years: 1, draws: 100_000 });
    const { low, mode, high } = known;
    const variance =
      (low ** 2 + mode ** 2 + high ** 2 - low * mode - low * high - mode * high) / 18;
    const average = mean(rates);
    expect(Math.abs(average - (low + mode + high) / 3)).toBeLessThan(
      4 * Math.sqrt(variance / rates.length),
    );
    const found = mean(rates.map((rate) => (rate - average) ** 2));
    expect(Math.abs(found / variance - 1)).toBeLessThan(0.02);
  });

  it('comes to the mean of independent growth at the end, base · (1 + mean)^years', () => {
    const ends = valuesOf({ ...known, years: 10, draws: 100_000 }).at(-1) ?? [];
    const expected = 100 * (1 + (known.low + known.mode + known.high) / 3) ** 10;
    expect(Math.abs(mean(ends) / expected - 1)).toBeLessThan(0.0005);
  });

  it('draws each year by itself', () => {
    const [first = [], second = [], third = []] = ratesOf({ ...known, draws: 20_000 });
    expect(Math.abs(correlation(first, second))).toBeLessThan(0.03);
    expect(Math.abs(correlation(first, third))).toBeLessThan(0.03);
  });

  it('stays between the paths of the lowest and the highest rate', () => {
    const rate = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(rate, rate, rate, fc.nat(), (one, other, third, seed) => {
        const [low = 0, mode = 0, high = 0] = [one, other, third].sort((a, b) => a - b);
        const years = valuesOf({ base: 100, low, mode, high, years: 4, seed, draws: 20 });
        for (const [year, values] of years.entries()) {
          for (const value of values) {
            expect(value).toBeGreaterThanOrEqual(100 * (1 + low) ** (year + 1) - 1e-9);
            expect(value).toBeLessThanOrEqual(100 * (1 + high) ** (year + 1) + 1e-9);
          }
        }
      }),
    );
  });

  it.each([
    [{ base: NaN }, 'base'],
    [{ low: -1 }, 'low'],
    [{ low: 0.06 }, 'mode'],
    [{ mode: 0.08 }, 'high'],
    [{ years: 0 }, 'years'],
    [{ years: 31 }, 'years'],
    [{ years: 1.5 }, 'years'],
    [{ seed: -1 }, 'seed'],
    [{ seed: 0.5 }, 'seed'],
    [{ seed: 2 ** 31 }, 'seed'],
    [{ draws: 0 }, 'draws'],
    [{ draws: 100_001 }, 'draws'],
  ])('refuses %j and blames %s', (wrong, argument) => {
    expect(simulatePaths({ ...known, ...wrong })).toMatchObject({ ok: false, error: { argument } });
  });

  it('returns the error when a value leaves the range of a cell', () => {
    expect(simulatePaths({ ...known, base: 9e307, years: 30 })).toEqual({
      ok: false,
      error: { kind: 'overflow' },
    });
  });
});
