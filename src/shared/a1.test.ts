import {
  cellAddress,
  columnIndex,
  columnLetters,
  onSheet,
  parseRange,
  quoteSheetAsExcel,
  rangeAddress,
  shortAddress,
  splitAddress,
} from './a1';

const columns: readonly (readonly [number, string])[] = [
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
];

test.each(columns)('names column %d', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test.each(columns)('counts column %d by its letters', (column, letters) => {
  expect(columnIndex(letters)).toBe(column);
  expect(columnIndex(letters.toLowerCase())).toBe(column);
});

test.each([
  ['A1', { row: 0, column: 0, rowCount: 1, columnCount: 1 }],
  ['$B$2:d4', { row: 1, column: 1, rowCount: 3, columnCount: 3 }],
  ['D4:B2', { row: 1, column: 1, rowCount: 3, columnCount: 3 }],
  ['C:D', { row: 0, column: 2, rowCount: 1_048_576, columnCount: 2 }],
  ['2:3', { row: 1, column: 0, rowCount: 2, columnCount: 16_384 }],
  ['XFD1048576', { row: 1_048_575, column: 16_383, rowCount: 1, columnCount: 1 }],
])('reads %s', (text, range) => {
  expect(parseRange(text)).toEqual(range);
});

test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', 'A1:2', 'Plan', 'AAAA1'])(
  'does not read %p as an address',
  (text) => {
    expect(parseRange(text)).toBeNull();
  },
);

test.each(['A1', 'B2:D4', 'C:D', '2:3', 'AA10:AZ20'])('writes %s as it was read', (text) => {
  const range = parseRange(text);
  expect(range && shortAddress(range)).toBe(text);
});

test.each([
  ['none', 'F12'],
  ['row', 'F$12'],
  ['column', '$F12'],
  ['both', '$F$12'],
] as const)('anchors %s of the address of a cell', (anchored, address) => {
  expect(cellAddress(11, 5, anchored)).toBe(address);
});

test('writes dollar signs for an absolute address', () => {
  const range = { row: 1, column: 1, rowCount: 2, columnCount: 2 };
  expect(shortAddress(range, 'both')).toBe('$B$2:$C$3');
  expect(rangeAddress(range, 'both')).toBe('$B$2:$C$3');
  expect(['C:D', '2:3'].map((text) => shortAddress(parseRange(text) ?? range, 'both'))).toEqual([
    '$C:$D',
    '$2:$3',
  ]);
});

test('writes both corners of a single cell where a range is asked for', () => {
  const cell = { row: 1, column: 1, rowCount: 1, columnCount: 1 };
  expect(rangeAddress(cell)).toBe('B2:B2');
  expect(shortAddress(cell)).toBe('B2');
});

test.each([
  ['Assumptions!F12', 'Assumptions', 'F12'],
  ['Plan!A1', 'Plan', 'A1'],
  ["'My sheet'!A1", 'My sheet', 'A1'],
  ["'O''Brien'!B2", "O'Brien", 'B2'],
  ["'It''s a plan'!A1", "It's a plan", 'A1'],
  ["'a!b'!C3", 'a!b', 'C3'],
  ['假设!D4', '假设', 'D4'],
  ['E5', null, 'E5'],
])('splits %s into sheet and cell', (text, sheet, address) => {
  expect(splitAddress(text)).toEqual({ sheet, address });
});

test.each(['Plan', '指标', 'My plan', "O'Brien", 'a!b', 'A1', '2024'])(
  'finds the sheet %p again in the address that it wrote',
  (sheet) => {
    expect(splitAddress(onSheet(sheet, 'B2'))).toEqual({ sheet, address: 'B2' });
  },
);

test('quotes a sheet as Excel reports it', () => {
  expect(quoteSheetAsExcel('Targets')).toBe('Targets');
  expect(quoteSheetAsExcel('指标')).toBe('指标');
  expect(quoteSheetAsExcel('My plan')).toBe("'My plan'");
  expect(quoteSheetAsExcel("It's")).toBe("'It''s'");
  expect(quoteSheetAsExcel('A1')).toBe("'A1'");
  expect(quoteSheetAsExcel('2024')).toBe("'2024'");
});
