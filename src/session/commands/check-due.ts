import { DATE_PATTERN, err, ok, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';

/** Returns a trimmed date, or says that it is none; nothing is no date. */
export function checkDue(text: string | null): Result<string | null, CommandProblem> {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return ok(null);
  return DATE_PATTERN.test(trimmed) ? ok(trimmed) : err({ kind: 'badDate', text: trimmed });
}
