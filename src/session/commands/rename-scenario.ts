import { ok, type Locale, type Plan, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';
import { checkName } from './check-name';
import { findScenario } from './find-scenario';
import { replaceScenario } from './replace-scenario';
import { textWith } from './text-with';

/** Renames a scenario in one language; in both where one name stood for both. */
export function renameScenario(
  plan: Plan,
  {
    scenario,
    name,
    locale,
  }: { readonly scenario: string; readonly name: string; readonly locale: Locale },
): Result<Plan, CommandProblem> {
  const found = findScenario(plan, scenario);
  if (!found.ok) return found;
  const checked = checkName(plan, name, scenario);
  if (!checked.ok) return checked;
  const renamed = textWith(found.value.name, checked.value, locale);
  return ok(replaceScenario(plan, { ...found.value, name: renamed }));
}
