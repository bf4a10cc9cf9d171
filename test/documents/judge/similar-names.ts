function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b(?:the|of|a|an|and|in|for|to|by|share|number|rate|new)\b/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function pairs(name: string): readonly string[] {
  const signs = [...name];
  return signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`);
}

/** How much of the shorter name has to be found in the longer one. */
const ENOUGH = 0.5;

/**
 * Compares names leniently: one contains the other, or half the pairs of letters of the shorter one
 * are in the longer one.
 *
 * @example similarNames('高新技术企业', '净增高新技术企业') // true
 * @example similarNames('固定资产投资', '粮食产量') // false
 */
export function similarNames(one: string, other: string): boolean {
  const [short = '', long = ''] = [plain(one), plain(other)].sort((a, b) => a.length - b.length);
  if (short === '') return false;
  if (long.includes(short)) return true;
  const wanted = pairs(short);
  const had = new Set(pairs(long));
  return wanted.filter((pair) => had.has(pair)).length >= wanted.length * ENOUGH;
}
