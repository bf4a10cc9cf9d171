import { type CalculationProblem, checkNumber, checkNumbers } from '../numbers/check-number';
import { isInRange, MOST_YEARS, ROUNDING_SLACK } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';

/** Arguments of {@link phasedPath}; every list has one entry per projected year. */
export interface PhasedPathOptions {
  /** The amount to reach at the end, in any unit. */
  readonly total: number;
  /** Share of the total that is planned in each year, 0 to 1; 1 to 30 years. */
  readonly shares: readonly number[];
  /** Share of the total that was planned to the end of the base year. Default 0. */
  readonly startShare?: number | undefined;
  /** The amount at the end of the base year. Default `startShare` · `total`. */
  readonly base?: number | undefined;
  /** Amounts that are settled for single years; null is free. */
  readonly fixed?: readonly (number | null)[] | undefined;
  /** The actual amount at the end of a year; null while it is not known. */
  readonly actuals?: readonly (number | null)[] | undefined;
}

/** A running sum with what each year adds to it. */
export interface PhasedPath {
  readonly values: readonly number[];
  readonly increments: readonly number[];
}

/**
 * Carries the running sum of a programme to its total: C_t = total · (s_1 + … + s_t). What is left
 * of the total, less what is settled for single years, is spread over the free years in proportion
 * to their shares; after an actual it is spread again over the free years that follow. The last year
 * with a share or a settled amount ends at the total exactly, and years after it stay there. Where
 * the last year of all has an actual, the path ends there. Source: the reference's cumulative
 * programme; the spreading is a convention of this product. In cells, with the total in A1, the
 * shares in B1:D1, settled amounts in B2:D2 (blank is free) and the base in A3, B3 is
 * `=A3+IF(B2<>"",B2,IF(B1=0,0,($A1-A3-SUM(B2:$D2))*B1/SUMPRODUCT((B2:$D2="")*B1:$D1)))`, filled to D3.
 *
 * @returns values and increments of the projected years, in the unit of `total`; a problem when an
 * argument is not a number or out of its range, a list is not as long as `shares`, the shares do not
 * add up to 1 within 1e-9, no free share is left for what is missing, or a value leaves the range of
 * a cell
 * @example phasedPath({ total: 20000, shares: [0.25, 0.5, 0.25] }).value.values // [5000, 15000, 20000]
 * @example phasedPath({ total: 20000, shares: [0.25, 0.5, 0.25], actuals: [2000, null, null] }).value.increments // [2000, 12000, 6000]
 * @example phasedPath({ total: 300, shares: [0.25, 0.25, 0.5], fixed: [null, 30, null] }).value.values // [90, 120, 300]
 * @example phasedPath({ total: 100, shares: [0.5, 0.49] }).error // { kind: 'sharesSum', argument: 'shares', sum: 0.99 }
 * @example phasedPath({ total: 100, shares: [0.5, 0.5], fixed: [50, 40] }).error // { kind: 'noFreeShare', argument: 'shares', missing: 10 }
 */
export function phasedPath(options: PhasedPathOptions): Result<PhasedPath, CalculationProblem> {
  const problem = findProblem(options);
  if (problem) return err(problem);
  const { total, shares, startShare = 0, fixed = [], actuals = [] } = options;
  const base = options.base ?? startShare * total;
  const lastActual = lastIndex(actuals, (actual) => actual !== null);
  const lastActive = Math.max(
    lastIndex(shares, (share) => share > 0),
    lastIndex(fixed, (amount) => amount !== null),
  );
  const unplaced = findUnplaced(options, base, lastActual);
  if (unplaced) return err(unplaced);
  const values: number[] = [];
  const increments: number[] = [];
  let value = base;
  for (let year = 0; year < shares.length; year += 1) {
    const isDone = year > lastActual && year >= lastActive;
    const next = actuals[year] ?? (isDone ? total : value + amountIn(options, year, value));
    const increment = next - value;
    if (!isInRange(next) || !isInRange(increment)) return err({ kind: 'overflow' });
    values.push(next);
    increments.push(increment);
    value = next;
  }
  return ok({ values, increments });
}

/** What a year adds where no actual is known. */
function amountIn(options: PhasedPathOptions, year: number, before: number): number {
  const { shares, fixed } = options;
  const settled = fixed?.[year] ?? null;
  if (settled !== null) return settled;
  const { rest, freeShares } = remainder(options, year, before);
  const share = shares[year] ?? 0;
  return share > 0 ? rest * (share / freeShares) : 0;
}

/** What the free years from one year on have to bring, and their shares. */
function remainder({ total, shares, fixed }: PhasedPathOptions, year: number, before: number) {
  let rest = total - before;
  let freeShares = 0;
  for (let later = year; later < shares.length; later += 1) {
    const settled = fixed?.[later] ?? null;
    if (settled === null) freeShares += shares[later] ?? 0;
    else rest -= settled;
  }
  return { rest, freeShares };
}

/** Finds what no year after the latest actual can take. */
function findUnplaced(
  options: PhasedPathOptions,
  base: number,
  lastActual: number,
): CalculationProblem | null {
  const { total, shares, fixed = [], actuals } = options;
  if (lastActual === shares.length - 1) return null;
  const known = actuals?.[lastActual] ?? base;
  const { rest, freeShares } = remainder(options, lastActual + 1, known);
  if (!isInRange(rest)) return { kind: 'overflow' };
  const scale = [base, ...fixed].reduce<number>(
    (most, amount) => Math.max(most, Math.abs(amount ?? 0)),
    Math.abs(total),
  );
  return freeShares > 0 || Math.abs(rest) <= ROUNDING_SLACK * scale
    ? null
    : { kind: 'noFreeShare', argument: 'shares', missing: rest };
}

function findProblem(options: PhasedPathOptions): CalculationProblem | null {
  const { total, shares, startShare = 0, base = 0, fixed, actuals } = options;
  const years = shares.length;
  const share = { min: 0, max: 1 };
  const problem =
    checkNumber('total', total) ??
    checkNumber('years', years, { min: 1, max: MOST_YEARS }) ??
    checkNumbers('shares', shares, years, share) ??
    checkNumber('startShare', startShare, share) ??
    checkNumber('base', base) ??
    (fixed ? checkNumbers('fixed', fixed, years) : null) ??
    (actuals ? checkNumbers('actuals', actuals, years) : null);
  if (problem) return problem;
  const sum = shares.reduce((all, each) => all + each, startShare);
  return Math.abs(sum - 1) <= ROUNDING_SLACK
    ? null
    : { kind: 'sharesSum', argument: 'shares', sum };
}

function lastIndex<Value>(values: readonly Value[], is: (value: Value) => boolean): number {
  return values.reduce((last, value, index) => (is(value) ? index : last), -1);
}
