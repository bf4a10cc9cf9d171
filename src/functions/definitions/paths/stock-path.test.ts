import { callFunction, shown } from '../../../../test/support/functions/call-function';

const path = (...args: readonly unknown[]): unknown => shown(callFunction('STOCK_PATH', ...args));

test('loses what expires and is not renewed', () => {
  expect(path(800, [[200, 100, 100]], 0.75, 4)).toEqual([[950, 1000, 1050]]);
  expect(path(900, 0, 0.75, 3)).toEqual([[825, 750, 675]]);
});

test('lets what was added expire in its turn', () => {
  expect(path(0, [[100, 0, 0]], 0.5, 2)).toEqual([[100, 100, 50]]);
});

test('puts the base year first and rounds when told to', () => {
  expect(path(800, 100, 0.75, 3, 2, true, true)).toEqual([[800, 833, 867]]);
});

test('takes lists of additions and renewals for the same years', () => {
  expect(path(100, [[10], [20]], [[1], [0]], 2)).toEqual([[110], [80]]);
  expect(path(100, [[10, 20, 30]], [[1, 0, 0]], 2, 2)).toEqual([[110, 80]]);
});

test('takes a validity for each stock', () => {
  expect(path([[100], [100]], 0, 0, [[1], [2]], 2)).toEqual([
    [0, 0],
    [50, 0],
  ]);
});

test.each([
  [[800, 0, 1.3, 3], /^#NUM! renewal must be a share from 0 to 1 .* it is 1\.3\.$/],
  [
    [800, [[1, -2]], 1, 3],
    /^#NUM! additions must be a number, 0 or more; row 1, column 2 .* -2\.$/,
  ],
  [[-1, 0, 1, 3], /^#NUM! base must be a number, 0 or more; it is -1\.$/],
  [[800, 0, 1, 2.5], /^#NUM! validity must be a whole number of years from 1 to 30; it is 2\.5\.$/],
  [[800, [[1, 2]], [[1, 1, 1]], 3], /^#VALUE! additions and renewal must run the same way/],
  [[800, [[1], [2]], [[1, 1]], 3], /^#VALUE! additions and renewal .* additions is 2 × 1 /],
  [
    [800, [[1, 2]], [[1], [1]], 3],
    /^#VALUE! additions and renewal must run the same way .* 1 × 2 .* 2 × 1 /,
  ],
])('refuses %j', (args, message) => {
  expect(path(...args)).toMatch(message);
});
