import { buildPlanSpec, mustResolve } from '../../../../test/support/plans/build-plan';
import type { OfficeHost } from '../../../../test/support/workbooks/office-host';
import { startOfficeHost } from '../../../../test/support/workbooks/office-host';
import {
  calculateAs,
  calculationOf,
  everythingIn,
  mustHaveReport,
} from '../../../../test/support/workbooks/plan-workbook';
import {
  bookDifferences,
  restoreBook,
  snapshotBook,
  type BookSnapshot,
} from '../../../../test/support/plain-grid/book-snapshot';
import type { PlainGrid } from '../../../../test/support/plain-grid/create-plain-grid';
import { createPlainGrid } from '../../../../test/support/plain-grid/create-plain-grid';
import { until } from '../../../../test/support/until';
import { quiet } from '../../../../test/support/workbooks/quiet';
import type { Plan } from '../../../domain/index';
import type { WorkbookPort, WriteOptions } from '../../ports/workbook-port';
import { platformProfiles } from '../../../simulator/faults/platform-profiles';
import { createExcelWorkbook } from '../create-excel-workbook';
import { JOURNAL_NAMESPACE } from './base/journal';
import { LOCK_NAMESPACE } from './base/write-lock';

const WRITTEN_ON = '2026-01-02';
const now = () => new Date(2026, 0, 2);

let grid: PlainGrid;
let office: OfficeHost;
let workbook: WorkbookPort;
let empty: BookSnapshot;

beforeEach(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  workbook = createExcelWorkbook({ now });
  empty = snapshotBook(office.host.book, grid);
});
afterEach(() => office.dispose());

const plan = mustResolve(buildPlanSpec({ scenarios: 2, indicators: 2 }));
const larger = mustResolve(buildPlanSpec({ scenarios: 3, indicators: 2 }));
const changed = mustResolve({ ...buildPlanSpec({ scenarios: 2, indicators: 2 }), name: 'Other' });

/** Writes a plan whose formulas give the numbers of the engine. */
function write(of: Plan, more: Partial<WriteOptions> = {}) {
  calculateAs(grid, of, { writtenOn: WRITTEN_ON });
  return workbook.writePlan(mustHaveReport(of), 'en', quiet(more));
}

const preview = (of: Plan) => workbook.previewPlan(mustHaveReport(of), 'en');
const everything = () => everythingIn(grid, office.host.book);
const sheetId = (name: string) => grid.sheets().find((sheet) => sheet.name === name)?.id ?? '';
const ONE = { rowCount: 1, columnCount: 1 };
const cellAt = (sheet: string, row: number, column: number) =>
  grid.read(sheetId(sheet), { row, column, ...ONE })[0]?.[0];

function type(sheet: string, row: number, column: number, value: string | number): void {
  grid.write(sheetId(sheet), { row, column, ...ONE }, [[{ kind: 'value', value }]]);
}

/** The whole workbook, without the ids and the order of recreated rules and charts. */
function withoutIds(): unknown {
  const ordered = (list: unknown): unknown =>
    Array.isArray(list) ? [...(list as unknown[])].sort(byText) : list;
  const textOf = (each: unknown): string =>
    JSON.stringify(each, (key, value: unknown) => (key === 'id' ? null : value));
  const byText = (one: unknown, other: unknown): number => (textOf(one) < textOf(other) ? -1 : 1);
  const anyOrder = ['validations', 'textRules', 'conditionals', 'charts'];
  return JSON.parse(
    JSON.stringify(everything(), (key, value: unknown) => {
      if (key === 'id' && typeof value !== 'number') return null;
      return anyOrder.includes(key) ? ordered(value) : value;
    }),
  );
}

/** A formula of the user, on a sheet of its own. */
function point(formula: string): void {
  grid.addSheet('Mine');
  grid.write(sheetId('Mine'), { row: 0, column: 0, ...ONE }, [[{ kind: 'formula', formula }]]);
}

/** The first row that holds a text. */
function rowOf(sheet: string, text: string): number {
  const area = grid.usedArea(sheetId(sheet));
  const rows = area ? grid.read(sheetId(sheet), area) : [];
  return rows.findIndex((cells) => cells.some(({ value }) => value === text));
}

