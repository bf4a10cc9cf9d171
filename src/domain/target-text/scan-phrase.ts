import { matchAt } from '../../shared/match-at';
import { fractionOf } from '../numbers/decimals';
import { readCurrency, readPhraseNumber } from './phrase-numbers';
import {
  type PhraseSince,
  type PhraseYear,
  readPhrasePeriod,
  readPhraseSince,
  readPhraseYear,
} from './phrase-times';
import { LONGEST_TYPED_WORD, TYPED_WORDS, type TypedWord } from './typed-words';
import { narrow } from './units-and-names';

/** A number with its mark, scale and unit. */
export interface NumberItem {
  readonly kind: 'number';
  readonly text: string;
  readonly value: number;
  readonly mark: 'plain' | 'percent' | 'points';
  readonly scale: { readonly word: string; readonly factor: number } | null;
  readonly unit: string | null;
}

/** One item of a phrase: a known word, a number, a period, a year, or unknown text. */
export type PhraseItem =
  | (TypedWord & { readonly text: string })
  | NumberItem
  | { readonly kind: 'period'; readonly years: number; readonly text: string }
  | ({ readonly kind: 'year'; readonly text: string } & Omit<PhraseYear, 'end'>)
  | ({ readonly kind: 'since'; readonly text: string } & Omit<PhraseSince, 'end'>)
  | { readonly kind: 'unknown'; readonly text: string };

/**
 * Splits a phrase into items, from left to right, in time proportional to its length.
 *
 * @param units - the units of the indicator as they are written, which are understood as they stand
 */
