import { cellAt, readRange } from './range';

function sizeOf(value: unknown): string {
  const range = readRange('base', value);
  return range.ok
    ? `${String(range.value.rows)} × ${String(range.value.columns)}`
    : range.error.problem.kind;
}

test.each([
  [5, '1 × 1'],
  [null, '1 × 1'],
  [undefined, '1 × 1'],
  [[], '1 × 1'],
  [[[]], '1 × 1'],
  [[[5]], '1 × 1'],
  [[1, 2, 3], '1 × 3'],
  [[[1, 2, 3]], '1 × 3'],
  [[[1], [2]], '2 × 1'],
  [
    [
      [1, 2],
      [3, 4],
    ],
    '2 × 2',
  ],
  [[[1, 2], [3]], 'ragged'],
  [[[1], 2], 'ragged'],
])('reads %j as %s', (value, size) => {
  expect(sizeOf(value)).toBe(size);
});

test('gives the cell at a row and column', () => {
  const range = readRange('base', [
    [1, 2],
    [3, 'x'],
  ]);
  expect(range.ok && cellAt({ range: range.value, row: 1, column: 1 })).toEqual({
    kind: 'text',
    value: 'x',
  });
});