describe('writing again', () => {
  test('takes one round trip and writes no cell where nothing differs', async () => {
    expect(await write(plan)).toMatchObject({ ok: true, value: { kept: 0, canUndo: true } });
    const before = everything();
    let again;
    expect(
      await office.countRequests(async () => {
        again = await write(plan);
      }),
    ).toBe(1);
    expect(again).toMatchObject({ ok: true, value: { written: 0 } });
    expect(everything()).toEqual(before);
    expect(await preview(plan)).toMatchObject({
      value: { changed: 0, blocks: 0, userChanges: [], obstacles: [], record: 'known' },
    });
  });

  test('writes the cells that differ and no other', async () => {
    await write(plan);
    const previewed = await preview(changed);
    if (!previewed.ok) throw new Error(JSON.stringify(previewed.error));
    expect(previewed.value.changed).toBeGreaterThan(0);
    expect(previewed.value.changed).toBeLessThan(12);
    expect(await write(changed)).toMatchObject({
      ok: true,
      value: { changed: previewed.value.changed, written: previewed.value.changed, brief: 'Brief' },
    });
    expect(await workbook.readPlan()).toMatchObject({ value: { kind: 'plan', plan: changed } });
  });

  test('leaves notes beside what is ours', async () => {
    await write(plan);
    type('Projections', 2, 40, 'my note');
    type('Projections', 90, 1, 'below');
    await write(changed);
    expect(cellAt('Projections', 2, 40)?.value).toBe('my note');
    expect(cellAt('Projections', 90, 1)?.value).toBe('below');
  });
});

describe('a cell of ours that somebody changed', () => {
  /** A calculated cell of Projections. */
  const place = { row: 6, column: 7 };

  test('is listed with its current and its planned contents', async () => {
    await write(plan);
    type('Projections', place.row, place.column, 0.5);
    expect(await preview(plan)).toMatchObject({
      value: {
        userChanges: [
          {
            cell: 'Projections!H7',
            current: { value: 0.5, formula: null },
            planned: { formula: expect.stringMatching(/^=/) as string },
          },
        ],
      },
    });
  });

  test('is kept by default, and found again the next time', async () => {
    await write(plan);
    type('Projections', place.row, place.column, 0.5);
    expect(await write(changed)).toMatchObject({ ok: true, value: { kept: 1 } });
    expect(cellAt('Projections', place.row, place.column)?.value).toBe(0.5);
    expect(await preview(changed)).toMatchObject({
      value: { userChanges: [{ cell: 'Projections!H7' }] },
    });
  });

  test('is replaced if the user chooses so', async () => {
    await write(plan);
    type('Projections', place.row, place.column, 0.5);
    type('Projections', place.row, place.column + 1, 0.6);
    const cells = { 'Projections!H7': 'replace' } as const;
    expect(await write(plan, { userChanges: { otherwise: 'keep', cells } })).toMatchObject({
      ok: true,
      value: { kept: 1, written: 1 },
    });
    expect(cellAt('Projections', place.row, place.column)?.formula).toMatch(/^=/);
    expect(cellAt('Projections', place.row, place.column + 1)?.value).toBe(0.6);
  });
});

