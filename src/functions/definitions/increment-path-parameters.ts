import type { PathRules } from '../runtime/path-rules';

/** What the arguments of PLAN.INCREMENT_PATH must be, in their order. */
export const INCREMENT_PATH_PARAMETERS = {
  base: { must: 'number', optional: false, per: 'path' },
  increments: { must: 'number', optional: false, per: 'year' },
  years: { must: 'years', optional: true, per: 'call', blankIfZero: true },
  include_base: { must: 'flag', optional: true, per: 'call' },
  whole: { must: 'flag', optional: true, per: 'call' },
} as const satisfies PathRules;
