import type { Plan } from '../../domain/index';
import type { SheetPlan } from '../sheet-plan';
import { sheetMatrix } from './sheet-matrix';

/** The most that is sent at once: Excel on the web takes 5 MB with everything around it. */
export const REQUEST_LIMIT_BYTES = 4_500_000;

/** Rough sizes of what the library sends for one format, rule or chart beside its own data. */
const BYTES_PER_FORMAT = 950;
const BYTES_PER_RULE = 1_800;
const BYTES_PER_CHART = 2_500;
const BYTES_PER_CHART_SERIES = 1_300;

/** What a scenario's indicator comes to at the very least: its inputs and its two rows of formulas. */
const LEAST_BYTES_PER_PATH = 1_500;
const LEAST_BYTES_PER_FURTHER_YEAR = 100;

/**
 * Says what the request of a plan comes to at the very least, in UTF-8 bytes, without planning its
 * sheets: a plan of a thousand scenarios is refused at once and not after seconds of work.
 */
export function leastBytes({ scenarios, indicators, years }: Plan): number {
  const perPath = LEAST_BYTES_PER_PATH + (years - 1) * LEAST_BYTES_PER_FURTHER_YEAR;
  return scenarios.length * indicators.length * perPath;
}

/** Estimates the size in UTF-8 bytes of the request that writes a whole plan of sheets. */
export function estimateBytes({ sheets }: SheetPlan): number {
  const encoder = new TextEncoder();
  return sheets
    .map((sheet) => {
      const inputs = sheetMatrix(sheet)?.inputs ?? [];
      const series = sheet.charts.reduce((sum, chart) => sum + chart.series.length, 0);
      const rules = sheet.validations.length + sheet.conditionals.length;
      return (
        encoder.encode(JSON.stringify(inputs)).length +
        sheet.formats.length * BYTES_PER_FORMAT +
        rules * BYTES_PER_RULE +
        sheet.charts.length * BYTES_PER_CHART +
        series * BYTES_PER_CHART_SERIES
      );
    })
    .reduce((sum, bytes) => sum + bytes, 0);
}
