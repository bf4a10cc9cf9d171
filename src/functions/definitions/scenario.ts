import { readPlanQuery } from '../streaming/plan-query';

/**
 * Gives the path or a value of an indicator in a scenario of this workbook's plan, and follows every change of the plan.
 * @customfunction SCENARIO
 * @streaming
 * @helpurl scenario.html
 * @param scenario Name or id of a scenario of the plan: a cell or a range.
 * @param indicator Name or id of an indicator of the plan: a cell or a range.
 * @param [year] The base year or a projected year: a cell or a range. Left out: every year, side by side.
 * @param invocation Takes the results as they come.
 */
export function scenario(
  scenario: unknown[][],
  indicator: unknown[][],
  year?: unknown[][],
  _invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
) {
  return readPlanQuery('path', { scenario, indicator }, year);
}
