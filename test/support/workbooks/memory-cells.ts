import { ok } from '../../../src/shared/result';
import { translateFormula } from '../../../src/functions/translate/translate-formula';
import type {
  CellArea,
  FormulaPort,
  PlaceObstacle,
} from '../../../src/workbook/ports/formula-port';

/** Single cells that only store what is written. */
export interface MemoryCells extends FormulaPort {
  selected: CellArea;
  formula: string | null;
  obstacle: PlaceObstacle | null;
  /** When set, a write finds other content in this cell. */
  filled: string | null;
  /** What the cells show after a write; before it they show 106 and 112.36. */
  shown: unknown[][];
  readonly inserted: (readonly [CellArea, string])[];
  readonly exchanged: (readonly (readonly (string | null)[])[])[];
}

/** Makes a sheet with `values` from A1; D4 is selected. */
export function createMemoryCells(values: readonly (readonly unknown[])[] = []): MemoryCells {
  const valuesOf = ({ row, column, rowCount, columnCount }: CellArea): unknown[][] =>
    Array.from({ length: rowCount }, (_, down) =>
      Array.from(
        { length: columnCount },
        (__, right) => values[row + down]?.[column + right] ?? '',
      ),
    );
  const cells: MemoryCells = {
    selected: { sheet: 'Report', row: 3, column: 3, rowCount: 1, columnCount: 1 },
    formula: null,
    obstacle: null,
    filled: null,
    shown: [[106, 112.36]],
    inserted: [],
    exchanged: [],
    readSelected: async () => ok({ area: cells.selected, formula: cells.formula }),
    readAreas: async (areas) => ok(areas.map(valuesOf)),
    translate: async (formula, place) =>
      ok(translateFormula(formula, place, { valuesOf, areaOfName: () => null, plan: null })),
    checkPlace: async () => ok(cells.obstacle),
    insertFormula: async (area, formula) => {
      if (!cells.obstacle) cells.inserted.push([area, formula]);
      return ok(cells.obstacle);
    },
    exchange: async ({ expected, cells: contents }) => {
      const first = expected.kind === 'call' ? expected.formula : expected.contents[0]?.[0];
      if (cells.filled) return ok({ kind: 'filled', cell: cells.filled });
      if (first !== cells.formula) return ok({ kind: 'changed', cell: 'D4' });
      cells.exchanged.push(contents);
      cells.formula = contents[0]?.[0] ?? null;
      return ok({ kind: 'exchanged', before: [[106, 112.36]], after: cells.shown, contents });
    },
  };
  return cells;
}
