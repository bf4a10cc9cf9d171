import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startOfficeHost, type OfficeHost } from '../../../test/support/workbooks/office-host';
import {
  createPlainGrid,
  type PlainGrid,
} from '../../../test/support/plain-grid/create-plain-grid';
import { calculateAs } from '../../../test/support/workbooks/plan-workbook';
import {
  type Plan,
  type PlanReport,
  type Provenance,
  readPlanFile,
  reportPlan,
} from '../../domain/index';
import type { Locale } from '../../shared/local-text';
import { sheetState } from '../../simulator/book/sheets';
import type { WorkbookPort, WriteProgress, WriteStage } from '../ports/workbook-port';
import type { Grid } from '../../simulator/base/grid';
import { createNodeGrid } from '../../workbench/grid/create-node-grid';
import { createExcelWorkbook } from './create-excel-workbook';
import { inputChange } from '../../../test/support/workbooks/input-changes';

const template = readFileSync(
  path.resolve(__dirname, '../../../test/support/plans/jinjiang.plan.json'),
  'utf8',
);

/** Four kinds of indicator of the source plan: as many as a test of writing needs. */
const INDICATORS = ['gdp', 'high-tech-firms', 'emerging-industry', 'land'];

function jinjiang(): Plan {
  const plan = readPlanFile(template);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  const isKept = ({ indicator }: { readonly indicator: string }) => INDICATORS.includes(indicator);
  return {
    ...plan.value,
    indicators: plan.value.indicators.filter(({ id }) => INDICATORS.includes(id)),
    targets: plan.value.targets.filter(isKept),
    scenarios: plan.value.scenarios.map((scenario) => ({
      ...scenario,
      assumptions: scenario.assumptions.filter(isKept),
    })),
  };
}

function reportOf(plan: Plan): PlanReport {
  const report = reportPlan(plan);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}

const stages: WriteStage[] = [];
const options = (signal = new AbortController().signal) => ({
  onProgress: ({ stage }: WriteProgress) => stages.push(stage),
  signal,
});
function write(plan = jinjiang(), locale: Locale = 'en') {
  if (plainGrid) calculateAs(plainGrid, plan, { locale, writtenOn: '2026-01-02' });
  return workbook.writePlan(reportOf(plan), locale, options());
}

let office: OfficeHost;
let workbook: WorkbookPort;
let plainGrid: PlainGrid | null;

async function start(grid: Grid, plain: PlainGrid | null = null): Promise<void> {
  stages.length = 0;
  plainGrid = plain;
  office = await startOfficeHost({ grid });
  workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
}

/** Goes on with a spreadsheet that calculates. */
async function calculating(): Promise<void> {
  await office.dispose();
  await start(await createNodeGrid());
}

beforeEach(() => {
  const grid = createPlainGrid();
  return start(grid, grid);
});
afterEach(async () => {
  await office.dispose();
  office.grid.dispose();
});

const sheetNames = () => office.grid.sheets().map(({ name }) => name);
const sheetId = (name: string) => office.grid.sheets().find((sheet) => sheet.name === name)!.id;
const ONE_CELL = { rowCount: 1, columnCount: 1 };
const cellAt = (sheet: string, row: number, column: number) =>
  office.grid.read(sheetId(sheet), { row, column, ...ONE_CELL })[0]![0]!;

/** The place of a text on a sheet. */
function find(sheet: string, text: string): { readonly row: number; readonly column: number } {
  const area = office.grid.usedArea(sheetId(sheet))!;
  const rows = office.grid.read(sheetId(sheet), area);
  const row = rows.findIndex((cells) => cells.some(({ value }) => value === text));
  const column = rows[row]?.findIndex(({ value }) => value === text) ?? -1;
  if (row < 0) throw new Error(`${text} is not on ${sheet}`);
  return { row: area.row + row, column: area.column + column };
}

const valuesOf = (sheet: string) =>
  office.grid
    .read(sheetId(sheet), office.grid.usedArea(sheetId(sheet))!)
    .map((cells) => cells.map(({ value }) => value));

/** The cell of an assumption, found as a reader would find it. */
function inputCell(scenario: string, indicator: string, year: number) {
  const area = office.grid.usedArea(sheetId('Assumptions'))!;
  const rows = office.grid.read(sheetId('Assumptions'), area);
  const { column } = find('Assumptions', String(year));
  const row = rows.findIndex((cells) => {
    const values = cells.map(({ value }) => value);
    return values.includes(`${scenario}|${indicator}|growth`);
  });
  return { row: area.row + row, column };
}

