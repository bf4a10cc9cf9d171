import { type CalculationProblem, checkNumber, checkNumbers } from '../numbers/check-number';
import { isInRange, MOST_YEARS } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';

/**
 * Computes the average annual growth over a path whose first value is that of the base year, which is
 * not one of its years. Level method (水平法): (V_n / V_0)^(1/n) − 1. Accumulative method (累计法): the
 * rate at which a steady path adds up to the same sum, x + x² + … + xⁿ = Σ V_t / V_0, less 1. Source:
 * the reference's average annual growth. In a cell, with the path in A1:D1, the level method is
 * `=(D1/A1)^(1/3)-1` and the accumulative one, which has no closed form, `=RATE(3,-1,0,SUM(B1:D1)/A1,1)`.
 *
 * @param options - `path`: 2 to 31 values, all above 0, in any unit; `method`: level or accumulative
 * @returns a fraction per year; a problem when there are too few or too many values, one is not a
 * number or not above 0, or the result leaves the range of a cell
 * @example averageGrowth({ path: [800, 900, 930, 1000], method: 'level' }).value // 0.0772173450159418
 * @example averageGrowth({ path: [800, 900, 1000], method: 'level' }).value // 0.1180339887498949
 * @example averageGrowth({ path: [100, 110, 110, 119.1016], method: 'level' }).value // 0.06
 * @example averageGrowth({ path: [100, 110, 110, 119.1016], method: 'accumulative' }).value.toFixed(6) // '0.062523'
 * @example averageGrowth({ path: [100, 101, 102, 119.1016], method: 'accumulative' }).value.toFixed(6) // '0.035966'
 */
export function averageGrowth({
  path,
  method,
}: {
  readonly path: readonly number[];
  readonly method: 'level' | 'accumulative';
}): Result<number, CalculationProblem> {
  if (path.length < 2) {
    return err({ kind: 'wrongCount', argument: 'path', count: path.length, expected: 2 });
  }
  const years = path.length - 1;
  const problem =
    checkNumber('years', years, { max: MOST_YEARS }) ??
    checkNumbers('path', path, path.length, { above: 0 });
  if (problem) return err(problem);
  const [base = 1] = path;
  const factors = path.slice(1).map((value) => value / base);
  const sum = factors.reduce((all, factor) => all + factor, 0);
  if (!isInRange(sum)) return err({ kind: 'overflow' });
  return ok((method === 'level' ? levelFactor(factors) : steadyFactor(sum, years)) - 1);
}

function levelFactor(factors: readonly number[]): number {
  return (factors.at(-1) ?? 1) ** (1 / factors.length);
}

/** Halvings that leave nothing between two bounds as far apart as a cell can hold. */
const MOST_HALVINGS = 100;

/**
 * The x at which x + x² + … + xⁿ is the sum. It lies between the mean and its n-th root, because all
 * powers of x lie between x and xⁿ; halving the order of magnitude closes in on it from any distance.
 */
function steadyFactor(sum: number, years: number): number {
  const mean = sum / years;
  const root = mean ** (1 / years);
  let [low, high] = [Math.min(mean, root), Math.max(mean, root)];
  for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
    const middle = Math.sqrt(low) * Math.sqrt(high);
    if (middle <= low || middle >= high) break;
    if (powersUpTo(years, middle) < sum) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}

function powersUpTo(years: number, x: number): number {
  let all = 0;
  for (let year = 0; year < years; year += 1) all = (all + 1) * x;
  return all;
}
