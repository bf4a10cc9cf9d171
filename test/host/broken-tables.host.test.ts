import type { Plan } from '../../src/domain/index';
import { planProblemText } from '../../src/i18n/plan-problem-text';
import { workbookFailureText } from '../../src/i18n/workbook-failure-text';
import { LOCALES } from '../../src/shared/local-text';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import { PLAN_TABLE_NAMES } from '../../src/workbook/sheets/layout/table-keys';
import { openLivePane } from '../support/pane/live-pane';
import {
  bookDifferences,
  restoreBook,
  snapshotBook,
  type BookSnapshot,
} from '../support/plain-grid/book-snapshot';
import { createPlainGrid, type PlainGrid } from '../support/plain-grid/create-plain-grid';
import { mustReport } from '../support/plans/build-plan';
import { smallPlan } from '../support/plans/small-plan';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { createPersonAtSheets, type PersonAtSheets } from '../support/workbooks/person-at-sheets';

/** Workbooks whose tables cannot be read, as somebody may have left them. */
let office: OfficeHost;
let grid: PlainGrid;
let person: PersonAtSheets;
let empty: BookSnapshot;
let written: BookSnapshot;

const write = (plan: Plan) =>
  createExcelWorkbook({ now: () => new Date(2026, 0, 2) }).writePlan(mustReport(plan), 'en', {
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });

beforeAll(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  office.host.book.calculationMode = 'Manual';
  person = createPersonAtSheets(office.host.book, grid);
  empty = snapshotBook(office.host.book, grid);
  expect(await write(smallPlan())).toMatchObject({ ok: true });
  written = snapshotBook(office.host.book, grid);
});
beforeEach(() => restoreBook(office.host.book, grid, written));
afterAll(() => office.dispose());

/** The start page of the next pane: what it says of the tables. */
async function problemsAtStart() {
  const pane = await openLivePane();
  await pane.close();
  const { plan, tableProblems } = pane.session.getState();
  expect(plan).toBeNull();
  return tableProblems;
}

const put = (table: string, key: string, header: string, value: string): void => {
  const at = person.cell(table, key, header);
  grid.write(at.sheetId, { ...at, rowCount: 1, columnCount: 1 }, [[{ kind: 'value', value }]]);
};

const rename = (name: string): void => {
  person.table(name).name = `${name}_1`;
};

const dropTables = (names: readonly string[]): void => {
  const { tables } = office.host.book;
  const dropped = tables.filter(({ name }) => names.includes(name));
  expect(dropped.length).toBeGreaterThan(0);
  for (const table of dropped) tables.splice(tables.indexOf(table), 1);
};

function dropColumn(table: string, key: string, header: string): void {
  const { column } = person.cell(table, key, header);
  const { area } = person.table(table);
  const order = Array.from({ length: area.columnCount }, (_, at) => at);
  const dropped = column - area.column;
  person.orderColumns(table, [...order.filter((at) => at !== dropped), dropped]);
  const state = person.table(table);
  Object.assign(state, { area: { ...state.area, columnCount: area.columnCount - 1 } });
}

describe('at the next start the pane says which sheet, which cell and what to do', () => {
  const damages: readonly (readonly [string, () => void, RegExp, RegExp])[] = [
    [
      'a renamed table',
      () => rename('PlanIndicators'),
      /^The table PlanIndicators .*Undo/,
      /PlanIndicators.*撤消/,
    ],
    [
      'all tables turned into ranges',
      () => dropTables(PLAN_TABLE_NAMES),
      /^The table PlanInfo .*Undo/,
      /PlanInfo.*撤消/,
    ],
    [
      'a changed header',
      () => put('PlanIndicators', 'ID', 'ID', 'Code'),
      /^Assumptions!\w+.*Add it/,
      /^Assumptions!\w+.*请/,
    ],
    [
      'a removed column',
      () => dropColumn('PlanIndicators', 'gdp', 'Kind'),
      /^Assumptions!\w+.*Add it/,
      /^Assumptions!\w+.*请/,
    ],
    [
      'an error in a number',
      () => put('PlanIndicators', 'gdp', 'Base value', '#DIV/0!'),
      /^Assumptions!\w+.*#DIV\/0!.*must be/,
      /^Assumptions!\w+.*#DIV\/0!/,
    ],
    [
      'an error in an id',
      () => put('PlanScenarios', 'base', 'ID', '#REF!'),
      /^\w+!\w+.*#REF!.*An id/,
      /^\w+!\w+.*#REF!/,
    ],
    [
      'a text for a number',
      () => put('PlanIndicators', 'gdp', 'Base value', 'much'),
      /^Assumptions!\w+.*much.*must be/,
      /^Assumptions!\w+.*much/,
    ],
    [
      'an unknown kind',
      () => put('PlanIndicators', 'gdp', 'Kind', 'wonder'),
      /^Assumptions!\w+.*wonder.*must be/,
      /^Assumptions!\w+.*wonder/,
    ],
    ['an emptied year', () => put('PlanInfo', 'baseYear', 'Value', ''), /^About!\w+/, /^About!\w+/],
    [
      'a deleted sheet',
      () => grid.deleteSheet(person.table('PlanAssumptions').sheetId),
      /^The table Plan\w+ .*Undo/,
      /Plan\w+.*撤消/,
    ],
  ];
  test.each(damages)('%s', async (_, damage, en, zhCN) => {
    damage();
    office.host.book.detectSheetChanges();
    const problems = await problemsAtStart();
    expect(problems.length).toBeGreaterThan(0);
    for (const { problem, cell } of problems) {
      const isOfTable = problem.kind === 'tableMissing';
      expect([problem.kind, cell === null]).toEqual([problem.kind, isOfTable]);
    }
    const told = (locale: (typeof LOCALES)[number]) =>
      problems.map(
        ({ problem, cell }) =>
          `${cell === null ? '' : `${cell} `}${planProblemText(problem, locale)}`,
      );
    expect(told('en').join('\n')).toMatch(new RegExp(en, 'm'));
    expect(told('zh-CN').join('\n')).toMatch(new RegExp(zhCN, 'm'));
  });

  test('but nothing where the sheets of the plan are deleted', async () => {
    for (const { id, name } of grid.sheets()) if (name !== 'Sheet1') grid.deleteSheet(id);
    office.host.book.detectSheetChanges();
    expect(await problemsAtStart()).toEqual([]);
  });
});

test('a plan that could not be read again is not left on the sheets, and its cells are named', async () => {
  restoreBook(office.host.book, grid, empty);
  // No command makes such a plan: the fault would be ours.
  const [scenario, ...others] = smallPlan().scenarios;
  if (!scenario) throw new Error('A scenario is wanted');
  const long = { en: 'x'.repeat(300), 'zh-CN': '长'.repeat(300) };
  const result = await write({
    ...smallPlan(),
    scenarios: [{ ...scenario, name: long }, ...others],
  });
  if (result.ok || result.error.kind !== 'notReadable') throw new Error(JSON.stringify(result));
  const cells = result.error.problems.flatMap(({ cell }) => cell ?? []);
  expect(cells).toHaveLength(2);
  for (const locale of LOCALES) {
    const { reason, next } = workbookFailureText(result.error, locale);
    for (const cell of cells) expect(reason).toContain(cell);
    expect(reason).toMatch(/表|tables/);
    expect(next).toMatch(locale === 'en' ? /Save the plan as a file/ : /保存为文件/);
  }
  expect(bookDifferences(empty, snapshotBook(office.host.book, grid), 'alike')).toEqual([]);
});