describe('writing a plan', () => {
  test('takes three round trips and can be read back as the same plan', async () => {
    await calculating();
    let result;
    const requests = await office.countRequests(async () => {
      result = await write();
    });
    expect(result).toMatchObject({
      ok: true,
      value: {
        sheets: [
          ...[
            'Brief',
            'Indicators',
            'About',
            'Assumptions',
            'Projections',
            'Targets',
            'Comparison',
          ],
          ...['Milestones', 'Checks', 'Sources'],
        ],
      },
    });
    expect([...new Set(stages)]).toEqual(['checking', 'writing', 'verifying']);
    // A desktop Excel with another list separator refuses several areas in one call once. The pane
    // then looks whether the lock is still its own, and formats again.
    expect(requests).toBe(office.host.book.areaSeparator === ',' ? 3 : 7);
    let reading;
    const reads = await office.countRequests(async () => {
      reading = await workbook.readPlan();
    });
    expect(reads).toBe(1);
    expect(reading).toEqual({ ok: true, value: { kind: 'plan', plan: jinjiang(), locale: 'en' } });
    expect(office.complaints).toEqual([]);
  });

  test('previews what it will write, changing nothing', async () => {
    let preview;
    const requests = await office.countRequests(async () => {
      preview = await workbook.previewPlan(reportOf(jinjiang()), 'zh-CN');
    });
    expect(requests).toBe(1);
    expect(sheetNames()).toEqual(['Sheet1']);
    expect(preview).toMatchObject({
      ok: true,
      value: {
        sheets: [
          {
            ...{ key: 'brief', action: 'create', charts: 6 },
            range: expect.stringMatching(/^A1:[A-Z]+\d+$/) as string,
          },
          { key: 'indicators', action: 'create' },
          { key: 'about', action: 'create' },
          { key: 'assumptions', name: '假设', action: 'create' },
          { key: 'projections', action: 'create' },
          { key: 'targets', action: 'create' },
          { key: 'comparison', action: 'create', charts: 4 },
          { key: 'milestones', action: 'create' },
          { key: 'checks', action: 'create' },
          { key: 'sources', action: 'create' },
        ],
      },
    });
  });

  test('ends on the brief the first time and stays where one is afterwards', async () => {
    const shown = () =>
      office.grid.sheets().find(({ id }) => id === office.grid.activeSheetId())?.name;
    await write();
    expect(shown()).toBe('Brief');
    await workbook.goTo('Targets!A1');
    await write();
    expect(shown()).toBe('Targets');
  });

  test('rewrites its sheets in place, also under changed names', async () => {
    await write();
    office.grid.renameSheet(sheetId('Targets'), "Mayor's goals");
    const before = sheetNames();
    const preview = await workbook.previewPlan(reportOf(jinjiang()), 'en');
    expect(preview).toMatchObject({
      value: {
        sheets: expect.arrayContaining([
          expect.objectContaining({ name: "Mayor's goals", action: 'unchanged' }),
        ]),
      },
    });
    const plan = jinjiang();
    const smaller = { ...plan, targets: plan.targets.slice(0, 2) };
    expect(await write(smaller)).toMatchObject({ ok: true });
    expect(sheetNames()).toEqual(before);
    expect(await workbook.readPlan()).toEqual({
      ok: true,
      value: { kind: 'plan', plan: smaller, locale: 'en' },
    });
    expect(office.host.book.tables).toHaveLength(11);
  });

  test('never touches a sheet of the same name that is not ours', async () => {
    const foreign = office.grid.addSheet('targets');
    office.grid.write(foreign, { row: 0, column: 0, ...ONE_CELL }, [
      [{ kind: 'value', value: 'my own notes' }],
    ]);
    await write();
    expect(sheetNames()).toContain('Targets (2)');
    expect(cellAt('targets', 0, 0).value).toBe('my own notes');
    expect(office.grid.usedArea(foreign)).toEqual({ row: 0, column: 0, ...ONE_CELL });
  });

  test('keeps a text a text even if it reads like a formula', async () => {
    const plan = jinjiang();
    const [first, ...others] = plan.indicators;
    const name = '=HYPERLINK("https://evil.example","click")';
    const measured = { en: '+1', 'zh-CN': '-2' };
    const evil = {
      ...plan,
      indicators: [
        { ...first!, name: { en: name, 'zh-CN': '@SUM(A1)' }, unit: measured, ownUnit: measured },
        ...others,
      ],
    };
    expect(await write(evil)).toMatchObject({ ok: true });
    const { row, column } = find('Assumptions', name);
    expect(cellAt('Assumptions', row, column)).toMatchObject({ value: name, formula: null });
    expect(await workbook.readPlan()).toEqual({
      ok: true,
      value: { kind: 'plan', plan: evil, locale: 'en' },
    });
  });

  test('queues two writes requested at the same time', async () => {
    const [first, second] = await Promise.all([write(), write()]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect(sheetNames()).toHaveLength(11);
  });
});

describe('an impossible write', () => {
  test('names the protected sheet and changes nothing', async () => {
    await write();
    sheetState(office.host.book, sheetId('Targets')).isProtected = true;
    const before = valuesOf('Assumptions');
    const plan = jinjiang();
    const smaller = { ...plan, targets: plan.targets.slice(0, 2) };
    const requests = await office.countRequests(async () => {
      expect(await write(smaller)).toEqual({
        ok: false,
        error: { kind: 'protectedSheet', sheet: 'Targets' },
      });
    });
    expect(requests).toBe(1);
    expect(valuesOf('Assumptions')).toEqual(before);
  });

  test('reports that the workbook is read-only or its structure protected', async () => {
    office.host.book.isProtected = true;
    expect(await write()).toEqual({ ok: false, error: { kind: 'protectedWorkbook' } });
    office.host.book.readOnly = true;
    expect(await write()).toEqual({ ok: false, error: { kind: 'readOnly' } });
    expect(sheetNames()).toEqual(['Sheet1']);
  });

  test('names the sheet on which someone else has a table of our name', async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:A2').values = [['mine'], [1]];
      sheet.tables.add('A1:A2', true).name = 'PlanTargets';
      await context.sync();
    });
    expect(await write()).toEqual({
      ok: false,
      error: { kind: 'tableNameTaken', table: 'PlanTargets', sheet: 'Sheet1' },
    });
    expect(sheetNames()).toEqual(['Sheet1']);
  });

  test('stops before writing when it is cancelled', async () => {
    const controller = new AbortController();
    const cancelled = workbook.writePlan(reportOf(jinjiang()), 'en', {
      onProgress: () => controller.abort(),
      signal: controller.signal,
    });
    expect(await cancelled).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(sheetNames()).toEqual(['Sheet1']);
  });
});

