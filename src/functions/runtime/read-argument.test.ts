import { readOptionalNumber } from './read-argument';
import { readRange } from './range';

const read = (value: unknown, rule: object) => {
  const range = readRange('years', value);
  if (!range.ok) throw new Error('it is a range');
  const place = { range: range.value, row: 0, column: 0 };
  const number = readOptionalNumber(place, { must: 'number', optional: true, ...rule });
  return number.ok ? number.value : number.error.problem.kind;
};

test.each([
  [null, {}, null],
  [0, {}, 0],
  [0, { blankIfZero: true }, null],
  [null, { optional: undefined }, 'badCell'],
  [0, { optional: undefined, blankIfZero: true }, 0],
  [100, { most: 100 }, 100],
  [101, { most: 100 }, 'badCell'],
  ['x', {}, 'badCell'],
])('%p by the rule %j is %p', (value, rule, number) => {
  expect(read(value, rule)).toBe(number);
});
