import { err, ok, type Indicator, type Plan, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';

/** Finds an indicator by its id. */
export function findIndicator(plan: Plan, id: string): Result<Indicator, CommandProblem> {
  const indicator = plan.indicators.find((candidate) => candidate.id === id);
  return indicator ? ok(indicator) : err({ kind: 'unknownIndicator', indicator: id });
}
