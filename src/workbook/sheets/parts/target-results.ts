import type {
  Indicator,
  IndicatorPath,
  PlanReport,
  ScenarioReport,
  TargetReport,
} from '../../../domain/index';
import { oncePer } from '../../../shared/once-per';
import type { CellRange } from '../../../shared/cell-range';
import type { SheetContext } from '../layout/sheet-context';
import { colourByWord, type SheetDraft } from '../layout/sheet-draft';

/** How the numbers of a column are formatted. */
export type ResultFormat = 'target' | 'gap' | 'increment' | 'year' | 'percent';

/** A column of the results on Targets. */
interface ResultColumnSpec {
  readonly key: string;
  readonly header: Parameters<SheetContext['t']>[0];
  /** In characters. Left out, the column is as wide as the table above needs. */
  readonly width?: number;
  /** Left out for texts and row numbers. */
  readonly format?: ResultFormat;
}

/** The columns of the results from left to right; those of the years follow. */
export const RESULT_COLUMNS = [
  // The first seven columns and the mark mean the same as in the table above.
  { key: 'scenario', header: 'headers.scenarioName' },
  { key: 'indicator', header: 'headers.indicatorName' },
  { key: 'basis', header: 'headers.basis' },
  { key: 'comparator', header: 'headers.comparator' },
  { key: 'target', header: 'headers.target', format: 'target' },
  { key: 'unit', header: 'headers.unit' },
  { key: 'year', header: 'headers.year', format: 'year' },
  { key: 'projected', header: 'targets.projected', format: 'target', width: 13 },
  { key: 'gap', header: 'targets.gap', format: 'gap', width: 13 },
  { key: 'gapShare', header: 'targets.gapShare', format: 'percent', width: 11 },
  { key: 'status', header: 'targets.status' },
  { key: 'decides', header: 'targets.decides', format: 'year' },
  { key: 'illustrative', header: 'headers.illustrative', width: 13 },
  { key: 'growth', header: 'targets.requiredGrowth', format: 'percent', width: 14 },
  { key: 'increment', header: 'targets.requiredIncrement', format: 'increment', width: 14 },
  { key: 'known', header: 'targets.known', format: 'year', width: 10 },
  // From here on the columns serve the formulas and their readers; they are not printed.
  { key: 'scenarioId', header: 'headers.scenario', width: 13 },
  { key: 'targetId', header: 'targets.targetId', width: 13 },
  { key: 'tableRow', header: 'targets.tableRow', width: 13 },
  { key: 'pathRow', header: 'targets.pathRow', width: 13 },
  { key: 'actualRow', header: 'targets.actualRow', width: 13 },
  { key: 'wanted', header: 'targets.wanted', width: 13 },
  { key: 'band', header: 'targets.band', format: 'target', width: 13 },
  { key: 'least', header: 'targets.least', format: 'target', width: 13 },
  { key: 'most', header: 'targets.most', format: 'target', width: 13 },
  { key: 'flow', header: 'targets.flow', width: 13 },
  { key: 'from', header: 'targets.from', format: 'year', width: 13 },
  { key: 'judged', header: 'targets.judged', format: 'year', width: 13 },
  { key: 'period', header: 'targets.period', format: 'target', width: 13 },
  { key: 'position', header: 'targets.position', width: 13 },
  { key: 'distance', header: 'targets.distance', format: 'target', width: 13 },
  { key: 'before', header: 'targets.before', format: 'increment', width: 13 },
  // Of the indicator that a target compares with; blank for the others.
  { key: 'otherRow', header: 'targets.otherRow', format: 'year', width: 13 },
  { key: 'otherFlow', header: 'targets.otherFlow', format: 'year', width: 13 },
  { key: 'otherBefore', header: 'targets.otherBefore', format: 'increment', width: 13 },
  { key: 'otherPeriod', header: 'targets.otherPeriod', format: 'target', width: 13 },
] as const satisfies readonly ResultColumnSpec[];

export type ResultColumn = (typeof RESULT_COLUMNS)[number]['key'];

/** The column of the first projected year, counted from 0. */
export const FIRST_YEAR = RESULT_COLUMNS.length;

/** The index of each column. */
export const RESULT = Object.fromEntries(
  RESULT_COLUMNS.map(({ key }, index) => [key, index]),
) as Readonly<Record<ResultColumn, number>>;

/** Number of printed columns. */
export const PRINTED_RESULTS = RESULT.known + 1;

/** One target in one scenario. */
export interface TargetResult {
  readonly scenario: ScenarioReport;
  readonly scenarioIndex: number;
  readonly indicator: Indicator;
  readonly report: TargetReport;
  /** The path of the indicator, the base year first. */
  readonly values: readonly number[];
  /** The indicator that the target compares it with; null for none. */
  readonly compared: IndicatorPath | null;
  /** The row of the target in its table and of the path on Projections, counted from 1. */
  readonly tableRow: number;
  readonly pathRow: number;
}

/** The result of every target in every scenario, in the order of the plan. */
export function targetResults({
  report,
}: Pick<SheetContext, 'report'>): readonly (readonly TargetResult[])[] {
  return resultsOf(report);
}

const resultsOf = oncePer((report: PlanReport): readonly (readonly TargetResult[])[] => {
  const { targets, indicators } = report.plan;
  const places = new Map(indicators.map(({ id }, index) => [id, index]));
  return report.scenarios.map((scenario, scenarioIndex) => {
    const reports = new Map(
      scenario.indicators.flatMap((each) => each.targets.map((found) => [found.target.id, found])),
    );
    return targets.flatMap((target, targetIndex): readonly TargetResult[] => {
      const index = places.get(target.indicator) ?? 0;
      const own = scenario.indicators[index];
      const found = reports.get(target.id);
      if (!own || !found) return [];
      return [
        {
          ...{
            scenario,
            scenarioIndex,
            indicator: own.indicator,
            report: found,
            values: own.values,
            compared: scenario.indicators[places.get(target.relativeTo ?? '') ?? -1] ?? null,
          },
          tableRow: targetIndex + 1,
          pathRow: scenarioIndex * indicators.length + index + 1,
        },
      ];
    });
  });
});

/** Colours cells that hold the status of a target. */
export function colourTargetStatus(
  draft: SheetDraft,
  range: CellRange,
  { t }: Pick<SheetContext, 't'>,
): void {
  const bad = [t('words.short'), t('words.outside')];
  colourByWord(draft, range, { good: t('words.met'), bad });
}

/** The targets in the scenario in view, in the order of the plan. */
export function resultsInView(context: SheetContext): readonly TargetResult[] {
  const { report, inView } = context;
  return targetResults(context)[report.scenarios.indexOf(inView)] ?? [];
}
