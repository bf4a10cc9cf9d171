import type {
  Indicator,
  IndicatorReport,
  Locale,
  PlanReport,
  ScenarioReport,
  Target,
  TargetReport,
} from '../domain/index';
import { cliWords, type CliWords } from './cli-words';
import { textTable } from './text-table';

/** Writes a report as tables for people; numbers are rounded for display only. */
export function reportText(report: PlanReport, locale: Locale): string {
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
    report.targets.map((target) => targetRow(report, target, words, locale)),
  );
  const targetHeadings = (['target', 'year', 'wanted', 'projected', 'gap', 'status'] as const).map(
    (key) => words(`report.${key}`),
  );
  const tables = [
    textTable(
      [
        [words('report.indicator'), words('report.unit'), ...years.map(String)],
        ...indicators.map((report) => indicatorRow(report, locale)),
      ],
      2,
    ),
    ...(targets.length > 0 ? [textTable([targetHeadings, ...targets], 3)] : []),
  ];
  return [heading, ...tables.map((lines) => lines.map((line) => `  ${line}`).join('\n'))].join(
    '\n\n',
  );
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
  { target, value, year, gap, met }: TargetReport,
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
    wanted(target, indicator, words, locale),
    format(value, locale),
    formatGap(gap),
    words(met ? 'report.met' : 'report.notMet'),
  ];
}

/** Whether a target is a share or a rate rather than an amount in the indicator's unit. */
function isRate({ basis }: Target): boolean {
  return basis !== 'level' && basis !== 'cumulative';
}

function levelFormat(indicator: Indicator): (value: number, locale: Locale) => string {
  return (value, locale) => formatLevel(value, indicator, locale);
}

function wanted(target: Target, indicator: Indicator, words: CliWords, locale: Locale): string {
  const format = isRate(target) ? formatPercent : levelFormat(indicator);
  const value = format(target.value, locale);
  switch (target.comparator) {
    case 'about': {
      const width = target.tolerance ?? 0;
      const tolerance = isRate(target)
        ? formatPoints(width, words, locale)
        : formatLevel(width, indicator, locale);
      return words('report.about', { value, tolerance });
    }
    case 'between':
      return words('report.between', {
        value,
        upper: format(target.upper ?? target.value, locale),
      });
    default:
      return words(`report.${target.comparator}`, { value });
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
  // What rounds to nothing has no sign.
  return /[1-9]/.test(text) ? text : text.replace('-', '');
}
