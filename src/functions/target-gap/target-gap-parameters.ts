import type { ParameterRules } from '../custom-function';

/** What the arguments of PLAN.TARGET_GAP must be, in their order. */
export const TARGET_GAP_PARAMETERS = {
  value: { must: 'number', optional: false },
  target: { must: 'number', optional: false },
  comparator: { must: 'comparator', optional: true },
  tolerance: { must: 'tolerance', optional: true },
} as const satisfies ParameterRules;

/** The names of the arguments. */
export type TargetGapArgument = keyof typeof TARGET_GAP_PARAMETERS;
