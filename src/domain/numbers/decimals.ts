/**
 * Turns percent into a fraction, without the tail that binary division leaves (0.07000000000000001).
 *
 * @example fractionOf(7) // 0.07
 */
export function fractionOf(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}

/** Multiplies decimals without the dust of binary fractions: 1.1 · 1e8 is 110,000,000. */
export function cleanProduct(size: number, by: number): number {
  return Number((size * by).toPrecision(15));
}
