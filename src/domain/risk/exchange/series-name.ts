import type { Driver } from '../../indicators/drivers';
import { DRIVERS } from '../../indicators/drivers';
import type { Plan } from '../../plan/plan';

/** The name of a series of draws: indicator, driver and year, such as `gdp growth 2026`. */
export function seriesName(
  { baseYear }: Plan,
  { indicator, driver, index }: SeriesOfDriver,
): string {
  const year = DRIVERS[driver].single ? '' : ` ${String(baseYear + 1 + index)}`;
  return `${indicator} ${driver}${year}`;
}

/** A driver of an indicator in a projected year, counted from 0. */
export interface SeriesOfDriver {
  readonly indicator: string;
  readonly driver: Driver;
  readonly index: number;
}
