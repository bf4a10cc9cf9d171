/**
 * Returns what a sticky pattern matches at a position of a text; null if it matches nothing there.
 *
 * @example matchAt(/\d+/y, 'by 2030', 3) // '2030'
 * @example matchAt(/\d+/y, 'by 2030', 0) // null
 */
export function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
