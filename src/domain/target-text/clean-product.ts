/** Multiplies decimals without the dust of binary fractions: 1.1 · 1e8 is 110,000,000. */
export function cleanProduct(size: number, by: number): number {
  return Number((size * by).toPrecision(15));
}
