import { shiftedArea, shiftedSpan } from '../../simulator/book/shift/shift-area';
import type { Grid, GridArea } from '../../simulator/base/grid';
import type { Workbook } from '../univer/univer-parts';

interface RowFitting extends Pick<Grid, 'writeStyle' | 'setRowHeight' | 'setColumnWidth'> {
  /** Fits the rows whose texts have changed, if they wrap or are larger than usual. */
  readonly fitRows: () => void;
}

/** The text size that a row's default height has room for. */
const USUAL_SIZE = 11;

/**
 * Remembers where texts wrap or are large, since a row is fitted only once its formulas have
 * results.
 */
export function createRowFitting(grid: Grid, workbook: Workbook): RowFitting {
  const uneven = new Map<string, Map<string, GridArea>>();
  const fixed = new Map<string, Set<number>>();
  /** The texts that rows were fitted to: measuring a row takes far longer than reading it. */
  const fitted = new Map<string, Map<number, string>>();
  grid.onShifted((shift) => {
    const { sheetId, axis } = shift;
    fitted.delete(sheetId);
    const areas = [...(uneven.get(sheetId)?.values() ?? [])].flatMap(
      (area) => shiftedArea(area, shift) ?? [],
    );
    uneven.set(sheetId, new Map(areas.map((area) => [JSON.stringify(area), area])));
    if (axis !== 'row') return;
    const rows = [...(fixed.get(sheetId) ?? [])].flatMap(
      (row) => shiftedSpan({ first: row, last: row }, shift)?.first ?? [],
    );
    fixed.set(sheetId, new Set(rows));
  });
  return {
    writeStyle: (sheetId, area, style) => {
      grid.writeStyle(sheetId, area, style);
      if (style.wrapText !== true && (style.fontSize ?? 0) <= USUAL_SIZE) return;
      const areas = uneven.get(sheetId) ?? new Map<string, GridArea>();
      uneven.set(sheetId, areas.set(JSON.stringify(area), area));
    },
    setRowHeight: (sheetId, row, pixels) => {
      grid.setRowHeight(sheetId, row, pixels);
      fixed.set(sheetId, (fixed.get(sheetId) ?? new Set<number>()).add(row));
    },
    setColumnWidth: (sheetId, column, pixels) => {
      grid.setColumnWidth(sheetId, column, pixels);
      fitted.delete(sheetId);
    },
    fitRows: () => {
      for (const [sheetId, areas] of uneven) {
        const sheet = workbook.getSheetBySheetId(sheetId);
        if (sheet === null) continue;
        const texts = rowTexts(grid, sheetId, [...areas.values()]);
        const before = fitted.get(sheetId);
        fitted.set(sheetId, texts);
        const rows = [...texts.keys()].filter(
          (row) => fixed.get(sheetId)?.has(row) !== true && before?.get(row) !== texts.get(row),
        );
        const ranges = rows.map((row) => sheet.getRange(row, 0, 1, 1).getRange());
        if (ranges.length > 0) sheet.setRangesAutoHeight(ranges);
      }
    },
  };
}

/** The texts of each row that its height depends on. */
function rowTexts(
  grid: Pick<Grid, 'read'>,
  sheetId: string,
  areas: readonly GridArea[],
): Map<number, string> {
  const texts = new Map<number, string>();
  for (const area of areas) {
    grid.read(sheetId, area).forEach((cells, index) => {
      const row = area.row + index;
      const text = cells.map(({ value }) => String(value)).join('\n');
      texts.set(row, `${texts.get(row) ?? ''}\n${String(area.column)} ${text}`);
    });
  }
  return texts;
}
