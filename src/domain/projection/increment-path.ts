import { type CalculationProblem, checkNumber } from '../numbers/check-number';
import { isInRange, MOST_YEARS } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';

/** Arguments of {@link incrementPath}. */
export interface IncrementPathOptions {
  /** Things there are at the end of the base year. */
  readonly base: number;
  /** Net additions (new less lapsed): one number for every year or one per year. */
  readonly increments: number | readonly number[];
  /** Projected years, a whole number from 1 to 30. */
  readonly years: number;
  /** Whether the path begins with the base year's value. Default false. */
  readonly includeBase?: boolean | undefined;
}

/**
 * Carries a stock of whole things from year to year: V_t = V_{t−1} + net additions_t. The path is
 * unrounded: rounding to whole things is for display and never fed back. In a cell, the additions in
 * B1 and the base in A2: `=A2+B1`, filled to the right.
 *
 * @returns the values of the projected years; a problem when an argument is not a number, `years`
 * is not a whole number from 1 to 30, a list of increments is not as long as `years`, or a value
 * leaves the range of a cell
 * @example incrementPath({ base: 800, increments: 100, years: 2 }) // { ok: true, value: [900, 1000] }
 * @example incrementPath({ base: 800, increments: [60, 66.5], years: 2, includeBase: true }) // { ok: true, value: [800, 860, 926.5] }
 */
export function incrementPath(
  options: IncrementPathOptions,
): Result<readonly number[], CalculationProblem> {
  const problem = findProblem(options);
  if (problem) return err(problem);
  const { base, increments, years, includeBase = false } = options;
  const path = includeBase ? [base] : [];
  let value = base;
  for (let year = 0; year < years; year += 1) {
    value += typeof increments === 'number' ? increments : (increments[year] ?? 0);
    if (!isInRange(value)) return err({ kind: 'overflow' });
    path.push(value);
  }
  return ok(path);
}

function findProblem({ base, increments, years }: IncrementPathOptions): CalculationProblem | null {
  const problem =
    checkNumber('base', base) ??
    checkNumber('years', years, { whole: true, min: 1, max: MOST_YEARS });
  if (problem) return problem;
  if (typeof increments === 'number') return checkNumber('increments', increments);
  if (increments.length !== years) {
    return {
      kind: 'wrongCount',
      argument: 'increments',
      count: increments.length,
      expected: years,
    };
  }
  for (const [index, increment] of increments.entries()) {
    const wrong = checkNumber('increments', increment, {}, index);
    if (wrong) return wrong;
  }
  return null;
}
