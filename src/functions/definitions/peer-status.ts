import { broadcast } from '../runtime/broadcast';
import { failed } from '../runtime/function-result';
import { readLabels } from '../runtime/read-labels';
import { computePeerStatus } from './compute-peer-status';

/**
 * Tells the status of a growth by the rule of municipal red-yellow-green lists: green at or above plan and peers, yellow below either, red where it shrinks.
 * @customfunction PEER_STATUS
 * @helpurl peer-status.html
 * @param growth Growth that was reached or is projected, as a fraction: a cell or a range.
 * @param target Growth that the plan wants: a cell or a range.
 * @param peers Average growth of those it is compared with: a cell or a range.
 * @param labels What is shown for green, yellow and red: three cells in a row or column. Left out: the English names of the colours.
 * @returns {any[][]} The label of the status, cell by cell.
 */
export function peerStatus(
  growth: unknown[][],
  target: unknown[][],
  peers: unknown[][],
  labels?: unknown[][],
) {
  const known = readLabels(labels);
  if (!known.ok) return failed(known.error);
  return broadcast({ growth, target, peers }, (placeOf) => computePeerStatus(known.value, placeOf));
}
