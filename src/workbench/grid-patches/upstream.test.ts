import { createNodeUniver } from '../univer/create-node-univer';
import type { UniverParts } from '../univer/univer-parts';
import { countStoredRanges } from './count-stored-ranges';
import { formulasWithOneHash } from './formulas-with-one-hash';
import { newWorkbookId } from './workbook-ids';

/**
 * The faults of Univer that the patches of this folder work around, shown in Univer alone. When one
 * of these tests fails after an update, the patch it names is no longer needed.
 */
let parts: UniverParts;

beforeEach(() => {
  parts = createNodeUniver(newWorkbookId());
});

afterEach(() => {
  parts.univer.dispose();
});

const first = () => parts.workbook.getSheets()[0]!;

interface RangeReader {
  readonly _getRangeListByNode: (data: unknown) => unknown;
}

async function calculate(): Promise<void> {
  const formula = parts.api.getFormula();
  formula.executeCalculation();
  await formula.onCalculationEnd();
}

test('deleting rows of a sheet that is not active leaves its formulas (inactive-sheet.ts)', () => {
  const sheet = first();
  sheet.getRange('C4').setValue({ f: '=SUM(A4:B4)' });
  parts.workbook.setActiveSheet(parts.workbook.create('Other', 20, 6));
  sheet.deleteRows(0, 2);
  expect(sheet.getRange('C2').getFormula()).toBe('=SUM(A4:B4)');
});

test('deleting a column leaves references to whole columns (whole-references.ts)', () => {
  const sheet = first();
  sheet.getRange('E1').setValue({ f: '=SUM(C:C)' });
  sheet.deleteColumns(0, 1);
  expect(sheet.getRange('D1').getFormula()).toBe('=SUM(C:C)');
});

test('an empty text that is passed on counts as 0 afterwards (blank-results.ts)', async () => {
  const sheet = first();
  sheet.getRange('A1').setValue({ f: '=IF(TRUE,"",1)' });
  sheet.getRange('B1').setValue({ f: '=IF(TRUE,A1,1)' });
  await calculate();
  sheet.getRange('C1').setValue({ f: '=INDEX(B1:B2,1)&""' });
  sheet.getRange('D1').setValue({ f: '=ISNUMBER(B1)' });
  await parts.api.getFormula().onCalculationEnd();
  expect([sheet.getRange('C1').getValue(), sheet.getRange('D1').getValue()]).toEqual(['0', 1]);
});

test('of two formulas with one hash the second gets the result of the first (formula-caches.ts)', async () => {
  const sheet = first();
  const [one = '', other = ''] = formulasWithOneHash;
  sheet.getRange('A1').setValue({ f: one });
  sheet.getRange('B1').setValue({ f: other });
  await calculate();
  expect([sheet.getRange('A1').getValue(), sheet.getRange('B1').getValue()]).toEqual([
    ...['ALKZZR', 'ALKZZR'],
  ]);
});

test('a second comparison in a calculation takes 0 for an empty text (value-index.ts)', async () => {
  const sheet = first();
  sheet.getRange('A1').setValue(0);
  sheet.getRange('B1').setValue({ f: '=INDEX(A$1:A$2,1)=""' });
  sheet.getRange('B2').setValue({ f: '=INDEX(A$1:A$2,1)=""' });
  await calculate();
  expect([sheet.getRange('B1').getValue(), sheet.getRange('B2').getValue()]).toEqual([0, 1]);
});

test('a calculation reads and stores the ranges of every formula again (dependency-ranges.ts, formula-references.ts)', async () => {
  const sheet = first();
  sheet.getRange('B1').setValue({ f: '=SUM(A1:A3)' });
  await calculate();
  const before = countStoredRanges(parts, sheet.getSheetId());
  const generator = parts.univer.__getInjector().get(parts.library.IFormulaDependencyGenerator);
  const read = jest.spyOn(generator as unknown as RangeReader, '_getRangeListByNode');
  sheet.getRange('D9').setValue(1);
  await parts.api.getFormula().onCalculationEnd();
  expect(read).toHaveBeenCalledTimes(1);
  expect(countStoredRanges(parts, sheet.getSheetId())).toBe(before + 1);
});

test('storing one result looks at every value of the column (value-index.ts)', () => {
  const Index = parts.library.CELL_INVERTED_INDEX_CACHE.constructor as new () => {
    set: (...place: readonly unknown[]) => void;
  };
  const index = new Index();
  for (let row = 0; row < 500; row += 1) index.set('book', 'sheet', 0, row + 0.5, row, true);
  const has = jest.spyOn(Set.prototype, 'has');
  index.set('book', 'sheet', 0, -1, 499, true);
  expect(has.mock.calls.length).toBeGreaterThan(400);
  has.mockRestore();
});
