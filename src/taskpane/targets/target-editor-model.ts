import {
  BASIS_FACTS,
  type FitProblem,
  fitTarget,
  type FittedTarget,
  type Indicator,
  parseTargetPhrase,
  type PhraseProblem,
  type Plan,
  type Target,
  targetPeriod,
} from '../../domain/index';
import type { Locale } from '../../shared/local-text';
import type { TargetDraft } from '../../session/session';
import type { PaneTranslate, Wording } from '../controls/pane-context';
import { largest } from '../../shared/extremes';

export interface TargetEntry {
  readonly phrase: string;
  readonly year: number;
  /** Null for the year alone, or for the whole plan up to it. */
  readonly fromYear: number | null;
  readonly isBinding: boolean;
}

/** How an entry was read: as a target, or the problem as text. */
export type TargetReading =
  | { readonly kind: 'target'; readonly draft: TargetDraft }
  | { readonly kind: 'problem'; readonly text: string };

/** Reads an entry as a target of an indicator, without guessing. */
export function readTargetEntry(
  entry: TargetEntry,
  { plan, indicator }: { readonly plan: Plan; readonly indicator: Indicator },
  { t, formats }: Wording,
): TargetReading {
  const reading = parseTargetPhrase(entry.phrase, Object.values(indicator.name));
  if (!reading.ok) {
    return { kind: 'problem', text: phraseProblemText(reading.error, { t, formats }) };
  }
  const year = reading.value.year ?? entry.year;
  const { baseYear } = plan;
  const last = baseYear + plan.years;
  if (year <= baseYear || year > last) {
    const parameters = { year, first: baseYear + 1, last };
    return { kind: 'problem', text: t('phrase.problem.yearOutside', parameters) };
  }
  const fitted = fitTarget(reading.value, indicator);
  if (!fitted.ok) return { kind: 'problem', text: fitProblemText(fitted.error, t, formats.locale) };
  const { periodYears } = reading.value;
  const { basis } = fitted.value;
  const { kind } = indicator;
  const period = targetPeriod({ basis, kind, year, periodYears, baseYear });
  if (!period.ok) {
    const parameters = { years: periodYears ?? 0, year };
    return { kind: 'problem', text: t('phrase.problem.periodTooLong', parameters) };
  }
  const isChosen = periodYears === null && entry.fromYear !== null && entry.fromYear < year;
  const fromYear = isChosen ? entry.fromYear : period.value.fromYear;
  const target = { ...fitted.value, basis: period.value.basis };
  return { kind: 'target', draft: draftOf({ ...entry, year }, indicator, target, fromYear) };
}

/** The default year of a target: the last year of the phases, or else of the plan. */
export function usualYear({ baseYear, years, phases }: Plan): number {
  const last = baseYear + years;
  const ends = phases.map(({ lastYear }) => lastYear);
  const within = ends.filter((year) => year > baseYear && year <= last);
  return within.length === 0 ? last : largest(within);
}

function draftOf(
  { phrase, year, isBinding }: TargetEntry,
  indicator: Indicator,
  fitted: FittedTarget,
  fromYear: number | null,
): TargetDraft {
  return {
    indicator: indicator.id,
    ...fitted,
    // The sum of one year needs a first year; without one it would be the sum of the whole plan.
    ...{ year, fromYear: fromYear === year && fitted.basis !== 'cumulative' ? null : fromYear },
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
    const reading = parseTargetPhrase(phrase, Object.values(indicator.name));
    const fitted = reading.ok ? fitTarget(reading.value, indicator) : reading;
    if (!reading.ok || !fitted.ok) return false;
    const { comparator, value, upper } = fitted.value;
    const { year, periodYears } = reading.value;
    const wanted = { ...fitted.value, kind: indicator.kind, year: target.year, periodYears };
    const period = targetPeriod({ ...wanted, baseYear });
    return (
      period.ok &&
      period.value.basis === target.basis &&
      (year ?? target.year) === target.year &&
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

function phraseProblemText(problem: PhraseProblem, { t, formats }: Wording): string {
  const quoted = (words: readonly string[]): string => join(words.map((word) => `“${word}”`));
  const join = (words: readonly string[]): string =>
    words.join(formats.locale === 'zh-CN' ? '、' : ', ');
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
  }
}

function fitProblemText(problem: FitProblem, t: PaneTranslate, locale: Locale): string {
  return problem.kind === 'unitMismatch'
    ? t('phrase.problem.unitMismatch', { typed: problem.typed, unit: problem.unit[locale] })
    : t('phrase.problem.basisNotSaid', { years: problem.periodYears });
}
