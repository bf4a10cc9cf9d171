import { compareValues } from './native-formula-model';

const number = (largest: number) => ({ kind: 'number', largest });
const other = (was: string, is: string) => ({ kind: 'other', row: 0, column: 0, was, is });

test.each([
  [[[106, 111.30000000000001]], [[106, 111.3]], number(0)],
  [[[1e12]], [[1e12 + 0.5]], number(0.5)],
  [[[0, 3]], [[1e-20, 2.5]], number(0.5)],
  [[['green', true, '']], [['green', true, '']], number(0)],
  [[['green']], [['red']], other('green', 'red')],
  [[[106]], [['#NAME?']], other('106', '#NAME?')],
  [[[1, 2]], [[1, '']], { ...other('2', ''), column: 1 }],
])('of %j and %j is %p', (before, after, difference) => {
  expect(compareValues({ before, after })).toEqual(difference);
});
