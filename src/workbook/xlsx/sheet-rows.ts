import { columnLetters } from '../../shared/a1';
import { activeRanges } from '../../shared/active-ranges';
import { fileFormula } from '../../shared/file-text';
import type { CellStyle, PlannedCell, PlannedSheet } from '../model';
import { escapeXml, fileXml, textElement } from './file-xml';
import { rowStyles, type StyleRun } from './row-styles';
import type { SharedTexts } from './shared-texts';
import type { StyleBook } from './style-book';
import { headersOf } from './tables';

/** What the cells of all sheets share. */
export interface CellPool {
  readonly styles: StyleBook;
  readonly texts: SharedTexts;
}

/** The rows and columns that a sheet uses. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/** Measures a sheet. */
export function sheetSize({ blocks, formats, columnWidths }: PlannedSheet): SheetSize {
  let [rows, columns] = [0, columnWidths.length];
  for (const { range } of formats) {
    rows = Math.max(rows, range.row + range.rowCount);
    columns = Math.max(columns, range.column + range.columnCount);
  }
  for (const { row, column, cells } of blocks) {
    rows = Math.max(rows, row + cells.length);
    columns = Math.max(columns, column + (cells[0]?.length ?? 0));
  }
  return { rows, columns };
}

/** The rows of a sheet as XML, one after the other. */
export function* sheetRows(sheet: PlannedSheet, pool: CellPool): Generator<string> {
  const { rows } = sheetSize(sheet);
  const stylesOf = rowStyles(sheet.formats);
  const cellsOf = rowCells(sheet);
  const heights = new Map((sheet.rowHeights ?? []).map(({ row, points }) => [row, points]));
  const write = cellWriter(pool);
  for (let row = 0; row < rows; row += 1) {
    const cells = rowXml(cellsOf(row), stylesOf(row), row, write);
    const height = heights.get(row);
    if (cells === '' && height === undefined) continue;
    const size = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
    const start = `<row r="${String(row + 1)}"${size}`;
    yield cells === '' ? `${start}/>` : `${start}>${cells}</row>`;
  }
}

type RowCells = readonly (PlannedCell | undefined)[];

/** The cells of each row, asked for from the first row down. Later blocks win where they overlap. */
function rowCells(sheet: PlannedSheet): (row: number) => RowCells {
  const { blocks } = sheet;
  const activeAt = activeRanges(blocks.map(({ row, cells }) => [row, row + cells.length]));
  const headers = headerCells(sheet);
  return (row) => {
    const line: (PlannedCell | undefined)[] = [];
    for (const index of activeAt(row).active) {
      const block = blocks[index];
      const cells = block?.cells[row - block.row] ?? [];
      const column = block?.column ?? 0;
      for (let at = 0; at < cells.length; at += 1) {
        const cell = cells[at];
        if (cell !== undefined && cell.kind !== 'blank') line[column + at] = cell;
      }
    }
    for (const [column, cell] of headers.get(row) ?? []) line[column] = cell;
    return line;
  };
}

/** The headers of the tables as the table parts repeat them, by row and column. */
function headerCells(sheet: PlannedSheet): ReadonlyMap<number, ReadonlyMap<number, PlannedCell>> {
  const rows = new Map<number, Map<number, PlannedCell>>();
  for (const table of sheet.tables) {
    const { row, column } = table.range;
    const line = rows.get(row) ?? new Map<number, PlannedCell>();
    headersOf(sheet, table).forEach((value, index) => {
      line.set(column + index, { kind: 'text', value });
    });
    rows.set(row, line);
  }
  return rows;
}

type WriteCell = (
  cell: PlannedCell | undefined,
  style: CellStyle | null,
  column: number,
  row: string,
) => string;

function rowXml(cells: RowCells, runs: readonly StyleRun[], row: number, write: WriteCell): string {
  const number = String(row + 1);
  const end = Math.max(cells.length, runs.at(-1)?.end ?? 0);
  let xml = '';
  let at = 0;
  for (let column = 0; column < end; column += 1) {
    let run = runs[at];
    while (run !== undefined && run.end <= column) {
      at += 1;
      run = runs[at];
    }
    const style = run !== undefined && run.first <= column ? run.style : null;
    xml += write(cells[column], style, column, number);
  }
  return xml;
}

function cellWriter({ styles, texts }: CellPool): WriteCell {
  const letters: string[] = [];
  const guarded = guardedStyles();
  return (cell, style, column, row) => {
    const isGuarded = cell?.kind === 'text' && looksLikeFormula(cell.value);
    const number = styles.numberOf(isGuarded ? guarded(style) : style);
    const place = `<c r="${(letters[column] ??= columnLetters(column))}${row}"`;
    const look = number === 0 ? '' : ` s="${String(number)}"`;
    const content = cell === undefined ? '' : contentXml(place, look, cell, texts);
    if (content !== '') return content;
    return look === '' ? '' : `${place}${look}/>`;
  };
}

/** A cell with its contents, one text for each of millions; empty for a blank one. */
function contentXml(place: string, look: string, cell: PlannedCell, texts: SharedTexts): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'number':
      return Number.isFinite(cell.value) ? `${place}${look}><v>${String(cell.value)}</v></c>` : '';
    case 'boolean':
      return `${place} t="b"${look}><v>${cell.value ? '1' : '0'}</v></c>`;
    case 'formula':
      return `${place}${look}${formulaXml(cell.formula, cell.value ?? null)}</c>`;
    case 'text':
      // A plain "#N/A" would be an error.
      return cell.value.startsWith('#')
        ? `${place} t="inlineStr"${look}><is><r>${textElement(cell.value)}</r></is></c>`
        : `${place} t="s"${look}><v>${String(texts.numberOf(cell.value))}</v></c>`;
  }
}

/** The end of the tag of a cell, and its formula with the value. */
function formulaXml(formula: string, value: number | string | null): string {
  const written = fileFormula(formula);
  const body = `<f>${TO_ESCAPE.test(written) ? escapeXml(written) : written}</f>`;
  if (typeof value === 'string') return ` t="str">${body}${valueXml(value)}`;
  const isNumber = value !== null && Number.isFinite(value);
  return isNumber ? `>${body}<v>${String(value)}</v>` : `>${body}`;
}

const TO_ESCAPE = /[&<>]/;

function valueXml(text: string): string {
  return text === '' ? '<v/>' : `<v>${fileXml(text)}</v>`;
}

/** A text that looks like a formula also gets the text format, so that editing it keeps it a text. */
function guardedStyles(): (style: CellStyle | null) => CellStyle {
  const known = new Map<CellStyle | null, CellStyle>();
  return (style) => {
    const found = known.get(style) ?? { ...style, numberFormat: '@' };
    known.set(style, found);
    return found;
  };
}

/** Texts that a spreadsheet would take for a formula if they were typed; full-width signs too. */
const FORMULA_LIKE = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** Whether a text would become a formula when it is typed or edited in place. */
function looksLikeFormula(text: string): boolean {
  return FORMULA_LIKE.test(text);
}
