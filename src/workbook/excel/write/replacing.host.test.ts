import fc from 'fast-check';
import { LOCALES, TEMPLATES, frozenPlan } from '../../../../test/frozen/frozen-plans';
import { anyPlan } from '../../../../test/support/plans/any-plan';
import { buildPlanSpec, mustResolve } from '../../../../test/support/plans/build-plan';
import {
  createPlainGrid,
  type PlainGrid,
} from '../../../../test/support/plain-grid/create-plain-grid';
import { isWhole, seed } from '../../../../test/support/seed';
import { startOfficeHost, type OfficeHost } from '../../../../test/support/workbooks/office-host';
import {
  calculateAs,
  everythingIn,
  mustHaveReport,
} from '../../../../test/support/workbooks/plan-workbook';
import type { Plan } from '../../../domain/index';
import type { Locale } from '../../../shared/local-text';
import { planSheets } from '../../sheets/plan-sheets';
import { sheetMatrix } from './base/cell-input';
import type { WorkbookPort, WriteOptions } from '../../ports/workbook-port';
import { createExcelWorkbook } from '../create-excel-workbook';

const WRITTEN_ON = '2026-01-02';
const now = () => new Date(2026, 0, 2);

let grid: PlainGrid;
let office: OfficeHost;
let workbook: WorkbookPort;

beforeEach(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  workbook = createExcelWorkbook({ now });
});
afterEach(() => office.dispose());

const quiet = (more: Partial<WriteOptions> = {}): WriteOptions => ({
  ...{ onProgress: () => undefined, signal: new AbortController().signal },
  ...more,
});

function write(plan: Plan, locale: Locale = 'en', more: Partial<WriteOptions> = {}) {
  calculateAs(grid, plan, { locale, writtenOn: WRITTEN_ON });
  return workbook.writePlan(mustHaveReport(plan), locale, quiet(more));
}

async function mustWrite(plan: Plan, locale: Locale = 'en'): Promise<void> {
  expect(await write(plan, locale)).toMatchObject({ ok: true });
}

/** Every sheet with the contents of its cells, in the order of the tabs. */
function contents(): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  return grid.sheets().map(({ id, name }) => {
    const area = grid.usedArea(id);
    const cells = area === null ? [] : grid.read(id, area);
    const filled = cells.flatMap((line, y) =>
      line.flatMap(({ value, formula }, x): [string, unknown][] =>
        value === '' && formula === null
          ? []
          : [[`${(area?.row ?? 0) + y},${(area?.column ?? 0) + x}`, formula ?? value]],
      ),
    );
    return [name, Object.fromEntries(filled)];
  });
}

/** The cells of a plan's sheets, written into an empty workbook. */
function plannedContents(plan: Plan, locale: Locale) {
  const { sheets } = planSheets(mustHaveReport(plan), locale, { writtenOn: WRITTEN_ON });
  return sheets.map((sheet) => {
    const matrix = sheetMatrix(sheet);
    return [sheet.name, matrix?.inputs.flat().filter((input) => input !== '').length ?? 0] as const;
  });
}

const ownContents = () =>
  contents()
    .filter(([name]) => name !== 'Sheet1' && name !== 'Mine')
    .map(([name, cells]) => [name, Object.keys(cells).length] as const);

const sheetId = (name: string) => grid.sheets().find((sheet) => sheet.name === name)?.id ?? '';
const ONE = { rowCount: 1, columnCount: 1 };

function put(sheet: string, row: number, column: number, content: string | number): void {
  const isFormula = typeof content === 'string' && content.startsWith('=');
  grid.write(sheetId(sheet), { row, column, ...ONE }, [
    [isFormula ? { kind: 'formula', formula: content } : { kind: 'value', value: content }],
  ]);
}
const at = (sheet: string, row: number, column: number) =>
  grid.read(sheetId(sheet), { row, column, ...ONE })[0]?.[0];

const small = mustResolve({ ...buildPlanSpec({ scenarios: 2, indicators: 2 }), id: 'old' });
const other = mustResolve({
  ...buildPlanSpec({ scenarios: 1, indicators: 3 }),
  ...{ id: 'new', name: 'Other' },
});

