import { type CalculationProblem, checkNumber, checkNumbers } from '../numbers/check-number';
import { isInRange, MOST_YEARS, PLAN_LIMITS } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';

/** Arguments of {@link laggedPath}. */
export interface LaggedPathOptions {
  /** Base year first, each above 0. */
  readonly path: readonly number[];
  /** Years by which the result lags behind, a whole number from −10 to 10; below 0 it leads. */
  readonly lag: number;
  /** Growth in the years that `path` does not cover, a fraction above −1; null when it is not known. */
  readonly outsideGrowth: number | null;
}

/**
 * Shifts the growth of a path by some years: in year t the result grows as the path does in year
 * t − lag, from the same base value. A convention of this product for leads and lags. In a cell, with
 * the path in A1:D1 and a lag of 1: A2 `=A1`, B2 `=A2*(1+outside_growth)`, C2 `=B2*B1/A1`, filled to D2.
 *
 * @returns a path as long as `path`, base year first, in its unit; a problem when an argument is not
 * a number or out of its range, `path` has not 1 to 30 projected years, the growth outside the path is
 * needed and null, or a value leaves the range of a cell
 * @example laggedPath({ path: [100, 110, 132], lag: 1, outsideGrowth: 0.5 }).value // [100, 150, 165]
 * @example laggedPath({ path: [100, 110, 132], lag: -1, outsideGrowth: 0.5 }).value // [100, 120, 180]
 * @example laggedPath({ path: [100, 110, 132], lag: 0, outsideGrowth: null }).value // [100, 110, 132]
 * @example laggedPath({ path: [100, 110], lag: 1, outsideGrowth: null }) // { ok: false, error: { kind: 'missing', argument: 'outsideGrowth' } }
 */
export function laggedPath(
  options: LaggedPathOptions,
): Result<readonly number[], CalculationProblem> {
  const problem = findProblem(options);
  if (problem) return err(problem);
  const { path, lag, outsideGrowth } = options;
  if (lag === 0) return ok([...path]);
  let value = path[0] ?? 0;
  const shifted = [value];
  for (let year = 1; year < path.length; year += 1) {
    const [before, now] = [path[year - lag - 1], path[year - lag]];
    value *= before !== undefined && now !== undefined ? now / before : 1 + (outsideGrowth ?? 0);
    if (!isInRange(value)) return err({ kind: 'overflow' });
    shifted.push(value);
  }
  return ok(shifted);
}

function findProblem({ path, lag, outsideGrowth }: LaggedPathOptions): CalculationProblem | null {
  const most = PLAN_LIMITS.lag;
  const problem =
    checkNumber('years', path.length - 1, { min: 1, max: MOST_YEARS }) ??
    checkNumbers('path', path, path.length, { above: 0 }) ??
    checkNumber('lag', lag, { whole: true, min: -most, max: most });
  if (problem) return problem;
  if (outsideGrowth !== null) return checkNumber('outsideGrowth', outsideGrowth, { above: -1 });
  return lag === 0 ? null : { kind: 'missing', argument: 'outsideGrowth' };
}
