import type { Plan } from '../../src/domain/index';
import { LOCALES } from '../../src/shared/local-text';
import { planProblemText } from '../../src/i18n/plan-problem-text';
import { openLivePane } from '../support/pane/live-pane';
import { type LiveSheets, useLiveSheets, writeSheets } from '../support/pane/live-sheets';
import { everyKindPlan } from '../support/plans/small-every-kind-plan';
import { bookDifferences, snapshotBook } from '../support/plain-grid/book-snapshot';
import { until } from '../support/until';

/** Without a formula: other tests show how formulas are read. */
const plan: Plan = everyKindPlan({
  indicators: everyKindPlan().indicators.filter(({ kind }) => kind !== 'formula'),
  documents: [{ id: 'report', title: { en: 'Report', 'zh-CN': '报告' }, date: '2023-12' }],
  phases: [
    { id: 'start', name: { en: 'Start', 'zh-CN': '开局' }, firstYear: 2024, lastYear: 2025 },
  ],
});

let office: LiveSheets['office'];
let grid: LiveSheets['grid'];
let person: LiveSheets['person'];
let pane: LiveSheets['pane'];
let session: LiveSheets['session'];
useLiveSheets(
  {
    plan,
    arrange: (opened) => {
      opened.addTarget({
        ...{ indicator: 'stock', basis: 'level', comparator: 'atLeast', value: 900, year: 2025 },
      });
      opened.setAssumption({
        ...{ scenario: 'base', indicator: 'level', driver: 'growth', year: 2024, value: 0.06 },
        why: 'As reported',
      });
    },
  },
  (live) => {
    ({ office, grid, person, pane, session } = live);
  },
);

const write = () => writeSheets(session);

const inPane = (): Plan => {
  const { plan } = session.getState();
  if (!plan) throw new Error('The pane has no plan');
  return plan;
};
/** The change log is written only with all sheets: it may be longer in the pane. */
const dropHistory = ({ history: _history, ...rest }: Plan) => rest;

/** The plan as a second pane reads it. */
async function inWorkbook(): Promise<Plan> {
  const second = await openLivePane();
  await second.close();
  const { plan: read, tableProblems } = second.session.getState();
  if (!read) throw new Error(JSON.stringify(tableProblems));
  return read;
}

/** The cells that were set in the requests since `first`, and the number of these requests. */
async function sentIn(work: () => Promise<unknown>) {
  office.host.forgetRequests();
  await work();
  const { count, entries } = office.host.requests();
  const sets = entries.flatMap(({ batch }) =>
    batch.Actions.filter(({ Name }) => Name === 'Formulas'),
  );
  return { requests: count, cells: sets.length };
}

/** Cells of a table with their row and column, and their place in the plan. */
const typed: readonly (readonly [
  string,
  string,
  string,
  string | number,
  (of: Plan) => unknown,
])[] = [
  ['PlanInfo', 'nameEn', 'Value', 'Another', ({ name }) => name.en],
  [
    'PlanDocuments',
    'report',
    'Title (English)',
    'Another',
    ({ documents }) => documents[0]?.title.en,
  ],
  [
    'PlanScenarios',
    'child',
    'Note (English)',
    'Another',
    ({ scenarios }) => scenarios[1]?.note?.en,
  ],
  ['PlanIndicators', 'level', 'Base value', 123, ({ indicators }) => indicators[0]?.base?.value],
  ['PlanPhases', 'start', 'Last year', 2026, ({ phases }) => phases[0]?.lastYear],
  ['PlanProjects', 'works', 'Full capacity', 123, ({ projects }) => projects[0]?.capacity],
  [
    'PlanAssumptions',
    'level',
    '2025',
    0.123,
    ({ scenarios }) => scenarios[0]?.assumptions[0]?.values[1],
  ],
  ['PlanTargets', 'target-1', 'Target', 123, ({ targets }) => targets[0]?.value],
  ['PlanMilestones', 'park', 'Status', 'done', ({ milestones }) => milestones[0]?.status],
  ['PlanHistory', 'As reported', 'Why', 'Another', ({ history }) => history[0]?.why],
];

