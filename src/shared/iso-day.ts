/**
 * Writes a day of the local calendar as ISO does.
 *
 * @example isoDay(new Date(2026, 0, 2)) // '2026-01-02'
 */
export function isoDay(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
