import { runSteps } from '../../../../shared/steps';
import fc from 'fast-check';
import { changesOf, cutRectangles, cutTightly, type CellChange } from './cell-patches';

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
      for (const patches of [cutRectangles(changes), runSteps(cutTightly(changes, 20))]) {
        expect(patches.flatMap(changesOf).sort(byPlace)).toEqual(changes);
      }
    }),
  );
});

test('neighbours share a rectangle and distant cells do not', () => {
  const change = (row: number, column: number): CellChange => ({ row, column, input: 1 });
  expect(cutRectangles([change(0, 0), change(0, 1), change(1, 0)])).toHaveLength(1);
  expect(cutRectangles([change(0, 0), change(0, 200)])).toHaveLength(2);
  expect(cutRectangles([change(0, 0), change(100, 0)])).toHaveLength(2);
});

test('a rectangle is divided where that saves more empty cells than a call is worth', () => {
  const change = (row: number, column: number): CellChange => ({ row, column, input: 1 });
  const line = (row: number, from: number) =>
    Array.from({ length: 10 }, (_, index) => change(row, from + index));
  const corners = [...line(0, 0), ...line(1, 0), ...line(2, 20), ...line(3, 20)];
  expect(runSteps(cutTightly(corners, 100))).toHaveLength(1);
  expect(runSteps(cutTightly(corners, 50)).map(({ range }) => range)).toEqual([
    { row: 0, column: 0, rowCount: 2, columnCount: 10 },
    { row: 2, column: 20, rowCount: 2, columnCount: 10 },
  ]);
});
