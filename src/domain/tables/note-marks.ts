/** Signs that only mark a note: 3000①, 812², 5.5*. */
const SIGNS = '¹²³⁰⁴-⁹①-⒛⓪-⓿❶-➓*†‡§¶';
const SIGNS_AT_END = new RegExp(String.raw`[\s${SIGNS}]*[${SIGNS}]$`, 'u');
const RAISED: Readonly<Record<string, string>> = {
  ...{ '⁰': '0', '¹': '1', '²': '2', '³': '3', '⁴': '4' },
  ...{ '⁵': '5', '⁶': '6', '⁷': '7', '⁸': '8', '⁹': '9' },
};
/** A note in brackets, or the letter by which statistics mark a figure as revised or provisional. */
const BRACKETS_AT_END = /(?<=[\d%]) ?(?:\(\d{1,2}\)|\[\d{1,2}\]|\([a-z]\)| [prebfscu])$/iu;
/** A single figure after a space: a mark, or a slip of the fingers. */
const DIGIT_AT_END = /^([+-]?\d[\d,.]*)(%?) (\d{1,2})$/u;
const POWER_OF_TEN = /^10[⁰¹²³⁴-⁹]$/u;

/** A number as typed, without the mark of a note. */
export interface UnmarkedNumber {
  readonly text: string;
  /** The other reading, where the mark may be a part of the number; null where it is certain. */
  readonly other: string | null;
}

/**
 * Takes the mark of a note off the text of a number.
 *
 * @example unmarkedNumber('812²') // { text: '812', other: null }
 * @example unmarkedNumber('10²') // { text: '10', other: '100' }
 * @example unmarkedNumber('3000 1') // { text: '3000', other: '30001' }
 */
export function unmarkedNumber(text: string): UnmarkedNumber {
  if (POWER_OF_TEN.test(text)) {
    const power = Number(RAISED[text.at(-1) ?? '']);
    return { text: '10', other: String(10 ** power) };
  }
  const unsigned = text.replace(SIGNS_AT_END, '');
  const plain = unsigned.replace(BRACKETS_AT_END, '');
  const spaced = DIGIT_AT_END.exec(plain);
  if (!spaced) return { text: plain, other: null };
  const [, number = '', percent = '', digits = ''] = spaced;
  return { text: `${number}${percent}`, other: `${number}${digits}${percent}` };
}

const IN_NAME = /(?:\(\d{1,2}\)|\[\d{1,2}\]|(?<=\p{Script=Han}) \d{1,2}|[,，] ?\d{1,2})$/u;

/**
 * Takes the marks of notes off a name or header.
 *
 * @example unmarkedName('Firms, 2') // 'Firms'
 * @example unmarkedName('人口①') // '人口'
 */
export function unmarkedName(text: string): string {
  let name = text;
  for (let before = ''; before !== name;) {
    before = name;
    // A power in a unit is no mark: m², km².
    if (!/m[²³]$/u.test(name)) name = name.replace(SIGNS_AT_END, '');
    name = name.replace(IN_NAME, '').trim();
  }
  return name === '' ? text : name;
}
