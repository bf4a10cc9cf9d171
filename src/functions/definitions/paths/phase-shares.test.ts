import { callFunction, shown } from '../../../../test/support/functions/call-function';

const shares = (...args: readonly unknown[]): unknown =>
  shown(callFunction('PHASE_SHARES', ...args));

test('are equal where no steepness is given', () => {
  expect(shares(4)).toEqual([[0.25, 0.25, 0.25, 0.25]]);
  expect(shares(4, 0)).toEqual(shares(4));
  expect(shares(1, 6)).toEqual([[1]]);
});

test('follow a logistic whose running sum is 24.4728 %, 75.5272 % and all of it', () => {
  const [row = []] = shares(3, 6) as number[][];
  const [first = 0, second = 0, third = 0] = row;
  expect(first).toBeCloseTo(0.244728, 6);
  expect(first + second).toBeCloseTo(0.755272, 6);
  expect(first + second + third).toBeCloseTo(1, 14);
});

test('are what PHASED_PATH takes', () => {
  const rows = (callFunction('PHASE_SHARES', 3, 6) as { rows: readonly (readonly number[])[] })
    .rows;
  const [path = []] = shown(callFunction('PHASED_PATH', 20_000, rows)) as number[][];
  expect(path[0]).toBeCloseTo(4894.569421, 6);
  expect(path[2]).toBe(20_000);
});

test.each([
  [[0], /^#NUM! phases must be a whole number from 1 to 30; it is 0\.$/],
  [[2.5, 6], /^#NUM! phases must be a whole number from 1 to 30; it is 2\.5\.$/],
  [[3, -1], /^#NUM! steepness must be a number above 0; it is -1\.$/],
  [[[[3, 4]]], /^#VALUE! phases must be a single cell/],
])('refuses %j', (args, message) => {
  expect(shares(...args)).toMatch(message);
});
