/** Signs in a row that may stand for a longer name: 高企 for 高新技术企业. */
const HAN = /^\p{Script=Han}{2,}$/u;

/**
 * Tells whether words of a phrase are the name of something or a part of it: words of the name in
 * any form of number, the first letters of its words (GDP), or two Chinese signs or more that occur
 * in it in this order.
 */
export function isPartOfName(words: string, names: readonly string[]): boolean {
  const said = words.trim().toLowerCase();
  return names.some((name) => {
    const whole = name.toLowerCase();
    if (HAN.test(said)) return isWithin(said, whole);
    const parts = whole.split(/[^\p{L}\p{N}-]+/u).filter((part) => part !== '');
    const initials = parts.map((part) => part[0]).join('');
    if (said.length > 1 && said === initials) return true;
    const known = new Set(parts.map(singular));
    const typed = said.split(/\s+/u);
    return typed.every((word) => word.length > 1 && known.has(singular(word)));
  });
}

function isWithin(signs: string, whole: string): boolean {
  let at = -1;
  return [...signs].every((sign) => (at = whole.indexOf(sign, at + 1)) >= 0);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}
