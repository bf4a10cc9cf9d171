import { callFunction, shown } from '../../../../test/support/functions/call-function';

const achievement = (...args: readonly unknown[]): unknown =>
  shown(callFunction('ACHIEVEMENT', ...args));

const single = (...args: readonly unknown[]): number => (achievement(...args) as [[number]])[0][0];

test.each([
  [800, 1000, 860, 0.3],
  [100, 86.5, 95.95, 0.3],
  [800, 1000, 1050, 1.25],
  [800, 1000, 780, -0.1],
])('from %p to %p, %p is %p of the way', (start, target, actual, share) => {
  expect(single(start, target, actual)).toBeCloseTo(share, 12);
});

test('keeps rows rows, columns columns, and makes a block of both', () => {
  expect(achievement([[0, 50]], 100, [[50], [100]])).toEqual([
    [0.5, 0],
    [1, 1],
  ]);
});

test('gives an error only to the cells that rest on a bad one', () => {
  expect(achievement(800, [[1000], [800], [null]], 900)).toEqual([[0.5], ['#NUM!'], ['#VALUE!']]);
});

test.each([
  [[800, 800, 860], /^#NUM! target must be a number other than start; it is 800\.$/],
  [['x', 1000, 860], /^#VALUE! start must be a number; it is the text "x"\.$/],
  [[800, 1000, 1e308], /^#NUM! actual must fit in a cell/],
  [[1e308, 1000, 5], /^#NUM! start must fit in a cell/],
  [[0, 1e-300, 9e307], /^#NUM! The result is too large for a cell: check start/],
])('refuses %j', (args, message) => {
  expect(achievement(...args)).toMatch(message);
});
