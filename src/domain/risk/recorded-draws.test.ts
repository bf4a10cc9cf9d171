import { createHash } from 'node:crypto';
import { quantileOf, type VaryingDistribution } from '../distributions/quantile';
import { chance } from './chance';
import { copulaOf, correlate } from './copula/copula';
import type { Draw } from './copula/correlation-matrix';
import { fanPath } from './fan-path';
import { mixSeeds } from './points/scrambled-sequence';
import { sobolPoints } from './points/sobol-points';

const SHAPES: readonly VaryingDistribution[] = [
  { shape: 'triangular', low: 0.02, mode: 0.05, high: 0.07 },
  { shape: 'pert', low: 0.02, mode: 0.05, high: 0.07 },
  { shape: 'percentiles', p10: 0.03, p50: 0.05, p90: 0.06 },
  { shape: 'normal', mean: 0.06, deviation: 0.01 },
  { shape: 'uniform', low: -0.01, high: 0.04 },
  {
    shape: 'discrete',
    outcomes: [
      { value: 0.02, probability: 0.3 },
      { value: 0.05, probability: 0.7 },
    ],
  },
  { shape: 'history', changes: [0.061, 0.043, 0.058, 0.079, 0.031] },
];

/** The SHA-256 of the bits of numbers, the lowest byte of each first. */
function hashOf(columns: readonly Float64Array[]): string {
  const hash = createHash('sha256');
  for (const column of columns) hash.update(new Uint8Array(column.buffer));
  return hash.digest('hex');
}

describe('draws are the same, bit for bit, on every machine', () => {
  it('of every shape, independent: 10,000 and more', () => {
    const points = 2_048;
    const uniforms = sobolPoints({ dimensions: SHAPES.length, points, seed: 16 });
    const draws = SHAPES.map((shape, at) =>
      (uniforms[at] ?? new Float64Array()).map(quantileOf(shape)),
    );
    expect(hashOf(draws)).toBe('382ec2cd571a3f1130c02849409b71c883dab4d060e71cde6923fa6833826330');
  });

  it('of correlated normal scores', () => {
    const draws: readonly Draw[] = Array.from({ length: 5 }, (_, year) => {
      return { indicator: 'gdp', driver: 'growth', year: 2026 + year, yearCorrelation: 0.6 };
    });
    const uniforms = sobolPoints({ dimensions: 5, points: 2_048, seed: 16 });
    expect(hashOf(correlate(copulaOf(draws, []), uniforms).uniforms)).toBe(
      '97534aaa6f75b77f3506b66381f7975d7be2145e05a535e2ff966858cca27334',
    );
  });
});

/** Ten million plain draws of three years of triangular growth, in the order of their ends. */
function plainEnds(count: number): Float64Array {
  const quantile = quantileOf({ shape: 'triangular', low: 0.02, mode: 0.05, high: 0.07 });
  const ends = new Float64Array(count);
  for (let draw = 0; draw < count; draw += 1) {
    let value = 100;
    for (let year = 0; year < 3; year += 1) {
      value *= 1 + quantile((mixSeeds(draw, year) + 0.5) / 4_294_967_296);
    }
    ends[draw] = value;
  }
  return ends.sort();
}

describe('against ten million plain draws', () => {
  const count = 10_000_000;
  const known = { base: 100, low: 0.02, mode: 0.05, high: 0.07, years: 3, seed: 0 };
  const ends = plainEnds(count);

  it.each([110, 113, 115, 118])(
    'the chance of %d is within four of their standard errors',
    (target) => {
      const found = chance({ ...known, target, comparator: 'atMost' });
      if (!found.ok) throw new Error('there is a chance');
      let [below, above] = [0, count];
      while (below < above) {
        const middle = (below + above) >> 1;
        if ((ends[middle] ?? 0) <= target) below = middle + 1;
        else above = middle;
      }
      const share = below / count;
      // Added to it, what the points themselves err: 0.02 percentage points.
      const error = Math.sqrt((share * (1 - share)) / count) + 2e-4;
      expect(Math.abs(found.value - share)).toBeLessThan(4 * error);
    },
  );

  it('so are the percentiles', () => {
    const percentiles = [0.05, 0.25, 0.5, 0.75, 0.95];
    const fan = fanPath({ ...known, percentiles });
    if (!fan.ok) throw new Error('the fan has values');
    for (const [place, share] of percentiles.entries()) {
      const plain = ends[Math.round(share * count)] ?? NaN;
      expect(Math.abs((fan.value[place]?.[2] ?? NaN) - plain)).toBeLessThan(0.01);
    }
  });
});
