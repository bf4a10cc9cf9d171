import { pushAll } from '../../shared/extremes';
import type { DocumentFrame } from './document-frame';
import type { ProposedProject, UnusedNumber, UnusedReason } from './document-model';
import { figuresOf } from './words/number-census';
import {
  type ClauseReading,
  type ClauseResult,
  NOTHING_SAID,
  readClause,
  type ReadingState,
} from './read-clause';
import { isDatedGoal, isMilestone, isRankGoal } from './read-milestone';
import { readProject } from './read-project';
import type { ClauseToken } from './words/scan-clause';
import { type AsideSpan, setAside } from './words/set-aside';
import { type Clause, splitClauses, splitSentences, type Stretch } from './words/split-clauses';

/** What a paragraph says. */
export interface ParagraphReading {
  readonly figures: readonly (ClauseReading & { readonly phrase: string })[];
  readonly milestones: readonly string[];
  readonly projects: readonly Omit<ProposedProject, 'place'>[];
  readonly unused: readonly Omit<UnusedNumber, 'place'>[];
  readonly state: ReadingState;
}

interface ReadClause extends Clause {
  readonly tokens: readonly ClauseToken[];
  readonly isCompared: boolean;
}

/** A paragraph that is read, and what it relies on. */
export interface ParagraphInput {
  readonly text: string;
  readonly frame: DocumentFrame;
  readonly state: ReadingState;
  /** Phrases of the document's phases, whose years are used. */
  readonly phases: readonly string[];
}

/** Reads a paragraph, clause by clause; every number is in a figure, a milestone, a project or unused. */
export function readParagraph({
  text,
  frame,
  state: before,
  phases,
}: ParagraphInput): ParagraphReading {
  const asides = setAside(text);
  // A line of a table of contents only names what stands elsewhere.
  if (text.length <= LONGEST && asides.some(({ why }) => why === 'contents')) {
    const unused = [{ text, why: 'contents' as const }];
    return { figures: [], milestones: [], projects: [], unused, state: before };
  }
  const figures: (ClauseReading & { readonly phrase: string })[] = [];
  const projects: Omit<ProposedProject, 'place'>[] = [];
  const used: Stretch[] = phaseSpans(text, phases);
  const milestones = used.map(({ start, end }) => text.slice(start, end));
  const clauses: ReadClause[] = [];
  let state = before;
  const topic = topicOf(text);
  let isPart = false;
  let headTimes = before.times;
  for (const sentence of splitSentences(text)) {
    // A new sentence has the tense of its paragraph, if that has one; a part after ；has its sentence's.
    const tense = isPart || before.tenseFrom !== 'section' ? state.tense : before.tense;
    state = {
      ...state,
      ...NOTHING_SAID,
      // 到2030年， heads what follows; a time beside a number is of its own sentence.
      times: /\p{Script=Han}/u.test(text) ? headTimes : state.times,
      tense,
      name: topic,
    };
    isPart = /[；;]\s*$/u.test(text.slice(sentence.start, sentence.end));
    for (const clause of splitClauses(text, sentence)) {
      const words = text.slice(clause.start, clause.end).trim();
      const project = readProject(words, text);
      if (project) {
        projects.push({ ...project, phrase: words });
        used.push(clause);
        clauses.push({ ...clause, tokens: [], isCompared: false });
        continue;
      }
      const result = readClause({ text, asides, frame }, clause, state);
      state = result.state;
      const isHead = !result.tokens.some(({ kind }) => kind === 'number');
      const isPartOnly = clause.start > 0 && state.times.some(({ kind }) => kind === 'part');
      if (isHead && !isPartOnly) headTimes = state.times;
      const isGoal = state.tense !== 'past' && isMilestone(words);
      const dated = datedGoal(result, words, { text, asides, clause });
      if (isGoal && result.readings.length === 0) {
        milestones.push(words);
        if (isRankGoal(words)) used.push(clause);
      } else if (dated !== null) {
        milestones.push(dated.words);
        used.push(dated);
      }
      for (const reading of result.readings) {
        if (reading.name === null || reading.isPart) continue;
        figures.push({ ...reading, phrase: text.slice(reading.start, reading.end).trim() });
        pushAll(used, [...reading.used, ...timesOf(result.tokens)]);
      }
      clauses.push({ ...clause, tokens: result.tokens, isCompared: result.isCompared });
    }
  }
  const left = { text, asides, used, figures };
  return { figures, milestones, projects, unused: unusedOf(clauses, left), state };
}

/** A promise with a date and without an amount, from where its date stands. */
function datedGoal(
  { readings, tokens, state, isCompared }: ClauseResult,
  words: string,
  {
    text,
    asides,
    clause,
  }: { readonly text: string; readonly asides: readonly AsideSpan[]; readonly clause: Clause },
): (Stretch & { readonly words: string }) | null {
  if (readings.length > 0 || isCompared || state.tense !== 'future' || clause.isAside) return null;
  if (tokens.some(({ kind }) => kind === 'number') || !isDatedGoal(words)) return null;
  const start = state.timeStart ?? clause.start;
  const isIn = (each: Stretch): boolean => each.start >= start && each.start < clause.end;
  const hasDate =
    state.timeStart !== null ||
    tokens.some((token) => token.kind === 'time' && token.time.kind === 'year') ||
    asides.some((each) => each.why === 'date' && isIn(each));
  const isPlain = asides.filter(isIn).every(({ why }) => GOAL_ASIDES.has(why));
  if (!hasDate || !isPlain) return null;
  const statement = text.slice(start, clause.end).trim();
  return { start, end: clause.end, words: statement.replace(/^[-*•·▪●■] ?/u, '') };
}

