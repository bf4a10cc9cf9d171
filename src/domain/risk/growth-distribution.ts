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
