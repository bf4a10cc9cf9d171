import { PLAN_LIMITS } from '../../domain/index';
import type { PathRules } from '../runtime/path-rules';

/** What the arguments of PLAN.RAMP_PATH must be, in their order. */
export const RAMP_PATH_PARAMETERS = {
  capacity: { must: 'number', optional: false, per: 'path' },
  start: { must: 'startIn', optional: false, per: 'path', most: PLAN_LIMITS.rampYears },
  ramp_years: { must: 'rampYears', optional: false, per: 'path', most: PLAN_LIMITS.rampYears },
  years: { must: 'years', optional: true, per: 'call', blankIfZero: true },
  steepness: { must: 'positive', optional: true, per: 'path' },
} as const satisfies PathRules;
