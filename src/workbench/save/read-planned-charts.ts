import type { PlannedChart, SheetRange } from '../../workbook/model';
import type { ChartState, SheetArea, SheetState } from '../../simulator/book/book';
import { colorOf, isDashed, kindOf } from '../grid/read-charts';

/** The blue that Excel gives to a series without a colour. */
const usualColor = '#4472C4';
const pointsPerRow = 15;
const pointsPerColumn = 54;

/** Reads the charts of a sheet that draw cells; a chart without cells has nothing to save. */
export function readPlannedCharts({ charts }: SheetState): readonly PlannedChart[] {
  return charts.flatMap((chart) => {
    const series = chart.series.flatMap(({ values, ...each }) =>
      values === null ? [] : [{ ...each, values }],
    );
    const [first] = series;
    if (first === undefined) return [];
    const { categoryAxis, valueAxis } = chart;
    return [
      {
        name: chart.name,
        kind: kindOf(chart.chartType),
        title: chart.title.text,
        place: chart.place ?? estimatedPlace(chart),
        categories: sheetRange(first.categories ?? first.values),
        series: series.map((each) => ({
          name: each.name,
          values: sheetRange(each.values),
          color: colorOf(each) ?? usualColor,
          dashed: isDashed(each),
        })),
        categoryTitle: categoryAxis.titleVisible ? categoryAxis.title : null,
        valueTitle: valueAxis.titleVisible ? valueAxis.title : null,
        ...(valueAxis.minimum === '' ? {} : { valueMinimum: valueAxis.minimum }),
      },
    ];
  });
}

function sheetRange({ sheetId, area }: SheetArea): SheetRange {
  return { sheetKey: sheetId, range: area };
}

/** The cells that a chart placed by points covers, if all have the default size. */
function estimatedPlace({ position }: ChartState): PlannedChart['place'] {
  return {
    row: Math.floor(position.top / pointsPerRow),
    column: Math.floor(position.left / pointsPerColumn),
    rowCount: Math.max(1, Math.round(position.height / pointsPerRow)),
    columnCount: Math.max(1, Math.round(position.width / pointsPerColumn)),
  };
}
