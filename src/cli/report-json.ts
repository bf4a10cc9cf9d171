import type { Locale, PlanReport, TargetReport } from '../domain/index';

/** A report as JSON, every number with all its digits. */
export interface ReportJson {
  readonly scenarios: readonly {
    readonly id: string;
    readonly indicators: readonly {
      readonly id: string;
      readonly unit: string;
      readonly years: readonly number[];
      readonly values: readonly number[];
      readonly targets: readonly TargetJson[];
    }[];
  }[];
}

/** How one target stands. */
export interface TargetJson {
  readonly id: string;
  readonly year: number;
  readonly fromYear: number | null;
  readonly basis: string;
  readonly comparator: string;
  readonly target: number;
  readonly upper: number | null;
  readonly tolerance: number | null;
  readonly value: number;
  readonly gap: number;
  readonly gapShare: number | null;
  readonly met: boolean;
  /** The year of the latest known value, from which what is required counts. */
  readonly knownYear: number;
  readonly requiredGrowth: number | null;
  readonly requiredIncrement: number | null;
}

/** Shapes a report for other programs. */
export function reportJson(report: PlanReport, locale: Locale): ReportJson {
  return {
    scenarios: report.scenarios.map(({ scenario, indicators }) => ({
      id: scenario.id,
      indicators: indicators.map(({ indicator, years, values, targets }) => ({
        id: indicator.id,
        unit: indicator.unit[locale],
        years,
        values,
        targets: targets.map(targetJson),
      })),
    })),
  };
}

function targetJson(report: TargetReport): TargetJson {
  const { target, value, year, gap, gapShare, met, knownYear } = report;
  const { id, fromYear, basis, comparator, upper, tolerance } = target;
  return {
    id,
    year,
    fromYear,
    basis,
    comparator,
    target: target.value,
    upper,
    tolerance,
    value,
    gap,
    gapShare,
    met,
    knownYear,
    requiredGrowth: report.requiredGrowth,
    requiredIncrement: report.requiredIncrement,
  };
}
