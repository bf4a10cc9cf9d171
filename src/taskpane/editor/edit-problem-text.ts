import type { Plan, PlanProblem } from '../../domain/index';
import type { Locale } from '../../shared/local-text';
import { planProblemRule } from '../../i18n/plan-problem-text';
import { fieldOfPath } from '../../session/commands/edit/edit-plan';
import type { EditProblem } from '../../session/session';
import { commandProblemText } from '../controls/command-problem-text';
import type { PaneContextValue } from '../controls/pane-context';
import type { EditorTranslate } from './use-editor-texts';

/** What is wrong with a form: a text for each field, and one for the form as a whole. */
export interface FormProblems {
  readonly fields: Readonly<Record<string, string>>;
  readonly whole: string | null;
}

/** A form in which nothing is wrong. */
export const NO_PROBLEMS: FormProblems = { fields: {}, whole: null };

interface ProblemWords extends Pick<PaneContextValue, 't' | 'formats' | 'locale'> {
  readonly text: EditorTranslate;
  readonly plan: Plan | null;
  /** The fields that the form shows; what belongs to no field is told below it. */
  readonly fields: readonly string[];
}

/** Puts a refused edit into words at the fields that cause it. */
export function formProblems(problem: EditProblem, words: ProblemWords): FormProblems {
  if (problem.kind !== 'rules') {
    return { fields: {}, whole: commandProblemText(problem, words.plan, words) };
  }
  const fields: Record<string, string> = {};
  let whole: string | null = null;
  for (const each of problem.problems) {
    const field = fieldOf(each);
    const rule = ruleText(each, words);
    if (field !== null && words.fields.includes(field)) fields[field] ??= rule;
    else whole ??= words.text('problem.elsewhere', { why: rule });
  }
  return { fields, whole };
}

function fieldOf({ kind, path }: PlanProblem): string | null {
  return kind === 'formulaCycle' ? 'formula' : fieldOfPath(path);
}

/** The rule that was broken, in words. */
export function ruleText(problem: PlanProblem, { text, plan, locale }: ProblemWords): string {
  switch (problem.kind) {
    case 'duplicateName':
      return text('problem.nameTaken', { name: problem.value });
    case 'missing':
    case 'empty':
      return text('problem.missing');
    case 'formulaCycle': {
      const names = problem.cycle.map((id) => nameOf(plan, id, locale));
      return text('problem.cycle', { names: names.join(' → ') });
    }
    case 'unknownReference':
      return problem.nearest === null
        ? text('problem.unknownName', { name: problem.value })
        : text('problem.unknownNear', { name: problem.value, nearest: problem.nearest });
    default:
      return planProblemRule(problem, locale);
  }
}

function nameOf(plan: Plan | null, id: string, locale: Locale): string {
  return plan?.indicators.find((each) => each.id === id)?.name[locale] ?? id;
}
