import { broadcast } from '../runtime/broadcast';
import { computeChance } from './compute-chance';

/** Each cell takes thousands of draws: so many keep a call within seconds. */
const MOST_CHANCES = 1_000;

/**
 * Computes how probable it is that a target is met in the last year when yearly growth is uncertain.
 * @customfunction CHANCE
 * @helpurl chance.html
 * @param base Value of the base year: a cell or a range.
 * @param low Lowest growth of a year (0.02 or 2%), above -100%: a cell or a range.
 * @param mode Likeliest growth of a year, not below low: a cell or a range.
 * @param high Highest growth of a year, not below mode: a cell or a range.
 * @param years Years until the target, 1 to 30: a cell or a range.
 * @param target Value wanted in the last year, in the unit of base: a cell or a range.
 * @param comparator "atLeast", "moreThan", "atMost" or "lessThan", or one of >= > <= <. Left out: "atLeast".
 * @param seed A whole number, 0 or more; the same seed draws the same paths. Left out: 0.
 * @returns {any[][]} The share of the simulated paths that meet the target, cell by cell.
 */
export function chance(
  base: unknown[][],
  low: unknown[][],
  mode: unknown[][],
  high: unknown[][],
  years: unknown[][],
  target: unknown[][],
  comparator?: unknown[][],
  seed?: unknown[][],
) {
  const given = { base, low, mode, high, years, target, comparator, seed };
  return broadcast(given, computeChance, MOST_CHANCES);
}
