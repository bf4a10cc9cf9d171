import { err, ok, type Result } from '../../shared/result';
import { type CalculationProblem, checkNumber, checkNumbers } from '../numbers/check-number';
import { isInRange, MOST_YEARS } from '../numbers/limits';

/** Arguments of {@link stockPath}. */
export interface StockPathOptions {
  /** Things at the end of the base year, 0 or more. */
  readonly base: number;
  /** Things that are new in each year, 0 or more. */
  readonly grossAdditions: number | readonly number[];
  /** Share of what expires that is renewed in each year, 0 to 1. */
  readonly renewal: number | readonly number[];
  /** Years after which what was added or renewed expires, a whole number from 1 to 30. */
  readonly validity: number;
  /** Projected years, a whole number from 1 to 30. */
  readonly years: number;
  /**
   * The actual number at the end of a year replaces the projected value; null where it is not known
   * yet. It does not change what expires, because it does not tell how old the things are.
   */
  readonly actuals?: readonly (number | null)[] | undefined;
}

/** A stock with what expires, is renewed and lapses; one entry per projected year. */
export interface StockPath {
  readonly values: readonly number[];
  readonly expiring: readonly number[];
  readonly renewed: readonly number[];
  readonly lapsed: readonly number[];
}

/**
 * Carries a stock of whole things that expire: V_t = V_{t−1} + gross_t − expiring_t · (1 −
 * renewal_t). The base expires evenly over its first `validity` years; what is added or renewed in a
 * year expires `validity` years later. 800 things valid for three years, of which three quarters are
 * renewed, lose 200 in three years: 200 more of them need 400 new ones. Source: the reference's stock of
 * whole things; that the base expires evenly is a convention of this product. In cells, a column a
 * year, with the base in A5, gross additions in row 1 and renewal in row 2, valid for three years:
 * expiring B3 `=$A5/3` to D3, from E3 on `=B1+B4`; renewed B4 `=B3*B2`; the stock B5 `=A5+B1-(B3-B4)`.
 *
 * @returns the path without the base year, unrounded; a problem when an argument is not a number or
 * out of its range, a list is not as long as `years`, or a value leaves the range of a cell
 * @example stockPath({ base: 800, grossAdditions: [200, 100, 100], renewal: 0.75, validity: 4, years: 3 }).value.values // [950, 1000, 1050]
 * @example stockPath({ base: 800, grossAdditions: 0, renewal: 0.75, validity: 3, years: 3 }).value.values[2] // 600
 * @example stockPath({ base: 800, grossAdditions: 0, renewal: 1.3, validity: 3, years: 3 }).error.argument // 'renewal'
 */
export function stockPath(options: StockPathOptions): Result<StockPath, CalculationProblem> {
  const problem = findProblem(options);
  if (problem) return err(problem);
  const { base, grossAdditions, renewal, validity, years, actuals = [] } = options;
  const at = (list: number | readonly number[], index: number) =>
    typeof list === 'number' ? list : (list[index] ?? 0);
  const values: number[] = [];
  const expiring: number[] = [];
  const renewed: number[] = [];
  const lapsed: number[] = [];
  let value = base;
  for (let year = 0; year < years; year += 1) {
    const cohort = year - validity;
    const expires =
      cohort < 0 ? base / validity : at(grossAdditions, cohort) + (renewed[cohort] ?? 0);
    const stays = expires * at(renewal, year);
    expiring.push(expires);
    renewed.push(stays);
    lapsed.push(expires - stays);
    value = actuals[year] ?? value + at(grossAdditions, year) - (expires - stays);
    if (!isInRange(value)) return err({ kind: 'overflow' });
    values.push(value);
  }
  return ok({ values, expiring, renewed, lapsed });
}

function findProblem(options: StockPathOptions): CalculationProblem | null {
  const { base, grossAdditions, renewal, validity, years, actuals } = options;
  const whole = { whole: true, min: 1, max: MOST_YEARS };
  return (
    checkNumber('base', base, { min: 0 }) ??
    checkNumber('validity', validity, whole) ??
    checkNumber('years', years, whole) ??
    checkNumbers('grossAdditions', grossAdditions, years, { min: 0 }) ??
    checkNumbers('renewal', renewal, years, { min: 0, max: 1 }) ??
    (actuals ? checkNumbers('actuals', actuals, years) : null)
  );
}

/** What a renewable stock needs to reach a target. */
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
  /** Things to reach at the end of the last year. */
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
