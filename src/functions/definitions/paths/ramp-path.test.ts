import { callFunction, shown } from '../../../../test/support/functions/call-function';

const path = (...args: readonly unknown[]): unknown => shown(callFunction('RAMP_PATH', ...args));

test('ramps up in even steps from the start on', () => {
  expect(path(90, 1, 3)).toEqual([[0, 30, 60, 90]]);
  expect(path(90, -1.5, 3, 2)).toEqual([[75, 90]]);
  expect(path(90, 2, 0, 3)).toEqual([[0, 90, 90]]);
});

test('gives at least one year of a project that is done', () => {
  expect(path(90, -5, 3)).toEqual([[90]]);
});

test('gives a path for each project until the last is done', () => {
  expect(path([[90], [60]], [[0], [1]], [[1], [2]])).toEqual([
    [90, 90, 90],
    [0, 30, 60],
  ]);
  expect(path([[90, 60]], 0, [[1, 2]])).toEqual([
    [90, 30],
    [90, 60],
  ]);
});

test('takes years of 0 for none, as some platforms hand on an empty cell', () => {
  expect(path(90, 1, 3, 0)).toEqual(path(90, 1, 3));
});

test('follows a logistic where a steepness is given', () => {
  expect(path(100, 0, 2, null, 6)).toEqual([[50, 100]]);
  expect(path(100, 0, 2, null, [[6], [null]])).toEqual([
    [50, 100],
    [50, 100],
  ]);
});

test.each([
  [[90, 1, -1], /^#NUM! ramp_years must be a number of years from 0 to 100; it is -1\.$/],
  [[90, 1, 101], /^#NUM! ramp_years must be a number of years from 0 to 100; it is 101\.$/],
  [[90, null, 3], /^#VALUE! start must be years from the base year, .*; it is blank\.$/],
  [[90, 2026, 3], /^#NUM! start must be years from the base year, not the year itself: .* 2026\.$/],
  [[90, 1, 50], /^#VALUE! years must be given here: the path takes 51 years .*1 to 30\.$/],
  [[90, 1, 3, 31], /^#NUM! years must be a whole number of years from 1 to 30; it is 31\.$/],
])('refuses %j', (args, message) => {
  expect(path(...args)).toMatch(message);
});
