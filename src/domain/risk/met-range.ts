import type { Comparator } from '../plan/plan';

/** The values between which a target is met; an infinity is open. */
export interface MetRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The range in which a target is met, as `isTargetMet` has it.
 *
 * @param slack - by how much the ends are moved: the rounding slack where single values have a
 * probability of their own; else 0, because a value at an end is never drawn
 */
export function metRange(
  target: {
    readonly value: number;
    readonly comparator: Comparator;
    readonly upper?: number | null | undefined;
    readonly tolerance?: number | null | undefined;
  },
  slack: number,
): MetRange {
  const { value, upper, tolerance, comparator } = target;
  switch (comparator) {
    case 'atLeast':
    case 'full':
      return { from: value - slack, to: Infinity };
    case 'moreThan':
      return { from: value + slack, to: Infinity };
    case 'atMost':
      return { from: -Infinity, to: value + slack };
    case 'lessThan':
      return { from: -Infinity, to: value - slack };
    case 'about':
      return { from: value - (tolerance ?? 0) - slack, to: value + (tolerance ?? 0) + slack };
    case 'between':
      return { from: value - slack, to: (upper ?? value) + slack };
  }
}
