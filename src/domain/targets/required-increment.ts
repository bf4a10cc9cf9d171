import type { CalculationProblem } from '../numbers/calculation-problem';
import { checkNumber } from '../numbers/check-number';
import { isInRange } from '../numbers/is-in-range';
import { err, ok, type Result } from '../../shared/result';

/** Arguments of {@link requiredIncrement}. */
export interface RequiredIncrementOptions {
  /** The latest known value. */
  readonly base: number;
  /** The level to reach, in the unit of `base`. */
  readonly target: number;
  /** Years left, above 0 and not always whole; the year of `base` is not one of them. */
  readonly years: number;
}

/**
 * Computes the equal increment per year that leads from the latest known value to a target:
 * (target − base) / years. Negative when the target lies below.
 *
 * @returns the increment in the unit of `base`, unrounded; a problem when an argument is not a
 * number, `years` is not above 0, or the increment leaves the range of a cell
 * @example requiredIncrement({ base: 800, target: 1000, years: 2 }) // { ok: true, value: 100 }
 * @example requiredIncrement({ base: 800, target: 1000, years: 3 }) // { ok: true, value: 66.66666667 }
 */
export function requiredIncrement(
  options: RequiredIncrementOptions,
): Result<number, CalculationProblem> {
  const { base, target, years } = options;
  const problem =
    checkNumber('base', base) ??
    checkNumber('target', target) ??
    checkNumber('years', years, { above: 0 });
  if (problem) return err(problem);
  const increment = (target - base) / years;
  return isInRange(increment) ? ok(increment) : err({ kind: 'overflow' });
}
