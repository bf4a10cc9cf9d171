import { existsSync, readFileSync } from 'node:fs';
import { CALCULATED_FUNCTIONS } from '../../src/functions/registry';
import { createNodeGrid } from '../../src/workbench/grid/create-node-grid';
import { writeXlsx } from '../../src/workbook/xlsx/write-xlsx';
import { calculateInGrid } from '../support/calculate-in-grid';
import { equivalentSheets } from '../support/equivalent-sheets';
import { caseName, findWrongResults } from '../support/find-wrong-results';
import { FUNCTION_EQUIVALENTS, type FunctionEquivalent } from '../support/function-equivalents';
import { calculate, findLibreOffice } from '../support/libreoffice';
import { NATIVE_CALLS } from '../support/native-calls';
import { nativeCase, translated } from '../support/native-cases';

const SLOW = 240_000;
const SIMULATED = ['FAN', 'CHANCE'];
const program = findLibreOffice();

const translatable: readonly FunctionEquivalent[] = [
  ...FUNCTION_EQUIVALENTS.filter(({ id }) => !SIMULATED.includes(id)),
  ...NATIVE_CALLS.map((known) => ({ ...known, formulas: {}, result: 'A1' })),
];

/** What the pages of the functions show, and what the pane makes of a call: one workbook for all. */
const cases: readonly FunctionEquivalent[] = [
  ...FUNCTION_EQUIVALENTS,
  ...translatable.map(nativeCase),
];

/** The same as a file has it, where functions younger than the format bear a prefix. */
const filed = cases.map((known) => ({
  ...known,
  formulas: Object.fromEntries(
    Object.entries(known.formulas).map(([range, formula]) => [
      range,
      formula.replace(/\bRRI\(/g, '_xlfn.RRI('),
    ]),
  ),
}));

describe('The native formulas of the functions, documented and translated, come to the same', () => {
  test(
    'in the embedded spreadsheet',
    async () => {
      const grid = await createNodeGrid();
      try {
        const book = await calculateInGrid(grid, equivalentSheets(cases));
        expect(findWrongResults(cases, book)).toEqual([]);
      } finally {
        grid.dispose();
      }
    },
    SLOW,
  );

  test(
    program ? 'in LibreOffice' : 'NOT CHECKED: LibreOffice is not installed',
    async () => {
      if (program === null) {
        expect(findLibreOffice()).toBeNull();
        return;
      }
      const book = calculate(program, await writeXlsx(equivalentSheets(filed)));
      expect(findWrongResults(cases, book)).toEqual([]);
    },
    SLOW,
  );
});

test.each(FUNCTION_EQUIVALENTS.map((known) => [caseName(known), known] as const))(
  '%s is on the page of the function, in both languages',
  (_, { id, formulas }) => {
    const file = `docs/functions/${id.toLowerCase().replaceAll('_', '-')}.md`;
    const parts = existsSync(file) ? readFileSync(file, 'utf8').split('<!-- zh-CN -->') : [];
    expect(parts).toHaveLength(2);
    for (const part of parts) {
      for (const formula of Object.values(formulas)) expect(part).toContain(formula);
    }
  },
);

test('every function has a native equivalent here', () => {
  const known = FUNCTION_EQUIVALENTS.map(({ id }) => id);
  expect(CALCULATED_FUNCTIONS.map(({ id }) => id).filter((id) => !known.includes(id))).toEqual([]);
});

test('every function is translated here, and only what is drawn at random keeps its value', () => {
  const known = translatable.map(({ id }) => id);
  const others = CALCULATED_FUNCTIONS.map(({ id }) => id).filter((id) => !known.includes(id));
  expect(others).toEqual(SIMULATED);
  const without = FUNCTION_EQUIVALENTS.filter((each) => translated(each).reason !== null);
  expect([...new Set(without.map(({ id }) => id))]).toEqual(SIMULATED);
  expect(without.map((each) => translated(each).reason)).toEqual(without.map(() => 'simulated'));
});
