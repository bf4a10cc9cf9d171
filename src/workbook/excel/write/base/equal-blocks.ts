import type { Steps } from '../../../../shared/steps';
import type { CellRange } from '../../../../shared/cell-range';

/** A block of cells with the same text. */
export interface EqualBlock {
  readonly range: CellRange;
  readonly value: string;
}

/**
 * Divides cells into blocks that hold the same text, each as wide and then as high as it can be.
 * Cells with null belong to none.
 */
export function* equalBlocks(
  cells: readonly (readonly (string | null)[])[],
): Steps<readonly EqualBlock[]> {
  const taken = cells.map((line) => line.map(() => false));
  const blocks: EqualBlock[] = [];
  for (const [row, line] of cells.entries()) {
    line.forEach((value, column) => {
      if (value === null || taken[row]?.[column]) return;
      const isSame = (y: number, x: number): boolean =>
        cells[y]?.[x] === value && taken[y]?.[x] === false;
      let columnCount = 1;
      while (isSame(row, column + columnCount)) columnCount += 1;
      const columns = Array.from({ length: columnCount }, (_, index) => column + index);
      let rowCount = 1;
      while (columns.every((each) => isSame(row + rowCount, each))) rowCount += 1;
      for (const each of taken.slice(row, row + rowCount)) {
        each.fill(true, column, column + columnCount);
      }
      blocks.push({ range: { row, column, rowCount, columnCount }, value });
    });
    yield;
  }
  return blocks;
}
