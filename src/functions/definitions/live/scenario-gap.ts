import { NAME_PARAMETER, planFunction } from '../../streaming/plan-function';

/** `PLAN.SCENARIO_GAP`: how much a scenario of the workbook's plan is short of a target. */
export const scenarioGap = planFunction({
  id: 'SCENARIO_GAP',
  kind: 'gap',
  parameters: { scenario: NAME_PARAMETER, target: NAME_PARAMETER },
});
