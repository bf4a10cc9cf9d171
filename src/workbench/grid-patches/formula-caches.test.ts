import { createNodeGrid } from '../grid/create-node-grid';
import { loadUniverNode } from '../univer/load-univer-node';
import { keepFormulas } from './formula-caches';
import { formulasWithOneHash } from './formulas-with-one-hash';

const { FORMULA_REF_TO_ARRAY_CACHE } = loadUniverNode();
const Cache = FORMULA_REF_TO_ARRAY_CACHE.constructor as new (count: number) => {
  readonly set: (formula: string, parsed: unknown) => void;
  readonly get: (formula: string) => unknown;
};

beforeAll(() => {
  keepFormulas(FORMULA_REF_TO_ARRAY_CACHE);
});

const formulas = Array.from({ length: 7 }, (_, index) => `=A${String(index)}`);

function filled(parsedOf: (formula: string) => unknown) {
  const cache = new Cache(3);
  for (const formula of formulas) cache.set(formula, parsedOf(formula));
  return formulas.map((formula) => cache.get(formula) !== undefined);
}

test('the parts and the tree of every formula are kept, however many there are', () => {
  expect(filled((formula) => [formula])).toEqual(formulas.map(() => true));
  expect(filled((formula) => ({ formula, nodeType: 8 }))).toEqual(formulas.map(() => true));
});

test('what depends on the names of the workbook is forgotten as before', () => {
  expect(filled((formula) => ({ formula }))).toEqual([...formulas.keys()].map((at) => at >= 4));
});

test('formulas with one hash are calculated each for itself', async () => {
  const grid = await createNodeGrid();
  const sheetId = grid.activeSheetId();
  const area = { row: 0, column: 0, rowCount: 1, columnCount: 2 };
  grid.write(sheetId, area, [formulasWithOneHash.map((formula) => ({ kind: 'formula', formula }))]);
  await grid.whenCalculated();
  expect(grid.read(sheetId, area)[0]?.map(({ value }) => value)).toEqual(['ALKZZR', 'ZVLZBJ']);
  grid.dispose();
});