describe('inserted and deleted rows', () => {
  test('leave references to other rows intact', async () => {
    await write(plan);
    const keys = grid.read(sheetId('Projections'), grid.usedArea(sheetId('Projections'))!);
    const row = keys.reduce(
      (last, cells, index) =>
        cells.some(({ value }) => String(value).includes('|')) ? index : last,
      -1,
    );
    const label = () => {
      const formula = cellAt('Mine', 0, 0)?.formula ?? '';
      const at = Number(/\d+$/.exec(formula)?.[0]) - 1;
      const area = grid.usedArea(sheetId('Projections'))!;
      const cells = grid.read(sheetId('Projections'), { ...area, row: at, rowCount: 1 })[0] ?? [];
      return cells.map(({ value }) => value).filter((value) => String(value).includes('|'));
    };
    point(`=Projections!H${row + 1}`);
    type('Projections', row, 40, 'mine');
    const pointedAt = label();
    expect(pointedAt.length).toBeGreaterThan(0);
    expect(await write(larger)).toMatchObject({ ok: true });
    expect(label()).toEqual(pointedAt);
    const formula = cellAt('Mine', 0, 0)?.formula ?? '';
    expect(formula).not.toBe(`=Projections!H${row + 1}`);
    expect(cellAt('Projections', Number(/\d+$/.exec(formula)?.[0]) - 1, 40)?.value).toBe('mine');
    expect(await workbook.readPlan()).toMatchObject({ value: { kind: 'plan', plan: larger } });
    expect(await preview(larger)).toMatchObject({ value: { changed: 0, userChanges: [] } });
  });

  test('leave a referenced row of Comparison in place', async () => {
    const spec = buildPlanSpec({ scenarios: 2, indicators: 2 });
    const [first] = spec.indicators;
    const added = { ...first!, id: 'added', name: 'Added' };
    const more = mustResolve({
      ...spec,
      indicators: [added, ...spec.indicators],
      scenarios: spec.scenarios.map((scenario) => ({
        ...scenario,
        assumptions: (scenario.assumptions ?? []).flatMap((assumption) =>
          assumption.indicator === first?.id
            ? [{ ...assumption, indicator: added.id }, assumption]
            : [assumption],
        ),
      })),
    });
    await write(plan);
    const at = rowOf('Comparison', 'Indicator 1');
    point(`=Comparison!C${at + 1}`);
    grid.calculateNextBy(calculationOf(more, { writtenOn: WRITTEN_ON }));
    expect(await workbook.writePlan(mustHaveReport(more), 'en', quiet())).toMatchObject({
      ok: true,
    });
    expect(rowOf('Comparison', 'Indicator 1')).toBe(at + 1);
    expect(cellAt('Mine', 0, 0)?.formula).toBe(`=Comparison!C${at + 2}`);
  });

  test('put by hand among our formulas are deleted if blank, and reported otherwise', async () => {
    await write(plan);
    const before = everything();
    const at = rowOf('Comparison', 'Indicator 1');
    const calculation = calculationOf(plan, { writtenOn: WRITTEN_ON });
    const insert = () => {
      grid.calculateBy((formula, place) =>
        calculation(formula, {
          ...place,
          row: place.sheet === 'Comparison' && place.row > at ? place.row - 1 : place.row,
        }),
      );
      grid.insertRows(sheetId('Comparison'), at, 1);
    };
    insert();
    grid.calculateNextBy(calculation);
    expect(await preview(plan)).toMatchObject({ value: { userChanges: [], obstacles: [] } });
    expect(await workbook.writePlan(mustHaveReport(plan), 'en', quiet())).toMatchObject({
      ok: true,
      value: { kept: 0 },
    });
    expect(everything()).toEqual(before);
    insert();
    type('Comparison', at, 2, 'mine');
    expect(await workbook.writePlan(mustHaveReport(plan), 'en', quiet())).toMatchObject({
      ok: false,
      error: {
        kind: 'obstructed',
        obstacles: [{ kind: 'filledRows', sheet: 'Comparison', address: `C${at + 1}` }],
      },
    });
  });

  test('are undone with formats and tables', async () => {
    await write(plan);
    const before = withoutIds();
    await write(larger);
    expect(withoutIds()).not.toEqual(before);
    expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
    expect(withoutIds()).toEqual(before);
  });

  test('are restored by undo as they were', async () => {
    await write(larger);
    const before = withoutIds();
    expect(await write(plan)).toMatchObject({ ok: true });
    expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
    expect(withoutIds()).toEqual(before);
  });

  test('are restored when a write fails at any request', async () => {
    await write(larger);
    const before = withoutIds();
    const requests = await office.countRequests(() => write(plan));
    await workbook.undoLastWrite(quiet());
    for (let request = 1; request <= requests; request += 1) {
      const fault = { kind: 'error', code: 'GeneralException', action: 2 } as const;
      office.host.faults.atRequest(request, fault);
      const { ok } = await write(plan);
      office.host.faults.clear();
      if (ok) await workbook.undoLastWrite(quiet());
      expect([request, withoutIds()]).toEqual([request, before]);
    }
  });

  test("have to be confirmed if a user's formula refers to them", async () => {
    await write(larger);
    const deleted = rowOf('Projections', larger.scenarios[2]?.id ?? '') + 1;
    grid.addSheet('Mine');
    const formulas = [
      `=Projections!H${deleted}*2`,
      '=SUM(Projections!$H$1:H' + deleted + ')',
      '=A1',
    ];
    grid.write(sheetId('Mine'), { row: 0, column: 0, rowCount: 3, columnCount: 1 }, [
      ...formulas.map((formula) => [{ kind: 'formula', formula } as const]),
    ]);
    const before = withoutIds();
    expect(await preview(plan)).toMatchObject({
      value: {
        obstacles: [
          {
            ...{ kind: 'referencedRows', sheet: 'Mine', address: 'A1', effect: 'asks' },
            detail: `Projections!H${deleted}`,
          },
        ],
      },
    });
    expect(await write(plan)).toMatchObject({ ok: false });
    expect(withoutIds()).toEqual(before);
    expect(await write(plan, { obstacles: 'overwrite' })).toMatchObject({ ok: true });
    expect(cellAt('Mine', 0, 0)?.formula).toContain('#REF!');
    expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
    expect(withoutIds()).toEqual(before);
  });

  test('bring their lines into the charts of an existing sheet', async () => {
    const lines = () =>
      [...office.host.book.sheets.values()]
        .flatMap(({ charts }) => charts)
        .filter(({ name }) => name.startsWith('PlanPath '))
        .map(({ name, series }) => [name, series.map((each) => each.name)]);
    await write(larger);
    const wanted = lines();
    await workbook.undoLastWrite(quiet());
    await write(plan);
    const before = lines();
    expect(before).not.toEqual(wanted);
    await write(larger);
    expect(lines()).toEqual(wanted);
    await workbook.undoLastWrite(quiet());
    expect(lines()).toEqual(before);
  });

  test('are deleted again when the plan becomes smaller', async () => {
    await write(larger);
    expect(await write(plan)).toMatchObject({ ok: true });
    expect(await workbook.readPlan()).toMatchObject({ value: { kind: 'plan', plan } });
    expect(await preview(plan)).toMatchObject({ value: { changed: 0, userChanges: [] } });
  });
});

