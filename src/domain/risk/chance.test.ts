import * as fc from 'fast-check';
import { chance, type ChanceOptions } from './chance';
import { fanPath } from './fan-path';

const known: ChanceOptions = {
  base: 100,
  low: 0.02,
  mode: 0.05,
  high: 0.07,
  years: 3,
  target: 115,
  comparator: 'atLeast',
  seed: 0,
};

function chanceOf(options: ChanceOptions): number {
  const found = chance(options);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/** The mean and the standard deviation of the chance over many seeds. */
function overSeeds(options: ChanceOptions, seeds = 100): { mean: number; deviation: number } {
  const found = Array.from({ length: seeds }, (_, seed) => chanceOf({ ...options, seed }));
  const mean = found.reduce((sum, value) => sum + value, 0) / seeds;
  const squares = found.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (seeds - 1)) };
}

/** The standard error of 100,000 plain draws. */
const plainError = (share: number): number => Math.sqrt((share * (1 - share)) / 100_000);

describe('chance', () => {
  it('is sure of what every path reaches, and of what none does', () => {
    expect([chanceOf({ ...known, target: 106 }), chanceOf({ ...known, target: 123 })]).toEqual([
      1, 0,
    ]);
  });

  it('of one year is that of the triangle, whatever the seed', () => {
    // P(growth ≥ 6 %) = (7 − 6)² / ((7 − 2)·(7 − 5)) = 0.1.
    for (const seed of [0, 1, 7]) {
      expect(chanceOf({ ...known, years: 1, target: 106, seed })).toBeCloseTo(0.1, 14);
    }
  });

  it('of two years is the double integral', () => {
    // Growth of 0 to 1, likeliest 0: the first year at 100,000 even steps, the second in closed form.
    const parts = 100_000;
    let sum = 0;
    for (let part = 0; part < parts; part += 1) {
      const first = 1 - Math.sqrt(1 - (part + 0.5) / parts);
      const needed = 2 / (1 + first) - 1;
      sum += (1 - needed) ** 2;
    }
    const options = { ...known, low: 0, mode: 0, high: 1, years: 2, target: 200 };
    const { mean, deviation } = overSeeds(options, 20);
    expect(Math.abs(mean - sum / parts)).toBeLessThan(4 * (deviation / Math.sqrt(20)) + 1e-9);
    expect(deviation).toBeLessThan(4e-5);
  });

  it.each([
    { years: 3, target: 115, most: 0.2 },
    { years: 5, target: 126, most: 1.1 },
    { years: 10, target: 158, most: 1.5 },
  ])('over $years years errs at most $most times as much as 100,000 draws', (wanted) => {
    const { years, target, most } = wanted;
    const { mean, deviation } = overSeeds({ ...known, years, target });
    expect(mean).toBeGreaterThan(0.2);
    expect(mean).toBeLessThan(0.8);
    expect(deviation).toBeLessThan(most * plainError(mean));
  });

  it('agrees with the percentiles of the same futures', () => {
    const percentiles = [0.1, 0.25, 0.5, 0.9];
    const fan = fanPath({ ...known, percentiles });
    if (!fan.ok) throw new Error('the fan has values');
    for (const [index, share] of percentiles.entries()) {
      const target = fan.value[index]?.[2] ?? 0;
      expect(chanceOf({ ...known, target, comparator: 'atMost' })).toBeCloseTo(share, 11);
    }
  });

  it('splits between at least and less than, and falls as the target rises', () => {
    const target = fc.double({ min: 100, max: 125, noNaN: true });
    fc.assert(
      fc.property(target, target, fc.nat(), (one, other, seed) => {
        const [lower, upper] = [Math.min(one, other), Math.max(one, other)];
        const of = (more: Partial<ChanceOptions>): number => chanceOf({ ...known, seed, ...more });
        const least = of({ target: lower });
        expect(least + of({ target: lower, comparator: 'lessThan' })).toBeCloseTo(1, 12);
        expect(of({ target: upper })).toBeLessThanOrEqual(least);
      }),
    );
  });

  it('knows bands', () => {
    const band = { ...known, target: 113, upper: 116, comparator: 'between' } as const;
    const about = { ...known, target: 114.5, tolerance: 1.5, comparator: 'about' } as const;
    expect(chanceOf(band)).toBe(chanceOf(about));
    const below = chanceOf({ ...known, target: 113, comparator: 'lessThan' });
    const above = chanceOf({ ...known, target: 116, comparator: 'moreThan' });
    expect(below + chanceOf(band) + above).toBeCloseTo(1, 14);
  });

  it('of a growth that is certain is 0 or 1, with equality as the comparator has it', () => {
    const certain = { ...known, low: 0.06, mode: 0.06, high: 0.06, target: 119.1016 };
    const comparators = ['atLeast', 'moreThan', 'atMost', 'lessThan'] as const;
    const of = comparators.map((comparator) => chanceOf({ ...certain, comparator }));
    expect(of).toEqual([1, 0, 1, 0]);
    expect(chanceOf({ ...known, base: 0, target: 0 })).toBe(1);
  });

  it('of a base below 0 is that of its mirror', () => {
    const mirrored = chanceOf({ ...known, base: -100, target: -115, comparator: 'atMost' });
    expect(mirrored).toBeCloseTo(chanceOf({ ...known, target: 115 }), 12);
  });

  it('blames the target or the simulation', () => {
    expect(chance({ ...known, target: NaN })).toMatchObject({ error: { argument: 'target' } });
    expect(chance({ ...known, comparator: 'about' })).toMatchObject({
      error: { argument: 'tolerance' },
    });
    expect(chance({ ...known, years: 31 })).toMatchObject({ error: { argument: 'years' } });
    expect(chance({ ...known, base: -9e307, target: 9e307 })).toEqual({
      ok: false,
      error: { kind: 'overflow' },
    });
  });
});
