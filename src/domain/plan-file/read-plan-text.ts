import type { Plan } from '../plan/plan';
import type { PlanProblem } from '../plan/plan-problem';
import type { Result } from '../../shared/result';
import { readPlanFile } from './read-plan-file';
import { withFormulaParser } from './with-formula-parser';

/**
 * Reads the text of a plan file as {@link readPlanFile} does, and loads the part of the product that
 * reads formulas if the plan has any.
 *
 * @returns the plan, or every problem at once with its path into the file; rejects where the part
 * cannot be fetched
 * @example (await readPlanText('[]')).error[0].kind // 'notAPlan'
 */
export async function readPlanText(text: string): Promise<Result<Plan, readonly PlanProblem[]>> {
  return withFormulaParser((parser) => readPlanFile(text, parser));
}
