import { callFunction, shown } from '../../../../test/support/functions/call-function';

const buoyancy = (...args: readonly unknown[]): unknown => shown(callFunction('BUOYANCY', ...args));

test('is 1.0968921 for 6% more revenue on 5.47% more nominal GDP', () => {
  const [[value]] = buoyancy(100, 106, 1000, 1054.7) as [[number]];
  expect(value).toBeCloseTo(1.0968921, 7);
});

test('is cell by cell, with an error where the base does not change', () => {
  expect(buoyancy(100, [[110], [90]], 100, [[120, 100]])).toEqual([
    [expect.closeTo(0.5, 12), '#NUM!'],
    [expect.closeTo(-0.5, 12), '#NUM!'],
  ]);
});

test.each([
  [[100, 106, 100, 100], /^#NUM! base_after must be a number other than base_before; it is 100\.$/],
  [[0, 106, 100, 105], /^#NUM! revenue_before must be a number above 0; it is 0\.$/],
  [[100, 106, -1, 105], /^#NUM! base_before must be a number above 0; it is -1\.$/],
  [[100, null, 100, 105], /^#VALUE! revenue_after must be a number; it is blank\.$/],
  [[1e-300, 9e307, 100, 105], /^#NUM! The result is too large for a cell: check revenue_before/],
])('refuses %j', (args, message) => {
  expect(buoyancy(...args)).toMatch(message);
});
