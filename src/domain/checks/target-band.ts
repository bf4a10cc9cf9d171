import { ROUNDING_SLACK } from '../numbers/limits';
import type { Target } from '../plan/plan';
import type { Band } from './finding';

/** One end of a band, and the targets that put it there. */
export interface End {
  readonly value: number;
  /** True when the end itself does not belong to the band. */
  readonly open: boolean;
  readonly targets: readonly string[];
}

/** A band that knows which targets its ends come from; null is open without end. */
export interface TargetBand {
  readonly low: End | null;
  readonly high: End | null;
}

/** The values that meet a target, on the target's basis. */
export function targetBand({ id, comparator, value, upper, tolerance }: Target): TargetBand {
  const at = (end: number, open = false): End => ({ value: end, open, targets: [id] });
  switch (comparator) {
    case 'atLeast':
    case 'full':
      return { low: at(value), high: null };
    case 'moreThan':
      return { low: at(value, true), high: null };
    case 'atMost':
      return { low: null, high: at(value) };
    case 'lessThan':
      return { low: null, high: at(value, true) };
    case 'between':
      return { low: at(value), high: at(upper ?? value) };
    case 'about':
      return { low: at(value - (tolerance ?? 0)), high: at(value + (tolerance ?? 0)) };
  }
}

/** What lies in both bands; the ends may have changed sides where nothing does. */
export function intersect(one: TargetBand, other: TargetBand): TargetBand {
  return { low: stricter(one.low, other.low, 1), high: stricter(one.high, other.high, -1) };
}

function stricter(one: End | null, other: End | null, sign: 1 | -1): End | null {
  if (!one || !other) return one ?? other;
  const difference = sign * (other.value - one.value);
  return difference > 0 || (difference === 0 && other.open && !one.open) ? other : one;
}

/** Whether no number lies between the ends. */
export function isEmptyBand({ low, high }: TargetBand): boolean {
  if (!low || !high) return false;
  // Two ends that differ in their last digits touch.
  const slack = ROUNDING_SLACK * Math.max(Math.abs(low.value), Math.abs(high.value));
  if (low.value > high.value + slack) return true;
  return (low.open || high.open) && low.value >= high.value;
}

/** The band without its targets. */
export function plainBand({ low, high }: TargetBand): Band {
  return {
    low: low?.value ?? null,
    high: high?.value ?? null,
    lowOpen: low?.open ?? false,
    highOpen: high?.open ?? false,
  };
}
