/**
 * Full-width signs, curly quotes and the minus sign as a keyboard for formulas has them, sign for
 * sign, so that columns stay true. What stands in quotes is left alone.
 */
export function toHalfWidth(text: string): string {
  return text.replace(
    /"(?:[^"]|"")*"?|[“＂]([^"“”＂]*)[”＂]|[\u3000\uff01-\uff5e]|−/g,
    (found, quoted?: string) => {
      if (quoted !== undefined) return `"${quoted}"`;
      if (found === '−') return '-';
      return found.startsWith('"') ? found : found.normalize('NFKC');
    },
  );
}
