import { triangularLaw, triangularQuantile } from '../distributions/triangular';
import { type CalculationProblem, checkNumber } from '../numbers/check-number';
import { isInRange, MOST_YEARS } from '../numbers/limits';
import { type Mixture, triangularMixture } from './percentiles/mixture';
import { firstPoints } from './points/first-points';
import { RISK_LIMITS, usualPoints } from './simulation/risk-report';

/** What grows, and how uncertain its growth is. */
export interface GrowthSimulation {
  /** Value of the base year, in any unit. */
  readonly base: number;
  /** The least growth of a year, as a fraction above −1. */
  readonly low: number;
  /** The likeliest growth of a year, not below `low`. */
  readonly mode: number;
  /** The most growth of a year, not below `mode`. */
  readonly high: number;
  /** Projected years, a whole number from 1 to 30. */
  readonly years: number;
  /** Where the scrambling of the points begins: a whole number from 0 to 2147483647. */
  readonly seed: number;
}

/** Finds what is wrong with a simulation of growth; null when nothing is. */
export function findGrowthProblem(simulation: GrowthSimulation): CalculationProblem | null {
  const { base, low, mode, high, years, seed } = simulation;
  const problem =
    checkNumber('base', base) ??
    checkNumber('low', low, { above: -1 }) ??
    checkNumber('mode', mode, { min: low }) ??
    checkNumber('high', high, { min: mode }) ??
    checkNumber('years', years, { whole: true, min: 1, max: MOST_YEARS }) ??
    checkNumber('seed', seed, { whole: true, min: 0, max: RISK_LIMITS.lastSeed });
  if (problem) return problem;
  const { lowest, highest } = endsOfGrowth(simulation, years);
  // The draws are factors of growth, which must be in range by themselves as well.
  const { highest: factor } = endsOfGrowth({ ...simulation, base: 1 }, years);
  const isHeld = simulation.base === 0 || isInRange(factor);
  return isInRange(lowest) && isInRange(highest) && isHeld ? null : { kind: 'overflow' };
}

/** What a value becomes when every year grows least, and when every year grows most. */
export function endsOfGrowth(
  { base, low, high }: GrowthSimulation,
  years: number,
): { readonly lowest: number; readonly highest: number } {
  let [slow, fast] = [base, base];
  for (let year = 0; year < years; year += 1) {
    slow *= 1 + low;
    fast *= 1 + high;
  }
  return { lowest: Math.min(slow, fast), highest: Math.max(slow, fast) };
}

/**
 * Makes the distribution of a growing value in a year: V_t = V_{t−1}·(1 + g_t), each g_t by itself from
 * the triangular distribution. The years before are drawn at scrambled Sobol points and the year
 * itself is integrated in closed form. A longer horizon leaves earlier years as they are.
 *
 * @param year - counted from 1
 */
export function growthMixture(simulation: GrowthSimulation, year: number): Mixture {
  const factors = factorsBefore(simulation, year).map((factor) => factor * simulation.base);
  const { quantile } = triangularLaw(simulation);
  return triangularMixture({ offsets: factors, factors }, simulation, quantile);
}

/** The factors by which a value has grown before each year, at every point. */
interface Factors {
  readonly key: string;
  readonly byYear: Float64Array[];
}

/** Those of the last simulation: a range of calls differs, as a rule, in bases and targets only. */
let latest: Factors = { key: '', byYear: [] };

function factorsBefore(simulation: GrowthSimulation, year: number): Float64Array {
  const { low, mode, high, years, seed } = simulation;
  const points = usualPoints(years);
  const key = [low, mode, high, points, seed].join(' ');
  // The first year begins with one value: a single point tells all.
  if (latest.key !== key) latest = { key, byYear: [Float64Array.of(1)] };
  const { byYear } = latest;
  for (let next = byYear.length; next < year; next += 1) {
    const coordinates = firstPoints(next - 1, { points, seed });
    const before = byYear[next - 1] ?? coordinates;
    byYear.push(
      coordinates.map((coordinate, point) => {
        const factor = before.length === 1 ? 1 : (before[point] ?? 1);
        return factor * (1 + triangularQuantile(simulation, coordinate));
      }),
    );
  }
  return byYear[year - 1] ?? Float64Array.of(1);
}
