import type { Plan } from '../../src/domain/index';
import { createPlanner } from '../../src/planner/create-planner';
import type { Planner } from '../../src/planner/planner';
import { everyKindPlan } from '../../src/planner/test-support/every-kind-plan';
import type { ChangeType } from '../../src/workbench/host/events/host-event';
import type { GridCell } from '../../src/workbench/host/grid';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import { startOfficeHost, type OfficeHost } from '../support/office-host';
import { createPlainGrid, type PlainGrid } from '../support/plain-grid/create-plain-grid';
import { restoreBook, snapshotBook, type BookSnapshot } from '../support/plain-grid/book-snapshot';
import { until } from '../support/until';

jest.setTimeout(60_000);

/** Without a formula: what reads formulas is not what is looked at here. */
const plan: Plan = everyKindPlan({
  indicators: everyKindPlan().indicators.filter(({ kind }) => kind !== 'formula'),
  documents: [{ id: 'report', title: { en: 'Report', 'zh-CN': '报告' }, date: '2023-12' }],
});

let office: OfficeHost;
let grid: PlainGrid;
let planner: Planner;
let start: BookSnapshot;

const newPlanner = () => createPlanner({ workbook: createExcelWorkbook() });

beforeAll(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  // A plain grid calculates nothing, so that no value of a formula is checked.
  office.host.book.calculationMode = 'Manual';
  planner = newPlanner();
  planner.open(plan);
  planner.addTarget({
    ...{ indicator: 'stock', basis: 'level', comparator: 'atLeast', value: 900, year: 2025 },
  });
  const written = await planner.write('en', new AbortController().signal);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  start = snapshotBook(office.host.book, grid);
});
beforeEach(async () => {
  restoreBook(office.host.book, grid, start);
  planner = newPlanner();
  await planner.readWorkbook();
});
afterAll(() => office.dispose());

/** What is typed over cells that a person sees, found by the row and column of their table. */
interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
}

/** The cell of a table's column in the row whose first matching cell holds `key`. */
async function placeOf(table: string, key: string, header: string): Promise<Place> {
  return Excel.run(async (context) => {
    const found = context.workbook.tables.getItem(table);
    const range = found.getRange().load('values,rowIndex,columnIndex');
    found.worksheet.load('id,name');
    await context.sync();
    const row = range.values.findIndex((cells) => cells.includes(key));
    const column = range.values[0]?.indexOf(header) ?? -1;
    if (row < 0 || column < 0) throw new Error(`${table} has no ${key} or ${header}`);
    const place = { row: range.rowIndex + row, column: range.columnIndex + column };
    const cell = found.worksheet.getCell(place.row, place.column).load('address');
    await context.sync();
    return { ...place, sheetId: found.worksheet.id, address: cell.address };
  });
}

function raise(place: Place, changeType: ChangeType, by: 'person' | 'coauthor' = 'person'): void {
  const area = { row: place.row, column: place.column, rowCount: 1, columnCount: 1 };
  office.host.book.raise({
    ...{ kind: 'changed', sheetId: place.sheetId, area, changeType, by, details: null },
  });
}

function cellAt({ sheetId, row, column }: Place): GridCell | undefined {
  return grid.read(sheetId, { row, column, rowCount: 1, columnCount: 1 })[0]?.[0];
}

function put(place: Place, content: { value: string | number } | { formula: string }): void {
  const area = { row: place.row, column: place.column, rowCount: 1, columnCount: 1 };
  const cell =
    'formula' in content
      ? ({ kind: 'formula', formula: content.formula } as const)
      : ({ kind: 'value', value: content.value } as const);
  grid.write(place.sheetId, area, [[cell]]);
}

const dropHistory = ({ history: _history, ...rest }: Plan) => rest;

/** The plan as a second pane reads it. */
async function inWorkbook(): Promise<unknown> {
  const second = newPlanner();
  await second.readWorkbook();
  const { plan: read, tableProblems } = second.getState();
  if (!read) throw new Error(JSON.stringify(tableProblems));
  return dropHistory(read);
}

