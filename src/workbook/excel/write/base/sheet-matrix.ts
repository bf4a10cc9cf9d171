import type { PlannedCell, PlannedSheet } from '../../../model';
import type { CellRange } from '../../../../shared/cell-range';

/** What `Range.formulas` takes for one cell. */
export type CellInput = string | number | boolean;

/** All contents of a sheet as one rectangle, so that it is written in one assignment. */
export interface SheetMatrix {
  readonly range: CellRange;
  readonly inputs: readonly (readonly CellInput[])[];
  /** What was planned for each cell; null where nothing was. */
  readonly planned: readonly (readonly (PlannedCell | null)[])[];
}

/** Lays the blocks of a sheet into one rectangle; null for a sheet without contents. */
export function sheetMatrix({ blocks }: Pick<PlannedSheet, 'blocks'>): SheetMatrix | null {
  const filled = blocks.filter(({ cells }) => (cells[0]?.length ?? 0) > 0);
  if (filled.length === 0) return null;
  const row = Math.min(...filled.map((block) => block.row));
  const column = Math.min(...filled.map((block) => block.column));
  const bottom = Math.max(...filled.map((block) => block.row + block.cells.length));
  const right = Math.max(
    ...filled.map((block) => block.column + Math.max(...block.cells.map((cells) => cells.length))),
  );
  const range = { row, column, rowCount: bottom - row, columnCount: right - column };
  const planned = Array.from({ length: range.rowCount }, () =>
    Array.from({ length: range.columnCount }, (): PlannedCell | null => null),
  );
  for (const block of filled) {
    block.cells.forEach((cells, blockRow) => {
      const line = planned[block.row - row + blockRow];
      cells.forEach((cell, blockColumn) => {
        if (line) line[block.column - column + blockColumn] = cell;
      });
    });
  }
  return { range, inputs: planned.map((cells) => cells.map(cellInput)), planned };
}

/**
 * Turns planned content into what Excel is given. A leading apostrophe keeps every text a text,
 * whatever it begins with and whatever date or number Excel would see in it.
 */
export function cellInput(cell: PlannedCell | null): CellInput {
  switch (cell?.kind) {
    case undefined:
    case 'blank':
      return '';
    case 'text':
      return cell.value === '' ? '' : `'${cell.value}`;
    case 'number':
    case 'boolean':
      return cell.value;
    case 'formula':
      return cell.formula;
  }
}
