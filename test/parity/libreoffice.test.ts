import { LOCALES, resolvePlan } from '../../src/domain/index';
import { writeXlsx } from '../../src/workbook/file/write-xlsx';
import type { InputRef } from '../../src/workbook/port';
import type { PlannedCell, PlannedSheet, SheetPlan } from '../../src/workbook/sheet-plan';
import { findInputCell } from '../../src/workbook/sheets/find-input-cell';
import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import {
  buildPlanSpec,
  buildTinyTargetSpec,
  mustReport,
  mustResolve,
  NASTY_TEXTS,
} from '../support/build-plan';
import {
  compareCells,
  countFormulas,
  readTemplate,
  type CalculatedBook,
} from '../support/compare-cells';
import { calculate, findLibreOffice } from '../support/libreoffice';
import { plannedTables } from '../support/planned-tables';

const program = findLibreOffice();
const SLOW = 240_000;

/** The same sheets without the engine's numbers, so that whoever opens them has to work them out. */
function withoutValues(plan: SheetPlan): SheetPlan {
  const bare = (cell: PlannedCell): PlannedCell =>
    cell.kind === 'formula' ? { kind: 'formula', formula: cell.formula } : cell;
  return mapCells(plan, (_, __, cell) => bare(cell));
}

function mapCells(
  plan: SheetPlan,
  change: (sheet: PlannedSheet, place: string, cell: PlannedCell) => PlannedCell,
): SheetPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => ({
        ...block,
        cells: block.cells.map((row, rowOffset) =>
          row.map((cell, columnOffset) =>
            change(sheet, `${block.row + rowOffset},${block.column + columnOffset}`, cell),
          ),
        ),
      })),
    })),
  };
}

async function calculateSheets(plan: SheetPlan): Promise<CalculatedBook> {
  return calculate(program ?? '', await writeXlsx(withoutValues(plan)));
}

/** Registered where LibreOffice is not installed, so that the report says what was left out. */
function sayNotChecked(): void {
  test('NOT CHECKED: LibreOffice is not installed, so it worked nothing out', () => {
    console.warn(
      'NOT CHECKED: the sheets were not compared with LibreOffice, which is not installed. ' +
        'Install libreoffice-calc or name the program in PLANPATH_SOFFICE.',
    );
    expect(findLibreOffice()).toBeNull();
  });
}

function checkWithLibreOffice(): void {
  test.each(LOCALES)(
    'in every cell of the source plan in %s',
    async (locale) => {
      const plan = planSheets(mustReport(readTemplate()), locale);
      expect(countFormulas(plan)).toBeGreaterThan(500);
      expect(compareCells(plan, await calculateSheets(plan))).toEqual([]);
    },
    SLOW,
  );

  test(
    'with 10 scenarios over 30 years',
    async () => {
      const plan = mustResolve(buildPlanSpec({ years: 30, scenarios: 10, indicators: 4 }));
      const sheets = planSheets(mustReport(plan), 'en');
      expect(countFormulas(sheets)).toBeGreaterThan(3000);
      expect(compareCells(sheets, await calculateSheets(sheets))).toEqual([]);
    },
    SLOW,
  );

  test(
    'with sheets whose names need quotes and a plan of texts that look like formulas',
    async () => {
      const spec = buildPlanSpec({ years: 1, scenarios: NASTY_TEXTS.length, indicators: 2 });
      const plan = mustResolve({
        ...spec,
        name: '=1+1 & more',
        indicators: spec.indicators.map((indicator, index) => ({
          ...indicator,
          name: NASTY_TEXTS[index] ?? '',
          unit: NASTY_TEXTS[4],
        })),
        scenarios: spec.scenarios.map((scenario, index) => ({
          ...scenario,
          name: NASTY_TEXTS[index] ?? '',
          note: NASTY_TEXTS[index],
        })),
      });
      const sheets = planSheets(mustReport(plan), 'zh-CN', {
        sheetNames: {
          ...{ about: "O'Brien", assumptions: '2024', projections: 'R1C1' },
          ...{ targets: 'a b-c', comparison: '中文 🏙️' },
        },
      });
      expect(compareCells(sheets, await calculateSheets(sheets))).toEqual([]);
    },
    SLOW,
  );

  test(
    'with targets next to 0',
    async () => {
      const sheets = planSheets(mustReport(mustResolve(buildTinyTargetSpec())), 'en');
      expect(compareCells(sheets, await calculateSheets(sheets))).toEqual([]);
    },
    SLOW,
  );

  test(
    'after an assumption is changed, one is blanked and one is overridden in the sheet',
    async () => {
      const spec = buildPlanSpec({ years: 3, scenarios: 4, indicators: 3 });
      const changes: readonly (InputRef & { readonly value: number | null })[] = [
        {
          scenario: 'scenario-0',
          indicator: 'indicator-0',
          driver: 'growth',
          year: 2025,
          value: 0.077,
        },
        {
          scenario: 'scenario-1',
          indicator: 'indicator-0',
          driver: 'growth',
          year: 2026,
          value: 0.01,
        },
        {
          scenario: 'scenario-2',
          indicator: 'indicator-2',
          driver: 'netAdditions',
          year: 2025,
          value: null,
        },
        {
          scenario: 'scenario-2',
          indicator: 'indicator-0',
          driver: 'growth',
          year: 2025,
          value: null,
        },
      ];
      const before = planSheets(mustReport(mustResolve(spec)), 'en');
      const after = planSheets(mustReport(mustResolve(withChanges(spec, changes))), 'en');
      const tables = plannedTables(before);
      const edits = new Map<string, number | null>(
        changes.map((change) => {
          const cell = findInputCell(tables, change);
          return [`${cell?.sheetName}!${cell?.row},${cell?.column}`, change.value] as const;
        }),
      );
      const edited = mapCells(before, (sheet, place, cell) => {
        const value = edits.get(`${sheet.name}!${place}`);
        if (value === undefined) return cell;
        return value === null ? { kind: 'blank' } : { kind: 'number', value };
      });
      const book = await calculateSheets(edited);
      expect(compareCells(before, book).length).toBeGreaterThan(10);
      expect(
        compareCells(after, book).filter((line) => !/^(Assumptions|Sources)/.test(line)),
      ).toEqual([]);
    },
    SLOW,
  );
}

describe('LibreOffice works out what the engine does', () => {
  if (program) checkWithLibreOffice();
  else sayNotChecked();
});

type Spec = ReturnType<typeof buildPlanSpec>;

function withChanges(
  spec: Spec,
  changes: readonly (InputRef & { readonly value: number | null })[],
): Spec {
  const scenarios = spec.scenarios.map((scenario) => {
    const assumptions = [...(scenario.assumptions ?? [])];
    for (const change of changes.filter((one) => one.scenario === scenario.id)) {
      const index = assumptions.findIndex(({ indicator }) => indicator === change.indicator);
      const said = assumptions[index];
      const values = said && Array.isArray(said.values) ? [...said.values] : [null, null, null];
      values[change.year - 2024] = change.value;
      const changed = {
        indicator: change.indicator,
        driver: change.driver,
        values: values as (number | null)[],
        provenance: said?.provenance ?? ({ evidence: 'assumed' } as const),
      };
      assumptions.splice(index < 0 ? assumptions.length : index, index < 0 ? 0 : 1, changed);
    }
    return { ...scenario, assumptions };
  });
  const changed = { ...spec, scenarios };
  if (!resolvePlan(changed).ok) throw new Error('the changed plan must be good');
  return changed;
}