describe('all or nothing', () => {
  test('a first write that fails before its cells are verified leaves the workbook as it was', async () => {
    const before = everything();
    for (const [request, action] of [
      [1, 1],
      [2, 1],
      [2, 60],
      [2, 200],
    ] as const) {
      office.host.faults.atRequest(request, { kind: 'error', code: 'GeneralException', action });
      expect([request, action, (await write(plan)).ok]).toEqual([request, action, false]);
      office.host.faults.clear();
      expect(everything()).toEqual(before);
    }
  });

  test('an error while a first write is formatted and closed takes nothing back', async () => {
    const before = snapshotBook(office.host.book, grid);
    await write(plan);
    const written = snapshotBook(office.host.book, grid);
    for (const action of [1, 9, 300, 900]) {
      restoreBook(office.host.book, grid, before);
      workbook = createExcelWorkbook({ now });
      office.host.faults.atRequest(3, { kind: 'error', code: 'GeneralException', action });
      expect(await write(plan)).toMatchObject({ ok: true, value: { unformatted: [] } });
      office.host.faults.clear();
      const found = snapshotBook(office.host.book, grid);
      expect(bookDifferences(written, found, 'alike')).toEqual([]);
    }
  });

  test.each([2, 3])(
    'an Excel that refuses at request %i to undo a write in one step takes it in several',
    async (request) => {
      await office.dispose();
      const requirements = { ...platformProfiles.web.requirements, ExcelApi: '1.20' };
      office = await startOfficeHost({ grid: createPlainGrid(), requirements });
      office.host.book.calculationMode = 'Manual';
      workbook = createExcelWorkbook({ now });
      const refusal = { kind: 'error', code: 'UndoNotSupported', action: 5 } as const;
      office.host.faults.atRequest(request, refusal);
      const run = jest.spyOn(Excel, 'run');
      expect(await write(plan)).toMatchObject({ ok: true, value: { unformatted: [] } });
      const grouped = run.mock.calls.map(([options]) => 'mergeUndoGroup' in options);
      expect(grouped.filter(Boolean)).toHaveLength(1);
      run.mockClear();
      expect(await write(changed)).toMatchObject({ ok: true });
      expect(run.mock.calls.some(([options]) => 'mergeUndoGroup' in options)).toBe(false);
      run.mockRestore();
    },
  );

  test('a first write that cannot be closed leaves the workbook as it was', async () => {
    const before = everything();
    const stop = office.host.faults.atEveryRequest({
      ...{ kind: 'refused', code: 'GeneralException' },
      refuses: (className, name) => className === 'SettingCollection' && name === 'Add',
    });
    expect((await write(plan)).ok).toBe(false);
    stop();
    expect(everything()).toEqual(before);
  });

  test('a rewrite that fails at any request leaves the workbook as it was', async () => {
    await write(plan);
    const before = withoutIds();
    for (const [request, action] of [
      [1, 1],
      [2, 2],
      [2, 12],
      [3, 1],
    ] as const) {
      office.host.faults.atRequest(request, { kind: 'error', code: 'GeneralException', action });
      expect([request, action, (await write(changed)).ok]).toEqual([request, action, false]);
      office.host.faults.clear();
      expect(withoutIds()).toEqual(before);
    }
  });

  test('a write cancelled midway leaves the workbook as it was', async () => {
    const before = everything();
    const controller = new AbortController();
    const result = await write(plan, {
      signal: controller.signal,
      onProgress: ({ stage }) => stage === 'verifying' && controller.abort(),
    });
    expect(result).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(everything()).toEqual(before);
  });

  test('a cell that somebody changes during a write is not lost', async () => {
    await write(plan);
    office.host.faults.atRequest(2, {
      kind: 'meanwhile',
      change: ({ grid: cells }) =>
        cells.write(sheetId('About'), { row: 0, column: 0, ...ONE }, [
          [{ kind: 'value', value: 'theirs' }],
        ]),
    });
    expect(await write(changed)).toMatchObject({
      ok: false,
      error: { kind: 'changedMeanwhile', sheet: 'About' },
    });
  });
});

