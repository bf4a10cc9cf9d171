/**
 * Returns the last year of a span, which may be written with two digits: 2024/25, 2024–2029.
 *
 * @example lastYearOf(2024, '25') // 2025
 * @example lastYearOf(2024, '2029') // 2029
 */
export function lastYearOf(first: number, written: string): number {
  return written.length === 2 ? Math.floor(first / 100) * 100 + Number(written) : Number(written);
}
