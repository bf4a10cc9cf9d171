import fc from 'fast-check';
import { alignRows } from './match-rows';

const rows = (text: string) => text.split(' ').map((row) => (row === '-' ? '' : row));
const pairs = (before: string, after: string) =>
  alignRows(rows(before), rows(after)).map(([from, to]) => `${from}>${to}`);

test.each([
  ['nothing changed', 'a b - c', 'a b - c', ['0>0', '1>1', '2>2', '3>3']],
  ['a row came in the middle', 'a b c', 'a x b c', ['0>0', '1>2', '2>3']],
  ['a row went', 'a b c', 'a c', ['0>0', '2>1']],
  ['a row has other words', 'a b c', 'a x c', ['0>0', '1>1', '2>2']],
  ['a row has other words and one came below it', 'a b c', 'a x y c', ['0>0', '1>1', '2>3']],
  ['a row of formulas came in their midst', '=a =a =a', '=a =a - =a', ['0>0', '1>1', '2>3']],
  ['two blank rows came among formulas', '=a =a =a', '=a - =a - =a', ['0>0', '1>2', '2>4']],
  ['a formula was replaced by a number', 'a =a b', 'a - b', ['0>0', '1>1', '2>2']],
  [
    'names stand again under each heading',
    'a =x =y b =x =y',
    'a =w =x =y b =w =x =y',
    ['0>0', '1>2', '2>3', '3>4', '4>6', '5>7'],
  ],
  ['everything has other words', 'a b', 'x y', ['0>0', '1>1']],
])('%s', (_, before, after, expected) => {
  expect(pairs(before, after)).toEqual(expected);
});

const anyRows = fc.array(fc.constantFrom('', '', 'a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 14 });

test('pairs ascend on both sides and leave as few rows unpaired as possible', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (before, after) => {
      const found = alignRows(before, after);
      found.forEach(([from, to], index) => {
        const next = found[index + 1];
        if (next) expect(next[0] > from && next[1] > to).toBe(true);
        expect(from < before.length && to < after.length).toBe(true);
      });
      expect(alignRows(before, before)).toEqual(before.map((_, row) => [row, row]));
    }),
  );
});
