import type { DriverReport, IndicatorReport } from './plan-report';
import {
  evaluatedPath,
  hasOwnReport,
  type IndicatorFrame,
  type PlanFrame,
  type ScenarioPaths,
} from './project-scenario';
import { evaluateTarget, reportTarget } from './report-target';
import { driverReports } from './resolve-drivers';

/**
 * Makes the reports of a scenario's indicators, in the plan's order. They are made when they are
 * asked for, so reading one scenario costs that scenario and its ancestors. What a scenario shares
 * with its parent is the same report.
 */
export function indicatorReports(
  frame: PlanFrame,
): (paths: ScenarioPaths) => readonly IndicatorReport[] {
  const known = new Map<ScenarioPaths, readonly IndicatorReport[]>();
  const driverReport = driverReports(frame.plan.baseYear + 1);
  const reportsOf = (scenario: ScenarioPaths): readonly IndicatorReport[] => {
    const made = known.get(scenario);
    if (made) return made;
    const reports: IndicatorReport[] = scenario.parent ? [...reportsOf(scenario.parent)] : [];
    for (const { members, needs } of frame.groups) {
      if (!members.some((place) => hasOwnReport(frame, scenario, place))) continue;
      const own = members.flatMap((place) => {
        const indicator = frame.indicators[place];
        const drivers = scenario.drivers[place] ?? [];
        if (!indicator || !hasOwnReport(frame, scenario, place)) return [];
        return [{ place, indicator, drivers: drivers.map(driverReport) }];
      });
      // A mark on one of them marks all indicators that need each other.
      const illustrative =
        own.some(({ indicator, drivers }) => isIllustrative(indicator, drivers)) ||
        needs.some((place) => reports[place]?.illustrative);
      for (const { place, indicator, drivers } of own) {
        reports[place] = reportOne(frame, scenario, { place, indicator, drivers, illustrative });
      }
    }
    known.set(scenario, reports);
    return reports;
  };
  return reportsOf;
}

/** Whether the base value, a driver value or a project of an indicator is marked illustrative. */
function isIllustrative(
  { indicator, projects }: IndicatorFrame,
  drivers: readonly DriverReport[],
): boolean {
  return (
    (indicator.base?.provenance.illustrative ?? false) ||
    drivers.some(({ illustrative }) => illustrative) ||
    projects.some(({ provenance }) => provenance.illustrative)
  );
}

function reportOne(
  frame: PlanFrame,
  { paths }: ScenarioPaths,
  {
    place,
    indicator: { indicator, targets },
    drivers,
    illustrative,
  }: {
    readonly place: number;
    readonly indicator: IndicatorFrame;
    readonly drivers: readonly DriverReport[];
    readonly illustrative: boolean;
  },
): IndicatorReport {
  const path = paths[place];
  if (!path) throw new Error(`${indicator.id} has no path`);
  const { values, steps } = path;
  const { years } = frame;
  const knownYears = targets.length === 0 ? [] : yearsWithActuals(drivers);
  return {
    indicator,
    years,
    values,
    steps,
    illustrative,
    drivers,
    targets: targets.map((target) => {
      const targetPath = evaluatedPath(frame, paths, place, target);
      const evaluated = targetPath && evaluateTarget(targetPath);
      if (!evaluated) throw new Error(`Target ${target.id} was evaluated before`);
      return reportTarget(targetPath, evaluated, knownYears);
    }),
  };
}

function yearsWithActuals(drivers: readonly DriverReport[]): readonly number[] {
  const actuals = drivers.find(({ driver }) => driver === 'actual')?.values ?? [];
  return actuals.flatMap(({ year, value }) => (value === null ? [] : [year]));
}
