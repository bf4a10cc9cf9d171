import type { Plan } from '../../../domain/index';
import type { SessionState } from '../../../session/session';

/** Whether opening another plan would lose changes that are neither on live sheets nor in a file. */
export function hasUnsavedWork(
  { plan, canUndo, sheets }: Pick<SessionState, 'plan' | 'canUndo' | 'sheets'>,
  saved: Plan | null,
): boolean {
  return plan !== null && canUndo && sheets !== 'live' && plan !== saved;
}
