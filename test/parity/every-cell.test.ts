import { LOCALES } from '../../src/shared/local-text';
import { calculateInNewGrid } from '../support/calculators/calculate-in-grid';
import { compareCells, countFormulas } from '../support/calculators/compare-cells';
import { isWhole, seed } from '../support/seed';
import { PLAN_BOOKS, SOURCE_PLAN } from './books/every-cell';

const KINDS = 'every kind of indicator';

test.each(PLAN_BOOKS)('$name in $locale has formulas', ({ name, sheets }) => {
  const least = { [SOURCE_PLAN]: 500, [KINDS]: 2000 }[name] ?? 60;
  expect(countFormulas(sheets)).toBeGreaterThan(least);
});

/**
 * A plan in one of its languages, the next one with the next seed: LibreOffice calculates both each
 * time, and the formulas of the two differ only in sheet names and phrases.
 */
const chosen = PLAN_BOOKS.filter(({ locale }, index) => {
  const plan = Math.floor(index / LOCALES.length);
  return isWhole || locale === LOCALES[(seed + plan) % LOCALES.length];
});

describe(`The embedded spreadsheet calculates every cell as the engine does, seed ${String(seed)}`, () => {
  test.each(chosen)('of $name in $locale', async ({ sheets }) => {
    expect(compareCells(sheets, await calculateInNewGrid(sheets))).toEqual([]);
  });
});
