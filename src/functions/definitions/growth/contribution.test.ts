import { callFunction, shown } from '../../../../test/support/functions/call-function';

const contribution = (...args: readonly unknown[]): readonly (readonly number[])[] =>
  shown(callFunction('CONTRIBUTION', ...args)) as readonly (readonly number[])[];

const BEFORE = [[20], [30], [50]];
const AFTER = [[23], [31], [52]];
const sumOf = (rows: readonly (readonly number[])[]): number =>
  rows.flat().reduce((sum, value) => sum + value, 0);

test('in points adds up to the growth of the whole', () => {
  expect(contribution(BEFORE, AFTER, 100)).toEqual([[0.03], [0.01], [0.02]]);
});

test('as a share adds up to one', () => {
  const shares = contribution(BEFORE, AFTER, 100, 106);
  expect(shares[0]).toEqual([0.5]);
  expect(sumOf(shares)).toBeCloseTo(1, 12);
});

test('is in points in the cells without a later value of the whole', () => {
  expect(contribution(20, 23, 100, [[106, null, 100]])).toEqual([[0.5, 0.03, '#NUM!']]);
});

test('takes a later value of 0 for none, as some platforms hand on an empty cell', () => {
  expect(contribution(40, 44, 100, 0)).toEqual([[0.04]]);
});

test.each([
  [[20, 23, 100, 100], /^#NUM! whole_after must be a number other than whole_before; it is 100\.$/],
  [[20, 23, 0], /^#NUM! whole_before must be a number above 0; it is 0\.$/],
  [['x', 23, 100], /^#VALUE! part_before must be a number; it is the text "x"\.$/],
  [[20, null, 100], /^#VALUE! part_after must be a number; it is blank\.$/],
  [[20, 1e308, 100], /^#NUM! part_after must fit in a cell/],
])('refuses %j', (args, message) => {
  expect(contribution(...args)).toMatch(message);
});
