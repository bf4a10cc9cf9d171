import { TARGET_PARAMETERS } from '../runtime/read-target';

/** What the arguments of PLAN.TARGET_GAP must be, in their order. */
export const TARGET_GAP_PARAMETERS = TARGET_PARAMETERS;
