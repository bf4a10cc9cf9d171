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
  readonly basis: string;
  readonly comparator: string;
  readonly target: number;
  readonly tolerance: number | null;
  readonly value: number;
  readonly gap: number;
  readonly gapShare: number | null;
  readonly met: boolean;
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
  const { target, value, gap, gapShare, met, requiredGrowth, requiredIncrement } = report;
  const { id, year, basis, comparator, tolerance } = target;
  return {
    id,
    year,
    basis,
    comparator,
    target: target.value,
    tolerance,
    value,
    gap,
    gapShare,
    met,
    requiredGrowth,
    requiredIncrement,
  };
}
