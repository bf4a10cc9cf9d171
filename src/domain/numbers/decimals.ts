/**
 * Rounds to the 15 significant digits that a cell of a spreadsheet holds. This removes the tail that
 * binary arithmetic leaves, as in 0.07000000000000001.
 *
 * @example to15Digits(1.1 * 1e8) // 110000000
 */
export function to15Digits(value: number): number {
  return Number(value.toPrecision(15));
}

/**
 * Turns percent into a fraction of at most 15 digits.
 *
 * @example fractionOf(7) // 0.07
 */
export function fractionOf(percent: number): number {
  return to15Digits(percent / 100);
}
