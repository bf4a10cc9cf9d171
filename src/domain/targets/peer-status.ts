import type { TargetStatus } from './target-status';

/** Arguments of {@link peerStatus}; growth rates as fractions. */
export interface PeerStatusOptions {
  readonly growth: number;
  /** What the plan wants. */
  readonly planned: number;
  /** The average of those that it is compared with. */
  readonly peers: number;
}

/** What binary fractions may cost. */
const SLACK = 1e-9;

/**
 * Tells the colour of a growth by the rule of municipal red-yellow-green lists, as Tianjin publishes
 * it: green where growth is neither below the plan nor below the average of the peers, yellow where
 * it is below either, red where there is less than before. Growth of 0 is not red, a convention of
 * this product. A growth that lacks no more than 1e-9 is not below.
 *
 * @example peerStatus({ growth: 0.06, planned: 0.06, peers: 0.055 }) // 'green'
 * @example peerStatus({ growth: 0.06, planned: 0.06, peers: 0.065 }) // 'yellow'
 * @example peerStatus({ growth: -0.01, planned: 0.06, peers: -0.02 }) // 'red'
 */
export function peerStatus({ growth, planned, peers }: PeerStatusOptions): TargetStatus {
  if (growth < -SLACK) return 'red';
  return growth >= planned - SLACK && growth >= peers - SLACK ? 'green' : 'yellow';
}
