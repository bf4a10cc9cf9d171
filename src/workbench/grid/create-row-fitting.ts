import { shiftedArea, shiftedSpan } from '../host/book/shift-area';
import type { Grid, GridArea } from '../host/grid';
import type { Workbook } from './univer-parts';

interface RowFitting extends Pick<Grid, 'writeStyle' | 'setRowHeight'> {
  readonly fitRows: () => void;
}

/** Remembers where texts wrap, since a row is fitted only once its formulas have their texts. */
export function createRowFitting(grid: Grid, workbook: Workbook): RowFitting {
  const wrapped = new Map<string, Map<string, GridArea>>();
  const fixed = new Map<string, Set<number>>();
  grid.onShifted((shift) => {
    const { sheetId, axis } = shift;
    const areas = [...(wrapped.get(sheetId)?.values() ?? [])].flatMap(
      (area) => shiftedArea(area, shift) ?? [],
    );
    wrapped.set(sheetId, new Map(areas.map((area) => [JSON.stringify(area), area])));
    if (axis !== 'row') return;
    const rows = [...(fixed.get(sheetId) ?? [])].flatMap(
      (row) => shiftedSpan({ first: row, last: row }, shift)?.first ?? [],
    );
    fixed.set(sheetId, new Set(rows));
  });
  return {
    writeStyle: (sheetId, area, style) => {
      grid.writeStyle(sheetId, area, style);
      if (style.wrapText !== true) return;
      const areas = wrapped.get(sheetId) ?? new Map<string, GridArea>();
      wrapped.set(sheetId, areas.set(JSON.stringify(area), area));
    },
    setRowHeight: (sheetId, row, pixels) => {
      grid.setRowHeight(sheetId, row, pixels);
      fixed.set(sheetId, (fixed.get(sheetId) ?? new Set<number>()).add(row));
    },
    fitRows: () => {
      for (const [sheetId, areas] of wrapped) {
        const sheet = workbook.getSheetBySheetId(sheetId);
        if (sheet === null) continue;
        const rows = [...areas.values()].flatMap((area) =>
          Array.from({ length: area.rowCount }, (_, index) => area.row + index),
        );
        const free = [...new Set(rows)].filter((row) => fixed.get(sheetId)?.has(row) !== true);
        const ranges = free.map((row) => sheet.getRange(row, 0, 1, 1).getRange());
        if (ranges.length > 0) sheet.setRangesAutoHeight(ranges);
      }
    },
  };
}
