import erfcOf from '@stdlib/math-base-special-erfc';
import inverseErfcOf from '@stdlib/math-base-special-erfcinv';
import expOf from '@stdlib/math-base-special-exp';
import lnOf from '@stdlib/math-base-special-ln';
import powOf from '@stdlib/math-base-special-pow';

// Math.exp, Math.log and Math.pow may differ in the last bit from one engine to the next. These do
// not: they consist of arithmetic and square roots, which every machine rounds in the same way.

/** e^x, bit for bit the same everywhere. */
export function exactExp(x: number): number {
  return expOf(x);
}

/** The natural logarithm, bit for bit the same everywhere. */
export function exactLog(x: number): number {
  return lnOf(x);
}

/** A power, bit for bit the same everywhere. */
export function exactPower(base: number, exponent: number): number {
  return powOf(base, exponent);
}

/** The probability that a standard normal number is at most `x`. */
export function normalCdf(x: number): number {
  return erfcOf(-x * Math.SQRT1_2) / 2;
}

/** The density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return ONE_OVER_ROOT_OF_TWO_PI * exactExp(-(x * x) / 2);
}

const ONE_OVER_ROOT_OF_TWO_PI = 0.3989422804014327;

/**
 * The number that a standard normal number stays below with this probability; −∞ at 0, ∞ at 1.
 *
 * @example normalQuantile(0.5) // 0
 */
export function normalQuantile(probability: number): number {
  return probability > 0.5
    ? Math.SQRT2 * inverseErfcOf(2 * (1 - probability))
    : -Math.SQRT2 * inverseErfcOf(2 * probability);
}
