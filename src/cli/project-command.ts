import {
  type IndicatorReport,
  type PlanReport,
  type ScenarioReport,
  type Target,
  type TargetReport,
} from '../domain/index';
import type { Locale } from '../shared/local-text';
import { chooseScenarios } from './choose-scenarios';
import { type CliIo, cliWords, type CliWords, type ExitCode } from './cli-io';
import { refuse } from './cli-problem';
import { loadReport, tellPlanProblem } from './load-report';
import {
  badge,
  formatLevel,
  formatPercent,
  formatPoints,
  goal,
  isRate,
  levelFormat,
  measuredName,
  targetYears,
} from './target-words';
import { textTable } from './text-table';

/** Options of `project`. */
export interface ProjectOptions {
  readonly scenario?: string;
  readonly json?: boolean;
}

/** `project FILE`: prints every indicator, year and gap of every scenario or of one. */
export async function projectCommand(
  file: string,
  options: ProjectOptions,
  io: CliIo,
): Promise<ExitCode> {
  const report = await loadReport(file);
  if (!report.ok) return tellPlanProblem(report.error, file, io, io.complain);
  const { plan, scenarios } = report.value;
  const names = options.scenario === undefined ? [] : [options.scenario];
  const ids = chooseScenarios(plan.scenarios, names);
  if (!ids.ok) return refuse(ids.error, io);
  const chosen = {
    ...report.value,
    scenarios: scenarios.filter(({ scenario }) => ids.value.has(scenario.id)),
  };
  io.print(
    options.json === true
      ? JSON.stringify(reportJson(chosen, io.locale), null, 2)
      : reportText(chosen, io.locale),
  );
  return 0;
}

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

/** The status of one target. */
interface TargetJson {
  readonly id: string;
  readonly year: number;
  readonly fromYear: number | null;
  readonly basis: string;
  readonly comparator: string;
  readonly target: number;
  readonly upper: number | null;
  readonly tolerance: number | null;
  readonly value: number | null;
  readonly gap: number | null;
  readonly gapShare: number | null;
  readonly met: boolean;
  readonly nature: Target['nature'];
  /** Why it cannot be judged; left out where it can. */
  readonly unjudged?: string;
  readonly stretch?: true;
  /** What the indicator is compared with: `target` is then the margin and `value` the lead. */
  readonly relativeTo?: string;
  /** The year of the latest known value; the required growth counts from there. */
  readonly knownYear: number;
  readonly requiredGrowth: number | null;
  readonly requiredIncrement: number | null;
}

/** Makes the JSON of a report. */
function reportJson(report: PlanReport, locale: Locale): ReportJson {
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
  const { target, value, year, gap, gapShare, met, unjudged, knownYear } = report;
  const { id, fromYear, basis, comparator, upper, tolerance } = target;
  const { nature, stretch, relativeTo } = target;
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
    nature,
    ...(unjudged !== null && { unjudged }),
    ...(stretch && { stretch }),
    ...(relativeTo !== null && { relativeTo }),
    knownYear,
    requiredGrowth: report.requiredGrowth,
    requiredIncrement: report.requiredIncrement,
  };
}

/** Writes a report as tables for people; numbers are rounded for display only. */
function reportText(report: PlanReport, locale: Locale): string {
  const words = cliWords(locale);
  const { plan, years, scenarios } = report;
  const title = words('report.title', {
    name: plan.name[locale],
    first: years[0] ?? plan.baseYear,
    last: years.at(-1) ?? plan.baseYear,
  });
  const notes = [
    ...(plan.targets.length > 0 ? [words('report.gapNote')] : []),
    ...(hasIllustrative(report) ? [words('report.illustrative')] : []),
  ];
  return [
    title,
    ...scenarios.map((scenario) => scenarioText(scenario, years, words, locale)),
    ...notes,
  ].join('\n\n');
}

function hasIllustrative({ scenarios }: PlanReport): boolean {
  return scenarios.some(({ indicators }) => indicators.some(({ illustrative }) => illustrative));
}

function scenarioText(
  { scenario, indicators }: ScenarioReport,
  years: readonly number[],
  words: CliWords,
  locale: Locale,
): string {
  const heading = words('report.scenario', { name: scenario.name[locale], id: scenario.id });
  const targets = indicators.flatMap((report) =>
    report.targets.map((target) => targetRow(report, target, indicators, words, locale)),
  );
  const targetHeadings = (
    ['target', 'year', 'wanted', 'nature', 'projected', 'gap', 'status'] as const
  ).map((key) => words(`report.${key}`));
  const tables = [
    textTable(
      [
        [words('report.indicator'), words('report.unit'), ...years.map(String)],
        ...indicatorRows(indicators, words, locale),
      ],
      2,
    ),
    ...(targets.length > 0 ? [textTable([targetHeadings, ...targets], 4)] : []),
  ];
  return [heading, ...tables.map((lines) => lines.map((line) => `  ${line}`).join('\n'))].join(
    '\n\n',
  );
}

/** The rows of the indicators under the headings of their groups; those of none come last. */
function indicatorRows(
  indicators: readonly IndicatorReport[],
  words: CliWords,
  locale: Locale,
): readonly (readonly string[])[] {
  const groups = new Map<string, IndicatorReport[]>();
  for (const report of indicators) {
    const group = report.indicator.group?.[locale] ?? '';
    groups.set(group, [...(groups.get(group) ?? []), report]);
  }
  const others = groups.get('') ?? [];
  groups.delete('');
  const rows = (of: readonly IndicatorReport[]) => of.map((report) => indicatorRow(report, locale));
  if (groups.size === 0) return rows(others);
  return [
    ...[...groups].flatMap(([group, of]) => [[words('report.group', { group })], ...rows(of)]),
    ...(others.length > 0 ? [[words('report.otherGroup')], ...rows(others)] : []),
  ];
}

function indicatorRow(
  { indicator, values, illustrative }: IndicatorReport,
  locale: Locale,
): readonly string[] {
  return [
    indicator.name[locale] + (illustrative ? ' *' : ''),
    indicator.unit[locale],
    ...values.map((value) => formatLevel(value, indicator, locale)),
  ];
}

function targetRow(
  { indicator }: IndicatorReport,
  { target, value, gap, met, unjudged }: TargetReport,
  others: readonly IndicatorReport[],
  words: CliWords,
  locale: Locale,
): readonly string[] {
  const name = indicator.name[locale];
  const format = isRate(target) ? formatPercent : levelFormat(indicator);
  const formatGap = isRate(target)
    ? (points: number) => formatPoints(points, words, locale)
    : (gapValue: number) => formatLevel(gapValue, indicator, locale);
  return [
    measuredName(target, name, words),
    targetYears(target),
    goal(target, indicator, others, words, locale),
    badge(target, words),
    value === null ? '–' : format(value, locale),
    gap === null ? '–' : formatGap(gap),
    words(unjudged ? `report.unjudged.${unjudged}` : met ? 'report.met' : 'report.notMet'),
  ];
}
