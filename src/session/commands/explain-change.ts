import { err, ok, PLAN_LIMITS, type Plan, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';
import { checkText } from './check-text';

/** Says why a change of the history was made; an empty text takes it back. */
export function explainChange(
  plan: Plan,
  index: number,
  why: string,
): Result<Plan, CommandProblem> {
  if (!plan.history[index]) return err({ kind: 'unknownChange' });
  const text = why.trim() === '' ? ok(null) : checkText(why, PLAN_LIMITS.textLength);
  if (!text.ok) return text;
  const history = plan.history.map((change, place) =>
    place === index ? { ...change, why: text.value } : change,
  );
  return ok({ ...plan, history });
}
