import type { CalculationProblem } from '../shared/calculation-problem';
import { checkNumber } from '../shared/check-number';
import { err, ok, type Result } from '../shared/result';

/**
 * Computes the average annual growth over a path whose first value is that of the base year, which is not one of
 * its years. Level method (水平法): (V_n / V_0)^(1/n) − 1. Accumulative method (累计法): the rate at
 * which a steady path adds up to the same sum, x + x² + … + xⁿ = Σ V_t / V_0, less 1.
 *
 * @param options - `path`: two or more values, all above 0; `method`: level or accumulative
 * @returns a fraction per year; a problem when a value is not a number or not above 0
 * @example averageGrowth({ path: [800, 900, 1000], method: 'level' }).value // 0.1180339887498949
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
  for (const [index, value] of path.entries()) {
    const problem = checkNumber('path', value, { above: 0 }, index);
    if (problem) return err(problem);
  }
  const [base = 1] = path;
  const years = path.length - 1;
  const level = ((path[years] ?? base) / base) ** (1 / years);
  if (method === 'level') return ok(level - 1);
  const sum = path.slice(1).reduce((all, value) => all + value / base, 0);
  return ok(steadyFactor(sum, years) - 1);
}

/** The x at which x + x² + … + xⁿ is a sum; the polynomial rises, so halving the interval finds it. */
function steadyFactor(sum: number, years: number): number {
  const added = (x: number) => {
    let all = 0;
    for (let year = 0; year < years; year += 1) all = (all + 1) * x;
    return all;
  };
  let [low, high] = [0, Math.max(1, sum)];
  for (let step = 0; step < 200 && high - low > Number.EPSILON * high; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (added(middle) < sum) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
