import { callFunction, shown } from '../../../../test/support/functions/call-function';

const distance = (...args: readonly unknown[]): unknown =>
  shown(callFunction('TIME_DISTANCE', ...args));

const single = (...args: readonly unknown[]): number => (distance(...args) as [[number]])[0][0];

const MONTHS = Array.from({ length: 37 }, (_, month) => (20_000 / 36) * month);

test('is -1.8 months for 9,000 of an even 20,000 over 36 months, at month 18', () => {
  expect(single([MONTHS], 9000, 18)).toBeCloseTo(-1.8, 9);
  expect(
    single(
      MONTHS.map((value) => [value]),
      9000,
      18,
    ),
  ).toBeCloseTo(-1.8, 9);
});

test('is cell by cell over what was reached and when, with one path for all', () => {
  expect(distance([[0, 10, 20, 30]], [[5], [20]], [[1, 2]])).toEqual([
    [-0.5, -1.5],
    [1, 0],
  ]);
});

test('gives an error only to the cells that rest on a bad one', () => {
  expect(distance([[0, 10]], [[5, 'x', 11]], 1)).toEqual([[-0.5, '#VALUE!', '#NUM!']]);
});

test.each([
  [[[[0, 10]], 11, 1], /^#NUM! actual must be a number that the path reaches; it is 11\.$/],
  [[[[0, 10]], 5, -1], /^#NUM! now must be a number, 0 or more; it is -1\.$/],
  [[5, 5, 1], /^#VALUE! path must be 2 to 361 cells in a row or column; it is 1 × 1 cells/],
  [
    [
      [
        [0, 1],
        [2, 3],
      ],
      5,
      1,
    ],
    /^#VALUE! path must be 2 to 361 cells in a row or column; it is 2 × 2 cells/,
  ],
  [
    [[[0, null, 10]], 5, 1],
    /^#VALUE! path must be a number; row 1, column 2 of its range is blank\.$/,
  ],
  [[[[-9e307, 9e307]], 9e307, 1], /^#NUM! The result is too large for a cell: check row 1/],
])('refuses %j', (args, message) => {
  expect(distance(...args)).toMatch(message);
});
