import { CUSTOM_FUNCTIONS } from '../custom-functions';
import { LIVE_FUNCTIONS } from '../live/live-functions';

/** The names of all our functions, without `PLAN.`. */
export const CALL_NAMES: readonly string[] = [...CUSTOM_FUNCTIONS, ...LIVE_FUNCTIONS].map(
  ({ id }) => id,
);
