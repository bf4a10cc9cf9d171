import { cellInput, plannedContent, sheetMatrix } from './cell-input';

test('lays the blocks of a sheet into the one rectangle that holds them', () => {
  const matrix = sheetMatrix({
    blocks: [
      { row: 1, column: 2, cells: [[{ kind: 'number', value: 7 }]] },
      {
        row: 2,
        column: 1,
        cells: [
          [
            { kind: 'text', value: 'a' },
            { kind: 'boolean', value: true },
          ],
        ],
      },
    ],
  });
  expect(matrix?.range).toEqual({ row: 1, column: 1, rowCount: 2, columnCount: 2 });
  expect(matrix?.inputs).toEqual([
    ['', 7],
    ["'a", true],
  ]);
});

test('has nothing for a sheet without contents', () => {
  expect(sheetMatrix({ blocks: [] })).toBeNull();
  expect(sheetMatrix({ blocks: [{ row: 0, column: 0, cells: [[]] }] })).toBeNull();
});

test.each(['=1+1', '+1', '-1', '@A1', '\t=1', '2025', '1-2', "'quoted", 'TRUE', '＝1'])(
  'keeps the text %j a text',
  (value) => {
    expect(cellInput({ kind: 'text', value })).toBe(`'${value}`);
  },
);

test('gives formulas, numbers and blanks as they are', () => {
  expect(cellInput({ kind: 'formula', formula: '=A1' })).toBe('=A1');
  expect(cellInput({ kind: 'number', value: -0.5 })).toBe(-0.5);
  expect(cellInput({ kind: 'text', value: '' })).toBe('');
  expect(cellInput({ kind: 'blank' })).toBe('');
  expect(cellInput(null)).toBe('');
});

test('gives a negative zero as 0, which is what a cell of Excel holds', () => {
  expect(cellInput({ kind: 'number', value: -0 })).toBe(0);
  expect(plannedContent({ kind: 'number', value: -0 })).toEqual({ value: 0, formula: null });
});
