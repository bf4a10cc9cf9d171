import type { Plan, PlanSpec } from '../../../src/domain/index';
import { LOCALES } from '../../../src/shared/local-text';
import type { SheetPlan } from '../../../src/workbook/model';
import { planSheets } from '../../../src/workbook/sheets/plan-sheets';
import { writeXlsx } from '../../../src/workbook/xlsx/write-xlsx';
import { mustReport, mustResolve } from '../../support/plans/build-plan';
import { compareCells, readTemplate } from '../../support/calculators/compare-cells';
import { isWhole, seed } from '../../support/seed';
import { citySpec } from '../../support/plans/city-plan';
import { everyKindPlan, everyKindSpec } from '../../support/plans/every-kind-plan';
import {
  withoutValues,
  type BookRequest,
  type CalculatedBookOf,
} from '../../support/calculators/libreoffice';

/** Every kind of indicator; two of them depend on each other and on one illustrative value. */
function markedSpec(): PlanSpec {
  const indicators = everyKindSpec.indicators.map((each) =>
    each.id === 'demand' && each.base
      ? { ...each, base: { ...each.base, provenance: ILLUSTRATIVE } }
      : each,
  );
  return { ...everyKindSpec, indicators };
}

const ILLUSTRATIVE = { evidence: 'assumed', illustrative: true } as const;

export const SOURCE_PLAN = 'the template jinjiang';

const plans: readonly { readonly name: string; readonly plan: Plan }[] = [
  { name: 'every kind of indicator', plan: everyKindPlan(markedSpec()) },
  { name: 'a city with groups, cuts and a history', plan: mustResolve(citySpec) },
  ...['blank', 'fiscal', 'five-year', 'helsinki', 'jinjiang', 'region'].map((name) => ({
    name: `the template ${name}`,
    plan: readTemplate(name),
  })),
];

export interface PlanBook extends BookRequest {
  readonly name: string;
  readonly locale: (typeof LOCALES)[number];
  readonly sheets: SheetPlan;
}

/** The sheets of every template and of every kind of indicator, in both languages. */
export const PLAN_BOOKS: readonly PlanBook[] = plans.flatMap(({ name, plan }) =>
  LOCALES.map((locale) => {
    const sheets = planSheets(mustReport(plan), locale);
    return { name, locale, sheets, write: () => writeXlsx(withoutValues(sheets)) };
  }),
);

/**
 * A plan in one of its languages, the next one with the next seed, and those in the other language.
 * The formulas of the two differ only in sheet names and phrases: of two spreadsheets each calculates
 * one.
 */
const isInTurn = ({ locale }: PlanBook, index: number): boolean =>
  locale === LOCALES[(seed + Math.floor(index / LOCALES.length)) % LOCALES.length];
export const BOOKS_FOR_GRID = PLAN_BOOKS.filter((book, index) => isWhole || isInTurn(book, index));
export const BOOKS_FOR_LIBREOFFICE = PLAN_BOOKS.filter(
  (book, index) => isWhole || !isInTurn(book, index),
);

export function testEveryCell(worked: CalculatedBookOf): void {
  test.each(BOOKS_FOR_LIBREOFFICE)('every cell of $name in $locale', (book) => {
    expect(compareCells(book.sheets, worked(book))).toEqual([]);
  });
}