describe('every template over every template', () => {
  const all = TEMPLATES.flatMap((old) => TEMPLATES.map((next) => [old, next] as const));
  const pairs = all.filter((_, index) => isWhole || (index + seed) % 4 === 0);
  test.each(pairs)('%s, then %s, in the other language, and back', async (old, next) => {
    const [before, after] = [await frozenPlan(old), await frozenPlan(next)];
    for (const locale of LOCALES) {
      const second = locale === 'en' ? 'zh-CN' : 'en';
      await mustWrite(before, locale);
      const first = contents();
      await mustWrite(after, second);
      if (old !== next) expect(ownContents()).toEqual(plannedContents(after, second));
      expect(await workbook.readPlan()).toMatchObject({ value: { kind: 'plan', plan: after } });
      expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
      expect(contents()).toEqual(first);
      await office.dispose();
      grid = createPlainGrid();
      office = await startOfficeHost({ grid });
      workbook = createExcelWorkbook({ now });
    }
  });
});

describe('a plan over another', () => {
  test('is previewed with the name of the plan that goes, and the counts add up', async () => {
    await mustWrite(small);
    const looked = await workbook.previewPlan(mustHaveReport(other), 'en');
    if (!looked.ok) throw new Error(JSON.stringify(looked.error));
    expect(looked.value.replaces).toMatchObject({ plan: { id: 'old' }, sheets: { length: 9 } });
    for (const { action, changed, cells } of looked.value.sheets) {
      expect([action, changed]).toEqual(['create', cells]);
    }
    expect(await workbook.previewPlan(mustHaveReport(small), 'en')).toMatchObject({
      value: { replaces: null, changed: 0 },
    });
  });

  test('takes the places of the old sheets, and undo brings them back with their looks', async () => {
    await mustWrite(small);
    grid.addSheet('Mine');
    const before = everythingIn(grid, office.host.book);
    await mustWrite(other);
    expect(grid.sheets().map(({ name }) => name)).toEqual([
      ...['Sheet1', 'Brief', 'About', 'Assumptions', 'Projections', 'Targets', 'Comparison'],
      ...['Milestones', 'Checks', 'Sources', 'Mine'],
    ]);
    const undone = await workbook.undoLastWrite(quiet());
    expect(undone).toMatchObject({
      ok: true,
      value: { removedSheets: [], sheetsBack: { length: 9 } },
    });
    const named = (all: unknown) =>
      (all as { sheets: { name: string; styles: unknown; contents: unknown }[] }).sheets.map(
        ({ name, styles, contents: cells }) => ({ name, styles, cells }),
      );
    expect(named(everythingIn(grid, office.host.book))).toEqual(named(before));
    expect(office.host.book.tables.map(({ name }) => name).sort()).toHaveLength(10);
    expect(await write(small)).toMatchObject({ ok: true, value: { written: 0 } });
  });

  test('brings back a plan whose indicators have formulas', async () => {
    await mustWrite(await frozenPlan('fiscal'));
    const before = contents();
    await mustWrite(other);
    expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
    expect(contents()).toEqual(before);
  });

  test('asks about a cell of the user and a formula elsewhere, and undo brings both back', async () => {
    await mustWrite(small);
    put('Projections', 90, 1, 'my note');
    grid.addSheet('Mine');
    put('Mine', 0, 0, '=Projections!B8*2');
    const before = contents();
    const asked = await write(other);
    expect(asked).toMatchObject({ ok: false, error: { kind: 'obstructed' } });
    expect(contents()).toEqual(before);
    const looked = await workbook.previewPlan(mustHaveReport(other), 'en');
    expect(looked).toMatchObject({
      value: {
        obstacles: [
          { kind: 'replacedCells', sheet: 'Projections', address: 'B91', effect: 'asks' },
          { kind: 'replacedReference', sheet: 'Mine', address: 'A1', detail: 'Projections!B8' },
        ],
      },
    });
    expect(await write(other, 'en', { obstacles: 'overwrite' })).toMatchObject({ ok: true });
    expect(at('Mine', 0, 0)?.formula).toContain('#REF!');
    expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
    expect(contents()).toEqual(before);
  });
});

test('random plans over random plans hold what is planned, and undo brings the first back', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, anyPlan, async (one, two) => {
      const [before, after] = [
        { ...one, id: 'one' },
        { ...two, id: 'two' },
      ];
      await mustWrite(before);
      const first = contents();
      await mustWrite(after, 'zh-CN');
      expect(ownContents()).toEqual(plannedContents(after, 'zh-CN'));
      expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
      expect(contents()).toEqual(first);
      await office.dispose();
      grid = createPlainGrid();
      office = await startOfficeHost({ grid });
      workbook = createExcelWorkbook({ now });
    }),
    { numRuns: 5 },
  );
});