describe('edits by a person in a table reach the pane', () => {
  test.each(typed)('%s: a cell', async (table, key, header, value, valueIn) => {
    person.type(person.cell(table, key, header), value);
    await until(() => valueIn(inPane()) === value);
    expect(session.getState()).toMatchObject({ sheets: 'live', tableProblems: [] });
    // An entry of the change log is not an undo step.
    expect(session.getState().canUndo).toBe(table !== 'PlanHistory');
    expect(dropHistory(await inWorkbook())).toEqual(dropHistory(inPane()));
  });

  test('a paste over a thousand cells, in one read', async () => {
    const { sheetId, area } = person.table('PlanAssumptions');
    const block = { ...area, row: area.row + 1, rowCount: 50, columnCount: 20 };
    const at = person.cell('PlanAssumptions', 'level', '2025');
    const contents = Array.from({ length: block.rowCount }, (_, y) =>
      Array.from({ length: block.columnCount }, (__, x) =>
        x === at.column - block.column && block.row + y === at.row
          ? ({ kind: 'value', value: 0.07 } as const)
          : null,
      ),
    );
    const { requests } = await sentIn(async () => {
      person.paste(sheetId, block, contents);
      await until(() => inPane().scenarios[0]?.assumptions[0]?.values[1] === 0.07);
    });
    expect(requests).toBe(1);
  });

  test('hundreds of cells that are reported one by one, in a few reads', async () => {
    const at = person.cell('PlanAssumptions', 'level', '2025');
    const { requests } = await sentIn(async () => {
      for (let step = 1; step <= 250; step += 1) person.type(at, step / 10_000);
      await until(() => inPane().scenarios[0]?.assumptions[0]?.values[1] === 0.025);
    });
    expect(requests).toBeLessThanOrEqual(3);
  });

  test('an inserted row, and its deletion', async () => {
    const at = person.cell('PlanMilestones', 'park', 'ID');
    const { area } = person.table('PlanMilestones');
    person.insertRows(at.sheetId, at.row, 1);
    const line = grid.read(at.sheetId, { ...area, row: at.row + 1, rowCount: 1 });
    person.paste(at.sheetId, { ...area, row: at.row, rowCount: 1 }, [
      (line[0] ?? []).map(({ value }) => ({
        kind: 'value',
        value: value === 'park' ? 'bridge' : value,
      })),
    ]);
    await until(() => inPane().milestones.length === 2);
    expect(inPane().milestones.map(({ id }) => id)).toEqual(['bridge', 'park']);
    expect(session.getState().sheets).toBe('live');
    person.deleteRows(at.sheetId, at.row, 1);
    await until(() => inPane().milestones.length === 1);
    expect(dropHistory(inPane())).toEqual(dropHistory(await inWorkbook()));
  });

  test('the same plan where rows were inserted above a table, rows were sorted and columns moved', async () => {
    const before = dropHistory(inPane());
    const { sheetId, area } = person.table('PlanAssumptions');
    person.insertRows(sheetId, 1, 2);
    const rows = Array.from({ length: area.rowCount - 1 }, (_, index) => index);
    person.sortTable('PlanAssumptions', [...rows].reverse());
    const columns = Array.from({ length: area.columnCount }, (_, index) => index);
    person.orderColumns('PlanAssumptions', [...columns].reverse());
    await session.readWorkbook();
    expect(session.getState()).toMatchObject({ sheets: 'live', tableProblems: [] });
    const byName = (each: Plan['scenarios'][number]) =>
      [...each.assumptions].sort((one, other) => (key(one) < key(other) ? -1 : 1));
    const key = ({ indicator, driver }: { indicator: string; driver: string }) =>
      indicator + driver;
    expect(inPane().scenarios.map(byName)).toEqual(before.scenarios.map(byName));
    session.setAssumption({
      ...{ scenario: 'base', indicator: 'level', driver: 'growth', year: 2025, value: 0.0321 },
    });
    const cell = person.cell('PlanAssumptions', 'base level growth', '2025');
    await until(() => {
      const content = person.contentAt(cell);
      return content.kind === 'value' && content.value === 0.0321;
    });
    expect(dropHistory(await inWorkbook())).toEqual(dropHistory(inPane()));
  });

  test('a co-author’s edit, and a person’s undo of one', async () => {
    const at = person.cell('PlanTargets', 'target-1', 'Target');
    person.type(at, 870, 'coauthor');
    await until(() => inPane().targets[0]?.value === 870);
    person.type(at, 880);
    await until(() => inPane().targets[0]?.value === 880);
    // Excel reports Ctrl+Z like any edit.
    person.type(at, 870);
    await until(() => inPane().targets[0]?.value === 870);
    session.undo();
    await until(() => inPane().targets[0]?.value === 880);
    await session.readWorkbook();
    expect(person.contentAt(at)).toMatchObject({ value: 880 });
  });

  test('edits on sheets with other names and in another order', async () => {
    const at = person.cell('PlanTargets', 'target-1', 'Target');
    grid.renameSheet(at.sheetId, "Mayor's goals");
    grid.moveSheet(at.sheetId, 0);
    session.changeTarget('target-1', { value: 950 });
    await until(() => (person.contentAt(at) as { value?: unknown }).value === 950);
    person.type(at, 960);
    await until(() => inPane().targets[0]?.value === 960);
    const rewritten = await write();
    expect(rewritten).toMatchObject({ ok: true });
    expect(grid.sheets()[0]?.name).toBe("Mayor's goals");
  });

  test('but not edits on a copy of a sheet', async () => {
    const at = person.cell('PlanTargets', 'target-1', 'Target');
    const copy = person.copySheet(at.sheetId, 'Targets (2)');
    const { requests } = await sentIn(async () => {
      person.type({ ...at, sheetId: copy }, 1);
      person.type(at, 870);
      await until(() => inPane().targets[0]?.value === 870);
    });
    expect(requests).toBe(1);
    expect(await write()).toMatchObject({ ok: true });
    expect(grid.sheets().map(({ name }) => name)).toContain('Targets (2)');
    expect(person.contentAt({ ...at, sheetId: copy })).toMatchObject({ value: 1 });
  });
});

