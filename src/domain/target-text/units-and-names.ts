/** The parts of a unit: 亿元 is 1e8 of 元. */
export interface Unit {
  readonly factor: number;
  /** The unit without its power of ten; the same for all spellings. */
  readonly stem: string;
}

/** Spellings of units; all of a row mean the same. */
const SAME: readonly (readonly string[])[] = [
  ['元', '人民币', '元人民币', 'yuan', 'rmb', 'cny', 'yuan rmb'],
  ['亩', 'mu'],
  ['公顷', 'hectare', 'ha'],
  ['平方米', '㎡', 'm²', 'square metre', 'square meter', 'sq m', 'sqm'],
  ['平方公里', '平方千米', 'km²', 'square kilometre', 'square kilometer', 'sq km'],
  ['公里', '千米', 'km', 'kilometre', 'kilometer'],
  ['吨', 't', 'tonne', 'metric ton'],
  ['人', '人次', 'person', 'people'],
  ['户', 'household'],
  ['家', 'firm', 'company', 'companie', 'enterprise'],
  ['村', '个村', 'village'],
  ['%', 'percent', 'per cent', '百分比'],
];

const STEMS: ReadonlyMap<string, string> = new Map(
  SAME.flatMap(([first = '', ...others]) =>
    [first, ...others].map((word) => [word, first] as const),
  ),
);

/** Tells whether a stem is a known unit. */
export function isKnownStem(stem: string): boolean {
  return STEMS.has(stem);
}

const CHINESE = /^([十百千]?[万亿]|万亿|[百千](?![克米瓦]))(?=.)/u;
const ENGLISH =
  /^(\d[\d,]*)?\s*(hundred million|ten thousand|thousand|million|billion|trillion)?\s*/;

const POWERS: Readonly<Record<string, number>> = {
  ...{ 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 },
  ...{ 'ten thousand': 4, thousand: 3, million: 6, 'hundred million': 8, billion: 9, trillion: 12 },
};

/** Splits a unit into its power of ten and its stem: "100 million yuan", 万平方米. */
export function readUnit(text: string): Unit {
  const plain = text.trim().toLowerCase().replace(/\s+/gu, ' ');
  const [chinese] = CHINESE.exec(plain) ?? [];
  if (chinese !== undefined) {
    const power = [...chinese].reduce((sum, sign) => sum + (POWERS[sign] ?? 0), 0);
    return { factor: 10 ** power, stem: stemOf(plain.slice(chinese.length)) };
  }
  const [whole = '', digits, word] = ENGLISH.exec(plain) ?? [];
  const count = digits === undefined ? 1 : Number(digits.replaceAll(',', ''));
  const factor = count * 10 ** (word === undefined ? 0 : (POWERS[word] ?? 0));
  return { factor, stem: stemOf(plain.slice(whole.length)) };
}

function stemOf(words: string): string {
  const plain = words.trim();
  const single = /[a-z]s$/.test(plain) ? plain.slice(0, -1) : plain;
  return STEMS.get(plain) ?? STEMS.get(single) ?? STEMS.get(plain.replace(/s(?= )/, '')) ?? single;
}

/** Chinese characters that may abbreviate a longer name: 高企 for 高新技术企业. */
const HAN = /^\p{Script=Han}{2,}$/u;

/**
 * Tells whether words of a phrase are one of the names or a part of it: words of the name, singular
 * or plural, its initials (GDP), or at least two Chinese characters that occur in it in this order.
 */
export function isPartOfName(words: string, names: readonly string[]): boolean {
  const typed = words.trim().toLowerCase();
  return names.some((name) => {
    const whole = name.toLowerCase();
    if (HAN.test(typed)) return isWithin(typed, whole);
    const parts = whole.split(/[^\p{L}\p{N}-]+/u).filter((part) => part !== '');
    const initials = parts.map((part) => part[0]).join('');
    if (typed.length > 1 && typed === initials) return true;
    const known = new Set(parts.map(singular));
    const typedWords = typed.split(/\s+/u);
    return typedWords.every((word) => word.length > 1 && known.has(singular(word)));
  });
}

function isWithin(signs: string, whole: string): boolean {
  let at = -1;
  return [...signs].every((sign) => (at = whole.indexOf(sign, at + 1)) >= 0);
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}
