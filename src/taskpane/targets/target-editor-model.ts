import { wordList } from '../../i18n/sentences';
import {
  BASIS_FACTS,
  type Indicator,
  type MeantTarget,
  type PhraseMeaning,
  type Plan,
  readTargetPhrase,
  type Target,
} from '../../domain/index';
import type { TargetDraft } from '../../session/session';
import type { Wording } from '../controls/pane-context';
import { largest } from '../../shared/extremes';

export interface TargetEntry {
  readonly phrase: string;
  readonly year: number;
  /** Null for the year alone, or for the whole plan up to it. */
  readonly fromYear: number | null;
  readonly isBinding: boolean;
}

/**
 * How an entry was read: as a target; as one of several, of which the person chooses; or not, with
 * the problem as text and what was probably meant.
 */
export type TargetReading =
  | { readonly kind: 'target'; readonly draft: TargetDraft }
  | {
      readonly kind: 'problem';
      readonly text: string;
      /** What the person may have meant, the likely first. */
      readonly readings: readonly TargetDraft[];
    };

/** Reads an entry as a target of an indicator, without guessing. */
export function readTargetEntry(
  entry: TargetEntry,
  { plan, indicator }: { readonly plan: Plan; readonly indicator: Indicator },
  wording: Wording,
): TargetReading {
  const { baseYear, years } = plan;
  const meaning = readTargetPhrase(entry.phrase, { indicator, baseYear, year: entry.year });
  const draft = (meant: MeantTarget): TargetDraft => draftOf(entry, indicator, meant);
  const isInPlan = ({ year }: MeantTarget): boolean => year > baseYear && year <= baseYear + years;
  const all = readingsOf(meaning);
  const [outside] = all.filter((meant) => !isInPlan(meant));
  const { t } = wording;
  if (meaning.kind !== 'refused' && outside) {
    const parameters = { year: outside.year, first: baseYear + 1, last: baseYear + years };
    return { kind: 'problem', text: t('phrase.problem.yearOutside', parameters), readings: [] };
  }
  const readings = all.filter(isInPlan).map(draft);
  switch (meaning.kind) {
    case 'sure':
      return { kind: 'target', draft: draft(meaning.target) };
    case 'asked':
      return { kind: 'problem', text: t('phrase.several'), readings };
    case 'refused':
      return { kind: 'problem', text: problemText(meaning.problem, wording), readings };
  }
}

function readingsOf(meaning: PhraseMeaning): readonly MeantTarget[] {
  switch (meaning.kind) {
    case 'sure':
      return [meaning.target];
    case 'asked':
      return meaning.readings;
    case 'refused':
      return meaning.likely;
  }
}

/** The default year of a target: the last year of the phases, or else of the plan. */
export function usualYear({ baseYear, years, phases }: Plan): number {
  const last = baseYear + years;
  const ends = phases.map(({ lastYear }) => lastYear);
  const within = ends.filter((year) => year > baseYear && year <= last);
  return within.length === 0 ? last : largest(within);
}

function draftOf(
  { phrase, year: chosen, fromYear: first, isBinding }: TargetEntry,
  indicator: Indicator,
  { fromYear: meant, ...target }: MeantTarget,
): TargetDraft {
  const { year, basis } = target;
  // What the phrase says of its years wins over the fields beside it.
  const isChosen = meant === null && first !== null && first < year && year === chosen;
  const fromYear = isChosen ? first : meant;
  return {
    indicator: indicator.id,
    ...target,
    // The sum of one year needs a first year; without one it would be the sum of the whole plan.
    fromYear: fromYear === year && basis !== 'cumulative' ? null : fromYear,
    nature: isBinding ? 'binding' : 'expected',
    provenance: {
      ...{ evidence: 'assumed', illustrative: false, document: null, place: null, date: null },
      ...{ phrase: phrase.trim(), note: null },
    },
  };
}

/** The words with which the phrase of a comparator begins. */
const PHRASE_BEGINNINGS = {
  atLeast: 'at least ',
  moreThan: 'more than ',
  about: 'about ',
  atMost: 'at most ',
  lessThan: 'less than ',
  between: 'between ',
  full: '',
} as const;

/** A phrase for the target: its own if it reads back the same, else a plain one, else none. */
export function phraseOf(target: Target, indicator: Indicator, baseYear: number): string {
  const matches = (phrase: string): boolean => {
    const read = readTargetPhrase(phrase, { indicator, baseYear, year: target.year });
    if (read.kind !== 'sure') return false;
    const { basis, comparator, value, upper, year } = read.target;
    return (
      basis === target.basis &&
      year === target.year &&
      comparator === target.comparator &&
      value === target.value &&
      upper === target.upper
    );
  };
  return [target.provenance.phrase ?? '', plainPhrase(target)].find(matches) ?? '';
}

function plainPhrase({ basis, comparator, value, upper }: Target): string {
  if (comparator === 'full') return '100%';
  const isRate = BASIS_FACTS[basis].isFraction;
  const show = (number: number): string =>
    isRate ? `${String(Number((number * 100).toPrecision(12)))}%` : String(number);
  const end = upper === null ? '' : ` and ${show(upper)}`;
  return `${PHRASE_BEGINNINGS[comparator]}${show(value)}${end}`;
}

type Problem = Extract<PhraseMeaning, { readonly kind: 'refused' }>['problem'];

function problemText(problem: Problem, { t, formats }: Wording): string {
  const quoted = (words: readonly string[]): string => join(words.map((word) => `“${word}”`));
  const join = (words: readonly string[]): string => wordList(words, formats.locale);
  switch (problem.kind) {
    case 'empty':
    case 'noNumber':
    case 'points':
      return t(`phrase.problem.${problem.kind}`);
    case 'tooLong':
      return t('phrase.problem.tooLong', { length: problem.length, most: problem.most });
    case 'notUnderstood':
      return t('phrase.problem.notUnderstood', { rest: quoted(problem.rest) });
    case 'manyNumbers':
      return t('phrase.problem.manyNumbers', { words: join(problem.numbers) });
    case 'manyComparators':
    case 'changeInAmount':
    case 'unclear':
      return t(`phrase.problem.${problem.kind}`, { words: join(problem.words) });
    case 'wrongOrder': {
      const [value, upper] = [formats.plain(problem.value), formats.plain(problem.upper)];
      return t('phrase.problem.wrongOrder', { value, upper });
    }
    case 'unitMismatch': {
      const { typed, unit } = problem;
      return t('phrase.problem.unitMismatch', { typed, unit: unit[formats.locale] });
    }
    case 'periodTooLong': {
      const { years, year } = problem;
      return t('phrase.problem.periodTooLong', { years, year });
    }
  }
}
