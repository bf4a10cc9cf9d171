import type { Indicator, Plan } from '../plan/plan';
import { readWrittenUnit } from '../tables/written-units';
import type { ImportAnswers, ImportOption, ImportQuestion, LeftOut } from './range-interpretation';

/** What the reading of a range depends on besides its cells. */
export interface ImportContext {
  readonly plan: Plan;
  readonly answers: ImportAnswers;
  /** Stems of the units that the plan uses. */
  readonly units: ReadonlySet<string>;
  /** Ids of the indicators that a line of the selection names exactly: no other line is similar to them. */
  readonly named: ReadonlySet<string>;
}

/** An intermediate result, with the cells left out and the questions asked so far. */
export interface Found<Value> {
  readonly value: Value;
  readonly leftOut: readonly LeftOut[];
  readonly questions: readonly ImportQuestion[];
}

export function createImportContext(plan: Plan, answers: ImportAnswers): ImportContext {
  const units = plan.indicators.flatMap(({ unit }) =>
    Object.values(unit).map((word) => readWrittenUnit(word).stem),
  );
  return { plan, answers, units: new Set(units), named: new Set() };
}

/** Adds the given answer to a question, and returns the chosen option: the answer or the guess. */
export function ask(
  { answers }: ImportContext,
  question: Omit<ImportQuestion, 'answer' | 'id' | 'isSettled'> & { readonly isSettled?: boolean },
): { readonly question: ImportQuestion; readonly chosen: ImportOption | null } {
  const id = `${question.kind} ${question.line ?? question.address}`;
  const given = answers[id];
  const answer = question.options.some((option) => option.id === given) ? (given ?? null) : null;
  const optionId = answer ?? question.guess;
  return {
    question: { ...question, isSettled: question.isSettled === true, id, answer },
    chosen: question.options.find((option) => option.id === optionId) ?? null,
  };
}

export function indicatorOf({ plan }: ImportContext, id: string): Indicator | null {
  return plan.indicators.find((indicator) => indicator.id === id) ?? null;
}
