import fc from 'fast-check';
import { alignRows } from './match-rows';
import { insertedRows, reverseShifts, rowAfter, rowShifts, shiftsToUndo } from './row-shifts';
import { rowSignature } from '../base/hashes';
import type { RowShift } from '../base/undo-record';

type Row = string | null;

function apply(rows: readonly Row[], shifts: readonly RowShift[]): readonly Row[] {
  const moved = [...rows];
  for (const { kind, row, count } of shifts) {
    if (kind === 'delete') moved.splice(row, count);
    else moved.splice(row, 0, ...Array.from({ length: count }, () => null));
  }
  return moved;
}

function shiftsFor(before: readonly string[], after: readonly string[]): readonly RowShift[] {
  const pairs = alignRows(before, after);
  const to = new Map(pairs.map(([from, row]) => [row, from] as const));
  const staying = new Set(to.values());
  return rowShifts({
    deleted: before.map((_, row) => row).filter((row) => !staying.has(row)),
    inserted: after.map((_, row) => row).filter((row) => !to.has(row)),
    previousRow: (row) => to.get(row) ?? null,
  });
}

const anyRows = fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'), { maxLength: 12 });

test('shifts move every kept row to its planned place, and can be undone', () => {
  fc.assert(
    fc.property(anyRows, anyRows, (before, after) => {
      const shifts = shiftsFor(before, after);
      const moved = apply(before, shifts);
      expect(moved).toHaveLength(after.length);
      for (const [from, to] of alignRows(before, after)) expect(moved[to]).toBe(before[from]);
      const back = apply(moved, reverseShifts(shifts));
      expect(back).toHaveLength(before.length);
      for (const [from] of alignRows(before, after)) expect(back[from]).toBe(before[from]);
    }),
  );
});

test('the rows show which shifts a failed request had done', () => {
  const shifts: readonly RowShift[] = [
    { kind: 'insert', row: 3, count: 2 },
    { kind: 'delete', row: 1, count: 1 },
  ];
  const contents = (texts: readonly string[]) => ({
    contents: {
      range: { row: 0, column: 0, rowCount: texts.length, columnCount: 1 },
      inputs: texts.map((text) => [text === '' ? '' : `'${text}`]),
      values: texts.map((text) => [text]),
    },
  });
  const before = { rows: shifts, signatures: ['a', 'b', 'c', 'd'].map(signature) };
  expect(shiftsToUndo(before, contents(['a', 'b', 'c', 'd']))).toEqual([]);
  expect(shiftsToUndo(before, contents(['a', 'b', 'c', '', '', 'd']))).toEqual([
    { kind: 'delete', row: 3, count: 2 },
  ]);
  expect(shiftsToUndo(before, contents(['a', 'c', '', '', 'd']))).toEqual([
    { kind: 'insert', row: 1, count: 1 },
    { kind: 'delete', row: 3, count: 2 },
  ]);
});

function signature(text: string): string {
  return rowSignature([`'${text}`], 1);
}

test('a row is followed through shifts, and inserted rows are known by their last places', () => {
  const shifts = [
    { kind: 'insert', row: 5, count: 2 },
    { kind: 'delete', row: 1, count: 2 },
    { kind: 'insert', row: 0, count: 1 },
  ] as const;
  expect([0, 1, 3, 4, 5, 9].map((row) => rowAfter(row, shifts))).toEqual([1, null, 2, 3, 6, 10]);
  expect([...insertedRows(shifts)].sort()).toEqual([0, 4, 5]);
});
