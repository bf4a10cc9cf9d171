import { callFunction, shown } from '../../../../test/support/functions/call-function';

const chance = (...args: readonly unknown[]): unknown => shown(callFunction('CHANCE', ...args));

test('falls as the target rises, and is cell by cell', () => {
  const [[one = 0, two = 0, three = 0] = []] = chance(100, 0.02, 0.05, 0.07, 3, [
    [106, 115, 123],
  ]) as number[][];
  expect([one, three]).toEqual([1, 0]);
  expect(two).toBeGreaterThan(0.3);
  expect(two).toBeLessThan(0.6);
});

test('puts the error of a bad cell in its place', () => {
  expect(chance(100, 0.02, 0.05, 0.07, [[3], [0]], 106)).toEqual([[1], ['#NUM!']]);
});

test('knows the four comparators of a level, and no band', () => {
  expect(chance(100, 0, 0, 0, 1, 100, [['atLeast', '超过', '<=', 'lessThan']])).toEqual([
    [1, 0, 1, 0],
  ]);
  expect(chance(100, 0.02, 0.05, 0.07, 3, 115, '左右')).toBe(
    '#VALUE! comparator must be "atLeast", "moreThan", "atMost" or "lessThan"; it is the text "左右".',
  );
});

test('draws the same for the same seed', () => {
  const of = (seed: unknown): unknown => chance(100, 0.02, 0.05, 0.07, 3, 115, null, seed);
  expect(of(0)).toEqual(of(null));
  expect(of(7)).toEqual(of(7));
});

test('computes at most 1,000 chances in one call', () => {
  const column = Array.from({ length: 1001 }, () => [115]);
  expect(chance(100, 0, 0, 0, 1, column)).toMatch(/^#VALUE! .*1,001 cells and at most 1,000 fit/);
});