/** Numbers that a promise may hold beside its date: the name of a line, the mark of a list. */
const GOAL_ASIDES: ReadonlySet<string> = new Set([
  'date',
  'nameNumber',
  'numbering',
  'law',
  'ordinal',
]);

/** A few words that say what a paragraph is about: "Debt service. Policy: …". */
const TOPIC =
  /^(?:[-•*] ?|\d{1,2}(?:\.\d{1,2})?\.? )?([A-Z][A-Za-z&'’-]*(?: [A-Za-z&'’-]+){0,4})[.:](?= )/;

function topicOf(text: string): string | null {
  const words = TOPIC.exec(text)?.[1] ?? '';
  const isSentence = /\b(?:is|are|was|were|will|has|have|to|we|our|it)\b/i.test(words);
  return words === '' || isSentence ? null : words;
}

function phaseSpans(text: string, phases: readonly string[]): Stretch[] {
  return phases.flatMap((phase) => {
    const at = text.indexOf(phase);
    return at < 0 ? [] : [{ start: at, end: at + phase.length }];
  });
}

function timesOf(tokens: readonly ClauseToken[]): readonly Stretch[] {
  return tokens.filter(({ kind }) => kind === 'time');
}

interface Leftovers {
  readonly text: string;
  readonly asides: readonly AsideSpan[];
  readonly used: readonly Stretch[];
  readonly figures: readonly { readonly start: number; readonly end: number }[];
}

/** The numbers that nothing uses, one entry for each clause and reason. */
function unusedOf(
  clauses: readonly ReadClause[],
  { text, asides, used, figures }: Leftovers,
): readonly Omit<UnusedNumber, 'place'>[] {
  const entries = new Map<string, Omit<UnusedNumber, 'place'>>();
  const inWords = clauses.flatMap(({ tokens }) =>
    tokens.flatMap((token) => (token.kind === 'number' && token.isWords ? [token] : [])),
  );
  const taken = maskOf(text, used);
  const numbers = [...figuresOf(text), ...inWords].filter(({ start }) => taken[start] !== 1);
  if (numbers.length === 0) return [];
  const phrases = maskOf(text, figures);
  const tokenAt = indexOf(
    text,
    clauses.flatMap(({ tokens }) => tokens),
  );
  const clauseAt = indexOf(text, clauses);
  const asideAt = indexOf(text, asides);
  const parts = new Set(clauses.filter(({ tokens }) => tokens.some(isPartOfYear)));
  for (const number of numbers) {
    const clause = clauseAt(number.start);
    const aside = asideAt(number.start);
    const why = clause?.isCompared
      ? 'comparison'
      : (aside?.why ?? reasonOf(tokenAt(number.start), clause !== undefined && parts.has(clause)));
    // A number in the name of something measured stands in its phrase.
    const isNamed = why === 'nameNumber' || why === 'condition' || why === 'time';
    if (isNamed && phrases[number.start] === 1) continue;
    const { part, words } = wordsAround(text, clause ?? { start: 0, end: text.length }, number);
    entries.set(`${String(clause?.start ?? 0)} ${String(part)} ${why}`, { text: words, why });
  }
  return [...entries.values()];
}

/** The longest text of an entry: one clause, not a page. */
const LONGEST = 160;

/** A number may stand across two parts of a long clause. */
const OVERLAP = 24;

/** The clause of a number, or the part of a long clause that holds it. */
function wordsAround(
  text: string,
  { start, end }: Stretch,
  number: Stretch,
): { readonly part: number; readonly words: string } {
  if (end - start <= LONGEST) return { part: 0, words: text.slice(start, end).trim() };
  const part = Math.floor((number.start - start) / LONGEST);
  const from = start + part * LONGEST;
  return { part, words: text.slice(from, Math.min(end, from + LONGEST + OVERLAP)).trim() };
}

/** Marks the signs of a text that stand in one of the stretches. */
function maskOf(text: string, stretches: readonly Stretch[]): Uint8Array {
  const mask = new Uint8Array(text.length);
  for (const { start, end } of stretches) mask.fill(1, start, end);
  return mask;
}

/** Finds the stretch that holds a position of a text, in constant time. */
function indexOf<Item extends Stretch>(
  text: string,
  stretches: readonly Item[],
): (at: number) => Item | undefined {
  const indexes = new Int32Array(text.length);
  for (const [index, { start, end }] of stretches.entries()) indexes.fill(index + 1, start, end);
  return (at) => stretches[(indexes[at] ?? 0) - 1];
}

function isPartOfYear(token: ClauseToken): boolean {
  return token.kind === 'time' && token.time.kind === 'part';
}

function reasonOf(token: ClauseToken | undefined, isPart: boolean): UnusedReason {
  if (isPart) return 'partOfYear';
  if (token?.kind === 'time') return 'time';
  return token?.kind === 'number' ? 'noName' : 'notUnderstood';
}