const inPane = (): unknown => {
  const { plan: held } = planner.getState();
  return held && dropHistory(held);
};

const SOURCE = { ...plan.indicators[0]?.base?.provenance, evidence: 'stated', place: 'p. 3' };

const edits: readonly (readonly [string, () => unknown])[] = [
  ['the value of a target', () => planner.changeTarget('target-1', { value: 950 })],
  ['the year of a target', () => planner.changeTarget('target-1', { year: 2026 })],
  ['a comparator', () => planner.changeTarget('target-1', { comparator: 'moreThan' })],
  ['the nature of a target', () => planner.changeTarget('target-1', { nature: 'binding' })],
  ['the status of a milestone', () => planner.setMilestoneStatus('park', 'done')],
  ['an owner', () => planner.setMilestoneText('park', 'owner', 'City office', 'en')],
  ['a note of a milestone', () => planner.setMilestoneText('park', 'note', '=1+1', 'en')],
  ['a due date', () => planner.setMilestoneDue('park', '2025-06-30')],
  ['the name of a scenario', () => planner.renameScenario('child', 'Slow', 'en')],
  ['the note of a scenario', () => planner.setScenarioNote('child', 'Why so slow', 'en')],
  [
    'the numbers of a project',
    () => planner.changeProject('works', { capacity: 120, rampYears: 3 }),
  ],
  [
    'a base value and its source',
    () =>
      planner.setIndicatorBase({
        ...{ indicator: 'level', value: 123 },
        provenance: SOURCE as NonNullable<Plan['indicators'][number]['base']>['provenance'],
      }),
  ],
  [
    'a growth of every year',
    () =>
      planner.setAssumption({
        ...{ scenario: 'base', indicator: 'level', driver: 'growth', year: null, value: 0.01 },
      }),
  ],
];

test.each(edits)('%s reaches the tables in one request, and undo as well', async (_, edit) => {
  const before = inPane();
  for (const step of [edit, planner.undo]) {
    const requests = await office.countRequests(async () => {
      step();
      await until(() => planner.getState().sheets === 'live');
      await planner.readWorkbook();
    });
    // One is the reading that waits for the write.
    expect(requests).toBe(2);
    expect(planner.getState().failure).toBeNull();
    expect(await inWorkbook()).toEqual(inPane());
  }
  expect(inPane()).toEqual(before);
});

test('a formula of the user’s own stays until its replacement is asked for', async () => {
  const place = await placeOf('PlanTargets', 'target-1', 'Target');
  put(place, { formula: '=450*2' });
  planner.changeTarget('target-1', { value: 950 });
  await until(() => planner.getState().failure !== null);
  expect(planner.getState().failure).toEqual({ kind: 'formulaCells', cells: [place.address] });
  expect(cellAt(place)?.formula).toBe('=450*2');
  planner.replaceFormulas();
  await until(() => planner.getState().sheets === 'live');
  expect(cellAt(place)).toMatchObject({ formula: null, value: 950 });
});

test('own writes cause no reading', async () => {
  const requests = await office.countRequests(async () => {
    planner.changeTarget('target-1', { value: 950 });
    planner.changeTarget('target-1', { value: 960 });
    await until(() => office.host.requests().count > 0 && planner.getState().sheets === 'live');
    const place = await placeOf('PlanTargets', 'target-1', 'Target');
    await until(() => cellAt(place)?.value === 960);
  });
  // Two writes, and two requests of the look at the cell.
  expect(requests).toBe(4);
});

test('rows that a person inserts above and columns moved aside lead to no wrong cell', async () => {
  const before = await placeOf('PlanTargets', 'target-1', 'Target');
  grid.insertRows(before.sheetId, 2, 3);
  grid.insertColumns(before.sheetId, 0, 1);
  // The pane has not heard of it yet.
  planner.changeTarget('target-1', { value: 950 });
  await until(() => planner.getState().sheets === 'live');
  await planner.readWorkbook();
  const after = await placeOf('PlanTargets', 'target-1', 'Target');
  expect([after.row, after.column]).toEqual([before.row + 3, before.column + 1]);
  expect(cellAt(after)?.value).toBe(950);
  expect(await inWorkbook()).toEqual(inPane());
});

