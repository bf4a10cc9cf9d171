import type { ParameterRules } from '../runtime/function-definition';

/** What the arguments of PLAN.FAN must be, in their order. */
export const FAN_PARAMETERS = {
  base: { must: 'number', optional: false },
  low: { must: 'rate', optional: false },
  mode: { must: 'rateFromLow', optional: false },
  high: { must: 'rateFromMode', optional: false },
  years: { must: 'years', optional: true, blankIfZero: true },
  percentiles: { must: 'share', optional: true },
  seed: { must: 'seed', optional: true },
} as const satisfies ParameterRules;
