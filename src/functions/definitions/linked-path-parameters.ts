import type { PathRules } from '../runtime/path-rules';

/** What the arguments of PLAN.LINKED_PATH must be, in their order. */
export const LINKED_PATH_PARAMETERS = {
  base: { must: 'number', optional: false, per: 'path' },
  driver_path: { must: 'positive', optional: false, per: 'yearFromBase' },
  elasticity: { must: 'number', optional: true, per: 'year' },
  include_base: { must: 'flag', optional: true, per: 'call' },
} as const satisfies PathRules;
