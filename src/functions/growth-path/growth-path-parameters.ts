import type { ParameterRules } from '../custom-function';

/** What the arguments of PLAN.GROWTH_PATH must be, in their order. */
export const GROWTH_PATH_PARAMETERS = {
  base: { must: 'number', optional: false },
  growth: { must: 'rate', optional: false },
  years: { must: 'years', optional: true },
  include_base: { must: 'flag', optional: true },
} as const satisfies ParameterRules;

/** Projected years where one rate is given and no number of years. */
export const DEFAULT_YEARS = 3;

/** The names of the arguments. */
export type GrowthPathArgument = keyof typeof GROWTH_PATH_PARAMETERS;
