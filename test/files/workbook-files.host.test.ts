import { resolvePlan, type Plan } from '../../src/domain/index';
import { parseFormula } from '../../src/domain/formulas/parse-formula';
import { LOCALES } from '../../src/shared/local-text';
import { workbookBytes } from '../../src/workbench/save/save-workbook';
import { createExcelSharing } from '../../src/workbook/excel/create-excel-sharing';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import { mustReport } from '../support/plans/build-plan';
import { checkXlsx } from '../support/check-xlsx/check-xlsx';
import { readTemplate } from '../support/calculators/compare-cells';
import { everyKindSpec } from '../support/plans/every-kind-plan';
import { HARMFUL_TEXTS, UNHOLDABLE_TEXTS, withTexts } from '../support/plans/hostile-plan';
import { sampleOf } from '../support/seed';
import { calculateAs } from '../support/workbooks/plan-workbook';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { createPlainGrid, type PlainGrid } from '../support/plain-grid/create-plain-grid';

let office: OfficeHost;
let grid: PlainGrid;

const mustResolve = (text: string): Plan => {
  const plan = resolvePlan(withTexts(everyKindSpec, text), parseFormula);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
};

const PLANS: readonly (readonly [string, Plan])[] = [
  ...['blank', 'fiscal', 'five-year', 'helsinki', 'jinjiang'].map((name): [string, Plan] => [
    `the template ${name}`,
    readTemplate(name),
  ]),
  ...['an escaped character', 'markup', 'a carriage return', 'the codes of a header'].map(
    (what): [string, Plan] => [
      `a plan in which every text holds ${what}`,
      mustResolve(HARMFUL_TEXTS.find(([name]) => name === what)?.[1] ?? ''),
    ],
  ),
];

beforeEach(async () => {
  grid = createPlainGrid();
  office = await startOfficeHost({ grid });
});

afterEach(() => office.dispose());

async function write(plan: Plan, locale: (typeof LOCALES)[number]): Promise<void> {
  calculateAs(grid, plan, { locale, writtenOn: '2026-01-02' });
  const workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
  const { signal } = new AbortController();
  const options = { onProgress: () => undefined, signal };
  expect(await workbook.writePlan(mustReport(plan), locale, options)).toMatchObject({ ok: true });
}

/** What a user may have in a workbook beside our sheets. */
async function addOwnSheets(): Promise<void> {
  await Excel.run(async (context) => {
    for (const name of ["O'Brien & <b>", '_x0041_', '2024', '🏙️']) {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRange('D1:G3').values = [
        ['_x0041_ ', '', 2024, '2024'],
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ];
      sheet.tables.add('D1:G3', true);
      const chart = sheet.charts.add('Line', sheet.getRange('E1:E3'), 'Columns');
      chart.title.text = `${'长'.repeat(300)}\n_x0041_`;
      sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = '_x0041_'.repeat(30);
      sheet.getRange('D2').dataValidation.rule = {
        wholeNumber: { formula1: 1, operator: 'GreaterThan' },
      };
      sheet.getRange('D2').dataValidation.errorAlert = {
        ...{ showAlert: true, style: 'Stop', title: '_x0041_'.repeat(20) },
        message: '🏙'.repeat(200),
      };
      context.workbook.names.add(
        `Name${String(name.length)}.${name.codePointAt(0)}`,
        sheet.getRange('A1'),
      );
    }
    context.workbook.worksheets.add('Gone');
    context.workbook.names.add('Lost', context.workbook.worksheets.getItem('Gone').getRange('A1'));
    await context.sync();
    context.workbook.worksheets.getItem('Gone').delete();
    await context.sync();
  });
  const texts = [...HARMFUL_TEXTS, ...UNHOLDABLE_TEXTS].map(([, text]) => text);
  const formulas = [
    '=PLAN.AVERAGE_GROWTH(100,120,3)',
    '=PLAN.TARGET_GAP(1,2)&"_x0041_"',
    '=RRI(3,1,2)',
    '=SORT(D2:E3)',
    '="_x0041_"&\'_x0041_\'!A1',
    '="a"&CHAR(7)',
  ];
  for (const { id } of grid.sheets().slice(-4)) {
    grid.write(id, { row: 0, column: 0, rowCount: texts.length, columnCount: 1 }, [
      ...texts.map((value) => [{ kind: 'value' as const, value }]),
    ]);
    grid.write(id, { row: 0, column: 8, rowCount: formulas.length, columnCount: 1 }, [
      ...formulas.map((formula) => [{ kind: 'formula' as const, formula }]),
    ]);
  }
}

// Two plans in each language of a run, the others with other seeds.
describe.each(LOCALES)('in %s', (locale) => {
  test.each(sampleOf(PLANS, 2, 2 * LOCALES.indexOf(locale)))(
    'the workbench and the shareable copy give files that Excel opens, of %s',
    async (_, plan) => {
      await write(plan, locale);
      await addOwnSheets();
      const saved = await workbookBytes(office.host.book, plan.name[locale]);
      expect(await checkXlsx(saved)).toEqual([]);
      const copy = await createExcelSharing().shareableCopy(mustReport(plan));
      if (!copy.ok) throw new Error(JSON.stringify(copy.error));
      expect(copy.value.proof.cells).toBeGreaterThan(0);
      expect(await checkXlsx(copy.value.bytes)).toEqual([]);
    },
  );
});
