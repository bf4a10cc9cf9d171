import type { ParameterRules } from '../custom-function';

/** What the arguments of PLAN.REQUIRED_GROWTH must be, in their order. */
export const REQUIRED_GROWTH_PARAMETERS = {
  base: { must: 'positive', optional: false },
  target: { must: 'positive', optional: false },
  years: { must: 'years', optional: false },
} as const satisfies ParameterRules;
