import { findGrowthProblem, growthMixture, type GrowthSimulation } from './growth-simulation';

const known: GrowthSimulation = {
  base: 100,
  low: 0.02,
  mode: 0.05,
  high: 0.07,
  years: 3,
  seed: 0,
};

/** The mean of the distribution, from its quantiles at even distances. */
function meanOf(simulation: GrowthSimulation, year: number): number {
  const { offsets, factors, quantile } = growthMixture(simulation, year);
  const steps = 200;
  let sum = 0;
  for (const [point, offset] of offsets.entries()) {
    for (let step = 0; step < steps; step += 1) {
      sum += offset + (factors[point] ?? 0) * quantile((step + 0.5) / steps);
    }
  }
  return sum / offsets.length / steps;
}

describe('growthMixture', () => {
  it('begins at the base in the first year', () => {
    expect([...growthMixture(known, 1).offsets]).toEqual([100]);
  });

  it('has as many points as the horizon needs', () => {
    const pointsOf = (years: number): number => {
      return growthMixture({ ...known, years }, 2).offsets.length;
    };
    expect([pointsOf(3), pointsOf(5), pointsOf(10)]).toEqual([512, 1_024, 4_096]);
  });

  it('comes to the mean of independent growth, base · (1 + mean)^years', () => {
    const expected = 100 * (1 + (0.02 + 0.05 + 0.07) / 3) ** 3;
    expect(Math.abs(meanOf(known, 3) / expected - 1)).toBeLessThan(2e-6);
  });

  it('is the same for the same seed, other for another, and grows with the base', () => {
    const { offsets } = growthMixture(known, 3);
    expect(growthMixture({ ...known, seed: 1 }, 3).offsets).not.toEqual(offsets);
    expect(growthMixture(known, 3).offsets).toEqual(offsets);
    expect(growthMixture({ ...known, base: -200 }, 3).offsets[5]).toBeCloseTo(
      -2 * (offsets[5] ?? NaN),
      10,
    );
  });

  it('stays between the lowest and the highest path', () => {
    for (const level of growthMixture(known, 3).offsets) {
      expect(level).toBeGreaterThan(100 * 1.02 ** 2);
      expect(level).toBeLessThan(100 * 1.07 ** 2);
    }
  });
});

describe('findGrowthProblem', () => {
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
  ])('of %j is in %s', (wrong, argument) => {
    expect(findGrowthProblem({ ...known, ...wrong })).toMatchObject({ argument });
  });

  it('is there when a value may leave the range of a cell', () => {
    expect(findGrowthProblem({ ...known, base: 9e307, years: 30 })).toEqual({ kind: 'overflow' });
    expect(findGrowthProblem(known)).toBeNull();
  });
});
