import type { ParameterRules } from '../runtime/function-definition';

/** What the arguments of PLAN.ASSUMPTION must be, in their order. */
export const ASSUMPTION_PARAMETERS = {
  scenario: { must: 'label', optional: false },
  indicator: { must: 'label', optional: false },
  driver: { must: 'label', optional: false },
  year: { must: 'planYear', optional: true, blankIfZero: true },
} as const satisfies ParameterRules;
