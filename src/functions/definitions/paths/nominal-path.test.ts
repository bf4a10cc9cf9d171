import { callFunction, shown } from '../../../../test/support/functions/call-function';

const path = (...args: readonly unknown[]): unknown => shown(callFunction('NOMINAL_PATH', ...args));

test('moves a path into current prices, and back', () => {
  expect(path([[100, 106]], [[1, 1.5]])).toEqual([[100, 159]]);
  expect(path([[100, 159]], [[1, 1.5]], true)).toEqual([[100, 106]]);
  expect(path([[100], [106]], [[2], [3]])).toEqual([[100], [159]]);
  expect(path(100, 1.02)).toEqual([[100]]);
});

test('takes a block of paths, in rows or in columns as the index runs', () => {
  const block = [
    [100, 106],
    [50, 60],
  ];
  expect(path(block, [[1, 1.5]])).toEqual([
    [100, 159],
    [50, 90],
  ]);
  expect(path(block, [[1], [1.5]])).toEqual([
    [100, 106],
    [75, 90],
  ]);
  expect(path(block, block)).toEqual([
    [100, 112.36],
    [50, 72],
  ]);
});

test('takes several indices for one path', () => {
  expect(
    path(
      [[100, 106]],
      [
        [1, 1],
        [1, 1.5],
      ],
    ),
  ).toEqual([
    [100, 106],
    [100, 159],
  ]);
});

test.each([
  [
    [[[100, 106]], [[1, 0]]],
    /^#NUM! price_index must be a number above 0; row 1, column 2 .* 0\.$/,
  ],
  [[[[100, 106]], [[1, 1, 1]]], /^#VALUE! path and price_index must run the same way/],
  [
    [[[100, 106]], [[1], [1]]],
    /^#VALUE! path and price_index must run the same way over the same years/,
  ],
  [
    [
      [
        [100, 106],
        [50, 60],
      ],
      [
        [1, 0.995],
        [1, 0.99],
        [1, 1],
      ],
    ],
    /^#VALUE! path and price_index must hold equally many paths, .*: path is 2 × 2 .* and price_index is 3 × 2 /,
  ],
  [[[[100, 106]], 1], /^#VALUE! path and price_index must run the same way/],
  [[[[100, null]], [[1, 1]]], /^#VALUE! path must be a number; row 1, column 2 .* is blank\.$/],
  [[[[100, 106]], [[1, 1]], 'x'], /^#VALUE! back must be TRUE or FALSE; it is the text "x"\.$/],
  [
    [[[1, 1e300]], [[1e-300, 1]]],
    /^#NUM! The result is too large for a cell: check row 1, column 1/,
  ],
])('refuses %j', (args, message) => {
  expect(path(...args)).toMatch(message);
});
