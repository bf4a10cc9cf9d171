import { type CalculationProblem, checkNumber } from '../numbers/check-number';

/** The range of a rate of growth: the least, the likeliest and the most, as fractions. */
export interface GrowthRange {
  /** Above −1. */
  readonly low: number;
  /** Not below `low`. */
  readonly mode: number;
  /** Not below `mode`. */
  readonly high: number;
}

/** Finds what is wrong with a range of growth; null when its three rates are in order. */
export function checkGrowthRange({ low, mode, high }: GrowthRange): CalculationProblem | null {
  return (
    checkNumber('low', low, { above: -1 }) ??
    checkNumber('mode', mode, { min: low }) ??
    checkNumber('high', high, { min: mode })
  );
}

/**
 * Inverts the triangular distribution: the rate below which a draw falls with this probability.
 * With c = (mode − low) / (high − low): low + (high − low)·√(p·c) up to p = c, and
 * high − (high − low)·√((1 − p)·(1 − c)) beyond. Square roots are exact on every machine.
 *
 * @param range - three rates in order
 * @param probability - from 0 to 1
 * @returns a rate from `low` to `high`
 * @example triangularQuantile({ low: 0, mode: 0.5, high: 1 }, 0.5) // 0.5
 * @example triangularQuantile({ low: 0, mode: 0, high: 1 }, 0.75) // 0.5
 * @example triangularQuantile({ low: 0.06, mode: 0.06, high: 0.06 }, 0.3) // 0.06
 */
export function triangularQuantile({ low, mode, high }: GrowthRange, probability: number): number {
  const width = high - low;
  if (width === 0) return mode;
  const peak = (mode - low) / width;
  return probability < peak
    ? low + width * Math.sqrt(probability * peak)
    : high - width * Math.sqrt((1 - probability) * (1 - peak));
}
