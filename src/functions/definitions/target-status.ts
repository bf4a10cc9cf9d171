import { broadcast } from '../runtime/broadcast';
import { failed } from '../runtime/function-result';
import { computeStatus } from './compute-status';
import { readLabels } from '../runtime/read-labels';

/**
 * Tells the status of an achievement: green, yellow or red, by the thresholds given.
 * @customfunction TARGET_STATUS
 * @helpurl target-status.html
 * @param achievement Share of the target or of the phased path that is reached, as a fraction: a cell or a range.
 * @param green From here on green, as a fraction: a cell or a range. Left out: 0.9.
 * @param yellow From here on yellow and below it red, not above green: a cell or a range. Left out: 0.75, or green where that is lower.
 * @param labels What is shown for green, yellow and red: three cells in a row or column. Left out: the English names of the colours.
 * @returns {any[][]} The label of the status, cell by cell.
 */
export function targetStatus(
  achievement: unknown[][],
  green?: unknown[][],
  yellow?: unknown[][],
  labels?: unknown[][],
) {
  const known = readLabels(labels);
  if (!known.ok) return failed(known.error);
  return broadcast({ achievement, green, yellow }, (placeOf) =>
    computeStatus(known.value, placeOf),
  );
}