describe('changes in the pane reach the tables in one request, and cells new to it after a look', () => {
  const growth = { scenario: 'base', indicator: 'level', driver: 'growth', value: 0.01 } as const;
  const edits: readonly (readonly [string, () => unknown])[] = [
    ['the value of a target', () => session.changeTarget('target-1', { value: 950 })],
    ['a comparator', () => session.changeTarget('target-1', { comparator: 'moreThan' })],
    ['the status of a milestone', () => session.setMilestoneStatus('park', 'done')],
    ['an owner', () => session.setMilestoneText('park', 'owner', 'City office', 'en')],
    ['a text like a formula', () => session.setMilestoneText('park', 'note', '=1+1', 'en')],
    ['a due date', () => session.setMilestoneDue('park', '2025-06-30')],
    ['the note of a scenario', () => session.setScenarioNote('child', 'Why so slow', 'en')],
    ['a project', () => session.changeProject('works', { capacity: 120, rampYears: 3 })],
    ['the growth of one year', () => session.setAssumption({ ...growth, year: 2025 })],
    ['the growth of every year', () => session.setAssumption({ ...growth, year: null })],
  ];
  test.each(edits)('%s: the cells that differ, and undo as well', async (_, edit) => {
    const before = dropHistory(inPane());
    // The undo need not look at cells that the pane has just written.
    for (const [step, requests] of [[edit, 2] as const, [session.undo, 1] as const]) {
      const then = snapshotBook(office.host.book, grid);
      const sent = await sentIn(async () => {
        step();
        expect(session.getState().sheets).toBe('live');
        await pane.sent();
      });
      const differing = bookDifferences(then, snapshotBook(office.host.book, grid));
      expect(differing.length).toBeGreaterThan(0);
      expect(sent).toEqual({ requests, cells: differing.length });
      expect(session.getState().failure).toBeNull();
      expect(dropHistory(await inWorkbook())).toEqual(dropHistory(inPane()));
    }
    expect(dropHistory(inPane())).toEqual(before);
  });

  test('without an echo: they cause no read', async () => {
    const { requests } = await sentIn(async () => {
      session.changeTarget('target-1', { value: 950 });
      session.changeTarget('target-1', { value: 960 });
      const at = person.cell('PlanTargets', 'target-1', 'Target');
      await until(() => (person.contentAt(at) as { value?: unknown }).value === 960);
      person.type(person.cell('PlanMilestones', 'park', 'Due'), '2026');
      await until(() => inPane().milestones[0]?.due === '2026');
    });
    // A look, two writes, the second during the first, and the read after the edit.
    expect(requests).toBe(4);
  });

  test('but do not overwrite a formula of the user’s own until the user asks for it', async () => {
    const at = person.cell('PlanTargets', 'target-1', 'Target');
    grid.write(at.sheetId, { ...at, rowCount: 1, columnCount: 1 }, [
      [{ kind: 'formula', formula: '=450*2' }],
    ]);
    session.changeTarget('target-1', { value: 950 });
    await until(() => session.getState().failure !== null);
    expect(session.getState().failure).toEqual({ kind: 'formulaCells', cells: [at.address] });
    expect(person.contentAt(at)).toEqual({ kind: 'formula', formula: '=450*2' });
    session.replaceFormulas();
    await until(() => session.getState().sheets === 'live');
    expect(person.contentAt(at)).toMatchObject({ value: 950 });
  });
});

