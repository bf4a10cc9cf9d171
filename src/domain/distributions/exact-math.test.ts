import * as fc from 'fast-check';
import { exactExp, exactLog, exactPower, normalCdf, normalQuantile } from './exact-math';

// Computed with mpmath 1.3 at 30 digits: sqrt(2) · erfinv(2p − 1).
const QUANTILES = [
  [1e-10, -6.361340902404057],
  [0.001, -3.0902323061678136],
  [0.01, -2.326347874040841],
  [0.1, -1.2815515655446004],
  [0.25, -0.6744897501960817],
  [0.4, -0.2533471031357997],
  [0.5, 0],
  [0.9, 1.2815515655446006],
  [0.975, 1.9599639845400538],
  [0.999, 3.090232306167813],
] as const;

/** How far two numbers are apart, as a share of the larger one. */
function relativeError(value: number, expected: number): number {
  return Math.abs(value - expected) / Math.max(1e-300, Math.abs(expected));
}

describe('normalQuantile', () => {
  it.each(QUANTILES)('at %d is %d to the last digits', (probability, expected) => {
    expect(Math.abs(normalQuantile(probability) - expected)).toBeLessThan(1e-14);
  });

  it('is infinite at 0 and 1', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
  });

  it('mirrors the two halves and inverts the probability', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.5, noNaN: true }), (probability) => {
        const x = normalQuantile(probability);
        expect(relativeError(normalCdf(x), probability)).toBeLessThan(1e-12);
        const mirrored = 1 - probability;
        expect(normalQuantile(mirrored) + normalQuantile(1 - mirrored)).toBeCloseTo(0, 14);
      }),
    );
  });
});

describe('exactExp, exactLog and exactPower', () => {
  it('agree with the functions of the engine to the last digits', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
        fc.double({ min: -20, max: 20, noNaN: true }),
        (base, exponent) => {
          expect(relativeError(exactExp(exponent), Math.exp(exponent))).toBeLessThan(5e-16);
          expect(Math.abs(exactLog(base) - Math.log(base))).toBeLessThan(1e-14);
          const power = Math.pow(base, exponent);
          expect(relativeError(exactPower(base, exponent), power)).toBeLessThan(1e-14);
        },
      ),
    );
  });
});
