import { type CalculationProblem, checkNumber, checkNumbers } from '../numbers/check-number';
import { isInRange, MOST_YEARS } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';

/** Arguments of {@link linkedPath}. */
export interface LinkedPathOptions {
  /** Value of the base year, in any unit. */
  readonly base: number;
  /** What is followed, base year first, each above 0; a lag is already in it. */
  readonly driverPath: readonly number[];
  /** One number for every year or one per projected year; 1 keeps pace. */
  readonly elasticity: number | readonly number[];
}

/**
 * Carries an indicator that follows another: V_t = V_{t−1} · (D_t / D_{t−1})^e. Source: the
 * reference's linked indicator. In a cell, with D in A1:D1, e in B2:D2 and the base in A3, B3 is
 * `=A3*(B1/A1)^B2`, filled to D3.
 *
 * @returns the values of the projected years, one fewer than `driverPath` has, in the unit of
 * `base`; a problem when an argument is not a number, there are not 1 to 30 projected years, the
 * followed path is 0 or less in a year (its index counts the base year as 0), a list of elasticities
 * is not as long as there are years, or a value leaves the range of a cell
 * @example linkedPath({ base: 50, driverPath: [100, 106, 112.36], elasticity: 1 }).value // [53, 56.18]
 * @example linkedPath({ base: 8, driverPath: [100, 400], elasticity: [0.5] }).value // [16]
 * @example linkedPath({ base: 50, driverPath: [100, 0], elasticity: 1 }).error.index // 1
 */
export function linkedPath(
  options: LinkedPathOptions,
): Result<readonly number[], CalculationProblem> {
  const { base, driverPath, elasticity } = options;
  const years = driverPath.length - 1;
  const problem =
    checkNumber('base', base) ??
    checkNumber('years', years, { min: 1, max: MOST_YEARS }) ??
    checkNumbers('driverPath', driverPath, years + 1, { above: 0 }) ??
    checkNumbers('elasticity', elasticity, years);
  if (problem) return err(problem);
  const path: number[] = [];
  let value = base;
  let before = driverPath[0] ?? 1;
  for (const [index, now] of driverPath.slice(1).entries()) {
    const exponent = typeof elasticity === 'number' ? elasticity : (elasticity[index] ?? 1);
    value *= (now / before) ** exponent;
    if (!isInRange(value)) return err({ kind: 'overflow' });
    path.push(value);
    before = now;
  }
  return ok(path);
}
