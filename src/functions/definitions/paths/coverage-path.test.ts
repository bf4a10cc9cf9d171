import { callFunction, shown } from '../../../../test/support/functions/call-function';

const path = (...args: readonly unknown[]): unknown =>
  shown(callFunction('COVERAGE_PATH', ...args));

test('puts the base year first when told to', () => {
  expect(path(0.5, 1, 1, 2, null, true)).toEqual([[0.5, 1, 1]]);
});

test('goes to full coverage in even steps and stops there', () => {
  expect(path(0.5, 4)).toEqual([[0.625, 0.75, 0.875, 1]]);
  expect(path(0.5, 2, 0.75, 4)).toEqual([[0.625, 0.75, 0.75, 0.75]]);
});

test('projects until the last path is full, unless told how many years', () => {
  expect(path([[0.5], [0]], [[1], [4]])).toEqual([
    [1, 1, 1, 1],
    [0.25, 0.5, 0.75, 1],
  ]);
  expect(path(0.5, 2.5)).toEqual([[0.7, 0.9, 1]]);
  expect((path(0, 30) as number[][])[0]).toHaveLength(30);
});

test('takes several values of any argument per path', () => {
  expect(path(0.5, [[1, 2]])).toEqual([
    [1, 0.75],
    [1, 1],
  ]);
  expect(path(0.5, 1, [[0.75], [null]], 1)).toEqual([[0.75], [1]]);
});

test('follows a logistic where a steepness is given', () => {
  expect(path(0, 2, null, null, 6)).toEqual([[0.5, 1]]);
  const [[first = 0] = []] = path(0, 3, null, null, 6) as number[][];
  expect(first).toBeCloseTo(0.244728, 6);
});

test('takes a steepness of 0 for none, as some platforms hand on an argument that is left out', () => {
  expect(path(0.5, 4, 1, 4, 0)).toEqual(path(0.5, 4));
});

test('takes a ceiling and years of 0 for none, as some platforms hand on an empty cell', () => {
  expect(path(0.5, 4, 0, 0)).toEqual(path(0.5, 4));
});

test('shows the first years of a way that is longer than any horizon', () => {
  expect(path(0.5, 50, null, 2)).toEqual([[0.51, 0.52]]);
});

test.each([
  [[0.9, 3, 0.8], /^#NUM! base must be a share from 0 to the ceiling.* it is 0\.9\.$/],
  [
    [0.7, 3, 0.6],
    /^#NUM! base must be a share from 0 to the ceiling, which is 0\.6; it is 0\.7\.$/,
  ],
  [['x', 3], /^#VALUE! base must be a share from 0 to the ceiling, which is 1 .* where none/],
  [[70, 3], /^#NUM! base must be a share from 0 to the ceiling.* it is 70\.$/],
  [[0.7, 0], /^#NUM! full_in must be years from the base year, .* above 0, .* it is 0\.$/],
  [[0.7, 2027], /^#NUM! full_in must be years from the base year, not the year itself: .* 2027\.$/],
  [[0.7, [[3], [2027]]], /^#NUM! full_in must be .* at most 100; row 2, column 1 .* 2027\.$/],
  [
    [0.7, 50],
    /^#VALUE! years must be given here: the path takes 50 years .* at most 30 .*1 to 30\.$/,
  ],
  [[0.7, 3, 90], /^#NUM! ceiling must be a share from 0 to 1 .* it is 90\.$/],
  [[0.7, 3, 1, 3, -1], /^#NUM! steepness must be a number above 0; it is -1\.$/],
  [
    [[[0.7], [0.8]], [[1, 2]]],
    /^#VALUE! base and full_in must stand the same way and be equally many/,
  ],
  [
    [
      [
        [0.1, 0.2],
        [0.3, 0.4],
      ],
      3,
    ],
    /^#VALUE! base must be a single cell, a row or a column/,
  ],
])('refuses %j', (args, message) => {
  expect(path(...args)).toMatch(message);
});