describe('a formula of the user’s own that nobody has read yet', () => {
  const FORMULA = { kind: 'formula', formula: '=450*2' } as const;
  const target = () => person.cell('PlanTargets', 'target-1', 'Target');
  const arriveUnheard = () => {
    const at = target();
    grid.write(at.sheetId, { ...at, rowCount: 1, columnCount: 1 }, [[FORMULA]]);
  };
  beforeEach(() => office.host.forgetRequests());
  afterEach(() => office.host.faults.clear());

  test.each([1, 2, 3, 4])('stays where the answer to request %i is lost', async (request) => {
    arriveUnheard();
    office.host.faults.atRequest(request, { kind: 'lost', code: 'RequestAborted' });
    session.changeTarget('target-1', { value: 950 });
    await pane.sent();
    expect(session.getState().failure).not.toBeNull();
    expect(person.contentAt(target())).toEqual(FORMULA);
    office.host.faults.clear();
    session.changeTarget('target-1', { value: 960 });
    await pane.sent();
    expect(session.getState().failure).toEqual({ kind: 'formulaCells', cells: [target().address] });
    expect(person.contentAt(target())).toEqual(FORMULA);
  });

  test.each(['before', 'after'] as const)(
    'stays where the pane is killed %s its first request is carried out',
    async (when) => {
      arriveUnheard();
      let isKilled = false;
      office.host.faults.atRequest(1, {
        kind: 'meanwhile',
        change: () => {
          isKilled = true;
        },
      });
      office.host.faults.atRequest(1, { kind: 'killed', when });
      session.changeTarget('target-1', { value: 950 });
      await until(() => isKilled);
      office.host.faults.clear();
      // The next start gets its answers after everything that the killed pane had sent.
      await inWorkbook();
      expect(person.contentAt(target())).toEqual(FORMULA);
    },
  );

  test.each([1, 2, 3])(
    'stays where it replaces a value of the pane and the answer to request %i is lost',
    async (request) => {
      session.changeTarget('target-1', { value: 950 });
      await pane.sent();
      // The pane hears of the formula, and its own change comes before it has read the tables.
      const heard = new Promise<void>((resolve) => {
        void Excel.run(async (context) => {
          context.workbook.worksheets.onChanged.add(() => {
            resolve();
            return Promise.resolve();
          });
          await context.sync();
          office.host.forgetRequests();
          office.host.faults.atRequest(request, { kind: 'lost', code: 'RequestAborted' });
          person.paste(target().sheetId, { ...target(), rowCount: 1, columnCount: 1 }, [[FORMULA]]);
        });
      });
      await heard;
      session.changeTarget('target-1', { value: 960 });
      await pane.sent();
      expect(session.getState().failure).not.toBeNull();
      expect(person.contentAt(target())).toEqual(FORMULA);
    },
  );

  test('stays where it is typed between the look and the write, and the pane names it', async () => {
    office.host.faults.atRequest(2, { kind: 'meanwhile', change: arriveUnheard });
    session.changeTarget('target-1', { value: 950 });
    await pane.sent();
    expect(session.getState().failure).toEqual({ kind: 'formulaCells', cells: [target().address] });
    expect(person.contentAt(target())).toEqual(FORMULA);
  });
});

