import { LONGEST_WORD, PHRASE_WORDS, type PhraseWord } from './phrase-words';
import { readPhraseNumber } from './read-phrase-number';
import { readPhrasePeriod } from './read-phrase-period';
import { readPhraseYear } from './read-phrase-year';

/** A number of a phrase with what belongs to it. */
export interface NumberItem {
  readonly kind: 'number';
  readonly text: string;
  readonly value: number;
  readonly mark: 'plain' | 'percent' | 'points';
  readonly scale: { readonly word: string; readonly factor: number } | null;
  readonly unit: string | null;
}

/** One piece of a phrase: a known word, a number, a period, or what no rule knows. */
export type PhraseItem =
  | (PhraseWord & { readonly text: string })
  | NumberItem
  | { readonly kind: 'period'; readonly years: number; readonly text: string }
  | {
      readonly kind: 'year';
      readonly year: number;
      /** How many years end in it, where the phrase says the first one too. */
      readonly years: number | null;
      readonly text: string;
    }
  | { readonly kind: 'unknown'; readonly text: string };

/** Takes a phrase apart, from left to right, in time proportional to its length. */
export function scanPhrase(text: string): readonly PhraseItem[] {
  const items: PhraseItem[] = [];
  let at = 0;
  while (at < text.length) {
    const skipped = matchAt(SKIPPED, text, at);
    if (skipped !== null) {
      at += skipped.length;
      continue;
    }
    const [item, end] = readItem(text, at, items.at(-1));
    const last = items.at(-1);
    if (item.kind === 'unknown' && last?.kind === 'unknown') {
      items[items.length - 1] = { kind: 'unknown', text: `${last.text}${item.text}` };
    } else {
      items.push(item);
    }
    at = end;
  }
  return items;
}

/** Spaces and punctuation; a point before a digit belongs to a number. */
const SKIPPED = /[\s,、。;:!"“”]+|\.(?!\d)/uy;
const UNKNOWN = /[A-Za-z]+(?:-[A-Za-z]+)* ?|[零〇一二两三四五六七八九十百千万亿]+|[^]/uy;
const UNIT_WORD = /[A-Za-z]+(?:-[A-Za-z]+)*[²³]?|\p{Script=Han}|[㎡㎥℃°]/uy;
/** Words that a unit must not swallow, since they turn the meaning around. */
const NO_UNIT =
  /[不未非没无余多每年或]|(?:not|no|nor|or|but|never|without|except|if)(?![A-Za-z])/iuy;
const CHINESE_NUMERAL = /(?!千[克米瓦])[零〇一二两三四五六七八九十百千万亿]/uy;

function readItem(text: string, at: number, last: PhraseItem | undefined): [PhraseItem, number] {
  const year = readPhraseYear(text, at);
  if (year) {
    const item = { kind: 'year', year: year.year, years: year.years } as const;
    return [{ ...item, text: text.slice(at, year.end) }, year.end];
  }
  const period = readPhrasePeriod(text, at);
  if (period) {
    const { years, end } = period;
    return [{ kind: 'period', years, text: text.slice(at, end) }, end];
  }
  const isSigned = last?.kind !== 'number' && /^[-−]\.?\d/.test(text.slice(at, at + 3));
  const word = isSigned ? null : wordAt(text, at);
  if (word?.meaning.kind === 'percentBefore') {
    const number = readNumber(text, word.end, false);
    if (number?.item.mark === 'plain' && number.item.scale === null && number.item.unit === null) {
      const value = Number(`${String(number.item.value)}e-2`);
      const item = { ...number.item, value, mark: 'percent' as const };
      return [{ ...item, text: text.slice(at, number.end) }, number.end];
    }
  } else if (word) {
    return [{ ...word.meaning, text: text.slice(at, word.end) }, word.end];
  }
  const number = readNumber(text, isSigned ? at + 1 : at, isSigned);
  if (number) return [{ ...number.item, text: text.slice(at, number.end) }, number.end];
  const unknown = matchAt(UNKNOWN, text, at) ?? '';
  return [{ kind: 'unknown', text: unknown }, at + unknown.length];
}

interface FoundWord {
  readonly meaning: PhraseWord;
  readonly end: number;
}

/** The longest known word that starts at a place; a Latin one ends where no letter follows. */
function wordAt(text: string, at: number): FoundWord | null {
  const ahead = text.slice(at, at + LONGEST_WORD).toLowerCase();
  for (let length = ahead.length; length > 0; length -= 1) {
    const meaning = PHRASE_WORDS.get(ahead.slice(0, length));
    if (!meaning) continue;
    const end = at + length;
    const isCut = /[a-z]/i.test(text[end - 1] ?? '') && /[a-z]/i.test(text[end] ?? '');
    if (!isCut) return { meaning, end };
  }
  return null;
}

function readNumber(
  text: string,
  at: number,
  isNegative: boolean,
): { readonly item: NumberItem; readonly end: number } | null {
  const number = readPhraseNumber(text, at);
  if (!number) return null;
  const { digits, exponent, scale, end } = number;
  const mark = wordAt(text, afterSpace(text, end));
  const kind = mark?.meaning.kind;
  const isMarked = mark !== null && (kind === 'percent' || kind === 'points');
  const power = exponent - (isMarked ? 2 : 0);
  const size = Number(`${digits}e${String(power)}`);
  const value = isNegative && size !== 0 ? -size : size;
  const item = { kind: 'number', text: '', value, scale, unit: null } as const;
  if (isMarked) {
    return { item: { ...item, mark: kind === 'points' ? 'points' : 'percent' }, end: mark.end };
  }
  const unitEnd = endOfUnit(text, end);
  const unit = text.slice(end, unitEnd).trim();
  return { item: { ...item, mark: 'plain', unit: unit === '' ? null : unit }, end: unitEnd };
}

/** A unit goes on until a word that is known, a number, or a sign that belongs to no unit. */
function endOfUnit(text: string, from: number): number {
  let end = from;
  for (;;) {
    const slash = end > from && text[end] === '/' ? 1 : 0;
    const at = slash === 1 ? end + 1 : afterSpace(text, end);
    const isKnown =
      wordAt(text, at) !== null ||
      readPhrasePeriod(text, at) !== null ||
      readPhraseYear(text, at) !== null ||
      matchAt(CHINESE_NUMERAL, text, at) !== null ||
      matchAt(NO_UNIT, text, at) !== null;
    const word = isKnown ? null : matchAt(UNIT_WORD, text, at);
    if (word === null) return end;
    end = at + word.length;
  }
}

function afterSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
