import { DRIVERS, type Driver, type Indicator, type Plan, type RangeSource } from '../domain/index';
import { wordList } from '../i18n/sentences';
import type { Locale } from '../shared/local-text';
import type { CliWords } from './cli-io';
import type { MattersJson } from './matters';
import {
  formatLevel,
  formatPercent,
  goal,
  isRate,
  measuredName,
  targetYears,
} from './target-words';
import { textTable } from './text-table';

/** Writes what a measure rests on; numbers are rounded for display only. */
export function mattersText(
  plan: Plan,
  matters: MattersJson,
  words: CliWords,
  locale: Locale,
): readonly (readonly string[])[] {
  const text = textsOf(plan, matters, words, locale);
  const { measure, base, shocks } = matters;
  if (measure && base === null) return [[words('matters.notJudged', { measure: text.measure })]];
  const parts = measure
    ? [
        [words('matters.base', { measure: text.measure, value: text.output(base) })],
        spiderTable(matters, text, words),
        correlationTable(matters, words, locale),
        breakEvenTable(matters, text, words),
        stressSentences(matters, words, locale),
        twoWayLines(matters, text, words),
      ]
    : [];
  const blows = shocks.length > 0 ? shockTable(plan, matters, words, locale) : [];
  return [...parts, blows].filter((part) => part.length > 0);
}

interface Texts {
  readonly measure: string;
  readonly output: (value: number | null) => string;
  readonly input: (driver: string, value: number | null) => string;
}

/** A value that is not there. */
const NONE = '–';

function textsOf(plan: Plan, { measure }: MattersJson, words: CliWords, locale: Locale): Texts {
  const target =
    measure && 'target' in measure ? plan.targets.find(({ id }) => id === measure.target) : null;
  const id = measure && 'indicator' in measure ? measure.indicator : target?.indicator;
  const own = plan.indicators.find((each) => each.id === id);
  const year = measure && 'year' in measure ? String(measure.year) : '';
  const name = own?.name[locale] ?? '';
  const others = plan.indicators.map((indicator) => ({ indicator }));
  return {
    measure:
      target && own
        ? words('feasible.target', {
            name: measuredName(target, name, words),
            goal: goal(target, own, others, words, locale),
            years: targetYears(target),
          })
        : words('matters.indicator', { name, year }),
    output: (value) => {
      if (value === null || !own) return NONE;
      return target && isRate(target)
        ? formatPercent(value, locale)
        : formatLevel(value, own, locale);
    },
    input: (driver, value) => (value === null ? NONE : driverText(plan, driver, value, locale)),
  };
}

/** A number of `INDICATOR.DRIVER` in the unit of the driver. */
function driverText(plan: Plan, name: string, value: number, locale: Locale): string {
  const dot = name.lastIndexOf('.');
  const unit = DRIVERS[name.slice(dot + 1) as Driver].unit;
  const indicator = plan.indicators.find(({ id }) => id === name.slice(0, dot));
  if (unit === 'fraction') return formatPercent(value, locale);
  if (unit === 'year') return String(value);
  const decimals = unit === 'own' || unit === 'ownPerYear' ? (indicator?.decimals ?? 0) + 2 : 2;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value);
}

/** A driver, with a word where its range is that of the scenarios. */
export function rangedDriver(driver: string, from: RangeSource, words: CliWords): string {
  return from === 'scenarios' ? words('risk.fromScenarios', { driver }) : driver;
}

function percentile(probability: number): string {
  return `P${String(Math.round(probability * 100))}`;
}

function spiderTable({ spider }: MattersJson, { output }: Texts, words: CliWords) {
  const moving = spider.filter(({ points }) =>
    points.some((point) => point.output !== points[0]?.output),
  );
  const first = moving.find(({ from }) => from === 'distribution') ?? moving[0];
  if (!first) return [words('matters.nothingMoves')];
  const heading = [
    words('risk.moved'),
    ...first.points.map((point) => percentile(point.probability)),
  ];
  const rows = moving.map(({ driver, from, points }) => [
    rangedDriver(driver, from, words),
    ...points.map((point) => output(point.output)),
  ]);
  return [words('matters.spider'), ...textTable([heading, ...rows], 1)];
}

