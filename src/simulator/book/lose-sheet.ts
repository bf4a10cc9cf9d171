import type { GridSheet } from '../base/grid';
import type { Book } from './book';
import { formulaWithoutSheet } from './shift/shift-formula';
import { replace, ruleWithFormulas } from './shift/shift-rules';

/**
 * What charts and rules of other sheets lose with a deleted sheet: a series has no cells any more, and
 * the references of a rule are `#REF!`.
 */
export function loseSheet(book: Book, { id, name }: GridSheet): void {
  const without = (formula: string): string => formulaWithoutSheet(formula, name);
  for (const { charts, validations, conditionals } of book.sheets.values()) {
    for (const series of charts.flatMap((chart) => chart.series)) {
      if (series.values?.sheetId === id) series.values = null;
      if (series.categories?.sheetId === id) series.categories = null;
    }
    replace(validations, (each) => ({ ...each, rule: ruleWithFormulas(each.rule, without) }));
    for (const each of conditionals) each.rule = each.rule && ruleWithFormulas(each.rule, without);
  }
}
