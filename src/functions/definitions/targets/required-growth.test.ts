import { callFunction, shown } from '../../../../test/support/functions/call-function';

const growth = (...args: readonly unknown[]): unknown =>
  shown(callFunction('REQUIRED_GROWTH', ...args));

const single = (...args: readonly unknown[]): number => (growth(...args) as [[number]])[0][0];

test.each([
  [800, 1000, 3, 0.077217345],
  [800, 1000, 2, 0.118033989],
  [104, 119.1016, 2, 0.070143772],
  [104 * 1.05, 119.1016, 1, 0.090673993],
  [100, 80, 1, -0.2],
  [100, 100, 7, 0],
  [100, 110.25, 2.5, 1.1025 ** 0.4 - 1],
  [10_000, 11_000, 1200, 1.1 ** (1 / 1200) - 1],
])('leads from %p to %p in %p years', (base, target, years, rate) => {
  expect(single(base, target, years)).toBeCloseTo(rate, 8);
});

test("agrees with Excel's documented example of RRI: 10,000 to 11,000 in 96 months", () => {
  expect(single(10_000, 11_000, 96)).toBeCloseTo(0.0009933, 7);
});

test('keeps rows rows, columns columns, and makes a block of both', () => {
  expect(growth([[100, 50]], 100, 1)).toEqual([[0, 1]]);
  expect(growth([[100], [50]], 100, 1)).toEqual([[0], [1]]);
  expect(growth([[100, 50]], [[100], [200]], 1)).toEqual([
    [0, 1],
    [1, 3],
  ]);
});

test('gives an error only to the cells that rest on a bad one', () => {
  expect(growth([[100], [0], ['x']], 100, 1)).toEqual([[0], ['#NUM!'], ['#VALUE!']]);
});

test.each([
  [[0, 100, 3], /^#NUM! base must be a number above 0; it is 0\.$/],
  [[100, -5, 3], /^#NUM! target must be a number above 0; it is -5\.$/],
  [[100, 100, 0], /^#NUM! years must be a number of years .* above 0, .* it is 0\.$/],
  [[100, 100, 2028], /^#NUM! years must be .* at most 1,200, not the year itself; it is 2028\.$/],
  [[100, 100, undefined], /^#VALUE! years must be .*; it is blank\.$/],
  [[100, true, 3], /^#VALUE! target must be a number above 0; it is TRUE\.$/],
  [[1e-300, 9e307, 1], /^#NUM! The result is too large for a cell/],
])('refuses %j', (args, message) => {
  expect(growth(...args)).toMatch(message);
});
