import {
  type Driver,
  type IndicatorReport,
  pastChanges,
  scenarioLineage,
  type Plan,
  type Scenario,
  type Uncertainty,
} from '../../../domain/index';
import { largest, smallest } from '../../../shared/extremes';

/** What a scenario says of a driver, and where it stands. */
export interface Standing {
  readonly uncertainty: Uncertainty;
  readonly scenario: Scenario;
  /** Whether the scenario says it itself, of just these years. */
  readonly isOwn: boolean;
}

/** A driver of an indicator in a scenario, in one year or in every one. */
export interface DriverAt {
  readonly scenario: string;
  readonly indicator: string;
  readonly driver: Driver;
  readonly year: number | null;
}

/**
 * Finds what holds for a driver: at each scenario, from this one to the root, what it says of the year,
 * else of every year. Null where nobody says anything.
 */
export function standingOf(plan: Plan, at: DriverAt): Standing | null {
  for (const scenario of [...scenarioLineage(plan.scenarios, at.scenario)].reverse()) {
    const own = scenario.uncertainties.filter(
      ({ indicator, driver }) => indicator === at.indicator && driver === at.driver,
    );
    const uncertainty =
      own.find(({ year }) => year === at.year) ?? own.find(({ year }) => year === null);
    if (uncertainty) {
      const isOwn = scenario.id === at.scenario && uncertainty.year === at.year;
      return { uncertainty, scenario, isOwn };
    }
  }
  return null;
}

/** Whether a driver varies in some year of a scenario. */
export function isUncertainDriver(plan: Plan, at: Omit<DriverAt, 'year'>): boolean {
  const years = Array.from({ length: plan.years }, (_, index) => plan.baseYear + 1 + index);
  return [null, ...years].some((year) => {
    const found = standingOf(plan, { ...at, year });
    return found !== null && found.uncertainty.distribution.shape !== 'certain';
  });
}

/** What the plan assumes of the driver in the year, or in the first one; null where nothing. */
export function assumedValue(
  { drivers }: Pick<IndicatorReport, 'drivers'>,
  driver: Driver,
  year: number | null,
): number | null {
  const values = drivers.find((each) => each.driver === driver)?.values ?? [];
  const own = year === null ? values[0] : values.find((each) => each.year === year);
  return own?.value ?? null;
}

/**
 * The lowest, the own and the highest value that the scenarios assume of a driver; null where they
 * agree or assume nothing.
 */
export function rangeOfScenarios(
  reports: readonly IndicatorReport[],
  own: IndicatorReport,
  driver: Driver,
  year: number | null,
): { readonly low: number; readonly mode: number; readonly high: number } | null {
  const values = reports.flatMap((report) => assumedValue(report, driver, year) ?? []);
  const mode = assumedValue(own, driver, year);
  if (mode === null || values.length === 0) return null;
  const [low, high] = [smallest([...values, mode]), largest([...values, mode])];
  return low < high ? { low, mode, high } : null;
}

/** How many yearly changes of the past tell the driver. */
export function changeCount(plan: Plan, { indicator }: IndicatorReport, driver: Driver): number {
  return pastChanges(driver, indicator, plan.baseYear).length;
}
