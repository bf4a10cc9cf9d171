import { cellAddress } from '../../../../shared/a1';
import type { PlannedCell } from '../../../model';
import type { SheetMatrix } from '../base/sheet-matrix';

/** What is compared of the cells that are read back. */
export interface ComparedCells {
  /** False where results of formulas cannot be what the plan says. */
  readonly calculated: boolean;
  /** Whether a cell is none of ours, or was left to somebody's change. */
  readonly isLeft?: (row: number, column: number) => boolean;
}

/** The address of the first cell that holds something else than planned, or null. */
export function firstDifference(
  { planned, range }: SheetMatrix,
  values: readonly (readonly unknown[])[],
  { calculated, isLeft = () => false }: ComparedCells,
): string | null {
  for (const [line, cells] of planned.entries()) {
    for (const [offset, cell] of cells.entries()) {
      const [row, column] = [range.row + line, range.column + offset];
      if (isLeft(row, column) || holds(values[line]?.[offset], cell, calculated)) continue;
      return cellAddress(row, column);
    }
  }
  return null;
}

/** Numbers come back as they went; formulas are allowed the error of another order of adding. */
const RELATIVE_TOLERANCE = 1e-9;
const CELL_ERROR = /^#[A-Z0-9/]+[!?]?$/;

function holds(value: unknown, cell: PlannedCell | null, calculated: boolean): boolean {
  switch (cell?.kind) {
    case undefined:
    case 'blank':
      return value === '';
    case 'text':
      return typeof value === 'string' && sameText(value, cell.value);
    case 'number':
      return typeof value === 'number' && near(value, cell.value);
    case 'boolean':
      return value === cell.value;
    case 'formula':
      return !calculated || comesTo(value, cell.value ?? null);
  }
}

function comesTo(value: unknown, expected: number | string | null): boolean {
  if (expected === null) return !(typeof value === 'string' && CELL_ERROR.test(value));
  if (typeof expected === 'number') return typeof value === 'number' && near(value, expected);
  return typeof value === 'string' && sameText(value, expected);
}

function near(value: number, expected: number): boolean {
  return Math.abs(value - expected) <= RELATIVE_TOLERANCE * Math.max(1, Math.abs(expected));
}

/** Excel keeps line ends as a line feed alone. */
function sameText(value: string, expected: string): boolean {
  return value === expected || value === expected.replaceAll(/\r\n?/g, '\n');
}
