/** Excel takes 255 UTF-16 units for a header with its codes: `&C`, and what it may add itself. */
const LONGEST_HEADER = 250 - '&C'.length;

/**
 * Writes a text so that a page header shows it as it is: `&`, which begins a code there, is
 * doubled. A text that is too long for a header ends in an ellipsis.
 *
 * @param end - what follows, such as a day; it is never cut
 * @example headerText('R&D') // 'R&&D'
 */
export function headerText(text: string, end = ''): string {
  const whole = text.replaceAll('&', '&&');
  const longest = LONGEST_HEADER - end.length;
  if (whole.length <= longest) return whole + end;
  let kept = '';
  // By code point, so that neither a pair of surrogates nor a doubled `&` is cut.
  for (const character of text) {
    const written = character === '&' ? '&&' : character;
    if (kept.length + written.length > longest - 1) break;
    kept += written;
  }
  return `${kept}…${end}`;
}
