import { PLAN_LIMITS } from '../../src/domain/index';
import { LOCALES } from '../../src/shared/local-text';
import type { PlanSpec } from '../../src/domain/index';
import type { PlannedCell, SheetPlan } from '../../src/workbook/model';
import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import { buildPlanSpec, mustReport, mustResolve } from '../support/plans/build-plan';

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** A plan in which every text has the maximum length and is full of quotation marks. */
function longestTexts(): PlanSpec {
  const spec = buildPlanSpec({ years: 30, scenarios: 3, indicators: 3 });
  const text = '"'.repeat(PLAN_LIMITS.textLength);
  const name = (index: number) => `${'"'.repeat(PLAN_LIMITS.nameLength - 3)}${String(index)}`;
  return {
    ...spec,
    indicators: spec.indicators.map((indicator, index) => ({ ...indicator, name: name(index) })),
    scenarios: spec.scenarios.map((scenario, index) => ({
      ...scenario,
      ...{ name: name(index), note: text },
    })),
    milestones: [
      {
        ...{ id: 'long', statement: text, note: text },
        provenance: { evidence: 'assumed', phrase: text, note: text },
      },
    ],
  };
}

const plans: readonly SheetPlan[] = [longestTexts(), buildPlanSpec()].flatMap((spec) =>
  LOCALES.map((locale) => planSheets(mustReport(mustResolve(spec)), locale)),
);
const sheets = plans.flatMap((plan) => plan.sheets);
const cells: readonly PlannedCell[] = sheets.flatMap(({ blocks }) =>
  blocks.flatMap((block) => block.cells.flat()),
);
const formulas = cells.flatMap((cell) => (cell.kind === 'formula' ? [cell.formula] : []));

test('a cell takes every text of a plan whose texts have the maximum length', () => {
  const texts = cells.flatMap((cell) => (cell.kind === 'text' ? [cell.value.length] : []));
  expect(Math.max(...texts)).toBeGreaterThanOrEqual(PLAN_LIMITS.textLength);
  expect(Math.max(...texts)).toBeLessThanOrEqual(LONGEST_TEXT);
});

test('no formula is longer than Excel allows, whatever the names', () => {
  expect(formulas.length).toBeGreaterThan(1_000);
  expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThanOrEqual(LONGEST_FORMULA);
});

test('no day is written as a number that another workbook would count from 1904', () => {
  const formats = sheets.flatMap(({ formats }) =>
    formats.flatMap(({ style }) => style.numberFormat ?? []),
  );
  const withoutTexts = formats.map((format) => format.replaceAll(/"[^"]*"|\[[^\]]*\]/g, ''));
  expect(withoutTexts.filter((format) => /[ymdhs]/i.test(format.replace(/General/i, '')))).toEqual(
    [],
  );
  expect(formulas.filter((formula) => /\b(TODAY|NOW|DATE|DATEVALUE)\(/.test(formula))).toEqual([]);
});

test('no formula needs the add-in', () => {
  expect(formulas.filter((formula) => /PLAN\.|_xldudf/i.test(formula))).toEqual([]);
});

test('no format covers whole columns or rows', () => {
  const largest = sheets.flatMap(({ formats }) =>
    formats.map(({ range }) => [range.rowCount, range.columnCount] as const),
  );
  expect(largest.filter(([rows, columns]) => rows > 20_000 || columns > 200)).toEqual([]);
});
