/** A year in digits, as part of a pattern. */
export const YEAR_PATTERN = '(?:19|20|21)\\d{2}';

const YEAR = new RegExp(`^${YEAR_PATTERN}$`);

/**
 * Reads a text that is a year and nothing else; null for any other text.
 *
 * @example yearOfText('2030') // 2030
 * @example yearOfText('30') // null
 */
export function yearOfText(text: string): number | null {
  return YEAR.test(text) ? Number(text) : null;
}
