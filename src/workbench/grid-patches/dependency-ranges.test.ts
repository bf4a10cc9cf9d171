import { createNodeParts } from '../grid/create-node-grid';
import { countStoredRanges } from './count-stored-ranges';

test('a calculation stores no range again, and a changed formula leaves none behind', async () => {
  const { grid, parts } = createNodeParts();
  const sheetId = grid.activeSheetId();
  const set = async (row: number, column: number, text: string | number) => {
    const area = { row, column, rowCount: 1, columnCount: 1 };
    const content = typeof text === 'string' ? { kind: 'formula' as const, formula: text } : null;
    grid.write(sheetId, area, [[content ?? { kind: 'value', value: text }]]);
    await grid.whenCalculated();
    return grid.read(sheetId, { row: 0, column: 1, rowCount: 1, columnCount: 1 })[0]?.[0]?.value;
  };
  await set(0, 1, '=SUM(A1:A3)+SUM(A1:A3)+COUNT(A:A)');
  const first = countStoredRanges(parts, sheetId);
  expect(await set(0, 0, 5)).toBe(11);
  expect(await set(1, 0, 6)).toBe(24);
  expect(countStoredRanges(parts, sheetId)).toBe(first);
  expect(await set(0, 1, '=SUM(A1:A2)')).toBe(11);
  expect(await set(1, 0, 7)).toBe(12);
  expect(await set(2, 0, 100)).toBe(12);
  expect(countStoredRanges(parts, sheetId)).toBe(1);
  expect(await set(0, 1, '=A1')).toBe(5);
  expect(countStoredRanges(parts, sheetId)).toBe(0);
  grid.dispose();
});
