import type { ParameterRules } from '../runtime/function-definition';

/** What the arguments of PLAN.SCENARIO must be, in their order. */
export const SCENARIO_PARAMETERS = {
  scenario: { must: 'label', optional: false },
  indicator: { must: 'label', optional: false },
  year: { must: 'planYear', optional: true, blankIfZero: true },
} as const satisfies ParameterRules;
