import type { ParameterRules } from '../runtime/function-definition';

/** What the arguments of PLAN.CHANCE must be, in their order. */
export const CHANCE_PARAMETERS = {
  base: { must: 'number', optional: false },
  low: { must: 'rate', optional: false },
  mode: { must: 'rateFromLow', optional: false },
  high: { must: 'rateFromMode', optional: false },
  years: { must: 'years', optional: false },
  target: { must: 'number', optional: false },
  comparator: { must: 'direction', optional: true },
  seed: { must: 'seed', optional: true },
} as const satisfies ParameterRules;
