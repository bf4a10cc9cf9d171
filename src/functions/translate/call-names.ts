import { CUSTOM_FUNCTIONS } from '../registry';
import { LIVE_FUNCTIONS } from '../streaming/streaming-functions';

/** The names of all our functions, without `PLAN.`. */
export const CALL_NAMES: readonly string[] = [...CUSTOM_FUNCTIONS, ...LIVE_FUNCTIONS].map(
  ({ id }) => id,
);
