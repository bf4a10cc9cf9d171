import type { ParameterRules } from '../runtime/function-definition';

/** What the arguments of PLAN.AVERAGE_GROWTH must be, in their order. */
export const AVERAGE_GROWTH_PARAMETERS = {
  path: { must: 'positive', optional: false },
  method: { must: 'method', optional: true },
} as const satisfies ParameterRules;
