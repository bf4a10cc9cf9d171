/** The colours of a progress review. */
export type TargetStatus = 'green' | 'yellow' | 'red';

/** Arguments of {@link targetStatus}. */
export interface TargetStatusOptions {
  /** Achievement against the phased path, as a fraction. */
  readonly achievement: number;
  /** From here on green. Default 0.9. */
  readonly green?: number | undefined;
  /** From here on yellow, below red. Default 0.75. */
  readonly yellow?: number | undefined;
}

/** What binary fractions may cost. */
const SLACK = 1e-9;

/**
 * Tells the colour of an achievement: green from 90 %, yellow from 75 %, red below, unless other
 * thresholds are given. The defaults are those of ServiceNow.
 *
 * @example targetStatus({ achievement: 0.9 }) // 'green'
 * @example targetStatus({ achievement: 0.8 }) // 'yellow'
 * @example targetStatus({ achievement: 0.8, green: 0.8, yellow: 0.5 }) // 'green'
 * @example targetStatus({ achievement: 0.3 }) // 'red'
 */
export function targetStatus({
  achievement,
  green = 0.9,
  yellow = 0.75,
}: TargetStatusOptions): TargetStatus {
  if (achievement >= green - SLACK) return 'green';
  return achievement >= yellow - SLACK ? 'yellow' : 'red';
}

/** Arguments of {@link peerStatus}; growth rates as fractions. */
export interface PeerStatusOptions {
  readonly growth: number;
  /** What the plan wants. */
  readonly planned: number;
  /** The average of those that it is compared with. */
  readonly peers: number;
}

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
