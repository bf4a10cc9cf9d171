import {
  BASIS_FACTS,
  DRIVERS,
  type IndicatorReport,
  type Plan,
  type TargetReport,
} from '../../domain/index';
import type { Lever, PathRequest } from './path-request';

/** The places of the projected years in which a lever moves a target, from 0. */
export function freeYears({
  plan,
  request,
  lever,
  target,
  moved,
}: {
  readonly plan: Plan;
  readonly request: PathRequest;
  readonly lever: Lever;
  readonly target: TargetReport;
  /** The indicator of the lever. */
  readonly moved: IndicatorReport;
}): readonly number[] {
  if (DRIVERS[lever.driver].single) return [0];
  const [first, last] = span(plan, lever, target);
  const actuals = moved.drivers.find(({ driver }) => driver === 'actual')?.values;
  return Array.from({ length: plan.years }, (_, index) => index).filter((index) => {
    const year = plan.baseYear + 1 + index;
    const isKnown = (actuals?.[index]?.value ?? null) !== null;
    return year >= first && year <= last && !isKnown && !request.locked.includes(year);
  });
}

function span(
  { baseYear, years }: Plan,
  { indicator, driver }: Lever,
  { target, knownYear }: TargetReport,
): readonly [number, number] {
  const first = baseYear + 1;
  // Lags and formulas may look at any year of another indicator.
  if (indicator !== target.indicator) return [first, baseYear + years];
  const { basis, year, fromYear } = target;
  const { isOverPeriod } = BASIS_FACTS[basis];
  if (isOverPeriod) return [fromYear ?? first, year];
  const isJudgedAlone = basis === 'growth' || driver === 'value';
  return [isJudgedAlone ? (fromYear ?? year) : knownYear + 1, year];
}
