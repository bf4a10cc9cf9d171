import { ok } from '../../src/shared/result';
import type { PlatformName } from '../../src/simulator/faults/platform-profiles';
import { platformProfiles } from '../../src/simulator/faults/platform-profiles';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import type { WorkbookPort } from '../../src/workbook/ports/workbook-port';
import { mustReport, mustResolve, NASTY_TEXTS } from '../support/plans/build-plan';
import { fullPlan as plan, fullPlanSpec as spec, longerPlan } from '../support/plans/full-plan';
import { membersOf } from '../support/workbooks/excel-members';
import {
  startOfficeHost,
  type OfficeHost,
  type OfficeHostOptions,
} from '../support/workbooks/office-host';
import { createPlainGrid, type PlainGrid } from '../support/plain-grid/create-plain-grid';
import {
  bookDifferences,
  snapshotBook,
  type BookSnapshot,
} from '../support/plain-grid/book-snapshot';
import { inputChange } from '../support/workbooks/input-changes';

/** The manifest's minimum requirements and nothing newer. */
const FLOOR = { ...platformProfiles.ltsc2021.requirements, ExcelApi: '1.9' };

const nastyPlan = mustResolve({
  ...spec,
  scenarios: spec.scenarios.map((scenario, index) => ({
    ...scenario,
    name: `${NASTY_TEXTS[index] ?? ''} ${String(index)}`,
    note: NASTY_TEXTS[index + 2] ?? '',
  })),
  milestones: NASTY_TEXTS.map((text, index) => ({
    id: `milestone-${String(index)}`,
    statement: text,
    provenance: { evidence: 'assumed' as const, phrase: text, note: text },
  })),
});

interface OpenExcel {
  readonly office: OfficeHost;
  readonly grid: PlainGrid;
  readonly workbook: WorkbookPort;
  readonly write: (what?: typeof plan) => Promise<unknown>;
}

async function openExcel(options: OfficeHostOptions = {}): Promise<OpenExcel> {
  const grid = createPlainGrid();
  const office = await startOfficeHost({ ...options, grid });
  office.host.book.calculationMode = 'Manual';
  const workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
  const options_ = { onProgress: () => undefined, signal: new AbortController().signal };
  return {
    office,
    grid,
    workbook,
    write: (what = plan) => workbook.writePlan(mustReport(what), 'en', options_),
  };
}

describe('an Excel of each kind', () => {
  test.each(Object.keys(platformProfiles) as PlatformName[])(
    'on %s accepts the sheets, returns the plan and accepts an input',
    async (platform) => {
      const { office, write, workbook } = await openExcel({ platform });
      const has = (set: string, version: string) =>
        Office.context.requirements.isSetSupported(set, version);
      expect(has('ExcelApi', '1.15')).toBe(platform !== 'ltsc2021');
      expect(has('ExcelApiOnline', '1.1')).toBe(platform === 'web');
      expect(has('CustomFunctionsRuntime', '1.1')).toBe(platform !== 'ipad');
      expect(await write()).toMatchObject({ ok: true });
      expect(await workbook.readPlan()).toEqual(ok({ kind: 'plan', plan, locale: 'en' }));
      const [assumption] = plan.scenarios[0]?.assumptions ?? [];
      expect(
        await workbook.writeChanges(
          inputChange(
            { scenario: 'scenario-0', indicator: 'indicator-0', driver: 'growth', year: 2024 },
            { value: 0.05, provenance: assumption?.provenance ?? null },
          ),
        ),
      ).toEqual(ok(undefined));
      const other = mustResolve({ ...spec, name: 'Another name' });
      expect(await write(other)).toMatchObject({ ok: true });
      const { undo } = platformProfiles[platform];
      const clearing = office.host.faults.undoClearingCalls();
      expect(clearing.filter((call) => call.endsWith(`(${undo})`))).toEqual([]);
      expect(office.complaints).toEqual([]);
      await office.dispose();
    },
  );
});

test('an Excel with only the declared minimum accepts the sheets, and again with more rows', async () => {
  const { office, write, workbook } = await openExcel({ requirements: FLOOR });
  office.host.faults.limitMembers(membersOf(FLOOR));
  expect(await write()).toMatchObject({ ok: true });
  expect(await write(longerPlan)).toMatchObject({ ok: true });
  expect(await workbook.readPlan()).toEqual(ok({ kind: 'plan', plan: longerPlan, locale: 'en' }));
  const signal = new AbortController().signal;
  expect(await workbook.undoLastWrite({ signal, onProgress: () => undefined })).toMatchObject({
    ok: true,
  });
  expect(await workbook.readPlan()).toEqual(ok({ kind: 'plan', plan, locale: 'en' }));
  expect(office.complaints).toEqual([]);
  await office.dispose();
});

describe('an Excel in each language', () => {
  let english: BookSnapshot;
  beforeAll(async () => {
    const { office, grid, write } = await openExcel();
    await write();
    english = snapshotBook(office.host.book, grid);
    await office.dispose();
  });

  test.each([
    ['de-DE', '1.234,50', '=SUM(A1;1,5;"a,b")'],
    ['tr-TR', '1.234,50', '=SUM(A1;1,5;"a,b")'],
    ['zh-CN', '1,234.50', '=SUM(A1,1.5,"a,b")'],
  ])(
    'in %s gets the same cells and shows them with its own separators',
    async (locale, text, formula) => {
      const { office, grid, write } = await openExcel({ locale });
      await write();
      expect(bookDifferences(english, snapshotBook(office.host.book, grid))).toEqual([]);
      const shown = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
        range.formulasLocal = [[1234.5, formula]];
        range.getCell(0, 0).numberFormat = [['#,##0.00']];
        range.load('text, formulas, formulasLocal');
        await context.sync();
        return [range.text[0]?.[0], range.formulas[0]?.[1], range.formulasLocal[0]?.[1]];
      });
      expect(shown).toEqual([text, '=SUM(A1,1.5,"a,b")', formula]);
      await office.dispose();
    },
  );
});

test('no text from outside ever becomes a formula in a cell', async () => {
  const { office, grid, write, workbook } = await openExcel();
  expect(await write(nastyPlan)).toMatchObject({ ok: true });
  const formulas = grid
    .save()
    .sheets.flatMap(({ contents }) => [...contents.values()])
    .flatMap((content) => (content.kind === 'formula' ? [content.formula] : []));
  expect(formulas.length).toBeGreaterThan(50);
  const planned = /^=[-+A-Z(0-9"'$]/;
  expect(formulas.filter((formula) => !planned.test(formula))).toEqual([]);
  expect(formulas.filter((formula) => /HYPERLINK|evil|2\+3/.test(formula))).toEqual([]);
  expect(await workbook.readPlan()).toEqual(ok({ kind: 'plan', plan: nastyPlan, locale: 'en' }));
  await office.dispose();
});
