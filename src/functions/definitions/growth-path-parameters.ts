import type { PathRules } from '../runtime/path-rules';

/** What the arguments of PLAN.GROWTH_PATH must be, in their order. */
export const GROWTH_PATH_PARAMETERS = {
  base: { must: 'number', optional: false, per: 'path' },
  growth: { must: 'rate', optional: false, per: 'year' },
  years: { must: 'years', optional: true, per: 'call', blankIfZero: true },
  include_base: { must: 'flag', optional: true, per: 'call' },
} as const satisfies PathRules;
