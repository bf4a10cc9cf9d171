import type { Projection } from '../indicators/projection';
import { sameItems } from '../../shared/same-items';
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

/** The reports that were made of a plan, and of the plan from before a change. */
export interface MadeReports {
  readonly driverReport: ReturnType<typeof driverReports>;
  /** By the path, and held weakly: whoever holds the report holds the path. */
  readonly byPath: WeakMap<Projection, MadeReport>;
}

interface MadeReport {
  readonly report: IndicatorReport;
  /** The paths that the targets are compared with. */
  readonly compared: readonly (Projection | undefined)[];
}

/** Begins to remember reports; `firstYear` is the first projected year. */
export function madeReports(firstYear: number): MadeReports {
  return { driverReport: driverReports(firstYear), byPath: new WeakMap() };
}

/**
 * Makes the reports of a scenario's indicators, in the plan's order. They are made when they are
 * asked for, so reading one scenario costs that scenario and its ancestors. What a scenario shares
 * with its parent, or with itself before a change, is the same report.
 */
export function indicatorReports(
  frame: PlanFrame,
  made: MadeReports,
): (paths: ScenarioPaths) => readonly IndicatorReport[] {
  const known = new WeakMap<ScenarioPaths, readonly IndicatorReport[]>();
  const reportsOf = (scenario: ScenarioPaths): readonly IndicatorReport[] => {
    const found = known.get(scenario);
    if (found) return found;
    const reports: IndicatorReport[] = scenario.parent ? [...reportsOf(scenario.parent)] : [];
    for (const group of frame.groups) {
      const own = group.members.filter((place) => hasOwnReport(frame, scenario, place));
      if (own.length > 0) reportGroup({ frame, scenario, reports, made }, group, own);
    }
    known.set(scenario, reports);
    return reports;
  };
  return reportsOf;
}

interface Reporting {
  readonly frame: PlanFrame;
  readonly scenario: ScenarioPaths;
  /** By the place of the indicator; those of the parent where the scenario has none of its own yet. */
  readonly reports: IndicatorReport[];
  readonly made: MadeReports;
}

/** Reports the members of a group that are not as in the parent scenario. */
function reportGroup(
  { frame, scenario, reports, made }: Reporting,
  { members, needs }: PlanFrame['groups'][number],
  own: readonly number[],
): void {
  const driversAt = (place: number) => (scenario.drivers[place] ?? []).map(made.driverReport);
  // A mark on one of them marks all indicators that need each other.
  const isMarked = () =>
    needs.some((place) => reports[place]?.illustrative) ||
    members.some((place) => isIllustrative(frame.indicators[place], driversAt(place)));
  let illustrative: boolean | undefined;
  for (const place of own) {
    const indicator = frame.indicators[place];
    const path = scenario.paths[place];
    if (!indicator || !path) throw new Error(`Indicator ${String(place)} has no path`);
    const compared = indicator.compared.map((other) => scenario.paths[other]);
    const known = made.byPath.get(path);
    if (known && sameItems(known.compared, compared)) {
      reports[place] = known.report;
      continue;
    }
    illustrative ??= isMarked();
    const facts = { place, indicator, path, drivers: driversAt(place), illustrative };
    const report = reportOne(frame, scenario, facts);
    made.byPath.set(path, { report, compared });
    reports[place] = report;
  }
}

/** Whether the base value, a driver value or a project of an indicator is marked illustrative. */
function isIllustrative(
  frame: IndicatorFrame | undefined,
  drivers: readonly DriverReport[],
): boolean {
  if (!frame) return false;
  const { indicator, projects } = frame;
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
    path,
    drivers,
    illustrative,
  }: {
    readonly place: number;
    readonly indicator: IndicatorFrame;
    readonly path: Projection;
    readonly drivers: readonly DriverReport[];
    readonly illustrative: boolean;
  },
): IndicatorReport {
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
