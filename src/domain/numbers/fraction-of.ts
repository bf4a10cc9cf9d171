/**
 * Turns percent into a fraction, without the tail that binary division leaves (0.07000000000000001).
 *
 * @example fractionOf(7) // 0.07
 */
export function fractionOf(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}
