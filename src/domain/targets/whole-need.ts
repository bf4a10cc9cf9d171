import type { Target } from '../plan/plan';

/** What binary fractions may cost before a number counts as between two whole ones. */
const SLACK = 1e-9;

/**
 * Finds the least whole number a year with which a target is met, or the most for one from above:
 * to pass 1,000 from 800 in two years, 101.
 *
 * @example roundIncrement(100, 'moreThan') // 101
 * @example roundIncrement(33.5, 'atLeast') // 34
 */
export function roundIncrement(increment: number, comparator: Target['comparator']): number {
  const near = Math.sign(increment) * Math.round(Math.abs(increment));
  const exact = Math.abs(increment - near) < SLACK;
  switch (comparator) {
    case 'moreThan':
      return exact ? near + 1 : Math.ceil(increment);
    case 'lessThan':
      return exact ? near - 1 : Math.floor(increment);
    case 'atMost':
      return exact ? near : Math.floor(increment);
    case 'about':
    case 'between':
      return near;
    default:
      return exact ? near : Math.ceil(increment);
  }
}
