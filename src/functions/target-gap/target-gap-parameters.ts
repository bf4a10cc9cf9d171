import { TARGET_PARAMETERS } from '../targets/read-target';

/** What the arguments of PLAN.TARGET_GAP must be, in their order. */
export const TARGET_GAP_PARAMETERS = TARGET_PARAMETERS;
