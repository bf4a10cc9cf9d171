import type { Must } from './function-result';

/** Where no number is expected, a text that looks like one is just a text. */
const WORDS_WANTED: readonly Must[] = ['comparator', 'direction', 'method', 'label'];

/** A date; leaving out its separators does not make it a number. */
const DATE = /^\d{1,4}[-/.年]\d{1,2}(?:[-/.月](?:\d{1,4}日?)?)?$/;

/** Digits, perhaps with a currency sign, separators, an exponent, a percent sign or a unit such as 万元. */
const WRITTEN_NUMBER =
  /^[+\-−]?[¥$€£]?\s?[+\-−]?\d[\d\s.,'’]*(?:e[+-]?\d+)?\s?(?:[%‰]|[百千]?[万亿兆]{0,2}[元个年]?)$/i;

/**
 * Tells what a text probably is, as the key of its wording: TRUE or FALSE in quotes, a number in
 * quotes, something with digits that is a number once it is typed otherwise, or simply a text.
 */
export function textKind(
  text: string,
  must: Must,
): 'found.text' | 'found.numberAsText' | 'found.digitsAsText' | 'found.flagAsText' {
  const plain = text.normalize('NFKC').trim();
  if (must === 'flag') return /^(?:true|false)$/i.test(plain) ? 'found.flagAsText' : 'found.text';
  if (WORDS_WANTED.includes(must)) return 'found.text';
  if (/^[+-]?(?:[\d,]*\.\d+|[\d,]*\d)%?$/.test(text.trim())) return 'found.numberAsText';
  return DATE.test(plain) || WRITTEN_NUMBER.test(plain) ? 'found.digitsAsText' : 'found.text';
}
