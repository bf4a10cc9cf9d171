import { readPlanQuery } from '../streaming/plan-query';

/**
 * Gives what a scenario of this workbook's plan assumes, inherited or its own, and follows every change of the plan.
 * @customfunction ASSUMPTION
 * @streaming
 * @helpurl assumption.html
 * @param scenario Name or id of a scenario of the plan: a cell or a range.
 * @param indicator Name or id of an indicator of the plan: a cell or a range.
 * @param driver What is assumed, such as "growth" or "net additions": a cell or a range.
 * @param [year] A projected year: a cell or a range. Left out: every projected year, side by side.
 * @param invocation Takes the results as they come.
 */
export function assumption(
  scenario: unknown[][],
  indicator: unknown[][],
  driver: unknown[][],
  year?: unknown[][],
  _invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
) {
  return readPlanQuery('assumption', { scenario, indicator, driver }, year);
}
