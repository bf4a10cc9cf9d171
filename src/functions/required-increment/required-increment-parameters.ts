import { MOST_PERIODS } from '../most-periods';
import type { ParameterRules } from '../custom-function';

/** What the arguments of PLAN.REQUIRED_INCREMENT must be, in their order. */
export const REQUIRED_INCREMENT_PARAMETERS = {
  base: { must: 'number', optional: false },
  target: { must: 'number', optional: false },
  years: { must: 'periods', optional: false, most: MOST_PERIODS },
} as const satisfies ParameterRules;