/** The correlations that are shown; the weakest say little. */
const MOST_CORRELATIONS = 10;
/** What is shown as 0.00 otherwise. */
const LEAST = 0.005;

function correlationTable({ correlations }: MattersJson, words: CliWords, locale: Locale) {
  const shown = correlations
    .filter(({ value }) => Math.abs(value) >= LEAST)
    .slice(0, MOST_CORRELATIONS);
  if (shown.length === 0) return [];
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
  const number = new Intl.NumberFormat(locale, digits);
  const heading = [words('risk.moved'), words('report.year'), words('matters.correlation')];
  const rows = shown.map(({ driver, year, value }) => [driver, String(year), number.format(value)]);
  return [words('matters.correlations'), ...textTable([heading, ...rows], 2)];
}

function breakEvenTable({ stress }: MattersJson, { input }: Texts, words: CliWords) {
  if (!stress || stress.breakEven.length === 0) return [];
  const heading = [words('risk.moved'), words('matters.shift'), words('matters.value')];
  const rows = stress.breakEven.map(({ driver, shift, value }) => [
    driver,
    input(driver, shift),
    input(driver, value),
  ]);
  const title = words(stress.isMet ? 'matters.breakEvenMet' : 'matters.breakEvenMissed');
  return [title, ...textTable([heading, ...rows], 1)];
}

function stressSentences({ stress }: MattersJson, words: CliWords, locale: Locale) {
  if (!stress?.isMet) return [];
  const { together, combinations } = stress;
  return [
    together === null
      ? words('matters.holdsTogether')
      : words('matters.together', { share: formatPercent(together, locale) }),
    ...(combinations.length > 0 ? [words('matters.combinations')] : []),
    ...combinations.map((some) => `  ${wordList(some, locale)}`),
  ];
}

function twoWayLines({ table }: MattersJson, { input, output }: Texts, words: CliWords) {
  if (!table) return [];
  const { first, second, rows, columns, rowsFrom, columnsFrom, outputs, contour } = table;
  const down = rangedDriver(first, rowsFrom, words);
  const across = rangedDriver(second, columnsFrom, words);
  const heading = [
    '',
    ...columns.map((column) => input(second, column.input)),
    ...(contour ? [words('matters.contour')] : []),
  ];
  const lines = rows.map((row, at) => [
    input(first, row.input),
    ...(outputs[at] ?? []).map((value) => output(value)),
    ...(contour ? [input(second, contour[at] ?? null)] : []),
  ]);
  return [
    words('matters.table', { first: down, second: across }),
    ...textTable([heading, ...lines], 0),
  ];
}

function shockTable(plan: Plan, { shocks }: MattersJson, words: CliWords, locale: Locale) {
  const heading = [
    ...(['target', 'year'] as const).map((key) => words(`report.${key}`)),
    ...shocks.map(({ shock }) => shock ?? words('matters.allShocks')),
  ];
  const rows = plan.targets.flatMap((target) => {
    const own = plan.indicators.find(({ id }) => id === target.indicator);
    if (!own) return [];
    const cells = shocks.map(({ targets }) => {
      const standing = targets.find((each) => each.target === target.id)?.standing;
      if (!standing) return NONE;
      const value = valueText(standing.value, isRate(target), own, locale);
      return words('matters.standing', {
        value,
        met: words(standing.isMet ? 'report.met' : 'report.notMet'),
      });
    });
    return [[measuredName(target, own.name[locale], words), targetYears(target), ...cells]];
  });
  return [words('matters.shocks'), ...textTable([heading, ...rows], 2)];
}

function valueText(value: number, isShare: boolean, own: Indicator, locale: Locale): string {
  return isShare ? formatPercent(value, locale) : formatLevel(value, own, locale);
}
