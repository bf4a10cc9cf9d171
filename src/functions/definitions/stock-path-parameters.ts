import type { PathRules } from '../runtime/path-rules';

/** What the arguments of PLAN.STOCK_PATH must be, in their order. */
export const STOCK_PATH_PARAMETERS = {
  base: { must: 'notNegative', optional: false, per: 'path' },
  additions: { must: 'notNegative', optional: false, per: 'year' },
  renewal: { must: 'share', optional: false, per: 'year' },
  validity: { must: 'years', optional: false, per: 'path' },
  years: { must: 'years', optional: true, per: 'call', blankIfZero: true },
  include_base: { must: 'flag', optional: true, per: 'call' },
  whole: { must: 'flag', optional: true, per: 'call' },
} as const satisfies PathRules;
