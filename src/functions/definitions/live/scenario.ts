import { NAME_PARAMETER, planFunction, YEAR_PARAMETER } from '../../streaming/plan-function';

/** `PLAN.SCENARIO`: the path or a value of an indicator in a scenario of the workbook's plan. */
export const scenario = planFunction({
  id: 'SCENARIO',
  kind: 'path',
  parameters: { scenario: NAME_PARAMETER, indicator: NAME_PARAMETER, year: YEAR_PARAMETER },
});
