import { NAME_PARAMETER, planFunction, YEAR_PARAMETER } from '../../streaming/plan-function';

/** `PLAN.ASSUMPTION`: what a scenario of the workbook's plan assumes, its own or inherited. */
export const assumption = planFunction({
  id: 'ASSUMPTION',
  kind: 'assumption',
  parameters: {
    scenario: NAME_PARAMETER,
    indicator: NAME_PARAMETER,
    driver: NAME_PARAMETER,
    year: YEAR_PARAMETER,
  },
});
