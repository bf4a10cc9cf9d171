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
    const shifted = (rule: Rule): Rule => shiftedRule(rule, own, formulaShift);
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

function replace<Each>(all: Each[], by: (each: Each) => Each | null): void {
  all.splice(0, all.length, ...all.flatMap((each) => by(each) ?? []));
}

/** Shifts every text of a rule that is a formula, at any depth. */
function shiftedRule(rule: Rule, ownSheet: string, shift: FormulaShift): Rule {
  return Object.fromEntries(
    Object.entries(rule).map(([key, value]) => {
      if (typeof value === 'string' && value.startsWith('=')) {
        return [key, shiftedFormula(value, ownSheet, shift)];
      }
      const isInner = typeof value === 'object' && value !== null && !Array.isArray(value);
      return [key, isInner ? shiftedRule(value as Rule, ownSheet, shift) : value];
    }),
  );
}
