import type { ParameterRules } from '../runtime/function-definition';

/** What the arguments of PLAN.BUOYANCY must be, in their order. */
export const BUOYANCY_PARAMETERS = {
  revenue_before: { must: 'positive', optional: false },
  revenue_after: { must: 'number', optional: false },
  base_before: { must: 'positive', optional: false },
  base_after: { must: 'otherThanBaseBefore', optional: false },
} as const satisfies ParameterRules;
