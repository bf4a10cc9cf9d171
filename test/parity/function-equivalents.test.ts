import { existsSync, readFileSync } from 'node:fs';
import { CALCULATED_FUNCTIONS } from '../../src/functions/registry';
import { calculateInNewGrid } from '../support/calculators/calculate-in-grid';
import { equivalentSheets } from '../support/functions/equivalent-sheets';
import { caseName, findWrongResults } from '../support/functions/find-wrong-results';
import { FUNCTION_EQUIVALENTS } from '../support/functions/function-cases';
import { translated } from '../support/functions/native-cases';
import { FUNCTION_CASES, SIMULATED, TRANSLATABLE } from './books/functions';

describe('The native formulas of the functions, documented and translated, give the same results', () => {
  test('in the embedded spreadsheet', async () => {
    const book = await calculateInNewGrid(equivalentSheets(FUNCTION_CASES));
    expect(findWrongResults(FUNCTION_CASES, book)).toEqual([]);
  });
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

test('every function is translated here, and only random simulations keep their value', () => {
  const known = TRANSLATABLE.map(({ id }) => id);
  const others = CALCULATED_FUNCTIONS.map(({ id }) => id).filter((id) => !known.includes(id));
  expect(others).toEqual(SIMULATED);
  const without = FUNCTION_EQUIVALENTS.filter((each) => translated(each).reason !== null);
  expect([...new Set(without.map(({ id }) => id))]).toEqual(SIMULATED);
  expect(without.map((each) => translated(each).reason)).toEqual(without.map(() => 'simulated'));
});
