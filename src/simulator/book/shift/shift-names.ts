import type { GridShift } from '../../base/grid';
import type { Book, NameState } from '../book';
import { setGridName } from '../names';
import { shiftedArea } from './shift-area';
import type { FormulaShift } from './shift-formula';
import { shiftedFormula } from './shift-formula';
import { findSheetName } from '../sheets';

/** Points defined names at their cells after a shift. */
export function shiftNames(book: Book, shift: GridShift, formulaShift: FormulaShift): void {
  for (const name of book.names) {
    const after = shiftedTarget(book, name, shift, formulaShift);
    if (after === name.refersTo) continue;
    name.refersTo = after;
    setGridName(book, name);
  }
}

function shiftedTarget(
  book: Book,
  { refersTo, scope }: NameState,
  shift: GridShift,
  formulaShift: FormulaShift,
): NameState['refersTo'] {
  if (refersTo.kind === 'formula') {
    const own = scope === null ? '' : findSheetName(book, scope);
    const formula = shiftedFormula(refersTo.formula, own, formulaShift);
    return formula === refersTo.formula ? refersTo : { kind: 'formula', formula };
  }
  const { sheetId, area } = refersTo.place;
  if (sheetId !== shift.sheetId) return refersTo;
  const moved = shiftedArea(area, shift);
  if (moved === null) return { kind: 'formula', formula: '=#REF!' };
  return moved === area ? refersTo : { kind: 'place', place: { sheetId, area: moved } };
}
