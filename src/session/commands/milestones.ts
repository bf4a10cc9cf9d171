import { DATE_PATTERN, type Milestone, type Plan, PLAN_LIMITS } from '../../domain/index';
import { err, ok, type Result } from '../../shared/result';
import type { Locale, LocalText } from '../../shared/local-text';
import type { CommandProblem, MilestoneDraft } from './command-types';
import { newId, OWN_JUDGEMENT } from './parts';
import { changeNote, checkText, textWith } from './texts';

/** Adds a milestone after the others. */
export function addMilestone(plan: Plan, draft: MilestoneDraft): Result<Plan, CommandProblem> {
  const limit = PLAN_LIMITS.milestones;
  if (plan.milestones.length >= limit) return err({ kind: 'tooManyMilestones', limit });
  const statement = checkText(draft.statement, PLAN_LIMITS.textLength);
  if (!statement.ok) return statement;
  const owner = optional(draft.owner, PLAN_LIMITS.nameLength);
  if (!owner.ok) return owner;
  const note = optional(draft.note, PLAN_LIMITS.textLength);
  if (!note.ok) return note;
  const due = checkDue(draft.due ?? null);
  if (!due.ok) return due;
  const milestone: Milestone = {
    id: newId('milestone', plan.milestones),
    statement: { en: statement.value, 'zh-CN': statement.value },
    owner: owner.value,
    due: due.value,
    status: draft.status ?? 'notGiven',
    note: note.value,
    provenance: draft.provenance ?? OWN_JUDGEMENT,
  };
  return ok({ ...plan, milestones: [...plan.milestones, milestone] });
}

function optional(text = '', limit: number): Result<LocalText | null, CommandProblem> {
  return changeNote(null, { text, locale: 'en', limit });
}

/** Puts a changed milestone in its place. */
export function changeMilestone(
  plan: Plan,
  id: string,
  change: (before: Milestone) => Result<Milestone, CommandProblem>,
): Result<Plan, CommandProblem> {
  const before = plan.milestones.find((milestone) => milestone.id === id);
  if (!before) return err({ kind: 'unknownMilestone', milestone: id });
  const after = change(before);
  if (!after.ok) return after;
  const milestones = plan.milestones.map((each) => (each.id === id ? after.value : each));
  return ok({ ...plan, milestones });
}

/** The texts of a milestone. */
type MilestonePart = 'owner' | 'note' | 'statement';

/** Changes a text of a milestone; an empty owner or note is taken away, a statement has to stay. */
export function setMilestoneText(
  plan: Plan,
  id: string,
  {
    part,
    text,
    locale,
  }: { readonly part: MilestonePart; readonly text: string; readonly locale: Locale },
): Result<Plan, CommandProblem> {
  const limit = part === 'owner' ? PLAN_LIMITS.nameLength : PLAN_LIMITS.textLength;
  return changeMilestone(plan, id, (before) => {
    if (part === 'statement') {
      const checked = checkText(text, limit);
      if (!checked.ok) return checked;
      return ok({ ...before, statement: textWith(before.statement, checked.value, locale) });
    }
    const changed = changeNote(before[part], { text, locale, limit });
    return changed.ok ? ok({ ...before, [part]: changed.value }) : changed;
  });
}

/** Sets when a milestone is due: a year, a year and month, or a day. */
export function setMilestoneDue(
  plan: Plan,
  id: string,
  due: string | null,
): Result<Plan, CommandProblem> {
  const checked = checkDue(due);
  if (!checked.ok) return checked;
  return changeMilestone(plan, id, (before) => ok({ ...before, due: checked.value }));
}

/** Removes a milestone. */
export function removeMilestone(plan: Plan, id: string): Result<Plan, CommandProblem> {
  const milestones = plan.milestones.filter((milestone) => milestone.id !== id);
  if (milestones.length === plan.milestones.length) {
    return err({ kind: 'unknownMilestone', milestone: id });
  }
  return ok({ ...plan, milestones });
}

/** Returns the trimmed date, null for an empty text, or a problem where it is no date. */
function checkDue(text: string | null): Result<string | null, CommandProblem> {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return ok(null);
  return DATE_PATTERN.test(trimmed) ? ok(trimmed) : err({ kind: 'badDate', text: trimmed });
}
