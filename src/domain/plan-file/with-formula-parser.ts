import type { FormulaParser } from '../formulas/formula-parser-type';
import { loadFormulaParser } from '../formulas/load-formula-parser';
import type { PlanProblem } from '../plan/plan-problem';
import type { Result } from '../../shared/result';

/**
 * Loads the part of the product that reads formulas if a reading asks for it with
 * `formulasNotLoaded`, and reads again. A plan without formulas costs nothing.
 *
 * @param read - reads a plan, without a reader of formulas first
 * @returns what the last reading says; rejects where the part cannot be fetched
 * @example (await withFormulaParser((parser) => readPlanFile('[]', parser))).ok // false
 */
export async function withFormulaParser<Value>(
  read: (parser: FormulaParser | null) => Result<Value, readonly PlanProblem[]>,
): Promise<Result<Value, readonly PlanProblem[]>> {
  const first = read(null);
  const isWanting = !first.ok && first.error.some(({ kind }) => kind === 'formulasNotLoaded');
  return isWanting ? read(await loadFormulaParser()) : first;
}
