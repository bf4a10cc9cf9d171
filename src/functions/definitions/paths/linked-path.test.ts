import { callFunction, shown } from '../../../../test/support/functions/call-function';

const path = (...args: readonly unknown[]): unknown => shown(callFunction('LINKED_PATH', ...args));

test('puts the base year first when told to', () => {
  expect(path([[50], [8]], [[100, 200]], 1, true)).toEqual([
    [50, 100],
    [8, 16],
  ]);
});

test('keeps pace with what it follows, one value fewer', () => {
  expect(path(50, [[100, 200, 150]])).toEqual([[100, 75]]);
  expect(path(50, [[100], [200], [150]])).toEqual([[100], [75]]);
});

test('takes an elasticity, or one per year; a blank one is 1', () => {
  expect(path(8, [[100, 400]], 0.5)).toEqual([[16]]);
  expect(path(8, [[100, 400, 800]], [[0.5, null]])).toEqual([[16, 32]]);
  expect(path(8, [[100, 400]], 0)).toEqual([[8]]);
});

test('follows one path with several indicators, or each its own', () => {
  expect(path([[50], [8]], [[100, 400]], [[1], [0.5]])).toEqual([[200], [16]]);
  expect(
    path(
      [[50, 8]],
      [
        [100, 1],
        [400, 3],
      ],
    ),
  ).toEqual([[200, 24]]);
});

test.each([
  [[50, 100], /^#VALUE! driver_path must be a path of two values or more, its base year first/],
  [[50, [[100, 0]]], /^#NUM! driver_path must be a number above 0; row 1, column 2 .* is 0\.$/],
  [[50, [[100, null]]], /^#VALUE! driver_path must be .* row 1, column 2 of its range is blank\.$/],
  [
    [50, [[1, 2, 3]], [[1, 1, 1]]],
    /^#VALUE! driver_path and elasticity must run the same way .* driver_path begins with the base year and so has one value more\.$/,
  ],
  [
    [50, [[1], [2], [3]], [[1, 1]]],
    /^#VALUE! driver_path and elasticity must run .* driver_path begins/,
  ],
  [
    [
      50,
      [
        [1, 2],
        [1, 2],
      ],
    ],
    /^#VALUE! driver_path must be a row or column with one value per year, the base year first; .* A block needs a column or row of base,/,
  ],
  [[50, [Array.from({ length: 32 }, () => 1)]], /^#VALUE! driver_path must be at most 31 yearly/],
  [[1, [[1e-300, 1e300]], 2], /^#NUM! The result is too large for a cell/],
])('refuses %j', (args, message) => {
  expect(path(...args)).toMatch(message);
});
