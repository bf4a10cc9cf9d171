import type { CellBlock, PlannedCell } from '../../workbook/model';
import type { Grid, GridArea, GridCell } from '../../simulator/base/grid';

/** Reads the used cells as one block, formulas together with their values. */
export function readBlock(grid: Grid, sheetId: string, used: GridArea): CellBlock {
  return {
    row: used.row,
    column: used.column,
    cells: grid.read(sheetId, used).map((line) => line.map(plannedCell)),
  };
}

function plannedCell({ value, formula }: GridCell): PlannedCell {
  if (formula !== null) {
    return { kind: 'formula', formula, value: typeof value === 'boolean' ? null : value };
  }
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  return value === '' ? { kind: 'blank' } : { kind: 'text', value };
}
