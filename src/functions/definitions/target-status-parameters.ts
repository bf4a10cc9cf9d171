import type { ParameterRules } from '../runtime/function-definition';

/** What the arguments of PLAN.TARGET_STATUS must be, in their order. */
export const TARGET_STATUS_PARAMETERS = {
  achievement: { must: 'number', optional: false },
  green: { must: 'number', optional: true },
  yellow: { must: 'atMostGreen', optional: true },
  labels: { must: 'label', optional: true, blankIfZero: true },
} as const satisfies ParameterRules;
