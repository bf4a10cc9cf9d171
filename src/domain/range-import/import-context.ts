import type { Indicator, Plan } from '../plan/plan';
import { readWrittenUnit } from './written-units';
import type { ImportAnswers, ImportOption, ImportQuestion, LeftOut } from './range-interpretation';

/** What a block is read against. */
export interface ImportContext {
  readonly plan: Plan;
  readonly answers: ImportAnswers;
  /** Stems of the units that the plan uses. */
  readonly units: ReadonlySet<string>;
}

/** A part of a reading with what was left out and what has to be asked on the way. */
export interface Found<Value> {
  readonly value: Value;
  readonly leftOut: readonly LeftOut[];
  readonly questions: readonly ImportQuestion[];
}

/** Makes the scope of a plan and the answers that were given. */
export function createImportContext(plan: Plan, answers: ImportAnswers): ImportContext {
  const units = plan.indicators.flatMap(({ unit }) =>
    Object.values(unit).map((word) => readWrittenUnit(word).stem),
  );
  return { plan, answers, units: new Set(units) };
}

/** Puts a question with the answer that was given, and says which option holds. */
export function ask(
  { answers }: ImportContext,
  question: Omit<ImportQuestion, 'answer' | 'id'>,
): { readonly question: ImportQuestion; readonly chosen: ImportOption | null } {
  const id = `${question.kind} ${question.line ?? question.address}`;
  const said = answers[id];
  const answer = question.options.some((option) => option.id === said) ? (said ?? null) : null;
  const holds = answer ?? question.guess;
  return {
    question: { ...question, id, answer },
    chosen: question.options.find((option) => option.id === holds) ?? null,
  };
}

/** The indicator with an id. */
export function indicatorOf({ plan }: ImportContext, id: string): Indicator | null {
  return plan.indicators.find((indicator) => indicator.id === id) ?? null;
}
