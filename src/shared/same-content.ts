/**
 * Compares two parts of a plan by content. Plans are plain data, built key by key in one
 * order, so equal JSON means equal content.
 *
 * @example sameContent({ id: 'gdp' }, { id: 'gdp' }) // true
 */
export function sameContent(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}
