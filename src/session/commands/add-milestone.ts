import {
  err,
  ok,
  PLAN_LIMITS,
  type LocalText,
  type Milestone,
  type Plan,
  type Result,
} from '../../domain/index';
import type { CommandProblem, MilestoneDraft } from '../session';
import { changeNote } from './change-note';
import { checkDue } from './check-due';
import { checkText } from './check-text';
import { newId } from './new-id';
import { OWN_JUDGEMENT } from './own-judgement';

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
