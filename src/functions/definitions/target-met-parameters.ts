import { TARGET_PARAMETERS } from '../runtime/read-target';

/** What the arguments of PLAN.TARGET_MET must be, in their order. */
export const TARGET_MET_PARAMETERS = TARGET_PARAMETERS;
