import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { LOCALES, TEMPLATES, frozenPlan, templateFile } from '../../../../test/frozen/frozen-plans';
import { anyPlan } from '../../../../test/support/plans/any-plan';
import { buildPlanSpec, mustResolve } from '../../../../test/support/plans/build-plan';
import { withMoreParts } from '../../../../test/support/plans/more-parts';
import {
  createPlainGrid,
  type PlainGrid,
} from '../../../../test/support/plain-grid/create-plain-grid';
import { isWhole, runs, sampleOf, seed } from '../../../../test/support/seed';
import { startOfficeHost, type OfficeHost } from '../../../../test/support/workbooks/office-host';
import {
  calculateAs,
  everythingIn,
  mustHaveReport,
} from '../../../../test/support/workbooks/plan-workbook';
import { quiet } from '../../../../test/support/workbooks/quiet';
import type { Plan, PlanSpec } from '../../../domain/index';
import type { Locale } from '../../../shared/local-text';
import { planSheets } from '../../sheets/plan-sheets';
import { type CellInput, currentInput, plainInput, sheetMatrix } from './base/cell-input';
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

function write(plan: Plan, locale: Locale = 'en', more: Partial<WriteOptions> = {}) {
  calculateAs(grid, plan, { locale, writtenOn: WRITTEN_ON });
  return workbook.writePlan(mustHaveReport(plan), locale, quiet(more));
}

async function mustWrite(plan: Plan, locale: Locale = 'en'): Promise<void> {
  expect(await write(plan, locale)).toMatchObject({ ok: true });
}

type Cells = Readonly<Record<string, CellInput>>;

/** Every sheet with the contents of its cells, in the order of the tabs. */
function contents(): readonly (readonly [string, Cells])[] {
  return grid.sheets().map(({ id, name }) => {
    const area = grid.usedArea(id);
    const cells = area === null ? [] : grid.read(id, area);
    const filled = cells.flatMap((line, y) =>
      line.flatMap(({ value, formula }, x): [string, CellInput][] => {
        const input = plainInput(currentInput(formula ?? value, value));
        return input === '' ? [] : [[`${(area?.row ?? 0) + y},${(area?.column ?? 0) + x}`, input]];
      }),
    );
    return [name, Object.fromEntries(filled)];
  });
}

/** The cells that a plan's sheets hold, as they are planned for an empty workbook. */
function plannedContents(plan: Plan, locale: Locale): readonly (readonly [string, Cells])[] {
  const { sheets } = planSheets(mustHaveReport(plan), locale, { writtenOn: WRITTEN_ON });
  return sheets.map(({ name, ...sheet }) => {
    const { range, inputs = [] } = sheetMatrix(sheet) ?? {};
    const cells = inputs.flatMap((line, y) =>
      line.flatMap((input, x): [string, CellInput][] =>
        input === ''
          ? []
          : [[`${(range?.row ?? 0) + y},${(range?.column ?? 0) + x}`, plainInput(input)]],
      ),
    );
    return [name, Object.fromEntries(cells)] as const;
  });
}

const ownContents = () => contents().filter(([name]) => name !== 'Sheet1' && name !== 'Mine');

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

const formulaOf = (name: string) =>
  Excel.run(async (context) => {
    const item = context.workbook.names.getItem(name).load('formula');
    await context.sync();
    return String(item.formula);
  });

const small = mustResolve({ ...buildPlanSpec({ scenarios: 2, indicators: 2 }), id: 'old' });
const other = mustResolve({
  ...buildPlanSpec({ scenarios: 1, indicators: 3 }),
  ...{ id: 'new', name: 'Other' },
});

/** A template, and the same with one more scenario, one more indicator and one more target. */
function templateAndMore(name: string): { readonly plan: Plan; readonly more: Plan } {
  const spec = JSON.parse(readFileSync(templateFile(name), 'utf8')) as PlanSpec;
  return { plan: mustResolve(spec), more: mustResolve(withMoreParts(spec)) };
}

/** Writes a plan; *Undo last write* takes it back cell for cell, and it can be written again. */
async function writeAndBack(plan: Plan, locale: Locale): Promise<void> {
  const before = contents();
  await mustWrite(plan, locale);
  const after = contents();
  expect(await workbook.readPlan()).toMatchObject({ value: { kind: 'plan', plan } });
  expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
  expect(contents()).toEqual(before);
  await mustWrite(plan, locale);
  expect(contents()).toEqual(after);
}

