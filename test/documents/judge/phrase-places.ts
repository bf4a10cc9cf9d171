/** A stretch of a text without what a reader may add or leave out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Takes out white space, hyphens and the marks of tables and bold type, which readers treat
 * differently, and makes wide signs narrow.
 */
export function bareText(text: string): string {
  return text
    .replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00ad|*#-]/gu, '');
}

/**
 * Finds every place of a phrase in a bare text.
 *
 * @example phrasePlaces('增长6%，增长6%', '增长 6%') // [{ start: 0, end: 4 }, { start: 5, end: 9 }]
 */
export function phrasePlaces(bare: string, phrase: string): readonly Span[] {
  const wanted = bareText(phrase);
  const places: Span[] = [];
  if (wanted === '') return places;
  for (let at = bare.indexOf(wanted); at >= 0; at = bare.indexOf(wanted, at + wanted.length)) {
    places.push({ start: at, end: at + wanted.length });
  }
  return places;
}

/** Whether two lists of places have a sign in common. */
export function overlap(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some((other) => one.start < other.end && other.start < one.end));
}
