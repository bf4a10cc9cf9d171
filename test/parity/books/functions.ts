import { writeXlsx } from '../../../src/workbook/xlsx/write-xlsx';
import { equivalentSheets } from '../../support/functions/equivalent-sheets';
import { findWrongResults } from '../../support/functions/find-wrong-results';
import type { FunctionEquivalent } from '../../support/functions/function-case';
import { FUNCTION_EQUIVALENTS, NATIVE_CALLS } from '../../support/functions/function-cases';
import type { BookRequest, CalculatedBookOf } from '../../support/calculators/libreoffice';
import { nativeCase } from '../../support/functions/native-cases';

/** Random simulations have no plain formula of their own. */
export const SIMULATED = ['FAN', 'CHANCE'];

export const TRANSLATABLE: readonly FunctionEquivalent[] = [
  ...FUNCTION_EQUIVALENTS.filter(({ id }) => !SIMULATED.includes(id)),
  ...NATIVE_CALLS.map((known) => ({ ...known, formulas: {}, result: 'A1' })),
];

/**
 * The examples of the function pages, and the pane's translations of calls: one workbook for all.
 */
export const FUNCTION_CASES: readonly FunctionEquivalent[] = [
  ...FUNCTION_EQUIVALENTS,
  ...TRANSLATABLE.map(nativeCase),
];

/** The same as in a file, where newer functions have a prefix. */
const filed = FUNCTION_CASES.map((known) => ({
  ...known,
  formulas: Object.fromEntries(
    Object.entries(known.formulas).map(([range, formula]) => [
      range,
      formula.replace(/\bRRI\(/g, '_xlfn.RRI('),
    ]),
  ),
}));

export const FUNCTION_BOOK: BookRequest = { write: () => writeXlsx(equivalentSheets(filed)) };

export function testFunctions(worked: CalculatedBookOf): void {
  test('the native formulas of the functions, documented and translated', () => {
    expect(findWrongResults(FUNCTION_CASES, worked(FUNCTION_BOOK))).toEqual([]);
  });
}
