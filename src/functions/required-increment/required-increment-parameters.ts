import type { ParameterRules } from '../custom-function';

/** What the arguments of PLAN.REQUIRED_INCREMENT must be, in their order. */
export const REQUIRED_INCREMENT_PARAMETERS = {
  base: { must: 'number', optional: false },
  target: { must: 'number', optional: false },
  years: { must: 'years', optional: false },
} as const satisfies ParameterRules;
