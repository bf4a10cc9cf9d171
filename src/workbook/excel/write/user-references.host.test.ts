import { buildPlanSpec, mustResolve } from '../../../../test/support/plans/build-plan';
import {
  createPlainGrid,
  type PlainGrid,
} from '../../../../test/support/plain-grid/create-plain-grid';
import {
  restoreBook,
  snapshotBook,
  type BookSnapshot,
} from '../../../../test/support/plain-grid/book-snapshot';
import { startOfficeHost, type OfficeHost } from '../../../../test/support/workbooks/office-host';
import { calculateAs, mustHaveReport } from '../../../../test/support/workbooks/plan-workbook';
import { quiet } from '../../../../test/support/workbooks/quiet';
import type { Plan } from '../../../domain/index';
import type { Obstacle, WorkbookPort, WriteOptions } from '../../ports/workbook-port';
import { createExcelWorkbook } from '../create-excel-workbook';

const now = () => new Date(2026, 0, 2);

let grid: PlainGrid;
let office: OfficeHost;
let workbook: WorkbookPort;

let written: BookSnapshot;

beforeAll(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid, platform: 'web' });
  workbook = createExcelWorkbook({ now });
  await write(small);
  grid.addSheet('Mine');
  written = snapshotBook(office.host.book, grid);
});
beforeEach(() => restoreBook(office.host.book, grid, written));
afterAll(() => office.dispose());

const small = mustResolve({ ...buildPlanSpec({ scenarios: 2, indicators: 2 }), id: 'old' });
const other = mustResolve({
  ...buildPlanSpec({ scenarios: 1, indicators: 3 }),
  ...{ id: 'new', name: 'Other' },
});

async function write(
  plan: Plan,
  more: Partial<WriteOptions> = {},
  into: PlainGrid = grid,
): Promise<void> {
  calculateAs(into, plan, { locale: 'en', writtenOn: '2026-01-02' });
  const written = await workbook.writePlan(mustHaveReport(plan), 'en', quiet(more));
  expect(written).toMatchObject({ ok: true });
}

async function undo(): Promise<void> {
  expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
}

/** What the preview of another plan names. */
async function named(): Promise<readonly Obstacle[]> {
  const looked = await workbook.previewPlan(mustHaveReport(other), 'en');
  if (!looked.ok) throw new Error(JSON.stringify(looked.error));
  return looked.value.obstacles;
}

/** Works on the sheet of the user. */
function onMine<Answer>(
  work: (mine: Excel.Worksheet, context: Excel.RequestContext) => Promise<Answer> | Answer,
): Promise<Answer> {
  return Excel.run(async (context) => {
    const answer = await work(context.workbook.worksheets.getItem('Mine'), context);
    await context.sync();
    return answer;
  });
}

const mineId = () => grid.sheets().find(({ name }) => name === 'Mine')?.id ?? '';

const asks = (kind: Obstacle['kind'], address: string | null, detail: string | null) => ({
  ...{ kind, sheet: 'Mine', address, detail, effect: 'asks' },
});

