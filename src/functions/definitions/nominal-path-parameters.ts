import type { PathRules } from '../runtime/path-rules';

/** What the arguments of PLAN.NOMINAL_PATH must be, in their order. */
export const NOMINAL_PATH_PARAMETERS = {
  path: { must: 'number', optional: false, per: 'yearFromBase' },
  price_index: { must: 'positive', optional: false, per: 'yearFromBase' },
  back: { must: 'flag', optional: true, per: 'call' },
} as const satisfies PathRules;
