import type { PathRules } from '../runtime/path-rules';

/** What the arguments of PLAN.BACKCAST_PATH must be, in their order. */
export const BACKCAST_PATH_PARAMETERS = {
  base: { must: 'number', optional: false, per: 'path' },
  target: { must: 'number', optional: false, per: 'path' },
  years: { must: 'years', optional: false, per: 'call' },
  method: { must: 'mode', optional: true, per: 'call' },
  cap: { must: 'cap', optional: true, per: 'year' },
  floor: { must: 'number', optional: true, per: 'year' },
  include_base: { must: 'flag', optional: true, per: 'call' },
} as const satisfies PathRules;
