import type { GridArea } from '../../base/grid';
import type { TableState } from '../book';

export function headerArea(table: TableState): GridArea {
  return { ...table.area, rowCount: 1 };
}

export function bodyArea({ area, showHeaders }: TableState): GridArea {
  if (!showHeaders) return area;
  return { ...area, row: area.row + 1, rowCount: area.rowCount - 1 };
}
