import type { IndicatorReport, IndicatorRisk } from '../../../domain/index';
import type { RiskWording } from '../use-risk-texts';
import { bandsOf } from './fan-chart-model';

/** The words and numbers of a fan. */
export interface FanModel {
  readonly name: string;
  readonly unit: string;
  /** The chart as text. */
  readonly text: string;
  /** What the bands say of the last year; null where the indicator is certain. */
  readonly end: string | null;
  readonly first: { readonly year: number; readonly value: string };
  readonly last: { readonly year: number; readonly value: string };
  /** One row per projected year: the plan, then P5, P25, P50, P75 and P95. */
  readonly rows: readonly { readonly year: number; readonly values: readonly string[] }[];
}

/** The columns of the table of a fan, after that of the year. */
export const PERCENTILES = ['P5', 'P25', 'P50', 'P75', 'P95'] as const;

/**
 * Writes what a fan shows.
 *
 * @param scenario - the name of the scenario
 */
export function fanModel(
  report: IndicatorReport,
  risk: IndicatorRisk,
  scenario: string,
  { text, formats }: RiskWording,
): FanModel {
  const { indicator, years, values } = report;
  const { locale } = formats;
  const level = (value: number): string => formats.level(value, indicator);
  const name = indicator.name[locale];
  const unit = indicator.unit[locale];
  const rows = bandsOf(risk).map(({ year, p5, p25, p50, p75, p95 }) => ({
    year,
    shown: { p5: level(p5), p25: level(p25), p50: level(p50), p75: level(p75), p95: level(p95) },
  }));
  const last = rows.at(-1);
  const isUncertain = risk.isUncertain && last !== undefined;
  const at = (place: number) => ({
    year: years.at(place) ?? 0,
    value: level(values.at(place) ?? 0),
  });
  const about = { indicator: name, unit, scenario };
  const joined = rows.map(({ year, shown }) => text('fan.year', { year, ...shown }));
  return {
    ...{ name, unit, first: at(0), last: at(-1) },
    text: isUncertain
      ? text('fan.text', { ...about, years: joined.join(locale === 'en' ? ' ' : '') })
      : text('fan.certainText', about),
    end: isUncertain ? text('fan.end', { year: last.year, ...last.shown }) : null,
    rows: rows.map(({ year, shown }) => ({
      year,
      values: [level(values[years.indexOf(year)] ?? 0), ...Object.values(shown)],
    })),
  };
}
