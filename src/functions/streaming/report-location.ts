import type { PlanReport } from '../../domain/index';

/** Where one number stands in a report; the places count from 0 and hold while names stay. */
export interface ReportLocation {
  /** A value of a path, a driver in a year, a driver with a single number, or the gap to a target. */
  readonly of: 'value' | 'driver' | 'single' | 'gap';
  readonly scenario: number;
  readonly indicator: number;
  /** Of the driver or the target. */
  readonly index: number;
  /** From the base year on for a value, from the first projected year on for a driver. */
  readonly year: number;
}

/** The number that stands there now; null where the plan says none. */
export function numberAt(
  { scenarios }: PlanReport,
  { of, scenario, indicator, index, year }: ReportLocation,
): number | null {
  const report = scenarios[scenario]?.indicators[indicator];
  if (of === 'value') return report?.values[year] ?? null;
  if (of === 'gap') return report?.targets[index]?.gap ?? null;
  return report?.drivers[index]?.values[year]?.value ?? null;
}
