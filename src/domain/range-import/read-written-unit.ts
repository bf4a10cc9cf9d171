import { isKnownStem, readUnit, type Unit } from '../target-text/read-unit';

const CURRENCY_FIRST = /^(rmb|cny|yuan|¥|usd|us\$|\$|eur|€)\s*(.+)$/i;
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^('000|000s|k)(?=\s|$)\s*/i, 'thousand '],
  [/^(mn|mln|mio|m)(?=\s|$)\s*/i, 'million '],
  [/^(bn|bln)(?=\s|$)\s*/i, 'billion '],
  [/^(tn|trn)(?=\s|$)\s*/i, 'trillion '],
  [/^in (?=\w)/i, ''],
];

/**
 * Takes a unit of a header apart, also where it is a mere power of ten (万, million), where the
 * currency comes first ("RMB 100 million") and where the power is short ("bn yuan"). The stem of a
 * mere power is empty.
 *
 * @example readWrittenUnit('RMB bn') // { factor: 1000000000, stem: '元' }
 */
export function readWrittenUnit(text: string): Unit {
  const plain = text.normalize('NFKC').trim();
  const [, currency, amount] = CURRENCY_FIRST.exec(plain) ?? [];
  const ordered = currency === undefined || amount === undefined ? plain : `${amount} ${currency}`;
  const long = SHORT.reduce((words, [short, word]) => words.replace(short, word), ordered);
  const bare = /^[十百千]?[万亿]$|^[百千]$/u.test(long) ? readUnit(`${long}个`) : null;
  if (bare) return { factor: bare.factor, stem: '' };
  const unit = readUnit(long);
  return { ...unit, stem: unit.stem === '¥' ? '元' : unit.stem };
}

/** Tells whether a text in brackets is a unit rather than a part of a name. */
export function isUnitText(text: string, known: ReadonlySet<string>): boolean {
  const { factor, stem } = readWrittenUnit(text);
  return stem === '' || factor !== 1 || isKnownStem(stem) || known.has(stem);
}

/** How many of the second are one of the first. */
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['公顷>亩', 15],
  ['平方公里>亩', 1_500],
  ['平方公里>公顷', 100],
  ['平方公里>平方米', 1_000_000],
  ['公顷>平方米', 10_000],
]);

/** What to multiply with to come from one unit to another; null where nobody can say. */
export function unitFactor(from: Unit, to: Unit): number | null {
  if (from.stem === to.stem || from.stem === '') return quotient(from.factor, to.factor);
  const there = MULTIPLES.get(`${from.stem}>${to.stem}`);
  const back = MULTIPLES.get(`${to.stem}>${from.stem}`);
  if (there !== undefined) return quotient(from.factor * there, to.factor);
  return back === undefined ? null : quotient(from.factor, to.factor * back);
}

function quotient(over: number, under: number): number {
  return Number((over / under).toPrecision(15));
}
