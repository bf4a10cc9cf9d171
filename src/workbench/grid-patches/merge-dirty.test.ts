import { mergeDirty } from './merge-dirty';

const range = (startRow: number) => ({
  ...{ unitId: 'book', sheetId: 'one' },
  range: { startRow, endRow: startRow, startColumn: 0, endColumn: 0 },
});

test('every part of several changes is merged', () => {
  const merged = mergeDirty([
    { dirtyRanges: [range(1)], clearDependencyTreeCache: { book: { one: '1' } } },
    { dirtyRanges: [range(2)], clearDependencyTreeCache: { book: { two: '1' } } },
    { dirtyUnitFeatureMap: { book: { one: { rule: true } } } },
  ]);
  expect(merged).toEqual({
    forceCalculation: false,
    dirtyRanges: [range(1), range(2)],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: { book: { one: { rule: true } } },
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: { book: { one: '1', two: '1' } },
  });
});

test('everything is calculated when one change asks for it', () => {
  expect(mergeDirty([{}, { forceCalculation: true }, {}]).forceCalculation).toBe(true);
});
