/** A rising function whose value is known, and where to look for it. */
export interface RisingEquation {
  readonly target: number;
  readonly low: number;
  readonly high: number;
  /** A guess; one outside the ends is moved inside. */
  readonly start: number;
  readonly at: (x: number) => { readonly value: number; readonly slope: number };
  /** A step of Newton below this is the last: each squares the error. Default 0: to the last digits. */
  readonly precision?: number;
}

/** More steps than halving needs to reach neighbouring doubles. */
const MOST_STEPS = 1_100;

/**
 * Finds where a rising function has a value: Newton's method, kept between two ends that close in,
 * and halving where a step would leave them or makes too little way.
 *
 * @returns x to the last digits; it is at an end where the value is not between those of the ends
 * @example solveRising({ target: 9, low: 0, high: 10, start: 1, at: (x) => ({ value: x * x, slope: 2 * x }) }) // 3
 */
export function solveRising(equation: RisingEquation): number {
  const { target, low, high, start, at, precision = 0 } = equation;
  let [below, above] = [low, high];
  let x = start > low && start < high ? start : low + (high - low) / 2;
  let lastMove = high - low;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const { value, slope } = at(x);
    const difference = value - target;
    if (difference === 0) return x;
    if (difference < 0) below = x;
    else above = x;
    const step = difference / slope;
    let next = x - step;
    const least = Math.max(precision, Number.EPSILON * Math.abs(x));
    // The last step, too, ends within the ends.
    if (Math.abs(step) <= least && slope < Infinity) return Math.min(Math.max(next, low), high);
    if (!(next > below && next < above) || !(Math.abs(step) < lastMove / 2)) {
      next = below + (above - below) / 2;
      if (next === below || next === above) return next;
    }
    lastMove = Math.abs(next - x);
    x = next;
  }
  return x;
}
