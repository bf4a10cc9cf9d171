import { type Driver, type Indicator, type IndicatorKind, KIND_FACTS } from '../../../domain/index';
import type { Locale } from '../../../shared/local-text';
import { inputStyle, type InputStyle } from './input-style';

/** Formats numbers for one language. Formatted numbers are only shown, never stored. */
export interface Formats {
  readonly locale: Locale;
  /** A number with a fixed number of decimals. */
  readonly number: (value: number, decimals: number) => string;
  /** A distance; gets more decimals if it would otherwise read as zero. */
  readonly distance: (value: number, decimals: number) => string;
  /** A fraction as a percentage: 0.06 is `6%`. */
  readonly percent: (fraction: number) => string;
  /** A fraction as percentage points without a unit: 0.012 is `1.2`. */
  readonly points: (fraction: number) => string;
  /** A value of an indicator with its decimals; a coverage as a percentage. */
  readonly level: (value: number, indicator: Pick<Indicator, 'kind' | 'decimals'>) => string;
  /** A driver's value: a percentage, a signed count, a year or a number. */
  readonly driver: (value: number, driver: Driver, kind?: IndicatorKind) => string;
  /** A driver's value as it is typed: no percent sign, no grouping. */
  readonly entry: (value: number, driver: Driver, kind?: IndicatorKind) => string;
  /** Any number, with at most four decimals. */
  readonly plain: (value: number) => string;
  /** An instant, to the minute. */
  readonly instant: (iso: string) => string;
  /** A size in bytes. */
  readonly bytes: (size: number) => string;
  /** Seconds with one decimal. */
  readonly seconds: (milliseconds: number) => string;
}

/** Decimals of a driver's value that is a number. */
const DRIVER_DECIMALS = 4;

const STYLES: Readonly<Record<Exclude<InputStyle, 'percent'>, Intl.NumberFormatOptions>> = {
  signed: { signDisplay: 'exceptZero', maximumFractionDigits: 2 },
  plain: { maximumFractionDigits: DRIVER_DECIMALS },
  year: { useGrouping: false },
};

/** Decimals that an entered percentage keeps. */
const ENTRY_DECIMALS = 6;

export function createFormats(locale: Locale): Formats {
  const fixed = perDecimals(locale, (decimals) => ({
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }));
  const atMost = perDecimals(locale, (decimals) => ({ maximumFractionDigits: decimals }));
  const number = (value: number, decimals: number): string =>
    fixed(decimals).format(positiveZero(value, decimals));
  const upTo = (value: number, decimals: number): string =>
    atMost(decimals).format(positiveZero(value, decimals));
  const distance = (value: number, decimals: number): string => {
    const isLost = value !== 0 && Math.abs(value) < 0.5 * 10 ** -decimals;
    return isLost
      ? value.toLocaleString(locale, { maximumSignificantDigits: 2 })
      : number(value, decimals);
  };
  const percent = (fraction: number): string => `${upTo(fraction * 100, 2)}%`;
  const points = (fraction: number): string => {
    const value = fraction * 100;
    return Math.abs(value) >= 0.005 || value === 0
      ? upTo(value, 2)
      : value.toLocaleString(locale, { maximumSignificantDigits: 2 });
  };
  return {
    locale,
    number,
    distance,
    percent,
    points,
    level: (value, { kind, decimals }) =>
      KIND_FACTS[kind].isShare ? percent(value) : number(value, decimals),
    driver: (value, driver, kind) => {
      const style = inputStyle(driver, kind);
      return style === 'percent'
        ? percent(value)
        : positiveZero(value, DRIVER_DECIMALS).toLocaleString(locale, STYLES[style]);
    },
    entry: (value, driver, kind) =>
      positiveZero(
        inputStyle(driver, kind) === 'percent' ? value * 100 : value,
        ENTRY_DECIMALS,
      ).toLocaleString(locale, { maximumFractionDigits: ENTRY_DECIMALS, useGrouping: false }),
    plain: (value) => upTo(value, 4),
    instant: (iso) => {
      const at = new Date(iso);
      return Number.isNaN(at.getTime())
        ? iso
        : at.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
    },
    bytes: (size) =>
      size < 100_000 ? `${upTo(size / 1000, 1)} kB` : `${upTo(size / 1_000_000, 1)} MB`,
    seconds: (milliseconds) => number(milliseconds / 1000, 1),
  };
}

/** Making a formatter takes a hundred times as long as using one, so each is made once. */
function perDecimals(
  locale: Locale,
  optionsOf: (decimals: number) => Intl.NumberFormatOptions,
): (decimals: number) => Intl.NumberFormat {
  const made = new Map<number, Intl.NumberFormat>();
  return (decimals) => {
    const known = made.get(decimals) ?? new Intl.NumberFormat(locale, optionsOf(decimals));
    made.set(decimals, known);
    return known;
  };
}

/** Drops the minus of a value that rounds to zero. */
function positiveZero(value: number, decimals: number): number {
  return Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value;
}
