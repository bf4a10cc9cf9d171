import { computePhaseShares } from './compute-phase-shares';

/**
 * Splits a whole into equal phases, evenly or on a logistic that is slow at both ends: shares for PLAN.PHASED_PATH, which add up to 1.
 * @customfunction PHASE_SHARES
 * @helpurl phase-shares.html
 * @param phases How many equal phases there are, 1 to 30.
 * @param steepness Steepness of a logistic, such as 6: little at both ends. Left out or 0: equal shares.
 * @returns {any[][]} The share of each phase, across.
 */
export function phaseShares(phases: unknown, steepness?: unknown) {
  return computePhaseShares(phases, steepness);
}