describe('undoing the last write', () => {
  test('undoes the write before one that failed', async () => {
    const before = everything();
    await write(plan);
    office.host.faults.atRequest(2, { kind: 'error', code: 'GeneralException', action: 2 });
    expect(await write(changed)).toMatchObject({ ok: false });
    office.host.faults.clear();
    expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
    expect(everything()).toEqual(before);
  });

  test('leaves the workbook as it was before the first', async () => {
    const before = everything();
    await write(plan);
    expect(await workbook.undoLastWrite(quiet())).toMatchObject({
      ok: true,
      value: { removedSheets: expect.arrayContaining(['Projections']) as string[] },
    });
    expect(everything()).toEqual(before);
    expect(await workbook.undoLastWrite(quiet())).toMatchObject({
      error: { kind: 'nothingToUndo' },
    });
  });

  test('leaves it as the write before had made it', async () => {
    await write(plan);
    const before = everything();
    await write(changed);
    calculateAs(grid, plan, { writtenOn: WRITTEN_ON });
    expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
    expect(everything()).toEqual(before);
  });

  test('is refused with the cells that were changed since', async () => {
    await write(plan);
    type('Checks', 0, 0, 'mine');
    expect(await workbook.undoLastWrite(quiet())).toEqual({
      ok: false,
      error: { kind: 'changedSince', cells: ['Checks!A1'] },
    });
  });
});

describe('rows that stay and get another planned format', () => {
  const spec = buildPlanSpec({ scenarios: 2, indicators: 2 });
  const finer = mustResolve({
    ...spec,
    indicators: spec.indicators.map((each) => ({ ...each, decimals: 3 })),
  });

  const writeIn = (of: Plan, locale: 'en' | 'zh-CN') => {
    calculateAs(grid, of, { writtenOn: WRITTEN_ON });
    return workbook.writePlan(mustHaveReport(of), locale, quiet());
  };
  const looks = () => {
    const { sheets } = grid.save();
    return sheets.map(({ name, styles, textRules }) => [
      name,
      [...styles].map((each) => JSON.stringify(each)).sort(),
      [...new Set(textRules.map(({ rule }) => rule.equals))].sort(),
    ]);
  };

  test.each([
    ['decimals', finer, 'en'],
    ['language', plan, 'zh-CN'],
  ] as const)(
    'have it after a write with other %s, and the old one after undo',
    async (_, next, locale) => {
      office.host.book.calculationMode = 'Manual';
      await writeIn(plan, 'en');
      const before = withoutIds();
      expect(await writeIn(next, locale)).toMatchObject({ ok: true, value: { unformatted: [] } });
      const rewritten = looks();
      expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
      expect(withoutIds()).toEqual(before);

      // The same write into sheets that have the names of the first.
      restoreBook(office.host.book, grid, empty);
      workbook = createExcelWorkbook({ now });
      await writeIn(next, locale);
      const names = rewritten.map(([name]) => name);
      expect(looks().map(([, ...rest], at) => [names[at], ...rest])).toEqual(rewritten);
    },
  );

  test('a format that the user gave a row whose plan stays is kept', async () => {
    await write(plan);
    const place = { row: 4, column: 1, rowCount: 1, columnCount: 1 };
    grid.writeStyle(sheetId('Projections'), place, { fill: '#123456' });
    expect(await write(changed)).toMatchObject({ ok: true });
    expect(grid.readStyle(sheetId('Projections'), 4, 1).fill).toBe('#123456');
  });
});

