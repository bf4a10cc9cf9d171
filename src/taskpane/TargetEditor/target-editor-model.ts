import {
  fitTargetReading,
  parseTargetPhrase,
  type FitProblem,
  type FittedTarget,
  type Indicator,
  type Locale,
  type PhraseProblem,
  type Plan,
  type Target,
} from '../../domain/index';
import type { TargetDraft } from '../../planner/planner';
import type { Formats } from '../format/create-formats';
import type { PaneTranslate } from '../pane-context';

export interface TargetEntry {
  readonly phrase: string;
  readonly year: number;
  /** Null is the year alone, or the whole plan up to it. */
  readonly fromYear: number | null;
  readonly isBinding: boolean;
}

/** What an entry means: a target, or why it is none in words. */
export type Understood =
  | { readonly kind: 'target'; readonly draft: TargetDraft }
  | { readonly kind: 'problem'; readonly text: string };

interface Speech {
  readonly t: PaneTranslate;
  readonly formats: Formats;
}

/** Reads what was typed as a target of an indicator; nothing is guessed. */
export function understandTarget(
  entry: TargetEntry,
  { plan, indicator }: { readonly plan: Plan; readonly indicator: Indicator },
  { t, formats }: Speech,
): Understood {
  const reading = parseTargetPhrase(entry.phrase);
  if (!reading.ok) {
    return { kind: 'problem', text: phraseProblemText(reading.error, { t, formats }) };
  }
  const fitted = fitTargetReading(reading.value, indicator);
  if (!fitted.ok) return { kind: 'problem', text: fitProblemText(fitted.error, t, formats.locale) };
  const { periodYears } = reading.value;
  const fromYear = periodYears === null ? entry.fromYear : entry.year - periodYears + 1;
  if (fromYear !== null && fromYear <= plan.baseYear) {
    const parameters = { years: periodYears ?? 0, year: entry.year };
    return { kind: 'problem', text: t('phrase.problem.periodTooLong', parameters) };
  }
  return { kind: 'target', draft: draftOf(entry, indicator, fitted.value, fromYear) };
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
    ...{ year, fromYear: fromYear === year ? null : fromYear },
    nature: isBinding ? 'binding' : 'expected',
    provenance: {
      ...{ evidence: 'assumed', illustrative: false, document: null, place: null, date: null },
      ...{ phrase: phrase.trim(), note: null },
    },
  };
}

/** Words that the phrases of a comparator begin with. */
const SAID = {
  atLeast: 'at least ',
  moreThan: 'more than ',
  about: 'about ',
  atMost: 'at most ',
  lessThan: 'less than ',
  between: 'between ',
  full: '',
} as const;

/** How a target would be typed: its own words where they say the same, else plain ones; or none. */
export function phraseOf(target: Target, indicator: Indicator): string {
  const says = (phrase: string): boolean => {
    const reading = parseTargetPhrase(phrase);
    const fitted = reading.ok ? fitTargetReading(reading.value, indicator) : reading;
    if (!fitted.ok) return false;
    const { basis, comparator, value, upper } = fitted.value;
    return (
      basis === target.basis &&
      comparator === target.comparator &&
      value === target.value &&
      upper === target.upper
    );
  };
  return [target.provenance.phrase ?? '', plainPhrase(target)].find(says) ?? '';
}

function plainPhrase({ basis, comparator, value, upper }: Target): string {
  if (comparator === 'full') return '100%';
  const isRate = basis !== 'level' && basis !== 'cumulative';
  const say = (number: number): string =>
    isRate ? `${String(Number((number * 100).toPrecision(12)))}%` : String(number);
  const end = upper === null ? '' : ` and ${say(upper)}`;
  return `${SAID[comparator]}${say(value)}${end}`;
}

function phraseProblemText(problem: PhraseProblem, { t, formats }: Speech): string {
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
      return t('phrase.problem.notUnderstood', { rest: problem.rest });
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
