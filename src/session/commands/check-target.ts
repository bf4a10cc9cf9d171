import type { Plan, Target } from '../../domain/index';
import type { CommandProblem } from '../session';
import { checkNumberIn } from './check-number-in';
import { isProjected } from './is-projected';

/** Says why a plan cannot have a target; null where it can. */
export function checkTarget(plan: Plan, target: Target): CommandProblem | null {
  return checkYears(plan, target) ?? checkValues(target);
}

function checkYears(plan: Plan, { year, fromYear }: Target): CommandProblem | null {
  if (!isProjected(plan, year)) return { kind: 'unknownYear', year };
  if (fromYear === null) return null;
  if (!isProjected(plan, fromYear)) return { kind: 'unknownYear', year: fromYear };
  return fromYear > year ? { kind: 'yearsReversed', first: fromYear, last: year } : null;
}

function checkValues(target: Target): CommandProblem | null {
  const { comparator, value, upper, tolerance } = target;
  if (comparator === 'between' && upper === null) return { kind: 'upperMissing' };
  if (comparator === 'about' && tolerance === null) return { kind: 'toleranceMissing' };
  const problem =
    checkValue(target, value) ??
    (upper === null ? null : checkValue(target, upper)) ??
    (tolerance === null ? null : checkNumberIn(tolerance, [0, null]));
  if (problem) return problem;
  return upper !== null && upper < value
    ? { kind: 'upperBelowLower', value: upper, lower: value }
    : null;
}

/** Nothing shrinks by all of itself and goes on. */
function checkValue({ basis }: Target, value: number): CommandProblem | null {
  const isRate = basis === 'growth' || basis === 'averageGrowth' || basis === 'cumulativeChange';
  return (
    checkNumberIn(value, [null, null]) ??
    (isRate && value <= -1 ? { kind: 'growthTooLow', value } : null)
  );
}
