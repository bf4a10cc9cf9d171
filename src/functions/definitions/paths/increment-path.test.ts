import { callFunction, shown } from '../../../../test/support/functions/call-function';

const path = (...args: readonly unknown[]): unknown =>
  shown(callFunction('INCREMENT_PATH', ...args));

test('adds one number, or one per year', () => {
  expect(path(800, 60)).toEqual([[860, 920, 980]]);
  expect(path(800, 60, 1)).toEqual([[860]]);
  expect(path(800, [[60, 66.5]])).toEqual([[860, 926.5]]);
  expect(path(800, [[60], [-12.5]])).toEqual([[860], [847.5]]);
});

test('puts the base year first when told to', () => {
  expect(path(800, 60, 2, true)).toEqual([[800, 860, 920]]);
});

test('rounds what it shows, halves away from zero, and goes on from what is not rounded', () => {
  expect(path(800, 66.4, 3, true, true)).toEqual([[800, 866, 933, 999]]);
  expect(path(0, [[0.5, -1]], null, false, true)).toEqual([[1, -1]]);
  expect(path(0, -0.2, 1, false, true)).toEqual([[0]]);
});

test('gives a path for each base', () => {
  expect(path([[800], [20]], [[60, 70]])).toEqual([
    [860, 930],
    [80, 150],
  ]);
  expect(path([[800, 20]], [[60], [70]])).toEqual([
    [860, 80],
    [930, 150],
  ]);
});

test.each([
  [[800, [[60, null]]], /^#VALUE! increments must be a number; row 1, column 2 .* is blank\.$/],
  [
    [800, [[60, 70]], 3],
    /^#VALUE! years must be at most the number of yearly values in increments/,
  ],
  [[800, 60, 31], /^#NUM! years must be a whole number of years from 1 to 30; it is 31\.$/],
  [[9.9e307, 9e307], /^#NUM! The result is too large for a cell: check base/],
])('refuses %j', (args, message) => {
  expect(path(...args)).toMatch(message);
});
