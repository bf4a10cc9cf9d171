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
