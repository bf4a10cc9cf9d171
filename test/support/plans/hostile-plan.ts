import type { PlanSpec } from '../../../src/domain/index';

/** The entries of a plan file that hold a free text. */
export const FREE_TEXTS: ReadonlySet<unknown> = new Set([
  ...['name', 'unit', 'title', 'description', 'phrase', 'place', 'note', 'why', 'statement'],
  ...['owner', 'en', 'zh-CN'],
]);

/** A plan in which every free text is the given one, with a number so that names differ. */
export function withTexts(spec: PlanSpec, text: string): PlanSpec {
  let count = 0;
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each: unknown) => walk(each, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, walk(each, name)]),
      );
    }
    if (typeof value !== 'string' || !FREE_TEXTS.has(key)) return value;
    count += 1;
    return `${text}${count}`;
  };
  return walk(spec, '') as PlanSpec;
}

/** Texts that a plan may hold and that a careless writer of files would harm. */
export const HARMFUL_TEXTS: readonly (readonly [what: string, text: string])[] = [
  ['markup', `"'<&>]]><!--`],
  ['an escaped character', '_x0041_'],
  ['escaped characters that touch', '_x005F_x0041_x0042_'],
  ['many escaped characters', '_x0041_'.repeat(33)],
  ['a tab', 'a\tb'],
  ['a line feed', 'a\nb'],
  ['a carriage return', 'a\r\nb\rc'],
  ['spaces at its ends', '  x  '],
  ['the codes of a header', '&P &"Arial"&12 &'],
  ['as many signs as fit', '&'.repeat(250)],
  ['as many quotation marks as fit', '"'.repeat(250)],
  ['as many Chinese characters as fit', '长'.repeat(250)],
  ['as many pairs of surrogates as fit', '🏙'.repeat(124)],
  ['a formula', '=HYPERLINK("http://example.org")'],
  ['an error', '#REF!'],
  ['a structured reference', "[a]'#@"],
  ['a list', 'a,b;c'],
  ['invisible characters', '\u200B\u202E\uFEFF\u2028e\u0301'],
];

/** Texts that no file can hold: a plan refuses them. */
export const UNHOLDABLE_TEXTS: readonly (readonly [what: string, text: string])[] = [
  ['U+FFFE', 'a\uFFFEb'],
  ['U+FFFF', 'a\uFFFFb'],
  ['the last code of another plane', 'a\u{1FFFF}b'],
  ['a code that is kept free', 'a\uFDD0b'],
  ['half a pair of surrogates', 'a\uD83Cb'],
  ['the other half', 'a\uDFD9b'],
  ['a control character', 'a\u0007b'],
  ['a control character of Latin 1', 'a\u0085b'],
];
