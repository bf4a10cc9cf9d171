import type { PathRules } from '../paths/path-rules';

/** What the arguments of PLAN.RAMP_PATH must be, in their order. */
export const RAMP_PATH_PARAMETERS = {
  capacity: { must: 'number', optional: false, per: 'path' },
  start: { must: 'number', optional: false, per: 'path' },
  ramp_years: { must: 'rampYears', optional: false, per: 'path' },
  years: { must: 'years', optional: true, per: 'call' },
  steepness: { must: 'positive', optional: true, per: 'path' },
} as const satisfies PathRules;
