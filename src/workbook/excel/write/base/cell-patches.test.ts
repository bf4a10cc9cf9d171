import fc from 'fast-check';
import { changesOf, cutRectangles, type CellChange } from './cell-patches';

const places = fc.uniqueArray(fc.tuple(fc.nat(30), fc.nat(40)), {
  selector: ([row, column]) => `${row},${column}`,
  maxLength: 60,
});

const byPlace = (one: CellChange, other: CellChange) =>
  one.row - other.row || one.column - other.column;

test('the rectangles change exactly the cells that they were cut from', () => {
  fc.assert(
    fc.property(places, (cells) => {
      const changes = cells
        .map(([row, column]): CellChange => ({ row, column, input: row * 100 + column }))
        .sort(byPlace);
      const cut = cutRectangles(changes).flatMap(changesOf).sort(byPlace);
      expect(cut).toEqual(changes);
    }),
  );
});

test('neighbours share a rectangle and distant cells do not', () => {
  const change = (row: number, column: number): CellChange => ({ row, column, input: 1 });
  expect(cutRectangles([change(0, 0), change(0, 1), change(1, 0)])).toHaveLength(1);
  expect(cutRectangles([change(0, 0), change(0, 200)])).toHaveLength(2);
  expect(cutRectangles([change(0, 0), change(100, 0)])).toHaveLength(2);
});
