import { err, LOCALES, ok, type Plan, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';

/** Longest name of a scenario: it has to fit a column heading. */
const NAME_LIMIT = 60;

const folded = (name: string): string => name.trim().toLocaleLowerCase('en');

/**
 * Returns the trimmed name, or says why it cannot be used: it is empty, or another scenario bears
 * it in either language.
 */
export function checkName(
  plan: Plan,
  name: string,
  ownId: string | null,
): Result<string, CommandProblem> {
  const trimmed = name.trim().slice(0, NAME_LIMIT);
  if (trimmed === '') return err({ kind: 'emptyName' });
  const taken = plan.scenarios.some(
    (other) =>
      other.id !== ownId &&
      LOCALES.some((locale) => folded(other.name[locale]) === folded(trimmed)),
  );
  return taken ? err({ kind: 'nameTaken', name: trimmed }) : ok(trimmed);
}
