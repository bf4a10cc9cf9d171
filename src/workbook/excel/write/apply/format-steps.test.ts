import { mergeRanges } from './format-steps';

const at = (row: number, column = 0) => ({ row, column, rowCount: 1, columnCount: 2 });

test('joins neighbours from above to below that carry the same', () => {
  const merged = mergeRanges([
    { range: at(1), style: { bold: true } },
    { range: at(2), style: { bold: true } },
    { range: at(3), style: { bold: false } },
    { range: at(5), style: { bold: false } },
    { range: at(6, 1), style: { bold: false } },
  ]);
  expect(merged.map(({ range }) => [range.row, range.rowCount])).toEqual([
    [1, 2],
    [3, 1],
    [5, 1],
    [6, 1],
  ]);
});