export function scanPhrase(text: string, units: readonly string[] = []): readonly PhraseItem[] {
  const own = ownUnits(units);
  const items: PhraseItem[] = [];
  let at = 0;
  while (at < text.length) {
    const skipped = matchAt(SKIPPED, text, at);
    if (skipped !== null) {
      at += skipped.length;
      continue;
    }
    const [item, end] = readItem(text, at, items.at(-1), own);
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

/** Spaces and punctuation; a dot before a digit is part of a number. */
const SKIPPED = /[\s,、。;:!"“”]+|\.(?!\d)/uy;
const UNKNOWN = /[A-Za-z]+(?:-[A-Za-z]+)* ?|[零〇一二两三四五六七八九十百千万亿]+|[^]/uy;
const UNIT_WORD = /[A-Za-z]+(?:-[A-Za-z]+)*[²³]?|\p{Script=Han}|[㎡㎥℃°£$€¥]/uy;
/** Words that must not be read as part of a unit, because they change the meaning. */
const NO_UNIT =
  /[不未非没无余多每年或]|(?:not|no|nor|or|but|never|without|except|if)(?![A-Za-z])/iuy;
const CHINESE_NUMERAL = /(?!千[克米瓦])[零〇一二两三四五六七八九十百千万亿]/uy;

function readItem(
  text: string,
  at: number,
  last: PhraseItem | undefined,
  units: readonly string[],
): [PhraseItem, number] {
  const time = readTime(text, at, units);
  if (time) return time;
  const isSigned = last?.kind !== 'number' && /^[-−][£$€¥]?\.?\d/u.test(text.slice(at, at + 4));
  const word = isSigned ? null : wordAt(text, at);
  if (word?.meaning.kind === 'percentBefore') {
    const number = readNumber(text, word.end, { isNegative: false, units: [] });
    if (number?.item.mark === 'plain' && number.item.scale === null && number.item.unit === null) {
      const value = fractionOf(number.item.value);
      const item = { ...number.item, value, mark: 'percent' as const };
      return [{ ...item, text: text.slice(at, number.end) }, number.end];
    }
  } else if (word && (word.meaning.kind !== 'from' || FROM_NUMBER.test(text.slice(word.end)))) {
    return [{ ...word.meaning, text: text.slice(at, word.end) }, word.end];
  }
  const number = readNumber(text, isSigned ? at + 1 : at, { isNegative: isSigned, units });
  if (number) return [{ ...number.item, text: text.slice(at, number.end) }, number.end];
  const unknown = matchAt(UNKNOWN, text, at) ?? '';
  return [{ kind: 'unknown', text: unknown }, at + unknown.length];
}

function readTime(text: string, at: number, units: readonly string[]): [PhraseItem, number] | null {
  const since = readPhraseSince(text, at);
  if (since) {
    const { end, ...facts } = since;
    return [{ kind: 'since', ...facts, text: text.slice(at, end) }, end];
  }
  const year = readPhraseYear(text, at);
  if (year) {
    const { end, ...facts } = year;
    return [{ kind: 'year', ...facts, text: text.slice(at, end) }, end];
  }
  const period = readPhrasePeriod(text, at);
  // Of an indicator that is counted in years, "11年" is a value.
  if (!period || isOwnUnit(text.slice(at, period.end), units)) return null;
  const { years, end } = period;
  return [{ kind: 'period', years, text: text.slice(at, end) }, end];
}

function isOwnUnit(words: string, units: readonly string[]): boolean {
  const bare = words.replace(/^[\d.,\s]+/u, '').toLowerCase();
  return bare !== words.toLowerCase() && units.includes(bare);
}

/** Units that can be found in a phrase: narrow, in lower case, the longest first. */
function ownUnits(units: readonly string[]): readonly string[] {
  const plain = units.map((unit) => narrow(unit).toLowerCase());
  const spelled = plain.flatMap((unit) => [unit, unit.replaceAll('标准煤', '标煤')]);
  return [...new Set(spelled)].filter((unit) => unit !== '').sort((a, b) => b.length - a.length);
}

/** "From" begins the start of a path only where a number follows: 自 is a part of many words. */
const FROM_NUMBER = /^(?:现在的|目前的)? ?(?:\d|百分之|[£$€¥])/u;

interface FoundWord {
  readonly meaning: TypedWord;
  readonly end: number;
}

/** The longest known word that starts at a position; a Latin word must not end inside a longer one. */
function wordAt(text: string, at: number): FoundWord | null {
  const ahead = text.slice(at, at + LONGEST_TYPED_WORD).toLowerCase();
  for (let length = ahead.length; length > 0; length -= 1) {
    const meaning = TYPED_WORDS.get(ahead.slice(0, length));
    if (!meaning) continue;
    const end = at + length;
    const isCut = /[a-z]/i.test(text[end - 1] ?? '') && /[a-z]/i.test(text[end] ?? '');
    if (!isCut) return { meaning, end };
  }
  return null;
}

function readNumber(
  text: string,
  start: number,
  { isNegative, units }: { readonly isNegative: boolean; readonly units: readonly string[] },
): { readonly item: NumberItem; readonly end: number } | null {
  const currency = readCurrency(text, start);
  const number = readPhraseNumber(text, currency?.end ?? start, currency !== null);
  if (!number) return null;
  const { digits, afterDigits } = number;
  const own = currency ? null : ownUnitAt(text, afterDigits, units);
  const power = own === null ? number.exponent : 0;
  const scale = own === null ? number.scale : null;
  const end = own === null ? number.end : own.start;
  const { mark, power: markPower, end: markEnd } = markAt(text, end, own);
  const size = Number(`${digits}e${String(power + markPower)}`);
  const value = isNegative && size !== 0 ? -size : size;
  const item = { kind: 'number', text: '', value, scale } as const;
  if (mark !== 'plain') return { item: { ...item, unit: null, mark }, end: markEnd };
  if (own) return { item: { ...item, mark, unit: own.unit }, end: own.end };
  const unitEnd = endOfUnit(text, end);
  const words = text.slice(end, unitEnd).trim();
  const unit = `${currency?.unit ?? ''}${words === '' || !currency ? words : ` ${words}`}`;
  return { item: { ...item, mark, unit: unit === '' ? null : unit }, end: unitEnd };
}

interface OwnUnit {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** The indicator's own unit, where it stands after the digits and no word continues it. */
function ownUnitAt(text: string, at: number, units: readonly string[]): OwnUnit | null {
  const start = afterSpace(text, at);
  const ahead = text.slice(start).toLowerCase();
  for (const unit of units) {
    if (!ahead.startsWith(unit)) continue;
    const end = start + unit.length;
    // 家 in 家庭 and "ha" in "has" are parts of another word.
    const isWhole = !/[\p{L}\p{N}]/u.test(unit.at(-1) ?? '') || !/[\p{L}/]/u.test(text[end] ?? '');
    if (isWhole || unit.length > 2) return { unit: text.slice(start, end), start, end };
  }
  return null;
}

interface Mark {
  readonly mark: NumberItem['mark'];
  readonly power: number;
  readonly end: number;
}

/** The sign of a percentage after a number, or its unit that begins with one: "% of GDP". */
function markAt(text: string, at: number, own: OwnUnit | null): Mark {
  const word = wordAt(text, afterSpace(text, at));
  const kind = word?.meaning.kind;
  if (word && kind === 'points') return { mark: 'points', power: -2, end: word.end };
  if (word && kind === 'percent') {
    return { mark: 'percent', power: -2, end: Math.max(word.end, own?.end ?? 0) };
  }
  const perMille = own ? null : matchAt(PER_MILLE, text, at);
  if (perMille !== null) return { mark: 'percent', power: -3, end: at + perMille.length };
  return { mark: 'plain', power: 0, end: at };
}

const PER_MILLE = / ?(?:‰|per mille|per mil(?![a-z]))/iuy;

/** A unit ends at a known word, a number, or a character that no unit contains. */
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
