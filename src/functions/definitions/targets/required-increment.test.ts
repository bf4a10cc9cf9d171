import { callFunction, shown } from '../../../../test/support/functions/call-function';

const increment = (...args: readonly unknown[]): unknown =>
  shown(callFunction('REQUIRED_INCREMENT', ...args));

test('leads up and down, cell by cell', () => {
  expect(increment(800, 1000, [[2, 4, 2.5, 96]])).toEqual([[100, 50, 80, 200 / 96]]);
  expect(increment([[90], [0]], [[63], [0]], 3)).toEqual([[-9], [0]]);
});

test('gives an error only to the cells that rest on a bad one', () => {
  expect(increment([[100], [null]], 200, 1)).toEqual([[100], ['#VALUE!']]);
});

test.each([
  [[800, 1000, 0], /^#NUM! years must be a number of years .* above 0, .* it is 0\.$/],
  [[800, 1000, 2028], /^#NUM! years must be .* not the year itself; it is 2028\.$/],
  [[800, true, 1], /^#VALUE! target must be a number; it is TRUE\.$/],
  [[-9e307, 9e307, 1], /^#NUM! The result is too large for a cell: check base/],
])('refuses %j', (args, message) => {
  expect(increment(...args)).toMatch(message);
});
