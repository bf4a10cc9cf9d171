import type { ParameterRules } from '../runtime/function-definition';

/** What the arguments of PLAN.ACHIEVEMENT must be, in their order. */
export const ACHIEVEMENT_PARAMETERS = {
  start: { must: 'number', optional: false },
  target: { must: 'otherThanStart', optional: false },
  actual: { must: 'number', optional: false },
} as const satisfies ParameterRules;
