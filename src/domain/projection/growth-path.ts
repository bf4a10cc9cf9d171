import { type CalculationProblem, checkNumber } from '../numbers/check-number';
import { isInRange, MOST_YEARS } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';

/** Arguments of {@link growthPath}. */
export interface GrowthPathOptions {
  /** Value of the base year, in any unit. */
  readonly base: number;
  /** One rate for every year or one per year, as fractions (0.06 is 6 %), each above −1. */
  readonly growth: number | readonly number[];
  /** Projected years, a whole number from 1 to 30. */
  readonly years: number;
  /** Whether the path begins with the base year's value. Default false. */
  readonly includeBase?: boolean | undefined;
}

/**
 * Compounds a level from year to year: V_t = V_{t−1} · (1 + g_t). Nothing is rounded.
 * In a cell, the rate in B1 and the base in A2: `=A2*(1+B1)`, filled to the right.
 *
 * @returns the values of the projected years, in the unit of `base`; a problem when an argument is
 * not a number, a rate is −100 % or less, `years` is not a whole number from 1 to 30, a list of
 * rates is not as long as `years`, or a value leaves the range of a cell
 * @example growthPath({ base: 100, growth: 0.06, years: 3 }) // { ok: true, value: [106, 112.36, 119.1016] }
 * @example growthPath({ base: 100, growth: [0.04, 0.05], years: 2, includeBase: true }) // { ok: true, value: [100, 104, 109.2] }
 * @example growthPath({ base: 100, growth: -1.5, years: 3 }) // { ok: false, error: { kind: 'outOfRange', argument: 'growth', index: null, value: -1.5, min: -1, max: null, minExcluded: true } }
 */
export function growthPath(
  options: GrowthPathOptions,
): Result<readonly number[], CalculationProblem> {
  const problem = findProblem(options);
  if (problem) return err(problem);
  const { base, growth, years, includeBase = false } = options;
  const path = includeBase ? [base] : [];
  let value = base;
  for (let year = 0; year < years; year += 1) {
    value *= 1 + (typeof growth === 'number' ? growth : (growth[year] ?? 0));
    if (!isInRange(value)) return err({ kind: 'overflow' });
    path.push(value);
  }
  return ok(path);
}

function findProblem({ base, growth, years }: GrowthPathOptions): CalculationProblem | null {
  const problem =
    checkNumber('base', base) ??
    checkNumber('years', years, { whole: true, min: 1, max: MOST_YEARS });
  if (problem) return problem;
  if (typeof growth === 'number') return checkNumber('growth', growth, { above: -1 });
  if (growth.length !== years) {
    return { kind: 'wrongCount', argument: 'growth', count: growth.length, expected: years };
  }
  for (const [index, rate] of growth.entries()) {
    const wrong = checkNumber('growth', rate, { above: -1 }, index);
    if (wrong) return wrong;
  }
  return null;
}
