import { readResult } from './read-result';

test('a single value and a matrix are read as they are', () => {
  expect(readResult([1, true, 5])).toEqual({ kind: 'values', values: [[5]] });
  expect(
    readResult([
      1,
      true,
      [
        [1, 'a'],
        [true, 2],
      ],
    ]),
  ).toEqual({
    kind: 'values',
    values: [
      [1, 'a'],
      [true, 2],
    ],
  });
});

test.each([
  [1, '#N/A'],
  [2, '#VALUE!'],
  [3, '#VALUE!'],
  [5, '#DIV/0!'],
  [6, '#NUM!'],
  [7, '#VALUE!'],
  [8, '#NULL!'],
  [10, '#NAME?'],
])('the code %i shows %s and keeps the message', (code, error) => {
  expect(readResult([1, false, 'why', code])).toEqual({ kind: 'error', error, message: 'why' });
});

test('a result that no cell can hold is an error', () => {
  expect(readResult([1, true, null])).toMatchObject({ kind: 'error', error: '#NUM!' });
  expect(readResult([1, true, []])).toMatchObject({ kind: 'error', error: '#VALUE!' });
  expect(readResult([1, true, { type: 'Error', basicValue: '#N/A' }])).toMatchObject({
    kind: 'error',
    error: '#N/A',
  });
  expect(readResult([1, true, { type: 'FormattedNumber', basicValue: 3 }])).toEqual({
    kind: 'values',
    values: [[3]],
  });
});
