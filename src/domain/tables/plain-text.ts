/** The longest text of a cell that is read, in UTF-16 units: longer ones are no name, unit or year. */
const LONGEST_CELL = 300;

/** Raised and circled signs mark notes; in one width they would become digits of the number before them. */
const NOT_MARKS = /[^¹²³⁰⁴-⁹①-⒛⓪-⓿❶-➓]+/gu;

/**
 * The text of a cell as the readers of tables take it: in one width, each run of white space a
 * single space, and cut. What other people's cells hold beyond that would only cost time. Marks of
 * notes stay as they are.
 *
 * @example plainText('３０００①') // '3000①'
 */
export function plainText(text: string): string {
  const beginning = text.slice(0, 4 * LONGEST_CELL);
  const inOneWidth = beginning.replace(NOT_MARKS, (part) => part.normalize('NFKC'));
  return inOneWidth.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_CELL);
}
