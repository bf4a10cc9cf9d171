import { ROUNDING_SLACK } from '../numbers/limits';

/** The colours of a progress review. */
export type TargetStatus = 'green' | 'yellow' | 'red';

/** Arguments of {@link targetStatus}. */
export interface TargetStatusOptions {
  /** Achievement against the phased path, as a fraction. */
  readonly achievement: number;
  /** Green from here on. Default 0.9. */
  readonly green?: number | undefined;
  /** Yellow from here on, red below. Default 0.75. */
  readonly yellow?: number | undefined;
}

/** The usual thresholds, those of ServiceNow. */
export const STATUS_THRESHOLDS = { green: 0.9, yellow: 0.75 } as const;

/**
 * Returns the status of an achievement: green from 90 %, yellow from 75 %, red below, unless other
 * thresholds are given. The defaults are those of ServiceNow.
 *
 * @example targetStatus({ achievement: 0.9 }) // 'green'
 * @example targetStatus({ achievement: 0.8 }) // 'yellow'
 * @example targetStatus({ achievement: 0.8, green: 0.8, yellow: 0.5 }) // 'green'
 * @example targetStatus({ achievement: 0.3 }) // 'red'
 */
export function targetStatus({
  achievement,
  green = STATUS_THRESHOLDS.green,
  yellow = STATUS_THRESHOLDS.yellow,
}: TargetStatusOptions): TargetStatus {
  if (achievement >= green - ROUNDING_SLACK) return 'green';
  return achievement >= yellow - ROUNDING_SLACK ? 'yellow' : 'red';
}

/** Arguments of {@link peerStatus}; growth rates as fractions. */
export interface PeerStatusOptions {
  readonly growth: number;
  /** The planned growth. */
  readonly planned: number;
  /** The average growth of the peers. */
  readonly peers: number;
}

/**
 * Returns the status of a growth rate by the rule of municipal red-yellow-green lists, as published
 * by Tianjin: green if growth is at least the plan and the average of the peers, yellow if it is
 * below either, red if it is negative. Growth of 0 is not red, a convention of this product. All
 * comparisons allow for 1e-9 of rounding.
 *
 * @example peerStatus({ growth: 0.06, planned: 0.06, peers: 0.055 }) // 'green'
 * @example peerStatus({ growth: 0.06, planned: 0.06, peers: 0.065 }) // 'yellow'
 * @example peerStatus({ growth: -0.01, planned: 0.06, peers: -0.02 }) // 'red'
 */
export function peerStatus({ growth, planned, peers }: PeerStatusOptions): TargetStatus {
  if (growth < -ROUNDING_SLACK) return 'red';
  return growth >= planned - ROUNDING_SLACK && growth >= peers - ROUNDING_SLACK
    ? 'green'
    : 'yellow';
}
