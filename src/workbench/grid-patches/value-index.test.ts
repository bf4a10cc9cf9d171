import fc from 'fast-check';
import { loadUniverNode } from '../univer/load-univer-node';
import { speedUpValueIndex } from './value-index';

const { CELL_INVERTED_INDEX_CACHE } = loadUniverNode();
type Index = typeof CELL_INVERTED_INDEX_CACHE;
const Plain = CELL_INVERTED_INDEX_CACHE.constructor as new () => Index;

const place = ['book', 'sheet', 0] as const;
const anyValue = fc.constantFrom<Parameters<Index['set']>[3]>(
  ...[null, '', 0, -0, 1, 2.5, '1', 'Word', 'word', true, false, '#N/A'],
);
const sets = fc.array(fc.tuple(anyValue, fc.nat(5)), { maxLength: 30 });

test('finds every value where the index of the engine alone finds it', () => {
  fc.assert(
    fc.property(sets, (all) => {
      const [quick, plain] = [new Plain(), new Plain()];
      speedUpValueIndex(quick);
      for (const [value, row] of all) {
        quick.set(...place, value, row, true);
        plain.set(...place, value, row, true);
      }
      for (const [value] of all) {
        const rows = (index: Index) =>
          [...(index.getCellPositions(...place, value, [[0, 9]])?.matchingRows ?? [])].sort();
        expect(rows(quick)).toEqual(rows(plain));
      }
    }),
  );
});

test('builds no part of a column twice', () => {
  const index = new Plain();
  speedUpValueIndex(index);
  index.set(...place, 7, 1);
  index.setContinueBuildingCache(...place, 0, 4);
  index.set(...place, 8, 1);
  expect(index.getCellPositions(...place, 7, [[0, 9]])?.matchingRows).toEqual([1]);
  index.set(...place, 8, 1, true);
  expect(index.getCellPositions(...place, 7, [[0, 9]])?.matchingRows).toEqual([]);
});
