import { err, ok, type Result } from '../../shared/result';
import { type CalculationProblem, checkNumber } from '../numbers/check-number';
import { isInRange, MOST_YEARS } from '../numbers/limits';
import { triangularQuantile } from '../distributions/triangular';
import { checkGrowthRange, type GrowthRange } from './growth-distribution';
import { randomNumbers } from './random-numbers';

/** How simulations are bounded. */
const SIMULATION_LIMITS = {
  /** The default number of paths: the standard error of a chance is then 1.1 % at most. */
  usualDraws: 2_000,
  mostDraws: 100_000,
  lastSeed: 2_147_483_647,
} as const;

/** What is drawn, and how often. */
export interface SimulationOptions extends GrowthRange {
  /** Value of the base year, in any unit. */
  readonly base: number;
  /** Projected years, a whole number from 1 to 30. */
  readonly years: number;
  /** Where the random numbers begin: a whole number from 0 to 2147483647. */
  readonly seed: number;
  /** How many paths, a whole number from 1 to 100,000. Default 2,000. */
  readonly draws?: number | undefined;
}

/**
 * Draws paths of growth: V_t = V_{t−1} · (1 + g_t), each g_t by itself from the triangular
 * distribution of the three rates. The draws of a year come before those of the next, so that a
 * longer horizon leaves the earlier years as they are.
 *
 * @returns for each year the values of all draws, a draw at the same place in every year; a problem
 * when an argument is out of its range or a value leaves the range of a cell
 * @example simulatePaths({ base: 100, low: 0.06, mode: 0.06, high: 0.06, years: 1, seed: 1, draws: 2 }) // { ok: true, value: [[106, 106]] }
 * @example simulatePaths({ base: 100, low: 0.06, mode: 0.05, high: 0.06, years: 1, seed: 1 }) // { ok: false, error: { kind: 'outOfRange', argument: 'mode', index: null, value: 0.05, min: 0.06, max: null, minExcluded: false } }
 */
export function simulatePaths(
  options: SimulationOptions,
): Result<readonly (readonly number[])[], CalculationProblem> {
  const { base, years, seed, draws = SIMULATION_LIMITS.usualDraws } = options;
  const problem = findProblem(options, draws);
  if (problem) return err(problem);
  const random = randomNumbers(seed);
  const byYear: number[][] = [];
  let before: readonly number[] = Array.from({ length: draws }, () => base);
  for (let year = 0; year < years; year += 1) {
    const values = before.map((value) => value * (1 + triangularQuantile(options, random())));
    if (!values.every(isInRange)) return err({ kind: 'overflow' });
    byYear.push(values);
    before = values;
  }
  return ok(byYear);
}

function findProblem(options: SimulationOptions, draws: number): CalculationProblem | null {
  const { base, years, seed } = options;
  const { lastSeed, mostDraws } = SIMULATION_LIMITS;
  return (
    checkNumber('base', base) ??
    checkGrowthRange(options) ??
    checkNumber('years', years, { whole: true, min: 1, max: MOST_YEARS }) ??
    checkNumber('seed', seed, { whole: true, min: 0, max: lastSeed }) ??
    checkNumber('draws', draws, { whole: true, min: 1, max: mostDraws })
  );
}