describe('every template over every template, in the other language', () => {
  const all = TEMPLATES.flatMap((old) =>
    TEMPLATES.flatMap((next) => LOCALES.map((locale) => ({ old, next, locale }))),
  );
  // The plan in between grows before it is replaced, or the one over it shrinks afterwards.
  const growsFirst = isWhole || Math.floor(seed / all.length) % 2 === 0;
  const shrinksLast = isWhole || !growsFirst;
  test.each(sampleOf(all, 1))(
    '$next over $old in $locale, each with more and less',
    async (pair) => {
      const { old, next, locale } = pair;
      const [first, second] = [templateAndMore(old), templateAndMore(next)];
      const other = locale === 'en' ? 'zh-CN' : 'en';
      if (growsFirst) {
        await mustWrite(first.plan, locale);
        await writeAndBack(first.more, locale);
        expect(ownContents()).toEqual(plannedContents(first.more, locale));
      } else await mustWrite(first.more, locale);
      await writeAndBack(second.more, other);
      if (old !== next) expect(ownContents()).toEqual(plannedContents(second.more, other));
      if (!shrinksLast) return;
      await writeAndBack(second.plan, other);
      if (old !== next) expect(ownContents()).toEqual(plannedContents(second.plan, other));
    },
  );
});

describe('a plan over another', () => {
  test('is previewed with the name of the plan that goes, and the counts add up', async () => {
    await mustWrite(small);
    const looked = await workbook.previewPlan(mustHaveReport(other), 'en');
    if (!looked.ok) throw new Error(JSON.stringify(looked.error));
    expect(looked.value.replaces).toMatchObject({ plan: { id: 'old' }, sheets: { length: 10 } });
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
      ...[
        'Sheet1',
        'Brief',
        'Indicators',
        'About',
        'Assumptions',
        'Projections',
        'Targets',
        'Comparison',
      ],
      ...['Milestones', 'Checks', 'Sources', 'Mine'],
    ]);
    const undone = await workbook.undoLastWrite(quiet());
    expect(undone).toMatchObject({
      ok: true,
      value: { removedSheets: [], sheetsBack: { length: 10 } },
    });
    const named = (all: unknown) =>
      (all as { sheets: { name: string; styles: unknown; contents: unknown }[] }).sheets.map(
        ({ name, styles, contents: cells }) => ({ name, styles, cells }),
      );
    expect(named(everythingIn(grid, office.host.book))).toEqual(named(before));
    expect(office.host.book.tables.map(({ name }) => name).sort()).toHaveLength(11);
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

  test('asks about a defined name of the user, and undo gives it back what it referred to', async () => {
    await mustWrite(small);
    grid.addSheet('Mine');
    await Excel.run(async ({ workbook: { names, worksheets } }) => {
      names.add('Growth', '=Projections!$B$8', 'my comment');
      worksheets.getItem('Mine').names.add('Local', '=SUM(Projections!$B$8:$C$8)');
      names.add('Elsewhere', '=Mine!$A$1');
      await names.context.sync();
    });
    const before = office.host.book.names.map(({ name, refersTo }) => [name, refersTo.kind]);
    const looked = await workbook.previewPlan(mustHaveReport(other), 'en');
    expect(looked).toMatchObject({
      value: {
        obstacles: [
          { kind: 'replacedName', sheet: null, detail: 'Growth', effect: 'asks' },
          { kind: 'replacedName', sheet: 'Mine', detail: 'Local', effect: 'asks' },
        ],
      },
    });
    expect(await write(other)).toMatchObject({ ok: false, error: { kind: 'obstructed' } });
    expect(await write(other, 'en', { obstacles: 'overwrite' })).toMatchObject({ ok: true });
    expect(await formulaOf('Growth')).toContain('#REF!');
    expect(await workbook.undoLastWrite(quiet())).toMatchObject({ ok: true });
    expect(await formulaOf('Growth')).toBe('=Projections!$B$8');
    const after = office.host.book.names.map(({ name, refersTo }) => [name, refersTo.kind]);
    expect(after.sort()).toEqual(before.sort());
    expect(office.host.book.names.find(({ name }) => name === 'Growth')?.comment).toBe(
      'my comment',
    );
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
    // Shrinking would take longer than a test may.
    { numRuns: runs(isWhole ? 5 : 1), endOnFailure: true },
  );
});
