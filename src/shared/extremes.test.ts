import { largest, pushAll, smallest } from './extremes';

test('a million values have extremes and can be added to a list', () => {
  const values = Array.from({ length: 1_000_000 }, (_, index) => index);
  const list = [-1];
  pushAll(list, values);
  expect([largest(values), smallest(values), list.length]).toEqual([999_999, 0, 1_000_001]);
});

test('without a value there is no extreme', () => {
  expect([largest([]), smallest([])]).toEqual([-Infinity, Infinity]);
});
