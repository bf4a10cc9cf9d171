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

function chanceOf(options: ChanceOptions): { chance: number; standardError: number } {
  const found = chance(options);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

describe('chance', () => {
  it('is sure of what every path reaches, and of what none does', () => {
    expect(chanceOf({ ...known, target: 106 })).toEqual({ chance: 1, standardError: 0 });
    expect(chanceOf({ ...known, target: 123 })).toEqual({ chance: 0, standardError: 0 });
  });

  it('says how finely it was simulated', () => {
    const { chance: share, standardError } = chanceOf({ ...known, draws: 400 });
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
    expect(standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / 400), 14);
  });

  it('lies within four standard errors of the chance of one year, which is known', () => {
    // One year: P(growth ≥ 6 %) = (7 − 6)² / ((7 − 2)·(7 − 5)) = 0.1.
    const one = chanceOf({ ...known, years: 1, target: 106, draws: 100_000 });
    expect(Math.abs(one.chance - 0.1)).toBeLessThan(4 * one.standardError);
  });

  it('agrees with the percentiles of the same draws', () => {
    const percentiles = [0.1, 0.25, 0.5, 0.9];
    const fan = fanPath({ ...known, percentiles });
    if (!fan.ok) throw new Error('the fan has values');
    for (const [index, share] of percentiles.entries()) {
      const target = fan.value[index]?.[2] ?? 0;
      expect(chanceOf({ ...known, target, comparator: 'atMost' }).chance).toBeCloseTo(share, 2);
    }
  });

  it('splits between at least and less than, and falls as the target rises', () => {
    const target = fc.double({ min: 100, max: 125, noNaN: true });
    fc.assert(
      fc.property(target, target, fc.nat(), (one, other, seed) => {
        const [lower, upper] = [Math.min(one, other), Math.max(one, other)];
        const of = (more: Partial<ChanceOptions>): number =>
          chanceOf({ ...known, seed, draws: 50, ...more }).chance;
        const least = of({ target: lower });
        expect(least + of({ target: lower, comparator: 'lessThan' })).toBeCloseTo(1, 12);
        expect(of({ target: upper })).toBeLessThanOrEqual(least);
      }),
    );
  });

  it('knows bands', () => {
    const band = { ...known, target: 113, upper: 116, comparator: 'between' } as const;
    const about = { ...known, target: 114.5, tolerance: 1.5, comparator: 'about' } as const;
    expect(chanceOf(band)).toEqual(chanceOf(about));
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
