import type { GridShift } from '../../base/grid';
import { MOST_COLUMNS, MOST_ROWS } from '../../../shared/cell-range';
import type { Book, ConditionalState, SheetState } from '../book';
import { shiftedArea } from './shift-area';
import type { FormulaShift } from './shift-formula';
import { shiftedFormula } from './shift-formula';
import { findSheetName } from '../sheets';

type Rule = Readonly<Record<string, unknown>>;

/**
 * Moves validations and conditional formats with their cells, and the references in their formulas.
 */
export function shiftRules(book: Book, shift: GridShift, formulaShift: FormulaShift): void {
  for (const state of book.sheets.values()) {
    const own = findSheetName(book, state.id);
    const shifted = (rule: Rule): Rule =>
      ruleWithFormulas(rule, (formula) => shiftedFormula(formula, own, formulaShift));
    replace(state.validations, (each) => ({ ...each, rule: shifted(each.rule) }));
    for (const each of state.conditionals) each.rule = each.rule && shifted(each.rule);
    if (state.id === shift.sheetId) moveRules(book, state, shift);
  }
}

function moveRules(book: Book, state: SheetState, shift: GridShift): void {
  replace(state.validations, (each) => moved(each, shift));
  if (state.conditionals.length === 0) return;
  replace(state.conditionals, (each) => moved<ConditionalState>(each, shift));
  // Not every implementation of the grid moves its own rules, so they are set again.
  const whole = { row: 0, column: 0, rowCount: MOST_ROWS, columnCount: MOST_COLUMNS };
  book.grid.clearTextRules(state.id, whole);
  for (const { area, shown } of state.conditionals) {
    if (shown) book.grid.addTextRule(state.id, area, shown);
  }
}

function moved<Each extends { readonly area: SheetState['validations'][number]['area'] }>(
  each: Each,
  shift: GridShift,
): Each | null {
  const area = shiftedArea(each.area, shift);
  return area && { ...each, area };
}

/** Replaces each entry of a list, or drops it. */
export function replace<Each>(all: Each[], by: (each: Each) => Each | null): void {
  all.splice(0, all.length, ...all.flatMap((each) => by(each) ?? []));
}

/** A rule with every text that is a formula changed, at any depth. */
export function ruleWithFormulas(rule: Rule, change: (formula: string) => string): Rule {
  const changed = (value: unknown): unknown => {
    if (typeof value === 'string') return value.startsWith('=') ? change(value) : value;
    if (Array.isArray(value)) return value.map(changed);
    if (typeof value !== 'object' || value === null) return value;
    return ruleWithFormulas(value as Rule, change);
  };
  return Object.fromEntries(Object.entries(rule).map(([key, value]) => [key, changed(value)]));
}
