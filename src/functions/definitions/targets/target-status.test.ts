import { callFunction, shown } from '../../../../test/support/functions/call-function';

const status = (...args: readonly unknown[]): unknown =>
  shown(callFunction('TARGET_STATUS', ...args));

test('is green from 90%, yellow from 75% and red below where nothing else is said', () => {
  expect(status([[1.2, 0.9, 0.89, 0.75, 0.74, -1]])).toEqual([
    ['green', 'green', 'yellow', 'yellow', 'red', 'red'],
  ]);
});

test('forgives what binary fractions cost', () => {
  expect(status(0.3 * 3)).toEqual([['green']]);
});

test('takes thresholds cell by cell', () => {
  expect(status([[0.8], [0.8]], [[0.8], [0.9]], [[0.5], [0.85]])).toEqual([['green'], ['red']]);
});

test('has no yellow where only a low green is given', () => {
  expect(status([[0.7, 0.69]], 0.7)).toEqual([['green', 'red']]);
});

test.each([[[['绿', '黄', '红']]], [[['绿'], ['黄'], ['红']]]])(
  'takes labels in a row and in a column: %j',
  (labels) => {
    expect(status([[1, 0.8, 0]], null, null, labels)).toEqual([['绿', '黄', '红']]);
  },
);

test('takes numbers for labels, as icon sets want them', () => {
  expect(status([[1, 0.8, 0]], null, null, [[3, 2, 1]])).toEqual([[3, 2, 1]]);
});

test('gives an error only to the cells that rest on a bad one', () => {
  expect(status([[1], [null], ['x']])).toEqual([['green'], ['#VALUE!'], ['#VALUE!']]);
});

test.each([
  [[0.8, 0.7, 0.9], /^#NUM! yellow must be a number not above green; it is 0\.9\.$/],
  [[0.8, 'high'], /^#VALUE! green must be a number; it is the text "high"\.$/],
  [
    [0.8, null, null, [['a', 'b']]],
    /^#VALUE! labels must be 3 cells in a row or column, for green, yellow and red; it is 1 × 2 cells/,
  ],
  [
    [0.8, null, null, [['a', null, 'c']]],
    /^#VALUE! labels must be a text or a number; row 1, column 2 of its range is blank\.$/,
  ],
])('refuses %j', (args, message) => {
  expect(status(...args)).toMatch(message);
});
