import { isCountUnit } from './words/clause-units';
import { cleanName, isName } from './words/indicator-name';
import { type Quantity, usedBy } from './words/read-quantities';
import type { TimeWord } from './words/read-time';
import type { ClauseToken } from './words/scan-clause';
import type { Stretch } from './words/split-clauses';

/** What a quantity measures, and the words that tell it. */
export interface QuantitySpan {
  readonly name: string;
  /** Where the words before it begin. */
  readonly from: number;
  /** Further numbers that belong to the name. */
  readonly inName: readonly Stretch[];
  readonly nameTimes: readonly TimeWord[];
  /** A verb before the name: "increase the share to". */
  readonly verb: 1 | -1 | 0;
  /** A participle after the number says that it is made: "400 homes built". */
  readonly isDone: boolean;
  /** The name stands after the number: "nine in ten residents". */
  readonly isAhead: boolean;
  /** The index of the last quantity that belongs to it. */
  readonly merged: number;
}

/** The name of a quantity: what stands before it, or what it counts. */
export function spanOf(
  tokens: readonly ClauseToken[],
  text: string,
  quantities: readonly Quantity[],
  index: number,
): QuantitySpan {
  const quantity = quantities[index];
  const [previous, next] = [quantities[index - 1], quantities[index + 1]];
  const start = (previous?.last ?? -1) + 1;
  const first = quantity?.first ?? 0;
  const last = quantity?.last ?? 0;
  const own = tokens.slice(start, first);
  const before =
    previous === undefined ? own : own.slice(endOfOther(own, wordFrom(tokens, text, first)));
  const after = tokens.slice(last + 1, next?.first ?? tokens.length);
  const rest =
    next === undefined ? [] : after.slice(0, endOfOther(after, wordFrom(tokens, text, next.first)));
  const left = nameBefore(before, text);
  const unit = quantity?.main?.unit ?? null;
  const ahead = nameAfter(after, text, quantity?.main?.mark === 'percent');
  // "4,200 homes built": the homes are counted.
  const isDone = unit !== null && latinCount(unit) !== '' && DONE.test(ahead);
  const right = isDone ? '' : ahead;
  const counts = unit !== null && isCountUnit(unit);
  const isVerbFirst = quantity?.has.has('add') === true;
  const takesRight = right !== '' && isName(right) && (!isName(left) || (isVerbFirst && counts));
  const common = {
    from: tokens[start]?.start ?? 0,
    nameTimes: timesOf([...before, ...(takesRight || next === undefined ? after : rest)]),
    verb: verbOf(before, text),
    isDone,
    isAhead: takesRight,
  };
  const isCondition = takesRight && counts && next !== undefined && isConditionOf(next, after);
  if (isCondition) {
    const end = tokens[next.last]?.end ?? tokens[last]?.end ?? 0;
    const name = text.slice(after[0]?.start ?? 0, end).trim();
    return { ...common, name: cleanName(name), inName: usedBy(next), merged: index + 1 };
  }
  const counted = counts || unit === null ? '' : latinCount(unit);
  const whole = takesRight ? right : isName(left) ? left : counted;
  return { ...common, name: whole, inName: [], merged: index };
}

/** Where the words between two figures cease to belong to the first: "20 % of output in 2028 and to 18 % …". */
function endOfOther(between: readonly ClauseToken[], end: ClauseToken | undefined): number {
  const time = between.findIndex(({ kind }) => kind === 'time');
  if (time < 0) return 0;
  const and = between.findIndex((token, index) => index > time && isAnd(token));
  if (and >= 0) return and;
  return isAnd(end) ? between.length : 0;
}

/** The first token from a position that is no blank. */
function wordFrom(
  tokens: readonly ClauseToken[],
  text: string,
  at: number,
): ClauseToken | undefined {
  return tokens
    .slice(at, at + 3)
    .find(({ kind, start, end }) => kind !== 'text' || text.slice(start, end).trim() !== '');
}

function isAnd(token: ClauseToken | undefined): boolean {
  return token?.kind === 'word' && token.word.kind === 'and';
}

const DONE = /^(?:[a-z]{3,20}(?<!e)ed|built|begun|sold|let)(?![a-z])/i;

/** The times among some tokens. */
export function timesOf(tokens: readonly ClauseToken[]): readonly TimeWord[] {
  return tokens.flatMap((token) => (token.kind === 'time' ? [token.time] : []));
}

/** 百个村集体经营性收入超百万: the second number says which villages are counted. */
function isConditionOf(next: Quantity, between: readonly ClauseToken[]): boolean {
  const isLimit = next.comparator !== null && !next.isWeak && next.main?.mark === 'plain';
  const isAnew = between.some((token) => token.kind === 'word' && token.word.kind === 'add');
  return isLimit && !isAnew && next.change === 0;
}

/** What an English unit counts: homes, new jobs; empty if it measures. */
export function latinCount(unit: string): string {
  const bare = unit.replace(/^(?:hundred|thousand|million|billion|mn|bn) /i, '');
  const [word] = /[a-z][a-z ]{3,}$/.exec(bare) ?? [];
  return word === undefined ||
    /^(?:million|billion|thousand|hectares|tonnes|years|percent|litres|miles)/.test(word)
    ? ''
    : word;
}

