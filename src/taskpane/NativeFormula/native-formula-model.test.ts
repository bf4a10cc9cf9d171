import { largestDifference } from './native-formula-model';

test.each([
  [[[106, 111.30000000000001]], [[106, 111.3]], 0],
  [[[1e12]], [[1e12 + 0.5]], 0.5],
  [[[0, 3]], [[1e-20, 2.5]], 0.5],
  [[['green', true, '']], [['green', true, '']], 0],
  [[['green']], [['red']], null],
  [[[106]], [['#NAME?']], null],
])('of %j and %j is %p', (before, after, difference) => {
  expect(largestDifference({ before, after })).toBe(difference);
});
