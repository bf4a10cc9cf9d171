import { callFunction, shown } from '../../../../test/support/functions/call-function';

const growth = (...args: readonly unknown[]): unknown =>
  shown(callFunction('AVERAGE_GROWTH', ...args));

const column = (...args: readonly unknown[]): readonly unknown[] =>
  (growth(...args) as readonly (readonly unknown[])[]).map(([first]) => first);

const SWIFT = [100, 110, 110, 119.1016];
const SLOW = [100, 101, 102, 119.1016];

test.each([
  [[800, 900, 930, 1000], 'level', 0.077217345],
  [[800, 900, 1000], '水平法', 0.118033989],
  [SWIFT, null, 0.06],
  [SWIFT, 'Accumulative', 0.06252255],
  [SLOW, '累计法', 0.03596588],
])('over %j by %j is %p', (path, method, rate) => {
  expect(column([path], method)[0]).toBeCloseTo(rate, 8);
  expect(
    column(
      path.map((value) => [value]),
      method,
    )[0],
  ).toBeCloseTo(rate, 8);
});

test('is a column where the paths are in rows below one another', () => {
  const [first, second] = column([SWIFT, SLOW], 'accumulative');
  expect(growth([SWIFT, SLOW], 'accumulative')).toEqual([[first], [second]]);
  expect([first, second]).toEqual([column([SWIFT], '累计法')[0], column([SLOW], '累计法')[0]]);
});

test('sets methods side by side, or takes one for each path', () => {
  const [level, accumulative] = [column([SWIFT])[0], column([SWIFT], '累计法')[0]];
  expect(growth([SWIFT], [['level', 'accumulative']])).toEqual([[level, accumulative]]);
  expect(growth([SWIFT, SWIFT], [['level'], ['累计法']])).toEqual([[level], [accumulative]]);
});

test('fails only the path that has a bad cell', () => {
  expect(
    growth([
      [100, 110],
      [100, null],
      [0, 100],
      [100, 100],
    ]),
  ).toEqual([[expect.closeTo(0.1, 12)], ['#VALUE!'], ['#NUM!'], [0]]);
});

test.each([
  [[100], /^#VALUE! path must be 2 to 31 cells in a row or column; it is 1 × 1 cells/],
  [[[Array(32).fill(1)]], /^#VALUE! path must be 2 to 31 cells .* it is 1 × 32 cells/],
  [[[[100, -1]]], /^#NUM! path must be a number above 0; row 1, column 2 of its range is -1\.$/],
  [
    [[[100, 110]], 'mean'],
    /^#VALUE! method must be "level" or "accumulative"; it is the text "mean"\.$/,
  ],
  [[[[100, 110]], 2], /^#VALUE! method must be "level" or "accumulative"; it is 2\.$/],
])('refuses %j', (args, message) => {
  expect(growth(...args)).toMatch(message);
});
