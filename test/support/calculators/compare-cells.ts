import { readFileSync } from 'node:fs';
import { parseFormula } from '../../../src/domain/formulas/parse-formula';
import { readPlanFile, type Plan } from '../../../src/domain/index';
import type { PlannedCell, SheetPlan } from '../../../src/workbook/model';
import { cellsByPlace } from '../workbooks/planned-tables';

/** A cell as another calculator calculated it. */
export type CalculatedCell = number | string | boolean | { readonly error: string };

/** The cells of every sheet that are not empty, by the sheet's name and "row,column" from 0. */
export type CalculatedBook = ReadonlyMap<string, ReadonlyMap<string, CalculatedCell>>;

/**
 * The rounding error that a path may accumulate, and its effect on a difference of nearly equal
 * numbers.
 */
const RELATIVE = 1e-9;
const CANCELLED = 1e-12;

/**
 * Compares every cell of every sheet, formulas with the engine's numbers; returns the differences.
 */
export function compareCells(plan: SheetPlan, book: CalculatedBook): readonly string[] {
  return plan.sheets.flatMap((sheet) => {
    const calculated = book.get(sheet.name);
    if (!calculated) return [`${sheet.name} is missing`];
    const errors = [...calculated].flatMap(([place, value]) =>
      typeof value === 'object' ? [`${sheet.name} ${place}: ${value.error}`] : [],
    );
    const cells = cellsByPlace(sheet);
    const scales = rowScales(cells);
    const wrong = [...cells].flatMap(([place, cell]) => {
      if (cell.kind === 'blank') return [];
      // A formula of which the engine's result is not known.
      if (cell.kind === 'formula' && cell.value === undefined) return [];
      const expected = cell.kind === 'formula' ? (cell.value ?? '') : cell.value;
      const found = calculated.get(place) ?? '';
      const scale = scales.get(place.split(',')[0] ?? '') ?? 0;
      if (isSame(expected, found, scale)) return [];
      const shown = typeof found === 'object' ? found.error : String(found);
      return [`${sheet.name} ${place}: ${shown} instead of ${String(expected)}`];
    });
    return [...errors, ...wrong];
  });
}

/** Counts the formulas, so that an empty comparison cannot pass. */
export function countFormulas(plan: SheetPlan): number {
  const cells = plan.sheets.flatMap((sheet) => [...cellsByPlace(sheet).values()]);
  return cells.filter(({ kind }) => kind === 'formula').length;
}

/** A plan that ships with the product, the source plan by default, or the plan of an invented region. */
export function readTemplate(name = 'jinjiang'): Plan {
  const folder = name === 'region' ? 'test/support/plans' : 'assets/templates';
  const text = readFileSync(`${folder}/${name}.plan.json`, 'utf8');
  const plan = readPlanFile(text, parseFormula);
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  return plan.value;
}

/** The largest number of each row. */
function rowScales(cells: ReadonlyMap<string, PlannedCell>): ReadonlyMap<string, number> {
  const scales = new Map<string, number>();
  for (const [place, cell] of cells) {
    const value = cell.kind === 'formula' || cell.kind === 'number' ? cell.value : null;
    if (typeof value !== 'number') continue;
    const row = place.split(',')[0] ?? '';
    scales.set(row, Math.max(scales.get(row) ?? 0, Math.abs(value)));
  }
  return scales;
}

function isSame(expected: unknown, found: unknown, scale: number): boolean {
  if (typeof expected !== 'number' || typeof found !== 'number') return expected === found;
  const largest = Math.max(Math.abs(expected), Math.abs(found));
  return Math.abs(expected - found) <= RELATIVE * largest + CANCELLED * scale;
}
