import type { Plan, RiskReport } from '../../../domain/index';
import { largest, smallest } from '../../../shared/extremes';
import type { PlanReport } from '../../../domain/index';
import { bandsOf } from '../fan/fan-chart-model';
import type { RiskWording } from '../use-risk-texts';
import { chancePercent } from './target-words';

/** The band of one scenario beside the others; places are in percent from the left. */
export interface ScenarioBand {
  readonly id: string;
  readonly name: string;
  readonly bar: {
    readonly outer: readonly [number, number];
    readonly inner: readonly [number, number];
    readonly median: number;
    readonly plan: number;
  } | null;
  /** The band as text; a dash until it is known. */
  readonly text: string;
  /** How sure all targets are together. */
  readonly all: string;
}

/** What is compared. */
export interface BandChoice {
  readonly indicator: string;
  readonly year: number;
}

/** Lays out the bands of every scenario on one scale. */
export function scenarioBands(
  report: PlanReport,
  reports: ReadonlyMap<string, RiskReport>,
  { indicator: id, year }: BandChoice,
  { text, formats }: RiskWording,
): readonly ScenarioBand[] {
  const { plan } = report;
  const indicator = plan.indicators.find((each) => each.id === id);
  if (!indicator) return [];
  const level = (value: number): string => formats.level(value, indicator);
  const rows = report.scenarios.map(({ scenario, indicators }) => {
    const risk = reports.get(scenario.id);
    const bands = risk?.indicators.find((each) => each.indicator === id);
    const path = indicators.find((each) => each.indicator.id === id);
    return {
      scenario,
      risk,
      band: (bands && bandsOf(bands).find((each) => each.year === year)) ?? null,
      planned: path?.values[path.years.indexOf(year)] ?? 0,
    };
  });
  const levels = rows.flatMap(({ band, planned }) =>
    band ? [band.p5, band.p95, planned] : [planned],
  );
  const low = smallest(levels);
  const span = largest(levels) - low;
  const place = (value: number): number => (span === 0 ? 50 : 2 + ((value - low) / span) * 96);
  return rows.map(({ scenario, risk, band, planned }) => {
    const all = risk?.all.probability ?? null;
    return {
      ...{ id: scenario.id, name: scenario.name[formats.locale] },
      all: all === null ? '–' : chancePercent(all, formats),
      bar: band && {
        outer: [place(band.p5), place(band.p95)],
        inner: [place(band.p25), place(band.p75)],
        median: place(band.p50),
        plan: place(planned),
      },
      text: band
        ? text('scenarios.bandText', {
            ...{ p5: level(band.p5), p50: level(band.p50), p95: level(band.p95) },
          })
        : '–',
    };
  });
}

/** The first uncertain indicator in its last year; null where nothing is uncertain. */
export function firstBandChoice(plan: Plan, risk: RiskReport): BandChoice | null {
  const uncertain = risk.indicators.find(({ isUncertain }) => isUncertain);
  return uncertain ? { indicator: uncertain.indicator, year: plan.baseYear + plan.years } : null;
}
