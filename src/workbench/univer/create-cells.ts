import type { ICellData, Nullable } from '@univerjs/core';
import type { Grid, GridArea, GridCell, GridContent, GridValue } from '../../simulator/base/grid';
import { commands } from './commands';
import type { UniverParts, Worksheet } from './univer-parts';

type CellMatrix = Record<number, Record<number, ICellData>>;

/** Univer's codes for the type of a cell. */
export const cellType = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;

const cellErrors: ReadonlySet<string> = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#SPILL!',
  '#CALC!',
  '#ERROR!',
  '#CONNECT!',
  '#VALUE!',
]);

/** The empty rows and columns of a new sheet, so that a person can type beyond the used area. */
const room = { rows: 20, columns: 6 } as const;

export function sheetOf({ workbook }: Pick<UniverParts, 'workbook'>, sheetId: string): Worksheet {
  const sheet = workbook.getSheetBySheetId(sheetId);
  if (sheet === null) throw new Error(`No sheet ${sheetId}`);
  return sheet;
}

export function createCells(parts: UniverParts): Pick<Grid, 'read' | 'write' | 'usedArea'> {
  return {
    read: (sheetId, area) => readCells(parts, sheetId, area),
    write: (sheetId, area, contents) => {
      const sheet = sheetOf(parts, sheetId);
      makeRoom(sheet, area);
      parts.api.syncExecuteCommand(commands.setCells, {
        unitId: parts.workbook.getId(),
        subUnitId: sheetId,
        cellValue: matrixOf(area, contents),
      });
    },
    usedArea: (sheetId) => usedArea(parts, sheetId),
  };
}

/** Enlarges the sheet so that `area` fits. */
export function makeRoom(sheet: Worksheet, area: GridArea): void {
  const rows = area.row + area.rowCount;
  const columns = area.column + area.columnCount;
  if (rows > sheet.getMaxRows()) sheet.setRowCount(rows + room.rows);
  if (columns > sheet.getMaxColumns()) sheet.setColumnCount(columns + room.columns);
}

function readCells(parts: UniverParts, sheetId: string, area: GridArea): GridCell[][] {
  const sheet = sheetOf(parts, sheetId);
  const matrix = sheet.getSheet().getCellMatrix();
  const spilled = spilledCells(parts, sheetId);
  const formulas = formulasOf(sheet, area);
  return Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (_, c) => {
      const row = area.row + r;
      const column = area.column + c;
      const formula = formulas[r]?.[c] || null;
      const own = matrix.getValue(row, column) as Nullable<ICellData>;
      const spill = spilled?.[row]?.[column];
      const value = valueOf(isFilled(own) ? own : spill);
      const calculated = formula !== null || isFilled(spill);
      return { value, formula, isError: calculated && cellErrors.has(String(value)) };
    }),
  );
}

/** Univer stores copied formulas by reference; only its ranges can write them out. */
function formulasOf(sheet: Worksheet, area: GridArea): string[][] {
  const rowCount = Math.min(area.rowCount, sheet.getMaxRows() - area.row);
  const columnCount = Math.min(area.columnCount, sheet.getMaxColumns() - area.column);
  if (rowCount <= 0 || columnCount <= 0) return [];
  return sheet.getRange(area.row, area.column, rowCount, columnCount).getFormulas();
}

function spilledCells({ univer, workbook, library }: UniverParts, sheetId: string) {
  const model = univer.__getInjector().get(library.FormulaDataModel);
  return model.getArrayFormulaCellData()[workbook.getId()]?.[sheetId];
}

function isFilled(cell: Nullable<ICellData>): cell is ICellData {
  return [cell?.v, cell?.f, cell?.si, cell?.p].some((content) => (content ?? null) !== null);
}

function valueOf(cell: Nullable<ICellData>): GridValue {
  const value = cell?.v ?? cell?.p?.body?.dataStream.replace(/\r?\n$/, '').trimEnd() ?? '';
  if (cell?.t === cellType.boolean) return Number(value) === 1 || value === true;
  if (cell?.t === cellType.number) return Number(value);
  return value;
}

/** The smallest area that holds every filled cell. */
export function usedArea(parts: UniverParts, sheetId: string): GridArea | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const include = (row: number, column: number) => {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  const matrix = sheetOf(parts, sheetId).getSheet().getCellMatrix();
  matrix.forValue((row, column, cell: Nullable<ICellData>) => {
    if (isFilled(cell)) include(row, column);
  });
  for (const [row, cells] of Object.entries(spilledCells(parts, sheetId) ?? {})) {
    for (const column of Object.keys(cells ?? {})) include(Number(row), Number(column));
  }
  if (bottom < 0) return null;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

function matrixOf(
  area: GridArea,
  contents: readonly (readonly (GridContent | null)[])[],
): CellMatrix {
  const matrix: CellMatrix = {};
  contents.forEach((line, r) => {
    const cells: Record<number, ICellData> = {};
    line.forEach((content, c) => {
      if (content !== null) cells[area.column + c] = cellOf(content);
    });
    matrix[area.row + r] = cells;
  });
  return matrix;
}

/** Every field is set, since Univer merges a cell into the previous one. */
function cellOf(content: GridContent): ICellData {
  const empty: ICellData = { v: null, f: null, si: null, p: null, t: null };
  if (content.kind === 'formula') return { ...empty, f: content.formula };
  const { value } = content;
  if (typeof value === 'number') return { ...empty, v: value, t: cellType.number };
  if (typeof value === 'boolean') return { ...empty, v: value ? 1 : 0, t: cellType.boolean };
  return value === '' ? empty : { ...empty, v: value, t: textType(value) };
}

/** Text that looks like a number needs this type, or the engine calculates with it. */
function textType(value: string): number {
  const looksLikeNumber =
    /^\s*(?:[-+(]\s*)?(?:[$¥]\s*)?[\d.]/.test(value) || /^(true|false)$/i.test(value);
  return looksLikeNumber ? cellType.forcedText : cellType.text;
}
