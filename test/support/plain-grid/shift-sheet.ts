import { parseA1Ref, tokenize } from '@borgar/fx';
import { shiftedArea, shiftedSpan } from '../../../src/simulator/book/shift/shift-area';
import type { FormulaShift } from '../../../src/simulator/book/shift/shift-formula';
import { shiftedFormula } from '../../../src/simulator/book/shift/shift-formula';
import type { GridArea } from '../../../src/simulator/base/grid';
import type { PlainSheet } from './plain-sheet';
import { keyOf, placeOf } from './plain-sheet';

/** The results for formulas, by shift: every case of a test inserts and deletes the same rows. */
const known = new Map<string, Map<string, string>>();
/** The last row and column to which a formula refers, by sheet in small letters; '' is its own. */
type Reach = ReadonlyMap<string, { readonly row: number; readonly column: number }>;
const reaches = new Map<string, Reach>();
const MOST_KNOWN = 100_000;
let knownCount = 0;

function reachOf(formula: string): Reach {
  const before = reaches.get(formula);
  if (before) return before;
  if (reaches.size >= MOST_KNOWN) reaches.clear();
  const reach = new Map<string, { readonly row: number; readonly column: number }>();
  for (const { type, value } of tokenize(formula, { withLocation: false, mergeRefs: true })) {
    const reference = type.startsWith('range') ? parseA1Ref(value) : null;
    if (!reference || !('range' in reference) || !reference.range) continue;
    const { context: [sheet = ''] = [], range } = reference;
    const last = reach.get(sheet.toLowerCase()) ?? { row: -1, column: -1 };
    reach.set(sheet.toLowerCase(), {
      row: Math.max(last.row, range.bottom ?? -1),
      column: Math.max(last.column, range.right ?? -1),
    });
  }
  reaches.set(formula, reach);
  return reach;
}

/** Whether a formula refers to a row or column at the shift or after it; no other can change. */
function isReached(formula: string, isOnSheet: boolean, { axis, at, ...shift }: FormulaShift) {
  const reach = reachOf(formula);
  const own = isOnSheet ? (reach.get('')?.[axis] ?? -1) : -1;
  return Math.max(own, reach.get(shift.sheetName.toLowerCase())?.[axis] ?? -1) >= at;
}

function shifted(formula: string, isOnSheet: boolean, sheet: string, shift: FormulaShift): string {
  if (!isReached(formula, isOnSheet, shift)) return formula;
  const { kind, axis, at, count, sheetName } = shift;
  const key = [kind, axis, at, count, sheetName, sheet].join('\n');
  const before = known.get(key)?.get(formula);
  if (before !== undefined) return before;
  if (knownCount >= MOST_KNOWN) {
    known.clear();
    knownCount = 0;
  }
  const after = shiftedFormula(formula, sheet, shift);
  known.set(key, (known.get(key) ?? new Map<string, string>()).set(formula, after));
  knownCount += 1;
  return after;
}

/** Updates the references in a sheet's formulas after a shift of any sheet. */
export function shiftFormulas({ contents, name }: PlainSheet, shift: FormulaShift): void {
  const isOnSheet = name.toLowerCase() === shift.sheetName.toLowerCase();
  for (const [key, content] of contents) {
    if (content.kind !== 'formula') continue;
    const formula = shifted(content.formula, isOnSheet, name, shift);
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
  const place = placeOf(key);
  if (place[shift.axis] < shift.at) return key;
  const cell: GridArea = { ...place, rowCount: 1, columnCount: 1 };
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
