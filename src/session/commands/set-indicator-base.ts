import { BASE_RANGES, err, ok, type Plan, type Provenance, type Result } from '../../domain/index';
import type { CommandProblem } from '../session';
import { checkNumberIn } from './check-number-in';
import { findIndicator } from './find-indicator';
import { OWN_JUDGEMENT } from './own-judgement';

/** Sets the value that an indicator starts from, in the plan's base year. */
export function setIndicatorBase(
  plan: Plan,
  {
    indicator: id,
    value,
    provenance = OWN_JUDGEMENT,
  }: {
    readonly indicator: string;
    readonly value: number;
    readonly provenance?: Provenance | undefined;
  },
): Result<Plan, CommandProblem> {
  const indicator = findIndicator(plan, id);
  if (!indicator.ok) return indicator;
  const problem = checkNumberIn(value, BASE_RANGES[indicator.value.kind] ?? [null, null]);
  if (problem) return err(problem);
  const base = { year: plan.baseYear, value, provenance };
  return ok({
    ...plan,
    indicators: plan.indicators.map((each) => (each.id === id ? { ...each, base } : each)),
  });
}
