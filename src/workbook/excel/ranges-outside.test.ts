import * as fc from 'fast-check';
import type { CellRange } from '../sheet-plan';
import { rangesOutside } from './ranges-outside';

const range = fc.record({
  row: fc.integer({ min: 0, max: 6 }),
  column: fc.integer({ min: 0, max: 6 }),
  rowCount: fc.integer({ min: 1, max: 6 }),
  columnCount: fc.integer({ min: 1, max: 6 }),
});

function cellsOf({ row, column, rowCount, columnCount }: CellRange): readonly string[] {
  return Array.from({ length: rowCount * columnCount }, (_, index) => {
    const line = row + Math.floor(index / columnCount);
    return `${String(line)},${String(column + (index % columnCount))}`;
  });
}

test('covers each cell of the one that is not in the other, once', () => {
  fc.assert(
    fc.property(range, range, (whole, other) => {
      const inside = new Set(cellsOf(other));
      const outside = cellsOf(whole).filter((cell) => !inside.has(cell));
      expect(rangesOutside(whole, other).flatMap(cellsOf).sort()).toEqual([...outside].sort());
    }),
  );
});
