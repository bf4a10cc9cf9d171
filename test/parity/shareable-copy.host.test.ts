import { resolvePlan, type Plan } from '../../src/domain/index';
import { createExcelSharing } from '../../src/workbook/excel/create-excel-sharing';
import { createExcelWorkbook } from '../../src/workbook/excel/create-excel-workbook';
import { readZip } from '../../src/workbook/zip/read-zip';
import { writeZip } from '../../src/workbook/zip/zip-writer';
import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import { compareCells } from '../support/calculators/compare-cells';
import { examplePlan, examplePlanSpec } from '../support/plans/example-plan';
import { calculate, describeWithLibreOffice } from '../support/calculators/libreoffice';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { createPersonAtSheets } from '../support/workbooks/person-at-sheets';
import { createPlainGrid } from '../support/plain-grid/create-plain-grid';
import { calculateAs, mustHaveReport } from '../support/workbooks/plan-workbook';

const WRITTEN_ON = '2026-01-02';

/** Another growth of GDP in the root scenario, from which both scenarios inherit it. */
const GROWTH = 0.0875;
const changed: Plan = (() => {
  const [root, ...others] = examplePlanSpec.scenarios;
  if (!root) throw new Error('A scenario is wanted');
  const assumptions = (root.assumptions ?? []).map((row) =>
    row.indicator === 'gdp' ? { ...row, values: { 2024: 0.06, 2025: GROWTH, 2026: 0.06 } } : row,
  );
  const plan = resolvePlan({
    ...examplePlanSpec,
    scenarios: [{ ...root, assumptions }, ...others],
  });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
})();

let office: OfficeHost;
let copy: Uint8Array;
let input: string;

beforeAll(async () => {
  const grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  calculateAs(grid, examplePlan, { writtenOn: WRITTEN_ON });
  const report = mustHaveReport(examplePlan);
  const workbook = createExcelWorkbook({ now: () => new Date(2026, 0, 2) });
  const signal = new AbortController().signal;
  const written = await workbook.writePlan(report, 'en', { onProgress: () => undefined, signal });
  expect(written).toMatchObject({ ok: true });
  const person = createPersonAtSheets(office.host.book, grid);
  input = person.cell('PlanAssumptions', 'base gdp growth', '2025').address.split('!')[1] ?? '';
  grid.write(grid.sheets()[0]?.id ?? '', { row: 0, column: 0, rowCount: 1, columnCount: 2 }, [
    [
      { kind: 'formula', formula: '=PLAN.SCENARIO("low","gdp",2025)' },
      { kind: 'formula', formula: '=PLAN.TARGET_GAP(A1,1000)' },
    ],
  ]);
  const shared = await createExcelSharing().shareableCopy(report);
  if (!shared.ok) throw new Error(JSON.stringify(shared.error));
  expect(shared.value.proof).toMatchObject({ cells: 2, formulas: 2, largestDifference: 0 });
  copy = shared.value.bytes;
});
afterAll(() => office.dispose());

/** The file after somebody typed a number into a cell, without its saved results. */
async function edited(bytes: Uint8Array, sheet: string, cell: string, value: number) {
  const files = readZip(bytes);
  if (!files) throw new Error('The copy is no workbook');
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  const id = new RegExp(`<sheet name="${sheet}"[^>]*r:id="([^"]+)"`).exec(
    text('xl/workbook.xml'),
  )?.[1];
  const rels = text('xl/_rels/workbook.xml.rels');
  const target = (/<Relationship [^>]*>/g[Symbol.match](rels) ?? []).find((each) =>
    each.includes(`Id="${id ?? ''}"`),
  );
  const path = `xl/${/Target="\/?(?:xl\/)?([^"]+)"/.exec(target ?? '')?.[1] ?? ''}`;
  let isTyped = false;
  const after = [...files].map(([name, file]): [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, file];
    const bare = text(name).replaceAll(/(<\/f>|<f [^>]*\/>)<v>[^<]*<\/v>/g, '$1');
    if (name !== path) return [name, new TextEncoder().encode(bare)];
    const typed = bare.replace(
      new RegExp(`(<c r="${cell}"[^>]*>)<v>[^<]*</v>`),
      (_, open: string) => {
        isTyped = true;
        return `${open}<v>${String(value)}</v>`;
      },
    );
    return [name, new TextEncoder().encode(typed)];
  });
  if (!isTyped) throw new Error(`${path} has no number in ${cell}`);
  return writeZip(new Map(after));
}

describeWithLibreOffice('In LibreOffice a shareable copy', (program) => {
  test('recalculates every scenario and the replaced functions when an assumption is changed', async () => {
    const file = await edited(copy, 'Assumptions', input, GROWTH);
    const book = calculate(program, file);
    const report = mustHaveReport(changed);
    expect(compareCells(planSheets(report, 'en', { writtenOn: WRITTEN_ON }), book)).toEqual([]);
    const low = report.scenarios[1]?.indicators[0]?.values[2] ?? NaN;
    expect(book.get('Sheet1')?.get('0,0')).toBeCloseTo(low, 9);
    expect(book.get('Sheet1')?.get('0,1')).toBeCloseTo(1000 - low, 9);
  });
});
