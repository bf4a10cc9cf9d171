import type { CalculationProblem } from '../numbers/calculation-problem';
import { checkNumber } from '../numbers/check-number';
import { isInRange } from '../numbers/is-in-range';
import { err, ok, type Result } from '../../shared/result';
import { stockPath, type StockPathOptions } from './stock-path';

/** What it takes to bring a renewable stock to a target. */
export interface RequiredGrossAdditions {
  /** New things in each year; below 0 where the stock stays above the target without any. */
  readonly perYear: number;
  readonly total: number;
  /** What lapses on the way. */
  readonly lapsed: number;
}

/**
 * Works out how many new things a year a stock with expiry needs to end at a target. The end of the
 * path is linear in the additions, so two paths give the answer: the base without additions, and one
 * thing a year without a base. Source: derived from {@link stockPath}. In a cell, with the end of the
 * former path in A1, of the latter in A2 and the target in A3: `=(A3-A1)/A2`.
 *
 * @returns unrounded additions per year and in all, and what lapses on the way; a problem as
 * {@link stockPath} has it, or when a number leaves the range of a cell
 * @example requiredGrossAdditions({ base: 800, target: 1000, renewal: 0.75, validity: 3, years: 3 }).value // { perYear: 133.33333333333334, total: 400, lapsed: 200 }
 * @example requiredGrossAdditions({ base: 800, target: 600, renewal: 0.75, validity: 3, years: 3 }).value.total // 0
 * @example requiredGrossAdditions({ base: 800, target: 1000, renewal: 1.3, validity: 3, years: 3 }).error.argument // 'renewal'
 */
export function requiredGrossAdditions({
  target,
  ...stock
}: Omit<StockPathOptions, 'grossAdditions' | 'actuals'> & {
  /** Things there are to be at the end of the last year. */
  readonly target: number;
}): Result<RequiredGrossAdditions, CalculationProblem> {
  const problem = checkNumber('target', target);
  if (problem) return err(problem);
  const none = stockPath({ ...stock, grossAdditions: 0 });
  if (!none.ok) return none;
  const one = stockPath({ ...stock, base: 0, grossAdditions: 1 });
  if (!one.ok) return one;
  const last = stock.years - 1;
  const [without = 0, each = 1] = [none.value.values[last], one.value.values[last]];
  const perYear = (target - without) / each;
  const total = perYear * stock.years;
  const lapsed = sum(none.value.lapsed) + sum(one.value.lapsed) * perYear;
  return [perYear, total, lapsed].every(isInRange)
    ? ok({ perYear, total, lapsed })
    : err({ kind: 'overflow' });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
