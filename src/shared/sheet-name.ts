/** Excel's limit, in UTF-16 units. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Cs}\p{NChar}]+/gu;
/** Plain words that need no quotes. Anything else is quoted, which is never wrong. */
const PLAIN_WORD = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Words that would be read as a cell (`A1`, `RC10`), a column, a row or a truth value. */
const READ_AS_OTHER = /^([A-Z]{1,3}\d*|R\d*(?:C\d*)?|TRUE|FALSE)$/i;

/**
 * Makes a name that Excel accepts for a sheet: without `[ ] : * ? / \` and control characters, not
 * blank, not `History`, no apostrophe at either end, 31 UTF-16 units at most and not cut through a
 * character, and different from every taken name in any case (else " (2)", " (3)" … follows).
 *
 * @example safeSheetName('Plan 2024/25', []) // 'Plan 2024 25'
 * @example safeSheetName('Targets', ['TARGETS']) // 'Targets (2)'
 */
export function safeSheetName(wanted: string, taken: Iterable<string>): string {
  const lowerTaken = new Set([...taken].map((name) => name.toLowerCase()));
  const base = trimEnds(cut(trimEnds(wanted.replace(FORBIDDEN, ' ')), LONGEST_NAME)) || 'Sheet';
  const free = (name: string) => !lowerTaken.has(name.toLowerCase()) && !/^history$/i.test(name);
  if (free(base)) return base;
  for (let count = 2; ; count += 1) {
    const suffix = ` (${count})`;
    const name = `${trimEnds(cut(base, LONGEST_NAME - suffix.length))}${suffix}`;
    if (free(name)) return name;
  }
}

/**
 * Quotes a sheet's name for a formula where it has to be: always, unless it is a plain word that
 * cannot be read as anything else.
 *
 * @example quoteSheetName('2024') // "'2024'"
 */
export function quoteSheetName(name: string): string {
  if (PLAIN_WORD.test(name) && !READ_AS_OTHER.test(name)) return name;
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * Reads a sheet's name as it stands in a formula, in quotes or without.
 *
 * @example unquoteSheetName("'O''Brien'") // "O'Brien"
 */
export function unquoteSheetName(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

function trimEnds(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s']/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replace(/^[\s']+/, '');
}

/** Cuts to a number of UTF-16 units, never between the two halves of a character. */
function cut(text: string, length: number): string {
  const cutText = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(cutText) ? cutText.slice(0, -1) : cutText;
}
