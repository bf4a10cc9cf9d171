import {
  COMPARATORS,
  DRIVER_NAMES,
  INDICATOR_KINDS,
  INDICATOR_ROLES,
  MILESTONE_STATUSES,
  SHAPES,
  TARGET_BASES,
  type Driver,
} from '../../../domain/index';
import { sheets as english } from '../../../i18n/en/sheets';
import { sheets as chinese } from '../../../i18n/zh-CN/sheets';

/** The values that cells show as words, by kind of word. */
export const WORDS = {
  kind: INDICATOR_KINDS,
  driver: DRIVER_NAMES,
  direction: ['higher', 'lower', 'range'],
  priceBasis: ['real', 'nominal', 'none'],
  rollUp: ['sum', 'weightedMean', 'none'],
  role: INDICATOR_ROLES,
  phasing: ['given', 'equal', 'logistic'],
  ramp: ['equal', 'logistic'],
  evidence: ['stated', 'derived', 'assumed'],
  basis: TARGET_BASES,
  comparator: COMPARATORS,
  nature: ['binding', 'expected'],
  status: MILESTONE_STATUSES,
  shape: SHAPES,
  measuredFrom: ['zero', 'assumption'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type WordKind = keyof typeof WORDS;

/**
 * Finds the value of a word in a cell. The cell may hold the word in either language or the value
 * itself; case and extra spaces do not matter. An unknown word is returned as it is, so that it can
 * be reported.
 */
export function valueOfWord(kind: WordKind, word: unknown): unknown {
  if (typeof word !== 'string') return word;
  const wanted = plain(word);
  const values: readonly string[] = WORDS[kind];
  const found = values.find((value) =>
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

const LANGUAGES = [english, chinese] as const;

/** The header of a result column in each language, in lower case. */
export function headerNames(column: 'key' | 'scenario' | 'targetId' | 'gap'): readonly string[] {
  return LANGUAGES.map(({ headers, targets }) => {
    const isOfTargets = column === 'targetId' || column === 'gap';
    return (isOfTargets ? targets[column] : headers[column]).toLowerCase();
  });
}

/** The name of a driver on the sheets in each language. */
export function driverNames(driver: Driver): readonly string[] {
  return LANGUAGES.map(({ words }) => words.driver[driver]);
}
