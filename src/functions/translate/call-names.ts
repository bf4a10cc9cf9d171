import { CALCULATED_FUNCTIONS } from '../registry';
import { STREAMING_FUNCTIONS } from '../streaming/streaming-functions';

/** The names of all our functions, without `PLAN.`. */
export const FUNCTION_IDS: readonly string[] = [
  ...CALCULATED_FUNCTIONS,
  ...STREAMING_FUNCTIONS,
].map(({ id }) => id);
