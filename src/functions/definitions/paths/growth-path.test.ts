import { callFunction, shown } from '../../../../test/support/functions/call-function';

const path = (...args: readonly unknown[]): unknown => shown(callFunction('GROWTH_PATH', ...args));

/** Rounds away what binary fractions leave. */
const rounded = (...args: readonly unknown[]): unknown =>
  JSON.parse(
    JSON.stringify(path(...args), (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(12)) : value,
    ),
  );

test('compounds one rate over the years', () => {
  expect(rounded(100, 0.06, 3)).toEqual([[106, 112.36, 119.1016]]);
});

test('projects three years with one rate and as many as there are rates with several', () => {
  expect(rounded(100, 0.06)).toEqual([[106, 112.36, 119.1016]]);
  expect(rounded(100, [[0.1, 0.1, 0.1, 0.1]])).toEqual([[110, 121, 133.1, 146.41]]);
});

test('takes the first rates where fewer years are wanted', () => {
  expect(rounded(100, [[0.1, 0.2, 0.3]], 2)).toEqual([[110, 132]]);
});

test('puts the base year first when told to', () => {
  expect(rounded(100, 0.06, 2, true)).toEqual([[100, 106, 112.36]]);
  expect(rounded(100, 0.06, 2, 1)).toEqual([[100, 106, 112.36]]);
});

test('runs the years as the rates run', () => {
  expect(rounded(100, [[0.1, 0.2]])).toEqual([[110, 132]]);
  expect(rounded(100, [[0.1], [0.2]])).toEqual([[110], [132]]);
});

test('gives a path for each base of a column, years across', () => {
  expect(rounded([[100], [200]], 0.1, 2)).toEqual([
    [110, 121],
    [220, 242],
  ]);
  expect(rounded([[100], [200]], [[0.1, 0.2]])).toEqual([
    [110, 132],
    [220, 264],
  ]);
});

test('gives a path for each base of a row, years down', () => {
  expect(rounded([[100, 200]], 0.1, 2)).toEqual([
    [110, 220],
    [121, 242],
  ]);
  expect(rounded([[100, 200]], [[0.1], [0.2], [0]])).toEqual([
    [110, 220],
    [132, 264],
    [132, 264],
  ]);
});

test('takes a list of rates for each base', () => {
  expect(
    rounded(
      [[100], [200]],
      [
        [0.1, 0.2],
        [0, 0.5],
      ],
    ),
  ).toEqual([
    [110, 132],
    [200, 300],
  ]);
  expect(rounded([[100], [200]], [[0.1], [0]], 2)).toEqual([
    [110, 121],
    [200, 200],
  ]);
  expect(rounded([[100, 200]], [[0.1, 0]], 2)).toEqual([
    [110, 200],
    [121, 200],
  ]);
});

test('gives up to thirty years', () => {
  expect(path(1, 0, 30)).toEqual([Array.from({ length: 30 }, () => 1)]);
});

test('takes years of 0 for none, as some platforms hand on an empty cell', () => {
  expect(path(100, 0.06, 0)).toEqual(path(100, 0.06));
});

test.each([
  [[100, -1.5, 3], /^#NUM! growth must be a growth rate above −100%.* it is -1\.5\.$/],
  [[100, -1, 3], /^#NUM! growth must be a growth rate above −100%/],
  [[100, 0.06, 31], /^#NUM! years must be a whole number of years from 1 to 30; it is 31\.$/],
  [[100, 0.06, 10_000], /^#NUM! years must be .* from 1 to 30; it is 10,000\.$/],
  [[100, 0.06, 2.5], /^#NUM! years must be a whole number/],
  [[100, [[0.06, 0.07]], 10_000], /^#NUM! years must be a whole number of years from 1 to 30/],
  [[null, 0.06, 3], /^#VALUE! base must be a number; it is blank\.$/],
  [['100', 0.06, 3], /^#VALUE! base must be a number; it is the text "100", not a number/],
  [[100, '5%', 3], /^#VALUE! growth must be .* it is the text "5%", not a number/],
  [[100, 0.06, 'three'], /^#VALUE! years must be .* it is the text "three"\.$/],
  [[100, 0.06, 3, 'yes'], /^#VALUE! include_base must be TRUE or FALSE; it is the text "yes"\.$/],
  [[100, 0.06, 3, 2], /^#VALUE! include_base must be TRUE or FALSE; it is 2\.$/],
  [[true, 0.06, 3], /^#VALUE! base must be a number; it is TRUE\.$/],
  [[100, [[0.06, 'x', 0.07]]], /^#VALUE! growth .*; row 1, column 2 of its range is the text "x"/],
  [[[[100], [null]], 0.06], /^#VALUE! base .*; row 2, column 1 of its range is blank/],
  [
    [100, [[0.06, 0.07]], 3],
    /^#VALUE! years must be at most the number of yearly values in growth/,
  ],
  [[100, [[0.06, 0.07]], [[1, 2]]], /^#VALUE! years must be a single cell; it is 1 × 2 cells/],
  [
    [100, Array.from({ length: 40 }, () => [0])],
    /^#VALUE! growth must be at most 30 yearly values/,
  ],
  [
    [
      [
        [1, 2],
        [3, 4],
      ],
      0.06,
    ],
    /^#VALUE! base must be a single cell, a row or a column; it is 2 × 2/,
  ],
  [
    [
      100,
      [
        [0, 0],
        [0, 0],
      ],
    ],
    /^#VALUE! growth must be one value, or a row or column/,
  ],
  [
    [
      [[1], [2]],
      [[0], [0], [0]],
    ],
    /^#VALUE! growth must be one list .* base is 2 × 1 .* 3 × 1/,
  ],
  [[[[1, 2], [3]], 0.06], /^#VALUE! base must be a rectangle/],
  [[1e307, 1, 30], /^#NUM! The result is too large for a cell: check base/],
  [[[[1], [1e307]], 1, 30], /^#NUM! The result is too large .* row 2, column 1 of base/],
  [[100, { type: 'Error', basicValue: '#N/A' }], /^#N\/A growth must be .* the error #N\/A/],
  [[100, { type: 'Error', basicValue: '#REF!' }], /^#VALUE! growth must be .* the error #REF!/],
])('refuses %j', (args, message) => {
  expect(path(...args)).toMatch(message);
});

test('refuses whole columns of bases', () => {
  const column = Array.from({ length: 50_000 }, () => [1]);
  expect(path(column, 0, 3)).toMatch(/^#VALUE! The result would fill 150,000 cells/);
});
