import { Matrix, solve } from 'ml-matrix';
import { exactExp, exactLog } from '../../distributions/exact-math';

/** A metalog distribution of any number of terms, as SIPmath 3.0 holds it (Metalog_1_0). */
export interface GeneralMetalog {
  /** a1, a2, … */
  readonly coefficients: readonly number[];
  /** The lowest value; null where there is none. */
  readonly lower: number | null;
  /** The highest value; null where there is none. */
  readonly upper: number | null;
}

/** The terms of a metalog at a probability (Keelin 2016): 1, L, (y − ½)·L, y − ½, (y − ½)², … */
function termsAt(probability: number, count: number): readonly number[] {
  const odds = exactLog(probability) - exactLog(1 - probability);
  const middle = probability - 0.5;
  const terms = [1, odds, middle * odds, middle];
  let power = middle;
  for (let term = 5; term <= count; term += 2) {
    power *= middle;
    terms.push(power, power * odds);
  }
  return terms.slice(0, count);
}

/** The value below which a draw of a metalog falls with a probability between 0 and 1. */
export function generalMetalogQuantile(
  { coefficients, lower, upper }: GeneralMetalog,
  probability: number,
): number {
  const terms = termsAt(probability, coefficients.length);
  const sum = terms.reduce((total, term, at) => total + term * (coefficients[at] ?? 0), 0);
  if (lower !== null && upper !== null) return lower + (upper - lower) / (1 + exactExp(-sum));
  if (lower !== null) return lower + exactExp(sum);
  return upper === null ? sum : upper - exactExp(-sum);
}

/** The probabilities at which a metalog is fitted: closer to each other near the ends. */
const FITTED = [
  ...[0.001, 0.003, 0.006],
  ...Array.from({ length: 99 }, (_, index) => (index + 1) / 100),
  ...[0.994, 0.997, 0.999],
];

/**
 * Fits a metalog to a quantile by least squares, at 105 probabilities.
 *
 * @param terms - how many coefficients
 */
export function fitMetalog(
  quantile: (probability: number) => number,
  { lower, upper }: Pick<GeneralMetalog, 'lower' | 'upper'>,
  terms: number,
): GeneralMetalog {
  const rows = FITTED.map((probability) => [...termsAt(probability, terms)]);
  const values = FITTED.map((probability) => {
    const value = quantile(probability);
    const below = lower === null ? null : value - lower;
    const above = upper === null ? null : upper - value;
    if (below !== null && above !== null) return [exactLog(below) - exactLog(above)];
    if (below !== null) return [exactLog(below)];
    return [above === null ? value : -exactLog(above)];
  });
  const coefficients = solve(new Matrix(rows), new Matrix(values)).getColumn(0);
  return { coefficients, lower, upper };
}
