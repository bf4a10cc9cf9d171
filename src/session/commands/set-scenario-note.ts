import { ok, PLAN_LIMITS, type Locale, type Plan, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';
import { changeNote } from './change-note';
import { findScenario } from './find-scenario';
import { replaceScenario } from './replace-scenario';

/** Sets the note of a scenario; an empty text takes it away. */
export function setScenarioNote(
  plan: Plan,
  {
    scenario,
    text,
    locale,
  }: { readonly scenario: string; readonly text: string; readonly locale: Locale },
): Result<Plan, CommandProblem> {
  const found = findScenario(plan, scenario);
  if (!found.ok) return found;
  const limit = PLAN_LIMITS.textLength;
  const note = changeNote(found.value.note, { text, locale, limit });
  return note.ok ? ok(replaceScenario(plan, { ...found.value, note: note.value })) : note;
}
