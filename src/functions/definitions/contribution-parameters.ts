import type { ParameterRules } from '../runtime/function-definition';

/** What the arguments of PLAN.CONTRIBUTION must be, in their order. */
export const CONTRIBUTION_PARAMETERS = {
  part_before: { must: 'number', optional: false },
  part_after: { must: 'number', optional: false },
  whole_before: { must: 'positive', optional: false },
  whole_after: { must: 'otherThanWholeBefore', optional: true, blankIfZero: true },
} as const satisfies ParameterRules;
