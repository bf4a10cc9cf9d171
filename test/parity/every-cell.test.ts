import { LOCALES, type Plan, type PlanSpec } from '../../src/domain/index';
import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import { writeXlsx } from '../../src/workbook/xlsx/write-xlsx';
import type { PlannedCell, SheetPlan } from '../../src/workbook/model';
import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import { mustReport } from '../support/build-plan';
import { calculateInGrid } from '../support/calculate-in-grid';
import { compareCells, countFormulas, readTemplate } from '../support/compare-cells';
import { everyKindPlan, everyKindSpec } from '../support/every-kind-plan';
import { calculateBefore, findLibreOffice } from '../support/libreoffice';

const SLOW = 420_000;

/** Every kind of indicator, two of which need each other and rest on one illustrative value. */
function markedSpec(): PlanSpec {
  const indicators = everyKindSpec.indicators.map((each) =>
    each.id === 'demand' && each.base
      ? { ...each, base: { ...each.base, provenance: ILLUSTRATIVE } }
      : each,
  );
  return { ...everyKindSpec, indicators };
}

const ILLUSTRATIVE = { evidence: 'assumed', illustrative: true } as const;

const SOURCE_PLAN = 'the template jinjiang';

const plans: readonly { readonly name: string; readonly plan: Plan }[] = [
  { name: 'every kind of indicator', plan: everyKindPlan(markedSpec()) },
  ...['blank', 'fiscal', 'five-year', 'jinjiang'].map((name) => ({
    name: `the template ${name}`,
    plan: readTemplate(name),
  })),
];

const books = plans.flatMap(({ name, plan }) =>
  LOCALES.map((locale) => ({ name, locale, sheets: planSheets(mustReport(plan), locale) })),
);

/** The sheets without the engine's numbers, so that whoever opens them has to work them out. */
function withoutValues(plan: SheetPlan): SheetPlan {
  const bare = (cell: PlannedCell): PlannedCell =>
    cell.kind === 'formula' ? { kind: 'formula', formula: cell.formula } : cell;
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => ({
        ...block,
        cells: block.cells.map((row) => row.map(bare)),
      })),
    })),
  };
}

test.each(books)('$name in $locale has formulas', ({ name, sheets }) => {
  expect(countFormulas(sheets)).toBeGreaterThan(name === SOURCE_PLAN ? 500 : 60);
});

describe('The embedded spreadsheet works out every cell as the engine does', () => {
  test.each(books)(
    'of $name in $locale',
    async ({ sheets }) => {
      const grid = await createNodeGrid();
      try {
        expect(compareCells(sheets, await calculateInGrid(grid, sheets))).toEqual([]);
      } finally {
        grid.dispose();
      }
    },
    SLOW,
  );
});

const program = findLibreOffice();

function checkWithLibreOffice(soffice: string): void {
  const bookOf = calculateBefore(
    soffice,
    books.map(({ sheets }) => sheets),
    (sheets) => writeXlsx(withoutValues(sheets)),
  );

  test.each(books)('of $name in $locale', ({ sheets }) => {
    expect(compareCells(sheets, bookOf(sheets))).toEqual([]);
  });
}

describe('LibreOffice works out every cell as the engine does', () => {
  if (program) checkWithLibreOffice(program);
  else {
    test('NOT CHECKED: LibreOffice is not installed, so it worked nothing out', () => {
      expect(findLibreOffice()).toBeNull();
    });
  }
});
