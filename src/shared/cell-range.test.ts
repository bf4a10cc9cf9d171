import { around, boundingRange, containsRange, intersection } from './cell-range';

const a = { row: 0, column: 0, rowCount: 3, columnCount: 3 };
const b = { row: 2, column: 2, rowCount: 2, columnCount: 2 };

test('ranges meet where they have cells in common', () => {
  expect(intersection(a, b)).toEqual({ row: 2, column: 2, rowCount: 1, columnCount: 1 });
  expect(intersection(a, { ...b, row: 3 })).toBeNull();
});

test('the smallest range around two holds both', () => {
  const both = boundingRange(a, b);
  expect(both).toEqual({ row: 0, column: 0, rowCount: 4, columnCount: 4 });
  expect([a, b].every((range) => containsRange(both, range))).toBe(true);
});

test('a range holds another only where it holds all of its cells', () => {
  expect(containsRange(a, a)).toBe(true);
  expect(containsRange(a, { ...b, rowCount: 1, columnCount: 1 })).toBe(true);
  expect(containsRange(a, b)).toBe(false);
  expect(containsRange(a, { ...a, row: 1 })).toBe(false);
  expect(containsRange(a, { ...a, columnCount: 4 })).toBe(false);
});

test('what lies around a hole is every cell but those of the hole, each once', () => {
  const cells = (ranges: readonly (typeof a)[]): readonly string[] =>
    ranges.flatMap(({ row, column, rowCount, columnCount }) =>
      Array.from({ length: rowCount * columnCount }, (_, index) => {
        return `${row + Math.floor(index / columnCount)},${column + (index % columnCount)}`;
      }),
    );
  const middle = { row: 1, column: 1, rowCount: 1, columnCount: 1 };
  const rest = cells(around(a, middle));
  expect([...rest].sort()).toEqual(cells([a]).filter((cell) => cell !== '1,1'));
  expect(around(a, { ...a, row: 5 })).toEqual([a]);
  expect(around(middle, a)).toEqual([]);
});
