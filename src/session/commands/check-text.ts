import { err, HOLDABLE_PATTERN, ok, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';

/** Returns the trimmed text, or says why a plan cannot hold it. */
export function checkText(text: string, limit: number): Result<string, CommandProblem> {
  const trimmed = text.trim();
  const { length } = trimmed;
  if (length === 0) return err({ kind: 'emptyText' });
  if (length > limit) return err({ kind: 'textTooLong', length, limit });
  return HOLDABLE_PATTERN.test(trimmed) ? ok(trimmed) : err({ kind: 'badCharacter' });
}
