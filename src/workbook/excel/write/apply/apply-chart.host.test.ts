import { strFromU8, unzipSync } from 'fflate';
import { readPlannedCharts } from '../../../../workbench/save/read-planned-charts';
import { rangeAddress } from '../../../../shared/a1';
import { checkXlsx } from '../../../../../test/support/check-xlsx/check-xlsx';
import { startOfficeHost } from '../../../../../test/support/workbooks/office-host';
import type { PlannedChart } from '../../../model';
import { writeXlsx } from '../../../xlsx/write-xlsx';
import { applyChart } from './apply-chart';

const column = (at: number) => ({
  sheetKey: 'risk',
  range: { row: 1, column: at, rowCount: 2, columnCount: 1 },
});
const series = (name: string, at: number, color: string) => ({
  ...{ name, values: column(at), color, dashed: false },
});

const FAN: PlannedChart = {
  ...{ name: 'PlanPath fan', kind: 'stackedArea', title: 'GDP', categories: column(0) },
  place: { row: 5, column: 0, rowCount: 12, columnCount: 4 },
  series: [series('Below P5', 1, '#E8ECEF'), series('P5 to P95', 2, '#0072B2')],
  ...{ categoryTitle: null, valueTitle: null, valueMinimum: 90 },
};
const TORNADO: PlannedChart = {
  ...FAN,
  ...{ name: 'PlanPath tornado', kind: 'stackedBar' },
  series: [series('Low', 1, '#0072B2'), series('High', 2, '#D55E00')],
};
const CELLS = [
  [2024, 98, 4],
  [2025, 101, 9],
];

describe('Stacked charts', () => {
  test('are added to a workbook with their axes', async () => {
    const office = await startOfficeHost();
    try {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A2:C3').values = CELLS;
        for (const chart of [FAN, TORNADO]) {
          applyChart(sheet, chart, ({ range }) => sheet.getRange(rangeAddress(range)));
        }
        await context.sync();
      });
      const state = office.host.book.sheets.get(office.grid.activeSheetId())!;
      expect(state.charts.map(({ chartType }) => chartType)).toEqual(['AreaStacked', 'BarStacked']);
      const [fan, tornado] = state.charts;
      expect(fan?.categoryAxis).toMatchObject({ reversed: false, labelPosition: 'NextToAxis' });
      expect(tornado?.categoryAxis).toMatchObject({ reversed: true, labelPosition: 'Low' });
      const read = readPlannedCharts(state);
      expect(read.map(({ kind, valueMinimum }) => ({ kind, valueMinimum }))).toEqual([
        { kind: 'stackedArea', valueMinimum: 90 },
        { kind: 'stackedBar', valueMinimum: 90 },
      ]);
    } finally {
      await office.dispose();
    }
  });

  test('are written into a file that keeps to the format', async () => {
    const bytes = await writeXlsx({
      title: 'Stacked',
      names: [],
      sheets: [
        {
          ...{ key: 'risk', name: 'Risk', formats: [], columnWidths: [], freeze: null, tables: [] },
          blocks: [
            {
              ...{ row: 1, column: 0 },
              cells: CELLS.map((line) => line.map((value) => ({ kind: 'number' as const, value }))),
            },
          ],
          ...{ validations: [], conditionals: [], charts: [FAN, TORNADO], print: null },
          ...{ tabColor: null, showGridlines: true },
        },
      ],
    });
    expect(await checkXlsx(bytes)).toEqual([]);
    const parts = unzipSync(bytes);
    const [fan, tornado] = [1, 2].map((at) => strFromU8(parts[`xl/charts/chart${at}.xml`]!));
    expect(fan).toMatch(/<c:areaChart><c:grouping val="stacked"\/>/);
    expect(fan).toMatch(/<c:valAx>.*<c:min val="90"\/>/s);
    expect(tornado).toMatch(/<c:barDir val="bar"\/><c:grouping val="stacked"\/>/);
    expect(tornado).toMatch(
      /<c:catAx>.*<c:orientation val="maxMin"\/>.*<c:tickLblPos val="low"\/>/s,
    );
  });
});
