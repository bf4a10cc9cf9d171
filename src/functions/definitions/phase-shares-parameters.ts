import type { ParameterRules } from '../runtime/function-definition';

/** What the arguments of PLAN.PHASE_SHARES must be, in their order. */
export const PHASE_SHARES_PARAMETERS = {
  phases: { must: 'phases', optional: false },
  steepness: { must: 'positive', optional: true },
} as const satisfies ParameterRules;
