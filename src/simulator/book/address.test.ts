import {
  boundingArea,
  formatArea,
  intersection,
  parseArea,
  quoteSheet,
  splitAddress,
} from './address';

test.each([
  ['A1', { row: 0, column: 0, rowCount: 1, columnCount: 1 }],
  ['$B$2:d4', { row: 1, column: 1, rowCount: 3, columnCount: 3 }],
  ['D4:B2', { row: 1, column: 1, rowCount: 3, columnCount: 3 }],
  ['C:D', { row: 0, column: 2, rowCount: 1_048_576, columnCount: 2 }],
  ['2:3', { row: 1, column: 0, rowCount: 2, columnCount: 16_384 }],
  ['XFD1048576', { row: 1_048_575, column: 16_383, rowCount: 1, columnCount: 1 }],
])('reads %s', (text, area) => {
  expect(parseArea(text)).toEqual(area);
});

test.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', 'A1:2', 'Plan', 'AAAA1'])(
  'does not read %p as an address',
  (text) => {
    expect(parseArea(text)).toBeNull();
  },
);

test.each(['A1', 'B2:D4', 'C:D', '2:3', 'AA10:AZ20'])('writes %s as it was read', (text) => {
  const area = parseArea(text);
  expect(area && formatArea(area)).toBe(text);
});

test('writes dollar signs for an absolute address', () => {
  const area = { row: 1, column: 1, rowCount: 2, columnCount: 2 };
  expect(formatArea(area, true)).toBe('$B$2:$C$3');
});

test("splits a sheet's name off, in apostrophes or not", () => {
  expect(splitAddress("'It''s a plan'!A1")).toEqual({ sheet: "It's a plan", rest: 'A1' });
  expect(splitAddress('Plan!A1')).toEqual({ sheet: 'Plan', rest: 'A1' });
  expect(splitAddress('A1')).toEqual({ sheet: null, rest: 'A1' });
});

test('quotes a sheet where a formula needs it', () => {
  expect(quoteSheet('Targets')).toBe('Targets');
  expect(quoteSheet('指标')).toBe('指标');
  expect(quoteSheet('My plan')).toBe("'My plan'");
  expect(quoteSheet("It's")).toBe("'It''s'");
  expect(quoteSheet('A1')).toBe("'A1'");
  expect(quoteSheet('2024')).toBe("'2024'");
});

test('areas meet and bound each other', () => {
  const a = { row: 0, column: 0, rowCount: 3, columnCount: 3 };
  const b = { row: 2, column: 2, rowCount: 2, columnCount: 2 };
  expect(intersection(a, b)).toEqual({ row: 2, column: 2, rowCount: 1, columnCount: 1 });
  expect(intersection(a, { ...b, row: 3 })).toBeNull();
  expect(boundingArea(a, b)).toEqual({ row: 0, column: 0, rowCount: 4, columnCount: 4 });
});
