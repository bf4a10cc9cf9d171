import { ok, PLAN_LIMITS, type Locale, type Plan, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';
import { changeMilestone } from './change-milestone';
import { changeNote } from './change-note';
import { checkText } from './check-text';
import { textWith } from './text-with';

/** The texts of a milestone. */
export type MilestonePart = 'owner' | 'note' | 'statement';

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
