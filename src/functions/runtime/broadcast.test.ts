import { err, ok } from '../../shared/result';
import { badCell } from './read-argument';
import { broadcast, MAX_CELLS, type Places } from './broadcast';
import { cellAt, readRanges } from './range';

/** Adds two arguments cell by cell. */
function add(left: unknown, right: unknown) {
  const ranges = readRanges(['left', 'right'], [left, right]);
  if (!ranges.ok) throw new Error('both are ranges');
  const compute = (places: Places<'left' | 'right'>) => {
    const [a, b] = [cellAt(places.left), cellAt(places.right)];
    if (a.kind !== 'number') return err(badCell(places.left, 'number'));
    if (b.kind !== 'number') return err(badCell(places.right, 'number'));
    return ok(a.value + b.value);
  };
  return broadcast(ranges.value, compute, null);
}

test.each([
  ['a cell with a cell', 1, 10, [[11]]],
  ['a row with a cell', [[1, 2, 3]], 10, [[11, 12, 13]]],
  ['a column with a cell', [[1], [2]], 10, [[11], [12]]],
  ['a column with a column', [[1], [2]], [[10], [20]], [[11], [22]]],
  [
    'a row with a column, as a block',
    [[1, 2]],
    [[10], [20], [30]],
    [
      [11, 12],
      [21, 22],
      [31, 32],
    ],
  ],
  [
    'a block with a row',
    [
      [1, 2],
      [3, 4],
    ],
    [[10, 20]],
    [
      [11, 22],
      [13, 24],
    ],
  ],
  [
    'a block with a column',
    [
      [1, 2],
      [3, 4],
    ],
    [[10], [20]],
    [
      [11, 12],
      [23, 24],
    ],
  ],
])('computes %s', (_, left, right, rows) => {
  expect(add(left, right)).toEqual({ kind: 'cells', rows });
  expect(add(right, left)).toEqual({ kind: 'cells', rows });
});

test('puts the error of one bad cell in its place', () => {
  const result = add([[1, 'x', 3]], 10);
  expect(result).toMatchObject({ kind: 'cells', rows: [[11, { code: '#VALUE!' }, 13]] });
});

test('fails as a whole where no cell has a value', () => {
  expect(add([[1, 2]], 'x')).toMatchObject({
    kind: 'failure',
    failure: { code: '#VALUE!', problem: { argument: 'right', at: null } },
  });
});

test.each([
  [[[1, 2]], [[1, 2, 3]]],
  [
    [
      [1, 2],
      [3, 4],
    ],
    [[1], [2], [3]],
  ],
])('refuses %j with %j', (left, right) => {
  expect(add(left, right)).toMatchObject({
    kind: 'failure',
    failure: { code: '#VALUE!', problem: { kind: 'sizesDiffer' } },
  });
});

test('refuses a result of more cells than fit, before it computes any', () => {
  const row = [Array.from({ length: 1_000 }, () => 1)];
  const column = Array.from({ length: MAX_CELLS / 1_000 + 1 }, () => [1]);
  expect(add(row, column)).toMatchObject({
    failure: { problem: { kind: 'tooManyCells', cells: 101_000, limit: MAX_CELLS } },
  });
  expect(add(row, column.slice(1))).toMatchObject({ kind: 'cells' });
});
