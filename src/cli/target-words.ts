import {
  BASIS_FACTS,
  isFall,
  saidNumbers,
  type Indicator,
  type IndicatorReport,
  type Target,
} from '../domain/index';
import type { Locale } from '../shared/local-text';
import type { CliWords } from './cli-io';

/** What a target measures: the indicator, its growth, its sum over a period. */
export function measuredName(target: Target, name: string, words: CliWords): string {
  const { basis } = target;
  const isOneYear = target.fromYear === target.year;
  const measured = basis === 'cumulative' && isOneYear ? 'cumulativeOneYear' : basis;
  return measured === 'level' ? name : words(`report.of.${measured}`, { name });
}

/** The year of a target, or the years that it is about. */
export function targetYears({ fromYear, year }: Target): string {
  return fromYear === null || fromYear === year
    ? String(year)
    : `${String(fromYear)}–${String(year)}`;
}

/** Whether a target is a share or a rate rather than an amount in the indicator's unit. */
export function isRate({ basis }: Target): boolean {
  return BASIS_FACTS[basis].isFraction;
}

/** Writes values of an indicator. */
export function levelFormat(indicator: Indicator): (value: number, locale: Locale) => string {
  return (value, locale) => formatLevel(value, indicator, locale);
}

/** Whether a target is binding or expected, and whether it is a stretch. */
export function badge({ nature, stretch }: Target, words: CliWords): string {
  const word = words(`report.${nature}`);
  return stretch ? words('report.stretch', { nature: word }) : word;
}

/** What is wanted, with what it is compared with. */
export function goal(
  target: Target,
  indicator: Indicator,
  others: readonly Pick<IndicatorReport, 'indicator'>[],
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

/** A value of an indicator, with the decimals that it is shown with. */
export function formatLevel(value: number, { decimals }: Indicator, locale: Locale): string {
  return formatNumber(value, locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** A fraction as a percentage. */
export function formatPercent(value: number, locale: Locale): string {
  return formatNumber(value, locale, { style: 'percent', maximumFractionDigits: 2 });
}

/** A difference of fractions in percentage points. */
export function formatPoints(value: number, words: CliWords, locale: Locale): string {
  const points = formatNumber(value * 100, locale, { maximumFractionDigits: 2 });
  return words('report.points', { value: points });
}

function formatNumber(value: number, locale: Locale, options: Intl.NumberFormatOptions): string {
  const text = new Intl.NumberFormat(locale, options).format(value);
  // A number that rounds to zero has no sign.
  return /[1-9]/.test(text) ? text : text.replace('-', '');
}
