import { callFunction, shown } from '../../../../test/support/functions/call-function';

const rate = (...args: readonly unknown[]): unknown => shown(callFunction('RUN_RATE', ...args));

test('is what is missing over the periods left, negative beyond the target', () => {
  expect(rate(20_000, 9000, [[11, 5.5]])).toEqual([[1000, 2000]]);
  expect(rate(900, [[960], [900]], 2.5)).toEqual([[-24], [0]]);
});

test.each([
  [[20_000, 9000, 0], /^#NUM! periods_left must be a number above 0; it is 0\.$/],
  [[20_000, null, 5], /^#VALUE! done must be a number; it is blank\.$/],
  [[20_000, 1e308, 5], /^#NUM! done must fit in a cell/],
  [[20_000, 9000, 1e-305], /^#NUM! The result is too large for a cell: check target/],
])('refuses %j', (args, message) => {
  expect(rate(...args)).toMatch(message);
});
