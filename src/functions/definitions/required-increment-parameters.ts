import { MAX_PERIODS } from '../runtime/most-periods';
import type { ParameterRules } from '../runtime/function-definition';

/** What the arguments of PLAN.REQUIRED_INCREMENT must be, in their order. */
export const REQUIRED_INCREMENT_PARAMETERS = {
  base: { must: 'number', optional: false },
  target: { must: 'number', optional: false },
  years: { must: 'periods', optional: false, most: MAX_PERIODS },
} as const satisfies ParameterRules;
