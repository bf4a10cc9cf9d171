import * as fc from 'fast-check';
import { FIRST_DIRECTIONS } from './first-directions';
import { MORE_DIRECTIONS } from './more-directions';
import { directionsOf, mixSeeds, reverseDigits } from './scrambled-sequence';
import { SOBOL_DIMENSIONS, sobolDimension, sobolPoints } from './sobol-points';

const entries = `${FIRST_DIRECTIONS},${MORE_DIRECTIONS}`.split(',').map((entry) => entry.trim());

/** The point 1,000 of the sequence without scrambling, in 2⁻³². */
function plainDigits(dimension: number): number {
  const directions = directionsOf(dimension === 0 ? null : (entries[dimension - 1] ?? ''));
  const gray = 1000 ^ (1000 >> 1);
  let digits = 0;
  for (let place = 0; place < 10; place += 1) {
    if ((gray >> place) & 1) digits ^= directions[place] ?? 0;
  }
  return digits >>> 0;
}

/** How many points lie in each of `cells` equal parts. */
function countsOf(coordinates: Float64Array, cells: number): readonly number[] {
  const counts = Array.from({ length: cells }, () => 0);
  for (const u of coordinates) {
    const cell = Math.floor(u * cells);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

const mean = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

describe('the table of direction numbers', () => {
  it('has an entry for each dimension but the first', () => {
    expect(entries).toHaveLength(SOBOL_DIMENSIONS - 1);
  });

  // Computed with scipy 1.17: qmc.Sobol(1024, scramble=False, bits=32).random(1024)[1000] · 2^32.
  it.each([
    [0, 943718400],
    [1, 415236096],
    [2, 2227175424],
    [63, 1916796928],
    [64, 557842432],
    [500, 3116367872],
    [1023, 3066036224],
  ])('gives point 1,000 of dimension %d as SciPy does', (dimension, digits) => {
    expect(plainDigits(dimension)).toBe(digits);
  });
});

describe('sobolPoints', () => {
  it('has one point in each of as many equal parts, in every dimension', () => {
    const points = 512;
    for (const coordinates of sobolPoints({ dimensions: 1_030, points, seed: 5 })) {
      expect(countsOf(coordinates, points).every((count) => count === 1)).toBe(true);
    }
  });

  it('has one point in each box of the first two dimensions', () => {
    const [first, second] = sobolPoints({ dimensions: 2, points: 256, seed: 11 });
    if (!first || !second) throw new Error('there are two dimensions');
    for (let bits = 0; bits <= 8; bits += 1) {
      const boxes = new Set(
        Array.from(first, (u, index) => {
          const across = Math.floor(u * 2 ** bits);
          return across * 256 + Math.floor((second[index] ?? 0) * 2 ** (8 - bits));
        }),
      );
      expect(boxes.size).toBe(256);
    }
  });

  it('has no 0 and no 1', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4_294_967_295 }), fc.nat({ max: 2_000 }), (seed, dimension) => {
        for (const u of sobolDimension(dimension, { points: 64, seed })) {
          expect(u).toBeGreaterThan(0);
          expect(u).toBeLessThan(1);
        }
      }),
    );
  });

  it('gives the same points for the same seed, and more of them when asked for more', () => {
    const few = sobolDimension(3, { points: 128, seed: 7 });
    expect(sobolDimension(3, { points: 256, seed: 7 }).subarray(0, 128)).toEqual(few);
    expect(sobolDimension(3, { points: 128, seed: 8 })).not.toEqual(few);
  });

  it('integrates a product far better than plain draws do, and the more so the more points', () => {
    const errorOf = (points: number): number => {
      const errors = Array.from({ length: 64 }, (_, seed) => {
        const [a, b, c] = sobolPoints({ dimensions: 3, points, seed });
        if (!a || !b || !c) throw new Error('there are three dimensions');
        return mean(a.map((u, index) => 8 * u * (b[index] ?? 0) * (c[index] ?? 0))) - 1;
      });
      return Math.sqrt(mean(errors.map((error) => error * error)));
    };
    // The standard deviation of the product is √((4/3)³ − 1) = 1.17.
    expect(errorOf(512)).toBeLessThan((0.02 * 1.17) / Math.sqrt(512));
    expect(errorOf(4_096)).toBeLessThan(errorOf(512) / 8);
  });

  it('is unbiased: over many seeds every part gets its share', () => {
    const seeds = 4_000;
    const first = Float64Array.from({ length: seeds }, (_, seed) => {
      return sobolDimension(1, { points: 4, seed })[0] ?? 0;
    });
    const surprise = countsOf(first, 10).reduce(
      (sum, count) => sum + (count - seeds / 10) ** 2 / (seeds / 10),
      0,
    );
    // The 99.9 % quantile of chi-square with nine degrees of freedom.
    expect(surprise).toBeLessThan(27.88);
  });

  it('makes dimensions beyond the table that have nothing in common with those in it', () => {
    const options = { points: 4_096, seed: 3 };
    const inside = sobolDimension(6, options);
    for (const dimension of [1_024 + 6, 2_048 + 6]) {
      const beyond = sobolDimension(dimension, options);
      const product = mean(inside.map((u, index) => (u - 0.5) * ((beyond[index] ?? 0) - 0.5)));
      // Four standard errors of the correlation of 4,096 independent pairs.
      expect(Math.abs(product * 12)).toBeLessThan(4 / 64);
    }
  });

  it.each([0, 3, 1_000, 2_097_152, NaN])('takes no %d points', (points) => {
    expect(() => sobolPoints({ dimensions: 1, points, seed: 0 })).toThrow('powers of two');
  });
});

describe('scrambling', () => {
  it('reverses digits, and back', () => {
    expect(reverseDigits(1) >>> 0).toBe(0x80000000);
    fc.assert(
      fc.property(fc.integer(), (digits) => {
        expect(reverseDigits(reverseDigits(digits))).toBe(digits);
      }),
    );
  });

  it('mixes seeds so that neighbours share half of their digits', () => {
    let differing = 0;
    for (let seed = 0; seed < 1_000; seed += 1) {
      let digits = mixSeeds(seed, 4) ^ mixSeeds(seed + 1, 4);
      for (; digits !== 0; digits &= digits - 1) differing += 1;
    }
    expect(differing / 32_000).toBeCloseTo(0.5, 1);
  });
});
