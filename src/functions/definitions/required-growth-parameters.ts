import { MAX_PERIODS } from '../runtime/most-periods';
import type { ParameterRules } from '../runtime/function-definition';

/** What the arguments of PLAN.REQUIRED_GROWTH must be, in their order. */
export const REQUIRED_GROWTH_PARAMETERS = {
  base: { must: 'positive', optional: false },
  target: { must: 'positive', optional: false },
  years: { must: 'periods', optional: false, most: MAX_PERIODS },
} as const satisfies ParameterRules;
