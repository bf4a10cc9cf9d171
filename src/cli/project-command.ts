import {
  BASIS_FACTS,
  isFall,
  saidNumbers,
  type Indicator,
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
  { target, value, year, gap, met, unjudged }: TargetReport,
  others: readonly IndicatorReport[],
  words: CliWords,
  locale: Locale,
): readonly string[] {
  const name = indicator.name[locale];
  const { basis } = target;
  const format = isRate(target) ? formatPercent : levelFormat(indicator);
  const formatGap = isRate(target)
    ? (points: number) => formatPoints(points, words, locale)
    : (gapValue: number) => formatLevel(gapValue, indicator, locale);
  const isOneYear = target.fromYear === target.year;
  const measured = basis === 'cumulative' && isOneYear ? 'cumulativeOneYear' : basis;
  return [
    measured === 'level' ? name : words(`report.of.${measured}`, { name }),
    target.fromYear === null || isOneYear
      ? String(year)
      : `${String(target.fromYear)}–${String(target.year)}`,
    goal(target, indicator, others, words, locale),
    badge(target, words),
    value === null ? '–' : format(value, locale),
    gap === null ? '–' : formatGap(gap),
    words(unjudged ? `report.unjudged.${unjudged}` : met ? 'report.met' : 'report.notMet'),
  ];
}

/** Whether a target is a share or a rate rather than an amount in the indicator's unit. */
function isRate({ basis }: Target): boolean {
  return BASIS_FACTS[basis].isFraction;
}

function levelFormat(indicator: Indicator): (value: number, locale: Locale) => string {
  return (value, locale) => formatLevel(value, indicator, locale);
}

/** Whether a target is binding or expected, and whether it is a stretch. */
function badge({ nature, stretch }: Target, words: CliWords): string {
  const word = words(`report.${nature}`);
  return stretch ? words('report.stretch', { nature: word }) : word;
}

/** What is wanted, with what it is compared with. */
function goal(
  target: Target,
  indicator: Indicator,
  others: readonly IndicatorReport[],
  words: CliWords,
  locale: Locale,
): string {
  const own = wanted(target, indicator, words, locale);
  const other = others.find((each) => each.indicator.id === target.relativeTo);
  return other ? words('report.ahead', { goal: own, other: other.indicator.name[locale] }) : own;
}

function wanted(target: Target, indicator: Indicator, words: CliWords, locale: Locale): string {
  const format = isRate(target) ? formatPercent : levelFormat(indicator);
  const said = saidNumbers(target);
  const value = format(said.value, locale);
  const isCut = isFall(target);
  switch (target.comparator) {
    case 'about': {
      const width = said.tolerance ?? 0;
      const tolerance = isRate(target)
        ? formatPoints(width, words, locale)
        : formatLevel(width, indicator, locale);
      return words(isCut ? 'report.cut.about' : 'report.about', { value, tolerance });
    }
    case 'between':
      return words(isCut ? 'report.cut.between' : 'report.between', {
        value,
        upper: format(said.upper ?? said.value, locale),
      });
    default:
      return isCut
        ? words(`report.cut.${target.comparator}`, { value })
        : words(`report.${target.comparator}`, { value });
  }
}

function formatLevel(value: number, { decimals }: Indicator, locale: Locale): string {
  return formatNumber(value, locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

function formatPercent(value: number, locale: Locale): string {
  return formatNumber(value, locale, { style: 'percent', maximumFractionDigits: 2 });
}

function formatPoints(value: number, words: CliWords, locale: Locale): string {
  const points = formatNumber(value * 100, locale, { maximumFractionDigits: 2 });
  return words('report.points', { value: points });
}

function formatNumber(value: number, locale: Locale, options: Intl.NumberFormatOptions): string {
  const text = new Intl.NumberFormat(locale, options).format(value);
  // A number that rounds to zero has no sign.
  return /[1-9]/.test(text) ? text : text.replace('-', '');
}
