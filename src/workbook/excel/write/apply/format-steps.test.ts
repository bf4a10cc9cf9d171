import { groupFormats, mergeRanges } from './format-steps';

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

describe('formats', () => {
  const range = (row: number) => ({ row, column: 0, rowCount: 1, columnCount: 2 });

  test('of one style are set together', () => {
    const groups = groupFormats([
      { range: range(0), style: { bold: true } },
      { range: range(2), style: { italic: true } },
      { range: range(4), style: { bold: true } },
    ]);
    expect(groups.map(({ ranges }) => ranges.map(({ row }) => row))).toEqual([[0, 4], [2]]);
  });

  test('that follow another one on the same cells still win', () => {
    const groups = groupFormats([
      { range: range(0), style: { bold: true } },
      { range: range(2), style: { bold: false } },
      { range: range(2), style: { bold: true } },
    ]);
    expect(groups.map(({ style }) => style.bold)).toEqual([true, false, true]);
  });

  test('have their number formats in calls of their own', () => {
    const [group] = groupFormats([{ range: range(0), style: { bold: true, numberFormat: '0.0' } }]);
    expect(group?.style).toEqual({ bold: true });
  });
});
