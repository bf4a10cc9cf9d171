/** The parts of a unit: 亿元 is 1e8 of 元. */
export interface Unit {
  readonly factor: number;
  /** The unit without its power of ten; the same for all spellings. */
  readonly stem: string;
}

/** Spellings of units; all of a row mean the same. */
const SAME: readonly (readonly string[])[] = [
  ['元', '人民币', '元人民币', 'yuan', 'rmb', 'cny', 'yuan rmb', '¥'],
  ['£', 'pound', 'pound sterling', 'sterling', 'gbp', '英镑'],
  ['$', 'us$', 'usd', 'dollar', 'us dollar', '美元'],
  ['€', 'eur', 'euro', '欧元'],
  ['吨标煤', 'tce', 'ton of standard coal', 'tonne of coal equivalent', 'tonne of standard coal'],
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
  /^(\d[\d,]*)?\s*(hundred millions?|ten thousands?|thousands?|millions?|billions?|trillions?)?\s*(?:of )?/;
/** Money before or after its power of ten: "£ million", "£m", "US$ bn", "GBP millions". */
const MONEY_FIRST =
  /^((?:us|hk)?\$|£|€|¥|gbp|usd|eur|rmb|cny)\s*(thousands?|millions?|billions?|trillions?|mn|bn|tn|m|b|k)$/;
const MONEY_LAST = /^(mn|bn|tn|m|b|k)\s+((?:us|hk)?\$|£|€|¥|gbp|usd|eur|rmb|cny)$/;

const POWERS: Readonly<Record<string, number>> = {
  ...{ 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 },
  ...{ 'ten thousand': 4, thousand: 3, million: 6, 'hundred million': 8, billion: 9, trillion: 12 },
  ...{ k: 3, m: 6, mn: 6, b: 9, bn: 9, tn: 12 },
};

/** A text with narrow signs and single spaces. */
export function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('￥', '¥')
    .replaceAll('￡', '£')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Splits a unit into its power of ten and its stem: "100 million yuan", 万平方米, "£ million". */
export function readUnit(text: string): Unit {
  const plain = narrow(text).toLowerCase();
  const bare = withoutRemark(plain);
  if (bare === '‰') return { factor: 0.1, stem: '%' };
  const [, money, size] = MONEY_FIRST.exec(bare) ?? [];
  const [, size2, money2] = MONEY_LAST.exec(bare) ?? [];
  const currency = money ?? money2;
  if (currency !== undefined) {
    return { factor: factorOf(size ?? size2 ?? ''), stem: stemOf(currency) };
  }
  const [chinese] = CHINESE.exec(bare) ?? [];
  if (chinese !== undefined) {
    const power = [...chinese].reduce((sum, sign) => sum + (POWERS[sign] ?? 0), 0);
    return { factor: 10 ** power, stem: stemOf(bare.slice(chinese.length)) };
  }
  const [whole = '', digits, word] = ENGLISH.exec(bare) ?? [];
  const count = digits === undefined ? 1 : Number(digits.replaceAll(',', ''));
  return { factor: count * factorOf(word ?? ''), stem: stemOf(bare.slice(whole.length)) };
}

function factorOf(word: string): number {
  return 10 ** (POWERS[word] ?? POWERS[word.replace(/s$/, '')] ?? 0);
}

/** A unit without what is said of it: "£ million, 2019 prices", 亿元（当年价）. */
function withoutRemark(unit: string): string {
  const [bare = ''] = unit.split(/, |[，;；（(]/u);
  return bare.trim() === '' ? unit : bare.trim();
}

/** Whether an indicator in this unit is a percentage: "%", "% of GDP", 百分比. */
export function isPercentUnit(unit: string): boolean {
  return /^(?:占.*)?(?:%|‰|per ?cent(?:age)?(?! ?points?)|百分比|百分率)/iu.test(unit.trim());
}

function stemOf(words: string): string {
  const plain = words.trim().replaceAll('标准煤', '标煤');
  const single = /[a-z]s$/.test(plain) ? plain.slice(0, -1) : plain;
  return (
    STEMS.get(plain) ?? STEMS.get(single) ?? STEMS.get(plain.replace(/s(?=[ ]|$)/, '')) ?? single
  );
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
