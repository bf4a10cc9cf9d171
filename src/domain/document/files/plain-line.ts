/** Full-width letters, digits and signs of a number; punctuation of a sentence stays as it is. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ％．／＜＞＝～＋－＄]/gu;

/**
 * A line as the readers of documents take it: figures in one width, no marks of layout, and no spaces
 * that a page has put between a Chinese word and a number.
 *
 * @example plainLine(' 增长 ６％ 左右，GDP growth') // '增长6%左右，GDP growth'
 */
export function plainLine(raw: string): string {
  const narrow = raw
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    .replace(/\*\*|__|`/g, '');
  return withoutSpaces(narrow);
}

function withoutSpaces(line: string): string {
  const words = line.split(/ +/).filter((word) => word !== '');
  return words
    .reduce((text, word) => {
      const isJoined = text === '' || isWide(text.at(-1) ?? '') || isWide(word[0] ?? '');
      return text + (isJoined ? '' : ' ') + word;
    }, '')
    .trim();
}

function isWide(sign: string): boolean {
  return sign > '\u2e7f';
}
