import { readPlanQuery } from '../streaming/plan-query';

/**
 * Gives what a scenario of this workbook's plan still lacks to a target, and follows every change of the plan.
 * @customfunction SCENARIO_GAP
 * @streaming
 * @helpurl scenario-gap.html
 * @param scenario Name or id of a scenario of the plan: a cell or a range.
 * @param target Id of a target, or the indicator that has a single target: a cell or a range.
 * @param invocation Takes the results as they come.
 */
export function scenarioGap(
  scenario: unknown[][],
  target: unknown[][],
  _invocation?: CustomFunctions.StreamingInvocation<unknown[][]>,
) {
  return readPlanQuery('gap', { scenario, target }, null);
}
