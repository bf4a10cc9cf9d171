import type { Indicator, Target } from '../plan/plan';
import type { NoResultReason } from '../plan/plan-problem';
import { err, ok, type Result } from '../../shared/result';
import type { IndicatorReport, TargetReport } from './plan-report';
import type { ProjectionResult } from '../indicators/projection-input';
import { reportTarget } from './report-target';
import type { IndicatorDrivers } from './resolve-drivers';

/** Why an indicator has no numbers in a scenario, and from which year on. */
export interface IndicatorFailure {
  readonly kind: 'overflow' | 'growthFromZero' | 'noResult';
  readonly year: number;
  /** Only of `noResult`. */
  readonly reason: NoResultReason | null;
}

/** Puts together the report of one indicator from its path, and how its targets stand. */
export function reportIndicator({
  indicator,
  drivers,
  projection,
  years,
  targets,
  illustrative,
}: {
  readonly indicator: Indicator;
  readonly drivers: IndicatorDrivers;
  readonly projection: ProjectionResult;
  /** The base year and every projected year. */
  readonly years: readonly number[];
  readonly targets: readonly Target[];
  /** Whether anything that the path rests on is marked illustrative. */
  readonly illustrative: boolean;
}): Result<IndicatorReport, IndicatorFailure> {
  if (!projection.ok) {
    const { reason, index } = projection.error;
    const year = years[index] ?? 0;
    return err(
      reason === 'overflow'
        ? { kind: 'overflow', year, reason: null }
        : { kind: 'noResult', year, reason },
    );
  }
  const { values, steps } = projection.value;
  const knownYears = targets.length === 0 ? [] : yearsWithActuals(drivers);
  const targetReports: TargetReport[] = [];
  for (const target of targets) {
    const report = reportTarget({ indicator, target, values, years, knownYears });
    if (!report.ok) return err({ year: target.year, ...report.error });
    targetReports.push(report.value);
  }
  return ok({
    ...{ indicator, years, values, steps, illustrative },
    drivers: [...drivers.values()],
    targets: targetReports,
  });
}

function yearsWithActuals(drivers: IndicatorDrivers): readonly number[] {
  const years: number[] = [];
  for (const { year, value } of drivers.get('actual')?.values ?? []) {
    if (value !== null) years.push(year);
  }
  return years;
}
