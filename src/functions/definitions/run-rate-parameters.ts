import type { ParameterRules } from '../runtime/function-definition';

/** What the arguments of PLAN.RUN_RATE must be, in their order. */
export const RUN_RATE_PARAMETERS = {
  target: { must: 'number', optional: false },
  done: { must: 'number', optional: false },
  periods_left: { must: 'positive', optional: false },
} as const satisfies ParameterRules;
