/** A calendar year at a place of a phrase, and how many years end in it where a stretch is named. */
export interface PhraseYear {
  readonly year: number;
  readonly years: number | null;
  /** Where it ends in the phrase. */
  readonly end: number;
}

const YEAR = String.raw`((?:19|20)\d{2})`;
const CHINESE = new RegExp(
  String.raw`(?:到|至|在)?(?:${YEAR}年?(?:至|到|[-−–—~〜]))?${YEAR}年(?!均|平均)(?:底|末)?(?:以前|之前|前|内|间)?`,
  'uy',
);
const ENGLISH = new RegExp(
  String.raw`(?:(?:over|during|between|from|in) ${YEAR}(?: to | and | ?[-−–—] ?)|(?:(?:by|at|before|until) )?(?:the )?end of |(?:in|by|for|during|until|before) )${YEAR}(?![\d.,%])`,
  'iy',
);

/** Reads the year that starts at a place: "in 2025", 到2025年底, 2023—2025年; null where none does. */
export function readPhraseYear(text: string, at: number): PhraseYear | null {
  for (const pattern of [CHINESE, ENGLISH]) {
    pattern.lastIndex = at;
    const [found, first, last] = pattern.exec(text) ?? [];
    if (found === undefined || last === undefined) continue;
    const year = Number(last);
    const years = first === undefined ? null : year - Number(first) + 1;
    if (years === null || years >= 1) return { year, years, end: at + found.length };
  }
  return null;
}
