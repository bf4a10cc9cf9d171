import fc from 'fast-check';
import { loadUniverNode } from '../univer/load-univer-node';
import { mendValueIndex } from './value-index';

const { CELL_INVERTED_INDEX_CACHE } = loadUniverNode();
type Index = typeof CELL_INVERTED_INDEX_CACHE;
type Value = Parameters<Index['set']>[3];
const Plain = CELL_INVERTED_INDEX_CACHE.constructor as new () => Index;

const place = ['book', 'sheet', 0] as const;
const anyValue = fc.constantFrom<Value>(
  ...[null, '', 0, -0, 1, 2.5, '1', '0', 'Word', 'word', true, false, '#N/A'],
);
const sets = fc.array(fc.tuple(anyValue, fc.nat(5)), { maxLength: 30 });

/** Whether Excel finds two values equal; null is a blank cell. */
function equalInExcel(one: Value, other: Value): boolean {
  if (one === null) return other === null || other === 0 || other === '';
  if (other === null) return equalInExcel(other, one);
  if (typeof one === 'string' && typeof other === 'string') {
    return one.toLowerCase() === other.toLowerCase();
  }
  return one === other;
}

test('finds every value where Excel finds it', () => {
  fc.assert(
    fc.property(sets, anyValue, (all, wanted) => {
      const index = new Plain();
      mendValueIndex(index);
      const values = new Map<number, Value>();
      for (const [value, row] of all) {
        index.set(...place, value, row, true);
        values.set(row, value);
      }
      fc.pre(values.size > 0);
      const found = index.getCellPositions(...place, wanted, [[0, 9]]);
      const expected = [...values].filter(([, value]) => equalInExcel(value, wanted));
      expect(found?.matchingRows.sort()).toEqual(expected.map(([row]) => row).sort());
    }),
  );
});

test('builds no part of a column twice', () => {
  const index = new Plain();
  mendValueIndex(index);
  index.set(...place, 7, 1);
  index.setContinueBuildingCache(...place, 0, 4);
  index.set(...place, 8, 1);
  expect(index.getCellPositions(...place, 7, [[0, 9]])?.matchingRows).toEqual([1]);
  index.set(...place, 8, 1, true);
  expect(index.getCellPositions(...place, 7, [[0, 9]])?.matchingRows).toEqual([]);
});
