import type { ParameterRules } from '../runtime/function-definition';

/** What the arguments of PLAN.SCENARIO_GAP must be, in their order. */
export const SCENARIO_GAP_PARAMETERS = {
  scenario: { must: 'label', optional: false },
  target: { must: 'label', optional: false },
} as const satisfies ParameterRules;