/** The name in the tokens before a quantity: after the last words that begin a sentence. */
function nameBefore(tokens: readonly ClauseToken[], text: string): string {
  const parts = tokens.filter((token) => token.kind !== 'time' && !isNoName(token));
  return cleanName(subjectOrObject(textOf(parts, text)));
}

/** Numbers that may stand in a name: 5G, 65岁以上, 百亿级. */
const IN_NAMES: ReadonlySet<string> = new Set([
  'nameNumber',
  'condition',
  'ratio',
  'ordinal',
  'rank',
]);

function isNoName(token: ClauseToken): boolean {
  return token.kind === 'hole' || (token.kind === 'aside' && !IN_NAMES.has(token.why));
}

function textOf(tokens: readonly ClauseToken[], text: string): string {
  return tokens.map(({ start, end }) => text.slice(start, end)).join('');
}

/** Who acts, and so is not what is measured. */
const AGENT =
  /^(?:(?:the|our|its|this|city|county|local|national|federal|state|full) )*(?:we|it|they|he|she|there|government|council|mayor|city|county|ministers?|ministry|department|authority|commission|treasury|state|province|plan|strategy|board|company|partnership|programme|program|budget|partners?|schools?)(?:'s|’s)?$/i;
const VERB =
  /(?:^| )(?:will|shall|should|must|would|is to|are to|is|are|was|were|has|have|had|came|stood|rose|fell|grew|reached|totals|totalled|amounts?|remains?|aims?|plans?|intends?|expects?|proposes?|commits?|pledges?|promises?|wants?|hopes?)(?: |$)/i;

/** "Net debt to peak at …": a plan's short form of "is to peak". */
const TO_VERB =
  / (?:is |are )?to (?:peak|rise|fall|remain|decline|grow|reach|stay|be|increase|drop|exceed|average|total|stand|double|come down)\b/i;

/** What an English clause measures: its subject, or the object of its verb if the subject acts. */
function subjectOrObject(words: string): string {
  if (/\p{Script=Han}/u.test(words)) return words;
  const plain = words.trim().replace(/^(?:and|but|so that|that|while|where) /i, '');
  const bare = TO_VERB.exec(plain);
  if (bare !== null && bare.index > 0) return plain.slice(0, bare.index);
  const verb = VERB.exec(plain);
  if (verb === null) return AGENT.test(plain) ? '' : plain;
  const subject = plain.slice(0, verb.index).trim();
  const object = plain
    .slice(verb.index + verb[0].length)
    .replace(/^(?:(?:also|to|be|been|have|has|continue to|further|then|not|aim to) )+/i, '');
  if (subject === '' || AGENT.test(subject)) return subjectOrObject(object);
  return subject;
}

const FORWARD_END =
  / (?:by|through|across|via|under|which|while|so|compared|from|over|within|during|until|than|and|or|will|are|is|was|were|has|that|to|as|at|per|each|every|with a|in (?:the|all|our)) /i;

/** What a number counts: 培育百个乡村振兴示范村, "40,000 new homes". */
function nameAfter(tokens: readonly ClauseToken[], text: string, isShare: boolean): string {
  const parts: ClauseToken[] = [];
  for (const token of tokens) {
    if (token.kind === 'time' || token.kind === 'number') break;
    if (
      token.kind === 'word' &&
      token.word.kind === 'add' &&
      !isShare &&
      parts.length > 0 &&
      isWide(token, text)
    ) {
      break;
    }
    if (!isNoName(token)) parts.push(token);
  }
  const words = textOf(parts, text).trim();
  if (/^(?:and|but|or|while|with|then|,)(?: |$)/i.test(words)) return '';
  const growth =
    /^(?:growth|increase|rise|reduction|decrease|cut|fall|decline|improvement|drop) (?:in|of) (.+)$/i.exec(
      words,
    );
  const named = (growth?.[1] ?? words).replace(/^(?:of|in|for|to|on|的) ?/iu, '');
  const whole = named.replace(/^(?:the|its|our|all) /i, '');
  if (isShare)
    return cleanName(
      whole
        .replace(/ (?:will be|will|are|is|to be|by|through)(?= |$).{0,3}$/i, '')
        .replace(/ will(?: be)? /i, () => ' '),
    );
  const end = FORWARD_END.exec(`${named} `)?.index;
  return cleanName(end === undefined || end < 3 ? named : named.slice(0, end));
}

function isWide({ start }: ClauseToken, text: string): boolean {
  return (text[start] ?? '') > '\u2e7f';
}

const UP = /\b(?:increas|rais|grow|expand|boost|improv|lift|doubl)(?:e|es|ing|s)?\b/i;
const DOWN = /\b(?:reduc|cut|lower|decreas|shrink|halv|slash|bring down)(?:e|es|ing|s|ting)?\b/i;

function verbOf(tokens: readonly ClauseToken[], text: string): 1 | -1 | 0 {
  const words = textOf(tokens, text);
  if (DOWN.test(words)) return -1;
  return UP.test(words) ? 1 : 0;
}