describe('one input', () => {
  const input = {
    ...{ scenario: 'optimistic', indicator: 'gdp', year: 2025 },
    driver: 'growth',
  } as const;
  const ASSUMED: Provenance = {
    ...{ evidence: 'assumed', illustrative: false, note: null },
    ...{ document: null, place: null, date: null, phrase: null },
  };

  test('takes one round trip to look at its cell and one to write it; the next step takes one', async () => {
    await write();
    const { row, column } = inputCell('optimistic', 'gdp', 2025);
    for (const value of [0.08, null, 0.07]) {
      const requests = await office.countRequests(async () => {
        expect(
          await workbook.writeChanges(inputChange(input, { value, provenance: ASSUMED })),
        ).toEqual({
          ok: true,
          value: undefined,
        });
      });
      expect(requests).toBe(2);
      expect(cellAt('Assumptions', row, column).value).toBe(value ?? '');
      const step = inputChange(input, { value: 0.05, provenance: ASSUMED });
      expect(await office.countRequests(() => workbook.writeChanges(step))).toBe(1);
      await workbook.readPlan();
    }
    expect(office.host.book.enableEvents).toBe(true);
  });

  test.each<['en' | 'zh-CN', string]>([
    ['en', 'assumed'],
    ['zh-CN', '假设'],
  ])('carries the source of its row in the same request, in %s', async (locale, word) => {
    const plan = jinjiang();
    await write(plan, locale);
    const sheet = sheetNames()[4]!;
    const stated = { ...input, scenario: 'base', year: 2024 };
    const assumption = plan.scenarios
      .find(({ id }) => id === 'base')!
      .assumptions.find(({ indicator }) => indicator === 'gdp')!;
    expect(assumption.provenance).toMatchObject({
      evidence: 'derived',
      phrase: expect.any(String),
    });
    const before = valuesOf(sheet);
    const row = before.findIndex((cells) =>
      cells.some((value) => String(value).startsWith('base|gdp|')),
    );
    const change = { value: 0.0456, provenance: ASSUMED };
    const requests = await office.countRequests(async () => {
      expect(await workbook.writeChanges(inputChange(stated, change))).toEqual({
        ok: true,
        value: undefined,
      });
    });
    expect(requests).toBe(2);
    const after = valuesOf(sheet);
    expect(after[row]).toEqual(expect.arrayContaining([word, 0.0456]));
    expect(after[row]).not.toContain(assumption.provenance.phrase);
    expect(after.filter((_, index) => index !== row)).toEqual(
      before.filter((_, index) => index !== row),
    );
    const back = { value: assumption.values[0]!, provenance: assumption.provenance };
    expect(await workbook.writeChanges(inputChange(stated, back))).toEqual({
      ok: true,
      value: undefined,
    });
    expect(valuesOf(sheet)).toEqual(before);
    expect(await workbook.readPlan()).toEqual({ ok: true, value: { kind: 'plan', plan, locale } });
  });

  test('that inherits again leaves no source behind', async () => {
    await write();
    for (const year of [2024, 2025, 2026]) {
      await workbook.writeChanges(
        inputChange({ ...input, year }, { value: null, provenance: null }),
      );
    }
    const row = valuesOf('Assumptions').find((cells) => cells.includes('optimistic|gdp|growth'))!;
    expect(row).not.toContain('assumed');
    expect(row).not.toContain('illustrative');
  });

  test('finds its row again after the rows were sorted unnoticed, and repairs what it overwrote', async () => {
    await write();
    const mine = inputCell('optimistic', 'gdp', 2025);
    const other = inputCell('pessimistic', 'gdp', 2025);
    const area = office.grid.usedArea(sheetId('Assumptions'))!;
    const rowArea = (row: number) => ({
      row,
      column: 0,
      rowCount: 1,
      columnCount: area.columnCount,
    });
    const contents = (row: number) =>
      office.grid.read(sheetId('Assumptions'), rowArea(row)).map((cells) =>
        cells.map(({ value, formula }) =>
          formula === null
            ? ({ kind: 'value', value } as const)
            : ({
                kind: 'formula',
                formula: formula.replaceAll(/(\$[A-Z]+)\d+(?=[,&)])/g, '$1ROW'),
              } as const),
        ),
      );
    const [upper, lower] = [contents(mine.row), contents(other.row)];
    const place = (row: number, cells: typeof upper) =>
      office.grid.write(
        sheetId('Assumptions'),
        rowArea(row),
        cells.map((line) =>
          line.map((cell) =>
            cell.kind === 'formula'
              ? { kind: 'formula', formula: cell.formula.replaceAll('ROW', () => String(row + 1)) }
              : cell,
          ),
        ),
      );
    place(mine.row, lower);
    place(other.row, upper);
    const before = cellAt('Assumptions', mine.row, mine.column).value;
    expect(
      await workbook.writeChanges(inputChange(input, { value: 0.0777, provenance: ASSUMED })),
    ).toEqual({
      ok: true,
      value: undefined,
    });
    expect(cellAt('Assumptions', mine.row, mine.column).value).toBe(before);
    expect(cellAt('Assumptions', other.row, other.column).value).toBe(0.0777);
  });

  test('reports that its row was deleted', async () => {
    await write();
    const missing = { ...input, scenario: 'nowhere' };
    expect(
      await workbook.writeChanges(inputChange(missing, { value: 0.05, provenance: null })),
    ).toEqual({
      ok: false,
      error: { kind: 'inputNotFound', input: missing },
    });
  });

  test('names the sheet that is protected', async () => {
    await write();
    sheetState(office.host.book, sheetId('Assumptions')).isProtected = true;
    expect(
      await workbook.writeChanges(inputChange(input, { value: 0.05, provenance: null })),
    ).toEqual({
      ok: false,
      error: { kind: 'protectedSheet', sheet: 'Assumptions' },
    });
    expect(office.host.book.enableEvents).toBe(true);
  });
});
