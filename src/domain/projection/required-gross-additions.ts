import type { CalculationProblem } from '../shared/calculation-problem';
import { checkNumber } from '../shared/check-number';
import { err, ok, type Result } from '../shared/result';
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
 * path is linear in the additions, so two paths give the answer.
 *
 * @returns the additions per year and in all; a problem as {@link stockPath} has it
 * @example requiredGrossAdditions({ base: 800, target: 1000, renewal: 0.75, validity: 3, years: 3 }).value.total // 400
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
  const one = stockPath({ ...stock, grossAdditions: 1 });
  if (!one.ok) return one;
  const last = stock.years - 1;
  const [without = 0, withOne = 1] = [none.value.values[last], one.value.values[last]];
  const perYear = (target - without) / (withOne - without);
  const lapsedOf = (lapsed: readonly number[]) => lapsed.reduce((sum, each) => sum + each, 0);
  const [least, most] = [lapsedOf(none.value.lapsed), lapsedOf(one.value.lapsed)];
  return ok({
    perYear,
    total: perYear * stock.years,
    lapsed: least + (most - least) * perYear,
  });
}
