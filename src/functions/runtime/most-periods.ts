/** The months of a century: more periods are a calendar year that stands where years left are meant. */
export const MAX_PERIODS = 1_200;