describe('charts of the user', () => {
  async function addChart(name: string, values: string): Promise<void> {
    await onMine((mine, { workbook: { worksheets } }) => {
      mine.getRange('A1:A3').values = [[1], [2], [3]];
      const chart = mine.charts.add('Line', mine.getRange('A1:A3'));
      chart.name = name;
      const [sheet = '', range = ''] = values.split('!');
      chart.series.getItemAt(0).setValues(worksheets.getItem(sheet).getRange(range));
    });
  }

  const source = (name: string) =>
    onMine(async (mine, context) => {
      const series = mine.charts.getItem(name).series.getItemAt(0);
      const text = series.getDimensionDataSourceString('Values');
      await context.sync();
      return text.value;
    });

  test('are named when they show cells of replaced sheets, and get them back', async () => {
    await addChart('Growth', 'Projections!B8:D8');
    await addChart('Own', 'Mine!A1:A3');
    expect(await named()).toEqual([asks('replacedSeries', null, 'Growth')]);
    await write(other, { obstacles: 'overwrite' });
    expect(await source('Growth')).toBe('');
    expect(await source('Own')).toBe('Mine!$A$1:$A$3');
    await undo();
    expect(await source('Growth')).toBe('Projections!$B$8:$D$8');
  });

  test('get their cells back when a write that broke off is removed', async () => {
    await addChart('Growth', 'Projections!B8:D8');
    calculateAs(grid, other, { locale: 'en', writtenOn: '2026-01-02' });
    const mine = office.host.book.sheets.get(mineId());
    const stop = office.host.onRequest(() => {
      const isLost = mine?.charts[0]?.series[0]?.values === null;
      if (isLost) office.host.faults.atEveryRequest({ kind: 'error', code: 'GeneralException' });
    });
    const overwrite = quiet({ obstacles: 'overwrite' });
    const broken = await workbook.writePlan(mustHaveReport(other), 'en', overwrite);
    expect(broken).toMatchObject({ ok: false, error: { kind: 'notRestored' } });
    stop();
    office.host.faults.clear();
    expect(await source('Growth')).toBe('');
    expect(await workbook.recoverWrite('remove', quiet())).toMatchObject({ ok: true });
    expect(await source('Growth')).toBe('Projections!$B$8:$D$8');
  });

  test('stay as they are where somebody has changed them before the undo', async () => {
    await addChart('Growth', 'Projections!B8:D8');
    await write(other, { obstacles: 'overwrite' });
    await onMine((mine) => {
      mine.charts.getItem('Growth').series.getItemAt(0).setValues(mine.getRange('A1:A3'));
    });
    await undo();
    expect(await source('Growth')).toBe('Mine!$A$1:$A$3');
  });

  test('are named when Excel does not tell what they show, and hide no other', async () => {
    await addChart('Growth', 'Projections!B8:D8');
    await addChart('Spread', 'Mine!A1:A3');
    await onMine((mine) => {
      const series = mine.charts.getItem('Spread').series.getItemAt(0);
      series.chartType = 'Histogram';
    });
    expect(await named()).toEqual([
      asks('replacedSeries', null, 'Growth'),
      asks('unreadSource', null, 'Spread'),
    ]);
  });
});

function addPivot(source?: string): void {
  office.host.book.pivotTables.length = 0;
  const sheetId = mineId();
  office.host.book.pivotTables.push({
    ...{ id: 'pivot', name: 'Sums', sheetId, ...(source !== undefined && { source }) },
    area: { row: 20, column: 0, rowCount: 3, columnCount: 2 },
  });
}

describe('pivot tables of the user', () => {
  test('are named when they sum up cells of replaced sheets, and no others', async () => {
    for (const source of ['PlanTargets', 'Targets!$A$3:$F$9', "='Targets'!A3:F9"]) {
      addPivot(source);
      expect(await named()).toEqual([asks('replacedPivot', null, 'Sums')]);
    }
    for (const source of ['MyTable', 'Mine!$A$1:$B$9', '[Targets.xlsx]Targets!$A$3:$F$9']) {
      addPivot(source);
      expect(await named()).toEqual([]);
    }
    addPivot();
    expect(await named()).toEqual([asks('unreadSource', null, 'Sums')]);
  });
});

describe('data validations of the user', () => {
  const list = (source: string): Excel.DataValidationRule => ({
    list: { inCellDropDown: true, source },
  });

  const setRule = (address: string, rule: Excel.DataValidationRule) =>
    onMine((mine) => {
      mine.getRange('A1:F40').values = Array.from({ length: 40 }, () => Array(6).fill(1));
      mine.getRange(address).dataValidation.rule = rule;
    });

  const ruleOf = (address: string) =>
    onMine(async (mine, context) => {
      const validation = mine.getRange(address).dataValidation.load('rule');
      await context.sync();
      return validation.rule;
    });

  test('are named with their cells, and get their references back', async () => {
    await setRule('B2:B9', list('=Targets!$A$4:$A$6'));
    expect(await named()).toEqual([asks('replacedValidation', 'B2:B9', 'Targets!$A$4:$A$6')]);
    await write(other, { obstacles: 'overwrite' });
    expect(await ruleOf('B2:B9')).toEqual(list('=#REF!'));
    await undo();
    expect(await ruleOf('B2:B9')).toEqual(list('=Targets!$A$4:$A$6'));
  });

  test('are found among cells with other rules', async () => {
    await setRule('B2:B9', list('yes,no'));
    await setRule('B10:B12', list('=Targets!$A$4:$A$6'));
    await setRule('B13:B20', { custom: { formula: '=B13>Projections!$B$8' } });
    await setRule('D4', { decimal: { formula1: 0, formula2: '=Targets!B4', operator: 'Between' } });
    const found = await named();
    const cells = found.filter(({ detail }) => detail === 'Targets!$A$4:$A$6');
    expect(cells.map(({ address }) => address)).toEqual(['B10:B12']);
    expect(found).toContainEqual(asks('replacedValidation', 'D4', 'Targets!B4'));
    expect(new Set(found.map(({ detail }) => detail))).toEqual(
      new Set(['Targets!$A$4:$A$6', 'Projections!$B$8', 'Targets!B4']),
    );
  });

  test('on a protected sheet are told as unread', async () => {
    await setRule('B2:B9', list('=Targets!$A$4:$A$6'));
    await onMine((mine) => mine.protection.protect());
    expect(await named()).toEqual([asks('unreadRules', null, null)]);
  });
});

