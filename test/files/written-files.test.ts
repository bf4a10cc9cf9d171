import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { readPlanFile, type PlanSpec } from '../../src/domain/index';
import { LOCALES } from '../../src/shared/local-text';
import { parseFormula } from '../../src/domain/formulas/parse-formula';
import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import { writeXlsx } from '../../src/workbook/xlsx/write-xlsx';
import { anyPlan, buildPlanSpec, mustReport } from '../support/plans/build-plan';
import { checkXlsx } from '../support/check-xlsx/check-xlsx';
import { everyKindSpec } from '../support/plans/every-kind-plan';
import { runs, sampleOf } from '../support/seed';
import { HARMFUL_TEXTS, UNHOLDABLE_TEXTS, withTexts } from '../support/plans/hostile-plan';
import { runPlan } from '../support/run-plan';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'planpath-files-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The file that the command line writes of a plan file. */
async function written(plan: string, locale: string): Promise<Uint8Array> {
  const out = path.join(folder, 'out.xlsx');
  const { code, complaint } = await runPlan('write', plan, out, '--locale', locale);
  expect([code, complaint]).toEqual([0, '']);
  return readFileSync(out);
}

function planFile(spec: PlanSpec): string {
  const file = path.join(folder, 'hostile.plan.json');
  writeFileSync(file, JSON.stringify(spec));
  return file;
}

const template = (name: string) => `assets/templates/${name}.plan.json`;

describe.each(LOCALES)('in %s the command line writes a file that Excel opens', (locale) => {
  test.each(['blank', 'fiscal', 'five-year', 'helsinki', 'jinjiang'])(
    'of the template %s',
    async (name) => {
      expect(await checkXlsx(await written(template(name), locale))).toEqual([]);
    },
  );

  // A quarter of the texts in each language of a run, the others with other seeds.
  const count = Math.ceil(HARMFUL_TEXTS.length / 4);
  const texts = sampleOf(HARMFUL_TEXTS, count, 2 * LOCALES.indexOf(locale));

  test.each(texts)('of plans in which every text holds %s', async (_, text) => {
    const bytes = await written(planFile(withTexts(everyKindSpec, text)), locale);
    expect(await checkXlsx(bytes)).toEqual([]);
    const { sheets } = await readXlsx(bytes);
    const cells = sheets.flatMap(({ rows }) => rows.flat()).map(String);
    expect(cells.some((each) => each.startsWith(text))).toBe(true);
  });
});

test.each(UNHOLDABLE_TEXTS)('a plan with %s is refused with its place', async (_, text) => {
  for (const locale of LOCALES) {
    const plan = planFile({ ...buildPlanSpec(), name: text });
    const out = path.join(folder, 'refused.xlsx');
    const { code, complaint } = await runPlan('write', plan, out, '--locale', locale);
    expect(code).toBe(1);
    expect(complaint).toMatch(locale === 'en' ? /invisible character/ : /不可见字符/);
  }
});

test('a text is either refused or written so that Excel opens the file', async () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc
      .array(
        fc.constantFrom('_x', '0041', '_', '\uFFFE', '&', '"', '\r', '\uD800', '#', '\u{1F3D9}'),
      )
      .map((parts) => parts.join('')),
  );
  let count = 0;
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const spec = withTexts(buildPlanSpec({ indicators: 3 }), text);
      const plan = readPlanFile(JSON.stringify(spec), parseFormula);
      if (!plan.ok) return;
      count += 1;
      expect(await checkXlsx(await writeXlsx(planSheets(mustReport(plan.value), 'en')))).toEqual(
        [],
      );
    }),
    { numRuns: runs(12) },
  );
  expect(count).toBeGreaterThan(0);
});

test('any plan is written so that Excel opens the file', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, fc.constantFrom(...LOCALES), async (plan, locale) => {
      expect(await checkXlsx(await writeXlsx(planSheets(mustReport(plan), locale)))).toEqual([]);
    }),
    { numRuns: runs(8) },
  );
});
