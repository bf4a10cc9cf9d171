/**
 * Cuts a text that is too long, with an ellipsis and never through a character.
 *
 * @param longest - the most UTF-16 units, the unit in which Excel counts
 * @example cutText('Business revenue', 9) // 'Business…'
 */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}
