import { shiftedArea, shiftedSpan } from '../../../src/simulator/book/shift/shift-area';
import type { FormulaShift } from '../../../src/simulator/book/shift/shift-formula';
import { shiftedFormula } from '../../../src/simulator/book/shift/shift-formula';
import type { GridArea } from '../../../src/simulator/base/grid';
import type { PlainSheet } from './plain-sheet';
import { keyOf, placeOf } from './plain-sheet';

/**
 * Every case of a test inserts and deletes the same rows, so the results for formulas are cached.
 */
const known = new Map<string, string>();
const MOST_KNOWN = 100_000;

function shifted(formula: string, sheet: string, shift: FormulaShift): string {
  const { kind, axis, at, count, sheetName } = shift;
  const key = [kind, axis, at, count, sheetName, sheet, formula].join('\n');
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const after = shiftedFormula(formula, sheet, shift);
  known.set(key, after);
  return after;
}

/** Updates the references in a sheet's formulas after a shift of any sheet. */
export function shiftFormulas({ contents, name }: PlainSheet, shift: FormulaShift): void {
  for (const [key, content] of contents) {
    if (content.kind !== 'formula') continue;
    const formula = shifted(content.formula, name, shift);
    if (formula !== content.formula) contents.set(key, { kind: 'formula', formula });
  }
}

/** Moves everything on the sheet whose rows or columns were inserted or deleted. */
export function shiftPlaces(sheet: PlainSheet, shift: FormulaShift): void {
  moveKeys(sheet.contents, (key) => shiftedKey(key, shift));
  moveKeys(sheet.styles, (key) => shiftedKey(key, shift));
  const sizes = shift.axis === 'row' ? sheet.rowHeights : sheet.columnWidths;
  moveKeys(sizes, (index) => shiftedSpan({ first: index, last: index }, shift)?.first ?? null);
  const hidden = shift.axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns;
  const before = [...hidden];
  hidden.clear();
  for (const index of before) {
    const moved = shiftedSpan({ first: index, last: index }, shift);
    if (moved) hidden.add(moved.first);
  }
  sheet.merges = sheet.merges.flatMap((area) => shiftedArea(area, shift) ?? []);
  sheet.validations = sheet.validations.flatMap(({ area, rule }) => {
    const moved = shiftedArea(area, shift);
    return moved ? [{ area: moved, rule }] : [];
  });
}

function shiftedKey(key: number, shift: FormulaShift): number | null {
  const cell: GridArea = { ...placeOf(key), rowCount: 1, columnCount: 1 };
  const moved = shiftedArea(cell, shift);
  return moved && keyOf(moved.row, moved.column);
}

function moveKeys<Value>(map: Map<number, Value>, to: (key: number) => number | null): void {
  const before = [...map];
  map.clear();
  for (const [key, value] of before) {
    const moved = to(key);
    if (moved !== null) map.set(moved, value);
  }
}
