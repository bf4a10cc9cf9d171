import { PLAN_LIMITS } from '../../domain/index';
import type { PathRules } from '../runtime/path-rules';

/** What the arguments of PLAN.COVERAGE_PATH must be, in their order. */
export const COVERAGE_PATH_PARAMETERS = {
  base: { must: 'coveredShare', optional: false, per: 'path' },
  full_in: { must: 'fullIn', optional: false, per: 'path', most: PLAN_LIMITS.rampYears },
  ceiling: { must: 'share', optional: true, per: 'path', blankIfZero: true },
  years: { must: 'years', optional: true, per: 'call', blankIfZero: true },
  steepness: { must: 'positive', optional: true, per: 'path' },
  include_base: { must: 'flag', optional: true, per: 'call' },
} as const satisfies PathRules;
