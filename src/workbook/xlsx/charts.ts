import type { SheetChart } from 'hucre/xlsx';
import type { ChartKind, PlannedChart, PlannedSheet, SheetRange } from '../model';
import { onSheet, rangeAddress } from '../../shared/a1';
import { cutText } from '../../shared/cut-text';
import { escapeFileText, oneLineFileText } from '../../shared/file-text';
import { rgb } from './styles';

const GRID_COLOR = 'D5DBE0';

const CHART_TYPES = {
  line: { type: 'line' },
  column: { type: 'column' },
  bar: { type: 'bar' },
  stackedArea: { type: 'area', areaGrouping: 'stacked' },
  stackedBar: { type: 'bar', barGrouping: 'stacked' },
} as const satisfies Readonly<Record<ChartKind, Partial<SheetChart>>>;

/** The charts of a sheet as native charts. */
export function chartsOf(
  { charts }: PlannedSheet,
  nameOf: ReadonlyMap<string, string>,
): SheetChart[] {
  return charts.map((chart) => ({
    ...CHART_TYPES[chart.kind],
    title: titleText(chart.title),
    titleFontSize: 12,
    titleBold: true,
    altText: titleText(chart.title),
    anchor: {
      from: { row: chart.place.row, col: chart.place.column },
      to: {
        row: chart.place.row + chart.place.rowCount,
        col: chart.place.column + chart.place.columnCount,
      },
    },
    legend: 'bottom',
    chartSpaceFillColor: 'FFFFFF',
    chartSpaceBorderColor: GRID_COLOR,
    axes: {
      x: {
        majorTickMark: 'none',
        minorTickMark: 'none',
        // Bars are drawn from the bottom up, and their names stand at 0, over the bars.
        ...(chart.kind === 'stackedBar' ? { reverse: true, tickLblPos: 'low' } : {}),
        ...(chart.categoryTitle ? { title: titleText(chart.categoryTitle) } : {}),
      },
      y: {
        majorTickMark: 'none',
        minorTickMark: 'none',
        gridlines: { major: true },
        ...(chart.valueMinimum === undefined ? {} : { scale: { min: chart.valueMinimum } }),
        ...(chart.valueTitle ? { title: titleText(chart.valueTitle) } : {}),
      },
    },
    series: chart.series.map((series) => seriesOf(series, chart, nameOf)),
  }));
}

/** Excel's limit for a title or the name of a series. */
const LONGEST_TEXT = 255;

/** Nothing is decoded in the part of a chart. */
function titleText(text: string): string {
  return cutText(oneLineFileText(text), LONGEST_TEXT);
}

function seriesOf(
  series: PlannedChart['series'][number],
  chart: PlannedChart,
  nameOf: ReadonlyMap<string, string>,
): SheetChart['series'][number] {
  return {
    name: titleText(series.name),
    values: reference(series.values, nameOf),
    categories: reference(chart.categories, nameOf),
    color: rgb(series.color),
    ...(chart.kind === 'line'
      ? {
          smooth: false,
          stroke: { width: 2.25, ...(series.dashed ? { dash: 'dash' as const } : {}) },
          marker: series.dashed
            ? ({ symbol: 'none' } as const)
            : ({
                symbol: series.marker ?? 'circle',
                size: 6,
                fill: rgb(series.color),
                line: rgb(series.color),
              } as const),
        }
      : {}),
  };
}

/** Refers to cells of any sheet. */
export function reference(
  { sheetKey, range }: SheetRange,
  nameOf: ReadonlyMap<string, string>,
): string {
  return escapeFileText(onSheet(nameOf.get(sheetKey) ?? sheetKey, rangeAddress(range, 'both')));
}
