import type { ParameterRules } from '../runtime/function-definition';

/** What the arguments of PLAN.TIME_DISTANCE must be, in their order. */
export const TIME_DISTANCE_PARAMETERS = {
  path: { must: 'number', optional: false },
  actual: { must: 'onPath', optional: false },
  now: { must: 'notNegative', optional: false },
} as const satisfies ParameterRules;
