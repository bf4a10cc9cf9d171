import { rowReferences } from './find-references';

test.each([
  ['=A1', [[null, 0, 0]]],
  ["=SUM('My plan'!$A$2:B9)*2", [['My plan', 1, 8]]],
  ["='O''Brien'!C3", [["O'Brien", 2, 2]]],
  [
    '=预测!H7+B2',
    [
      ['预测', 6, 6],
      [null, 1, 1],
    ],
  ],
  ['="A1 is text"', []],
])('%s points at rows', (formula, expected) => {
  const found = rowReferences(formula).map(({ sheet, first, last }) => [sheet, first, last]);
  expect(found).toEqual(expected);
});