test('undo does not delete what was typed into a row that the write inserted', async () => {
  await write(plan);
  await write(larger);
  const row = rowOf('Projections', larger.scenarios[2]?.id ?? '');
  type('Projections', row, 40, 'mine');
  expect(await workbook.undoLastWrite(quiet())).toEqual({
    ok: false,
    error: { kind: 'changedSince', cells: [`Projections!AO${row + 1}`] },
  });
  expect(cellAt('Projections', row, 40)?.value).toBe('mine');
});

test('undo does not overwrite what was typed into a cell that the write emptied', async () => {
  const spec = buildPlanSpec({ scenarios: 2, indicators: 2 });
  const [first, second] = spec.scenarios;
  if (!first || !second) throw new Error('The plan has no scenarios');
  const noted = mustResolve({ ...spec, scenarios: [first, { ...second, note: 'A note' }] });
  await write(noted);
  const row = rowOf('Assumptions', 'A note');
  const cells = grid.read(sheetId('Assumptions'), { row, column: 0, rowCount: 1, columnCount: 30 });
  const column = cells[0]?.findIndex(({ value }) => value === 'A note') ?? -1;
  await write(plan);
  expect(cellAt('Assumptions', row, column)?.value).toBe('');
  type('Assumptions', row, column, 'mine');
  const undone = await workbook.undoLastWrite(quiet());
  expect(undone).toMatchObject({ ok: false, error: { kind: 'changedSince' } });
  expect(cellAt('Assumptions', row, column)?.value).toBe('mine');
});

describe('a write that was killed', () => {
  test.each(['finish', 'remove'] as const)('is found at the next start: %s', async (how) => {
    await write(plan);
    const before = everything();
    office.host.faults.atRequest(2, { kind: 'killed', when: 'after' });
    void write(changed);
    await until(() => office.host.book.customXml.length > 0);
    const next = createExcelWorkbook({ now });
    expect(await next.interruptedWrite()).toMatchObject({
      value: { isIntact: true, addedSheets: [] },
    });
    expect(await next.writePlan(mustHaveReport(plan), 'en', quiet())).toMatchObject({
      error: { kind: 'interrupted' },
    });
    expect(await next.recoverWrite(how, quiet())).toMatchObject({ ok: true });
    expect(await next.interruptedWrite()).toEqual({ ok: true, value: null });
    if (how === 'remove') expect(everything()).toEqual(before);
    else expect(await next.readPlan()).toMatchObject({ value: { plan: changed } });
  });

  test('is finished where Excel refuses formatting, and tells which is missing', async () => {
    await write(plan);
    office.host.forgetRequests();
    office.host.faults.atRequest(4, { kind: 'killed', when: 'after' });
    void write(larger);
    await until(() => office.host.requests().count === 4);
    // The record of the write, and the lock that its pane holds.
    expect(office.host.book.customXml.map(({ namespaceUri }) => namespaceUri).sort()).toEqual(
      [JOURNAL_NAMESPACE, LOCK_NAMESPACE].sort(),
    );
    const next = createExcelWorkbook({ now });
    const stop = office.host.faults.atEveryRequest({
      ...{ kind: 'refused', code: 'InvalidArgument' },
      refuses: (className, _name, use) => use !== 'get' && className === 'DataValidation',
    });
    const finished = await next.recoverWrite('finish', quiet());
    stop();
    expect(finished).toMatchObject({ ok: true, value: { locale: 'en' } });
    const { unformatted = [] } = finished.ok ? (finished.value ?? {}) : {};
    expect(unformatted).toContainEqual({ sheet: 'Assumptions', part: 'rules', chart: null });
    const again = await next.writePlan(mustHaveReport(larger), 'en', quiet());
    expect(again).toMatchObject({ ok: true, value: { unformatted: [], changed: 0 } });
  });
});
