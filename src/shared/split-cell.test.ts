import { splitCell } from './split-cell';

test.each([
  ['Assumptions!F12', 'Assumptions', 'F12'],
  ["'My sheet'!A1", 'My sheet', 'A1'],
  ["'O''Brien'!B2", "O'Brien", 'B2'],
  ["'a!b'!C3", 'a!b', 'C3'],
  ['假设!D4', '假设', 'D4'],
  ['E5', null, 'E5'],
])('splits %s', (cell, sheet, address) => {
  expect(splitCell(cell)).toEqual({ sheet, address });
});
