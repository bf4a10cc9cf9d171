import type { ParameterRules } from '../runtime/function-definition';

/** What the arguments of PLAN.PEER_STATUS must be, in their order. */
export const PEER_STATUS_PARAMETERS = {
  growth: { must: 'number', optional: false },
  target: { must: 'number', optional: false },
  peers: { must: 'number', optional: false },
  labels: { must: 'label', optional: true, blankIfZero: true },
} as const satisfies ParameterRules;
