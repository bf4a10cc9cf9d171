import type { Plan } from '../../../../domain/index';

/** What a scenario's indicator comes to at the very least: its inputs and its two rows of formulas. */
const LEAST_BYTES_PER_PATH = 1_500;
const LEAST_BYTES_PER_FURTHER_YEAR = 100;

/**
 * Says what the contents of a plan come to at the very least, in UTF-8 bytes, without planning its
 * sheets: large ones are read in several requests.
 */
export function leastBytes({ scenarios, indicators, years }: Plan): number {
  const perPath = LEAST_BYTES_PER_PATH + (years - 1) * LEAST_BYTES_PER_FURTHER_YEAR;
  return scenarios.length * indicators.length * perPath;
}
