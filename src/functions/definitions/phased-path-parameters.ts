import type { PathRules } from '../runtime/path-rules';

/** What the arguments of PLAN.PHASED_PATH must be, in their order. */
export const PHASED_PATH_PARAMETERS = {
  total: { must: 'number', optional: false, per: 'path' },
  shares: { must: 'share', optional: false, per: 'eachYear' },
  done: { must: 'number', optional: true, per: 'path' },
  include_base: { must: 'flag', optional: true, per: 'call' },
} as const satisfies PathRules;
