import { resolvePlan } from '../../../src/domain/index';
import { writeXlsx } from '../../../src/workbook/xlsx/write-xlsx';
import type { InputRef } from '../../../src/workbook/ports/workbook-port';
import type { PlannedCell, PlannedSheet, SheetPlan } from '../../../src/workbook/model';
import { findInputCell } from '../../../src/workbook/sheets/tables/assumption-cells';
import { planSheets } from '../../../src/workbook/sheets/plan-sheets';
import {
  buildPlanSpec,
  buildTinyTargetSpec,
  mustReport,
  mustResolve,
  NASTY_TEXTS,
} from '../../support/plans/build-plan';
import { compareCells, countFormulas } from '../../support/calculators/compare-cells';
import {
  withoutValues,
  type BookRequest,
  type CalculatedBookOf,
} from '../../support/calculators/libreoffice';
import { plannedTables } from '../../support/workbooks/planned-tables';

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

/** The sheets before and after the changes, and the sheets before them with the cells edited. */
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

const long = bookRequest(longSheets());
const nasty = bookRequest(nastySheets());
const tiny = bookRequest(planSheets(mustReport(mustResolve(buildTinyTargetSpec())), 'en'));
const { before, after, edited } = changedSheets();
const typed = bookRequest(edited);

function bookRequest(sheets: SheetPlan): BookRequest & { readonly sheets: SheetPlan } {
  return { sheets, write: () => writeXlsx(withoutValues(sheets)) };
}

export const EDITED_BOOKS: readonly BookRequest[] = [long, nasty, tiny, typed];

export function testEditedSheets(worked: CalculatedBookOf): void {
  test('10 scenarios over 30 years', () => {
    expect(countFormulas(long.sheets)).toBeGreaterThan(3000);
    expect(compareCells(long.sheets, worked(long))).toEqual([]);
  });

  test('sheets whose names need quotes and a plan of texts that look like formulas', () => {
    expect(compareCells(nasty.sheets, worked(nasty))).toEqual([]);
  });

  test('targets next to 0', () => {
    expect(compareCells(tiny.sheets, worked(tiny))).toEqual([]);
  });

  test('an assumption that is changed, one that is blanked and one overridden in the sheet', () => {
    const book = worked(typed);
    expect(compareCells(before, book).length).toBeGreaterThan(10);
    expect(
      compareCells(after, book).filter((line) => !/^(Assumptions|Sources)/.test(line)),
    ).toEqual([]);
  });
}

type Spec = ReturnType<typeof buildPlanSpec>;

function withChanges(
  spec: Spec,
  changes: readonly (InputRef & { readonly value: number | null })[],
): Spec {
  const scenarios = spec.scenarios.map((scenario) => {
    const assumptions = [...(scenario.assumptions ?? [])];
    for (const change of changes.filter((one) => one.scenario === scenario.id)) {
      const index = assumptions.findIndex(({ indicator }) => indicator === change.indicator);
      const assumption = assumptions[index];
      const values =
        assumption && Array.isArray(assumption.values)
          ? [...assumption.values]
          : [null, null, null];
      values[change.year - 2024] = change.value;
      const changed = {
        indicator: change.indicator,
        driver: change.driver,
        values: values as (number | null)[],
        provenance: assumption?.provenance ?? ({ evidence: 'assumed' } as const),
      };
      assumptions.splice(index < 0 ? assumptions.length : index, index < 0 ? 0 : 1, changed);
    }
    return { ...scenario, assumptions };
  });
  const changed = { ...spec, scenarios };
  if (!resolvePlan(changed).ok) throw new Error('the changed plan must be good');
  return changed;
}
