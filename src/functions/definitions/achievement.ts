import { broadcast } from '../runtime/broadcast';
import { computeAchievement } from './compute-achievement';

/**
 * Computes how much of the way from a start to a target is done, for targets above the start and below it.
 * @customfunction ACHIEVEMENT
 * @helpurl achievement.html
 * @param start Value from which the way began: a cell or a range.
 * @param target Value at its end, other than start: a cell or a range.
 * @param actual What was reached: a cell or a range.
 * @returns {any[][]} The share of the way as a fraction, cell by cell.
 */
export function achievement(start: unknown[][], target: unknown[][], actual: unknown[][]) {
  return broadcast({ start, target, actual }, computeAchievement);
}