describe('conditional formats of the user', () => {
  type Set = (format: Excel.ConditionalFormat) => void;
  const formula = '=Projections!$B$8';
  const types: readonly (readonly [`${Excel.ConditionalFormatType}`, Set])[] = [
    ['Custom', ({ custom }) => (custom.rule.formula = `=A1>${formula.slice(1)}`)],
    [
      'CellValue',
      ({ cellValue }) => (cellValue.rule = { formula1: formula, operator: 'GreaterThan' }),
    ],
    [
      'ContainsText',
      ({ textComparison }) => (textComparison.rule = { operator: 'Contains', text: formula }),
    ],
    [
      'ColorScale',
      ({ colorScale }) =>
        (colorScale.criteria = {
          minimum: { type: 'LowestValue', color: '#FFFFFF' },
          maximum: { type: 'Formula', formula, color: '#00FF00' },
        }),
    ],
    ['DataBar', ({ dataBar }) => (dataBar.upperBoundRule = { type: 'Formula', formula })],
    [
      'IconSet',
      ({ iconSet }) =>
        (iconSet.criteria = [
          { type: 'Number', operator: 'GreaterThan', formula: '0' },
          { type: 'Formula', operator: 'GreaterThan', formula },
        ]),
    ],
  ] as const;

  const rules = () =>
    office.host.book.sheets.get(mineId())?.conditionals.map(({ rule }) => JSON.stringify(rule));

  test('of every type with formulas are named and get their references back', async () => {
    await onMine((mine) => {
      for (const [index, [type, set]] of types.entries()) {
        const line = String(index + 1);
        set(mine.getRange(`C${line}`).conditionalFormats.add(type));
        set(mine.getRanges(`E${line}:F${line},H${line}`).conditionalFormats.add(type));
      }
    });
    const before = rules();
    expect(await named()).toEqual(
      types.flatMap((_, index) => {
        const line = String(index + 1);
        return [`C${line}`, `E${line}:F${line},H${line}`].map((address) =>
          asks('replacedConditional', address, 'Projections!$B$8'),
        );
      }),
    );
    await write(other, { obstacles: 'overwrite' });
    expect(rules()?.every((rule) => rule.includes('#REF!'))).toBe(true);
    await undo();
    expect(rules()).toEqual(before);
  });

  test('that refer to cells of the user are not named', async () => {
    await onMine((mine) => {
      mine.getRange('C2:C5').conditionalFormats.add('Custom').custom.rule.formula = '=Mine!A1>2';
    });
    expect(await named()).toEqual([]);
  });
});

test('before ExcelApi 1.15 every chart and pivot table of the user is named', async () => {
  const older = createPlainGrid();
  const page = await startOfficeHost({ grid: older, platform: 'ltsc2021', globals: false });
  const show = page.publish();
  await write(small, {}, older);
  older.addSheet('Mine');
  await onMine((mine) => {
    mine.getRange('A1:A3').values = [[1], [2], [3]];
    mine.charts.add('Line', mine.getRange('A1:A3')).name = 'Own';
  });
  expect(await named()).toEqual([asks('unreadSource', null, 'Own')]);
  show();
  await page.dispose();
});
