import { DRIVER_OF_KIND, type Indicator, type Target } from '../plan/plan';
import { growthPath } from '../projection/growth-path';
import { incrementPath } from '../projection/increment-path';
import type { CalculationProblem } from '../shared/calculation-problem';
import { err, ok, type Result } from '../shared/result';
import type { IndicatorReport, TargetReport } from './plan-report';
import { reportTarget } from './report-target';
import type { ResolvedDriver } from './resolve-drivers';

/** Why an indicator has no numbers in a scenario, and from which year on. */
export interface IndicatorFailure {
  readonly kind: 'overflow' | 'growthFromZero';
  readonly year: number;
}

/** Computes the path of one indicator under one set of driver values, and how its targets stand. */
export function reportIndicator({
  indicator,
  driver,
  years,
  targets,
}: {
  readonly indicator: Indicator;
  readonly driver: ResolvedDriver;
  /** The base year and every projected year. */
  readonly years: readonly number[];
  readonly targets: readonly Target[];
}): Result<IndicatorReport, IndicatorFailure> {
  const path = projectIndicator(indicator, driver);
  if (!path.ok) return err({ kind: 'overflow', year: overflowYear(indicator, driver) });
  const targetReports: TargetReport[] = [];
  for (const target of targets) {
    const report = reportTarget(indicator, target, path.value);
    if (!report.ok) return err({ kind: report.error, year: target.year });
    targetReports.push(report.value);
  }
  return ok({
    indicator,
    years,
    values: path.value,
    driver: DRIVER_OF_KIND[indicator.kind],
    driverValues: driver.values,
    illustrative: driver.illustrative || indicator.base.provenance.illustrative,
    targets: targetReports,
  });
}

function projectIndicator(
  { kind, base }: Indicator,
  driver: ResolvedDriver,
  years = driver.values.length,
): Result<readonly number[], CalculationProblem> {
  const values = driver.values.slice(0, years).map(({ value }) => value);
  const common = { base: base.value, years, includeBase: true };
  return kind === 'level'
    ? growthPath({ ...common, growth: values })
    : incrementPath({ ...common, increments: values });
}

/** The first year whose value a cell cannot hold. */
function overflowYear(indicator: Indicator, driver: ResolvedDriver): number {
  const fails = driver.values.find(
    (_, index) => !projectIndicator(indicator, driver, index + 1).ok,
  );
  return fails?.year ?? indicator.base.year;
}
