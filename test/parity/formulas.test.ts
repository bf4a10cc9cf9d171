import * as fc from 'fast-check';
import {
  compileFormula,
  formulaText,
  formulaToExcel,
  type FormulaNode,
} from '../../src/domain/index';
import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import type { GridContent } from '../../src/simulator/base/grid';
import { ANY_FORMULA_NAMES, anyFormula } from '../support/plans/any-formula';

const YEARS = 3;
/** Rows of the sheet: first the years, then one path each. */
const PATHS: readonly (readonly number[])[] = [
  [2023, 2024, 2025],
  [12.5, 0, -3.25],
  [2, 8.125, 0.5],
  [800, 860, 1000],
];

function cellOf(indicator: string, lag: number): string {
  const row = ANY_FORMULA_NAMES.findIndex((name) => name === indicator) + 2;
  return `$${'ABC'[YEARS - 1 - lag] ?? ''}$${String(row)}`;
}

function excelOf(node: FormulaNode): string {
  const formula = formulaToExcel(node, { reference: cellOf, year: '$C$1' });
  if (!formula.ok) throw new Error(JSON.stringify(formula.error));
  return `=${formula.value}`;
}

/** The last year's value; references to earlier years stay inside the horizon. */
function engineOf(node: FormulaNode): number {
  const pathOf = (id: string) =>
    PATHS[ANY_FORMULA_NAMES.findIndex((name) => name === id) + 1] ?? [];
  const block = { rows: 1, years: YEARS, baseYear: 2023, pathOf, from: YEARS - 1 };
  return compileFormula(node)(block)[0] ?? NaN;
}

async function gridValues(formulas: readonly string[]): Promise<readonly unknown[]> {
  const grid = await createNodeGrid();
  try {
    const id = grid.addSheet('Formulas');
    const inputs = PATHS.map((path) =>
      path.map((value): GridContent => ({ kind: 'value', value })),
    );
    grid.write(id, { row: 0, column: 0, rowCount: PATHS.length, columnCount: YEARS }, inputs);
    const area = { row: 10, column: 0, rowCount: formulas.length, columnCount: 1 };
    grid.write(
      id,
      area,
      formulas.map((formula) => [{ kind: 'formula', formula }]),
    );
    await grid.whenCalculated();
    return grid.read(id, area).map(([cell]) => (cell?.isError === false ? cell.value : NaN));
  } finally {
    grid.dispose();
  }
}

describe('A formula that is translated to native Excel', () => {
  it("gives the engine's result", async () => {
    // One fixed seed, since a step at the edge of a rounding error may go either way.
    const nodes = fc.sample(anyFormula, { seed: 20260101, numRuns: 1500 });
    const values = await gridValues(nodes.map(excelOf));
    const engine = nodes.map(engineOf);
    const known = engine.filter((value) => !Number.isNaN(value));
    expect(known.length).toBeGreaterThan(600);
    const wrong = nodes.flatMap((node, index) => {
      const [ours = NaN, theirs] = [engine[index], values[index]];
      return isSame(ours, theirs)
        ? []
        : [`${formulaText(node)} → ${excelOf(node)}: ${String(ours)}, not ${String(theirs)}`];
    });
    expect(wrong).toEqual([]);
  });
});

function isSame(ours: number, theirs: unknown): boolean {
  if (typeof theirs !== 'number') return false;
  if (Number.isNaN(ours) || Number.isNaN(theirs))
    return Number.isNaN(ours) === Number.isNaN(theirs);
  return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours));
}
