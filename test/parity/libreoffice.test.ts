import { resolvePlan } from '../../src/domain/index';
import { writeXlsx } from '../../src/workbook/xlsx/write-xlsx';
import type { InputRef } from '../../src/workbook/ports/workbook-port';
import type { PlannedCell, PlannedSheet, SheetPlan } from '../../src/workbook/model';
import { findInputCell } from '../../src/workbook/sheets/tables/assumption-cells';
import { planSheets } from '../../src/workbook/sheets/plan-sheets';
import {
  buildPlanSpec,
  buildTinyTargetSpec,
  mustReport,
  mustResolve,
  NASTY_TEXTS,
} from '../support/build-plan';
import { compareCells, countFormulas } from '../support/compare-cells';
import { calculateBefore, findLibreOffice } from '../support/libreoffice';
import { plannedTables } from '../support/planned-tables';

const program = findLibreOffice();

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

/** 10 scenarios over 30 years. */
function longSheets(): SheetPlan {
  const plan = mustResolve(buildPlanSpec({ years: 30, scenarios: 10, indicators: 4 }));
  return planSheets(mustReport(plan), 'en');
}

/** Sheets whose names need quotes, of a plan of texts that look like formulas. */
function nastySheets(): SheetPlan {
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
  return planSheets(mustReport(plan), 'zh-CN', {
    sheetNames: {
      ...{ about: "O'Brien", assumptions: '2024', projections: 'R1C1' },
      ...{ targets: 'a b-c', comparison: '中文 🏙️' },
    },
  });
}

const CHANGES: readonly (InputRef & { readonly value: number | null })[] = [
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

/** The sheets before and after the changes, and those before them with the cells typed over. */
function changedSheets() {
  const spec = buildPlanSpec({ years: 3, scenarios: 4, indicators: 3 });
  const before = planSheets(mustReport(mustResolve(spec)), 'en');
  const after = planSheets(mustReport(mustResolve(withChanges(spec, CHANGES))), 'en');
  const tables = plannedTables(before);
  const edits = new Map<string, number | null>(
    CHANGES.map((change) => {
      const cell = findInputCell(tables, change);
      return [`${cell?.sheetName}!${cell?.row},${cell?.column}`, change.value] as const;
    }),
  );
  const edited = mapCells(before, (sheet, place, cell) => {
    const value = edits.get(`${sheet.name}!${place}`);
    if (value === undefined) return cell;
    return value === null ? { kind: 'blank' } : { kind: 'number', value };
  });
  return { before, after, edited };
}

function checkWithLibreOffice(soffice: string): void {
  const long = longSheets();
  const nasty = nastySheets();
  const tiny = planSheets(mustReport(mustResolve(buildTinyTargetSpec())), 'en');
  const { before, after, edited } = changedSheets();
  const bookOf = calculateBefore(soffice, [long, nasty, tiny, edited], (sheets) =>
    writeXlsx(withoutValues(sheets)),
  );

  test('with 10 scenarios over 30 years', () => {
    expect(countFormulas(long)).toBeGreaterThan(3000);
    expect(compareCells(long, bookOf(long))).toEqual([]);
  });

  test('with sheets whose names need quotes and a plan of texts that look like formulas', () => {
    expect(compareCells(nasty, bookOf(nasty))).toEqual([]);
  });

  test('with targets next to 0', () => {
    expect(compareCells(tiny, bookOf(tiny))).toEqual([]);
  });

  test('after an assumption is changed, one is blanked and one is overridden in the sheet', () => {
    const book = bookOf(edited);
    expect(compareCells(before, book).length).toBeGreaterThan(10);
    expect(
      compareCells(after, book).filter((line) => !/^(Assumptions|Sources)/.test(line)),
    ).toEqual([]);
  });
}

describe('LibreOffice works out what the engine does', () => {
  if (program) checkWithLibreOffice(program);
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
