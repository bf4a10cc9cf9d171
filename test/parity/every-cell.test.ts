import { calculateInNewGrid } from '../support/calculators/calculate-in-grid';
import { compareCells, countFormulas } from '../support/calculators/compare-cells';
import { seed } from '../support/seed';
import { BOOKS_FOR_GRID, PLAN_BOOKS, SOURCE_PLAN } from './books/every-cell';

const KINDS = 'every kind of indicator';

test.each(PLAN_BOOKS)('$name in $locale has formulas', ({ name, sheets }) => {
  const least = { [SOURCE_PLAN]: 500, [KINDS]: 2000 }[name] ?? 60;
  expect(countFormulas(sheets)).toBeGreaterThan(least);
});

describe(`The embedded spreadsheet calculates every cell as the engine does, seed ${String(seed)}`, () => {
  test.each(BOOKS_FOR_GRID)('of $name in $locale', async ({ sheets }) => {
    expect(compareCells(sheets, await calculateInNewGrid(sheets))).toEqual([]);
  });
});
