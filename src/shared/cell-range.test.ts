import { boundingRange, containsRange, intersection } from './cell-range';

const a = { row: 0, column: 0, rowCount: 3, columnCount: 3 };
const b = { row: 2, column: 2, rowCount: 2, columnCount: 2 };

test('ranges meet where they have cells in common', () => {
  expect(intersection(a, b)).toEqual({ row: 2, column: 2, rowCount: 1, columnCount: 1 });
  expect(intersection(a, { ...b, row: 3 })).toBeNull();
});

test('the smallest range around two holds both', () => {
  const around = boundingRange(a, b);
  expect(around).toEqual({ row: 0, column: 0, rowCount: 4, columnCount: 4 });
  expect([a, b].every((range) => containsRange(around, range))).toBe(true);
});

test('a range holds another only where it holds all of its cells', () => {
  expect(containsRange(a, a)).toBe(true);
  expect(containsRange(a, { ...b, rowCount: 1, columnCount: 1 })).toBe(true);
  expect(containsRange(a, b)).toBe(false);
  expect(containsRange(a, { ...a, row: 1 })).toBe(false);
  expect(containsRange(a, { ...a, columnCount: 4 })).toBe(false);
});
