import type { SheetPlan } from '../sheet-plan';
import { sheetMatrix } from './sheet-matrix';

/** The most that is sent at once: Excel on the web takes 5 MB with everything around it. */
export const REQUEST_LIMIT_BYTES = 4_500_000;

/** Rough sizes of what the library sends for one format, rule or chart beside its own data. */
const BYTES_PER_FORMAT = 950;
const BYTES_PER_RULE = 1_800;
const BYTES_PER_CHART = 2_500;
const BYTES_PER_CHART_SERIES = 1_300;

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
