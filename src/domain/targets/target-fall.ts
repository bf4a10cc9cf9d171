import type { Target } from '../plan/plan';

type Wanted = Pick<Target, 'basis' | 'comparator' | 'value' | 'upper' | 'tolerance'> & {
  readonly relativeTo?: string | null;
};

/**
 * Tells whether a target asks for a fall over a period. Planners say "cut by at least 13.5 %", never "at most
 * −13.5 %". A negative growth rate keeps its sign: growth that is "cut by 3 %" would be another thing.
 *
 * @example isFall({ basis: 'cumulativeChange', comparator: 'atMost', value: -0.135, upper: null, tolerance: null }) // true
 */
export function isFall({ basis, comparator, value, upper, relativeTo }: Wanted): boolean {
  if ((relativeTo ?? null) !== null || basis !== 'cumulativeChange' || value >= 0) return false;
  return comparator !== 'full' && (comparator !== 'between' || (upper ?? 0) <= 0);
}

/** The numbers of a target as they are said. */
export interface SaidNumbers {
  readonly value: number;
  readonly upper: number | null;
  readonly tolerance: number | null;
}

/**
 * Gives the numbers of a target as they are said: the size of a fall has no sign, and of two sizes the
 * smaller comes first.
 *
 * @example saidNumbers({ basis: 'cumulativeChange', comparator: 'atMost', value: -0.135, upper: null, tolerance: null }).value // 0.135
 */
export function saidNumbers(target: Wanted): SaidNumbers {
  const { value, upper, tolerance } = target;
  if (!isFall(target)) return { value, upper, tolerance };
  return upper === null
    ? { value: -value, upper, tolerance }
    : { value: -upper, upper: -value, tolerance };
}
