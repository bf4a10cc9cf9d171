import { translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import { cellAddress } from '../../../../shared/a1';
import type { CellRange } from '../../../../shared/cell-range';
import type { CellInput, SheetMatrix } from './cell-input';
import type { CellChange } from './cell-patches';
import { equalBlocks } from './equal-blocks';

/** A block of cells with the same relative formula. */
export interface FormulaBlock {
  readonly range: CellRange;
  /** In R1C1 notation, the same in every cell. */
  readonly formula: string;
}

/** What the library sends for a block beside its formula. */
const BYTES_PER_BLOCK = 350;

/** Divides the contents of a sheet into blocks of repeated formulas and all other cells. */
export function repeatedFormulas({ range: { row: top, column: left }, inputs }: SheetMatrix): {
  readonly blocks: readonly FormulaBlock[];
  readonly others: readonly CellChange[];
} {
  const relative = inputs.map((line, y) =>
    line.map((input, x) => inR1C1(input, cellAddress(top + y, left + x))),
  );
  const isTaken = inputs.map((line) => line.map(() => false));
  const blocks = equalBlocks(relative).flatMap(({ range, value: formula }) => {
    const { row, column, rowCount, columnCount } = range;
    const length = String(inputs[row]?.[column]).length;
    if ((rowCount * columnCount - 1) * length < BYTES_PER_BLOCK) return [];
    for (const line of isTaken.slice(row, row + rowCount)) {
      line.fill(true, column, column + columnCount);
    }
    return [{ range: { ...range, row: top + row, column: left + column }, formula }];
  });
  const others = inputs.flatMap((line, y) =>
    line.flatMap((input, x): readonly CellChange[] =>
      input === '' || isTaken[y]?.[x] ? [] : [{ row: top + y, column: left + x, input }],
    ),
  );
  return { blocks, others };
}

/** A formula in R1C1 notation; null for other content, or if converting it back would change it. */
function inR1C1(input: CellInput, address: string): string | null {
  if (typeof input !== 'string' || !input.startsWith('=')) return null;
  const formula = translateFormulaToR1C1(input, address);
  // A range of one cell stays a range.
  const back = translateFormulaToA1(formula, address, { mergeRefs: false });
  return back === input ? formula : null;
}
