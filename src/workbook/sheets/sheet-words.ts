import { sheets as english } from '../../i18n/en/sheets';
import { sheets as chinese } from '../../i18n/zh-CN/sheets';

/** The values that stand as words in a cell, by what they are about. */
export const WORDS = {
  kind: ['level', 'stock'],
  driver: ['growth', 'netAdditions'],
  direction: ['higher', 'lower'],
  priceBasis: ['real', 'nominal', 'none'],
  rollUp: ['sum', 'weightedMean', 'none'],
  evidence: ['stated', 'derived', 'assumed'],
  basis: ['level', 'growth'],
  comparator: ['atLeast', 'moreThan', 'about'],
  nature: ['binding', 'expected'],
} as const;

export type WordKind = keyof typeof WORDS;

/**
 * Finds what a word in a cell stands for: the word of either language or the value itself,
 * whatever its case and spaces. A word that is not known is handed back as it is, so that it can be
 * reported.
 */
export function valueOfWord(kind: WordKind, word: unknown): unknown {
  if (typeof word !== 'string') return word;
  const wanted = plain(word);
  const found = WORDS[kind].find((value) =>
    [value, wordIn(english, kind, value), wordIn(chinese, kind, value)].some(
      (candidate) => plain(candidate) === wanted,
    ),
  );
  return found ?? word;
}

function wordIn(texts: typeof english | typeof chinese, kind: WordKind, value: string): string {
  return (texts.words[kind] as Readonly<Record<string, string>>)[value] ?? value;
}

function plain(word: string): string {
  return word.replace(/\s+/g, ' ').trim().toLowerCase();
}