test('a paste of a thousand cells costs one reading', async () => {
  const place = await placeOf('PlanMilestones', 'park', 'Due');
  put(place, { value: '2026' });
  const requests = await office.countRequests(async () => {
    for (let cell = 0; cell < 1000; cell += 1) raise(place, 'RangeEdited');
    await until(() => planner.getState().plan?.milestones[0]?.due === '2026');
    await planner.readWorkbook();
  });
  // The reading, the one that is asked for here, and at most one between them.
  expect(requests).toBeLessThanOrEqual(3);
});

test.each(['person', 'coauthor'] as const)('what a %s types reaches the pane', async (by) => {
  const place = await placeOf('PlanTargets', 'target-1', 'Target');
  put(place, { value: 870 });
  raise(place, 'RangeEdited', by);
  await until(() => planner.getState().plan?.targets[0]?.value === 870);
  expect(planner.getState()).toMatchObject({ sheets: 'live', canUndo: true });
});

test('a row added at the end of a table and a row deleted reach the pane', async () => {
  const place = await placeOf('PlanMilestones', 'park', 'ID');
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('PlanMilestones');
    const body = table.getDataBodyRange().load('values');
    await context.sync();
    const [first = []] = body.values as (string | number)[][];
    table.rows.add(undefined, [first.map((value) => (value === 'park' ? 'bridge' : value))]);
    await context.sync();
  });
  raise(place, 'RowInserted');
  await until(() => planner.getState().plan?.milestones.length === 2);
  expect(planner.getState().plan?.milestones.map(({ id }) => id)).toEqual(['park', 'bridge']);
  grid.deleteRows(place.sheetId, place.row, 1);
  raise(place, 'RowDeleted');
  await until(() => planner.getState().plan?.milestones.length === 1);
  expect(planner.getState().plan?.milestones.map(({ id }) => id)).toEqual(['bridge']);
});

test('sheets may be renamed and moved', async () => {
  const place = await placeOf('PlanTargets', 'target-1', 'Target');
  grid.renameSheet(place.sheetId, "Mayor's goals");
  grid.moveSheet(place.sheetId, 0);
  planner.changeTarget('target-1', { value: 950 });
  await until(() => cellAt(place)?.value === 950);
  put(place, { value: 'many' });
  raise(place, 'RangeEdited');
  await until(() => planner.getState().tableProblems.length > 0);
  expect(planner.getState().tableProblems).toMatchObject([
    { cell: `'Mayor''s goals'!${place.address.split('!')[1] ?? ''}` },
  ]);
});

describe('mistakes keep the last good numbers and lead to their cell', () => {
  const mistakes: readonly (readonly [string, string, string, string | number, string])[] = [
    ['a text for a number', 'PlanTargets', 'Target', 'many', 'wrongType'],
    ['an unknown word', 'PlanTargets', 'Comparator', 'roughly', 'notOneOf'],
    ['a year outside the plan', 'PlanTargets', 'Year', 1999, 'yearOutsideHorizon'],
    ['a header that is deleted', 'PlanTargets', 'Target', '', 'missing'],
    ['an id twice', 'PlanScenarios', 'ID', 'base', 'duplicateId'],
  ];
  test.each(mistakes)('%s', async (name, table, header, value, kind) => {
    const key = table === 'PlanTargets' ? 'target-1' : 'child';
    const isHeader = name.includes('header');
    const place = await placeOf(table, isHeader ? header : key, header);
    const { report } = planner.getState();
    const before = cellAt(place)?.value ?? '';
    put(place, { value });
    raise(place, 'RangeEdited');
    await until(() => planner.getState().tableProblems.length > 0);
    const { tableProblems, report: after } = planner.getState();
    expect(tableProblems.map(({ problem }) => problem.kind)).toContain(kind);
    expect(tableProblems.every(({ cell }) => cell !== null)).toBe(true);
    expect(after).toBe(report);
    put(place, { value: before as string | number });
    raise(place, 'RangeEdited');
    await until(() => planner.getState().tableProblems.length === 0);
  });
});