describe('a mistake keeps the last good numbers and leads to its cell', () => {
  const mistakes: readonly (readonly [string, string, string, string, string | number, string])[] =
    [
      ['a text for a number', 'PlanTargets', 'target-1', 'Target', 'many', 'wrongType'],
      ['an unknown word', 'PlanTargets', 'target-1', 'Comparator', 'roughly', 'notOneOf'],
      ['a year outside the plan', 'PlanTargets', 'target-1', 'Year', 1999, 'yearOutsideHorizon'],
      ['a deleted header', 'PlanTargets', 'Target', 'Target', '', 'missing'],
      ['an id twice', 'PlanScenarios', 'child', 'ID', 'base', 'duplicateId'],
    ];
  test.each(mistakes)('%s', async (_, table, key, header, value, kind) => {
    const at = person.cell(table, key, header);
    const before = person.contentAt(at);
    const { report } = session.getState();
    person.type(at, value);
    await until(() => session.getState().tableProblems.length > 0);
    const { tableProblems } = session.getState();
    expect(tableProblems.map(({ problem }) => problem.kind)).toContain(kind);
    expect(session.getState().report).toBe(report);
    const [cell] = tableProblems.flatMap((problem) => problem.cell ?? []);
    if (!header.startsWith('Target') || value !== '') expect(cell).toBe(at.address);
    await session.goTo(cell ?? '');
    expect(grid.selection().sheetId).toBe(at.sheetId);
    person.paste(at.sheetId, { ...at, rowCount: 1, columnCount: 1 }, [[before]]);
    await until(() => session.getState().tableProblems.length === 0);
    expect(session.getState().report).toEqual(report);
  });
});

describe('a deleted table', () => {
  const deleted: readonly (readonly [string, string])[] = [
    ['PlanTargets', 'Targets'],
    ['PlanMilestones', 'Milestones'],
    ['PlanAssumptions', 'Assumptions'],
    ['PlanInfo', 'About'],
  ];
  test.each(deleted)('%s is reported, and the last good numbers stay', async (table, sheet) => {
    const before = session.getState();
    const { tables } = office.host.book;
    tables.splice(tables.indexOf(person.table(table)), 1);
    person.type({ ...person.cell('PlanScenarios', 'child', 'ID'), row: 0, column: 60 }, 'a note');
    await until(() => session.getState().tableProblems.length > 0);
    const { tableProblems, plan: current, report } = session.getState();
    expect(tableProblems).toMatchObject([{ problem: { kind: 'tableMissing', table }, cell: null }]);
    expect([current, report]).toEqual([before.plan, before.report]);
    for (const locale of LOCALES) {
      const [problem] = tableProblems.map((each) => planProblemText(each.problem, locale));
      expect(problem).toContain(table);
    }
    expect(await write()).toMatchObject({ ok: true });
    expect(grid.sheets().filter(({ name }) => name.startsWith(sheet))).toHaveLength(1);
    await session.readWorkbook();
    expect(session.getState()).toMatchObject({ sheets: 'live', tableProblems: [] });
    expect(dropHistory(await inWorkbook())).toEqual(dropHistory(inPane()));
  });

  test('is reported too when its sheet is deleted', async () => {
    grid.deleteSheet(person.table('PlanTargets').sheetId);
    await until(() => session.getState().tableProblems.length > 0);
    expect(inPane().targets).toHaveLength(1);
    expect(await write()).toMatchObject({ ok: true });
    expect(session.getState()).toMatchObject({ sheets: 'live', tableProblems: [] });
  });

  test('whose name another table has is reported before a write', async () => {
    const targets = person.table('PlanTargets');
    targets.name = 'Mine';
    const sheetId = grid.addSheet('Own');
    grid.write(sheetId, { row: 0, column: 0, rowCount: 2, columnCount: 1 }, [
      [{ kind: 'value', value: 'ID' }],
      [{ kind: 'value', value: 'x' }],
    ]);
    const area = { row: 0, column: 0, rowCount: 2, columnCount: 1 };
    const id = office.host.book.nextId('');
    office.host.book.tables.push({ ...targets, id, name: 'PlanTargets', sheetId, area });
    const before = snapshotBook(office.host.book, grid);
    await session.readWorkbook();
    expect(session.getState().tableProblems.length).toBeGreaterThan(0);
    expect(inPane().targets).toHaveLength(1);
    expect(await write()).toMatchObject({ ok: false, error: { kind: 'tableNameTaken' } });
    expect(bookDifferences(before, snapshotBook(office.host.book, grid))).toEqual([]);
  });
});
