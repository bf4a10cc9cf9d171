import type { Cell } from 'hucre/xlsx';
import { escapeFileText, fileFormula } from '../../shared/file-text';
import type { CellStyle, PlannedCell, PlannedSheet } from '../model';
import { fileStyle, type FileFont } from './styles';
import { headersOf } from './tables';

/** Every cell of a sheet that has a content or a format, by "row,column". */
export function cellsOf(sheet: PlannedSheet, font: FileFont): Map<string, Partial<Cell>> {
  const styles = stylesByCell(sheet);
  const cells = new Map<string, Partial<Cell>>();
  const known = new Map<string, ReturnType<typeof fileStyle>>();
  const toStyle = (style: CellStyle | undefined) => {
    if (!style) return {};
    const key = JSON.stringify(Object.entries(style).sort());
    const found = known.get(key) ?? fileStyle(style, font);
    known.set(key, found);
    return { style: found };
  };
  for (const [key, style] of styles) cells.set(key, { value: null, ...toStyle(style) });
  for (const block of sheet.blocks) {
    block.cells.forEach((row, rowOffset) =>
      row.forEach((cell, columnOffset) => {
        if (cell.kind === 'blank') return;
        const key = `${block.row + rowOffset},${block.column + columnOffset}`;
        cells.set(key, { ...contentOf(cell), ...toStyle(guardText(cell, styles.get(key))) });
      }),
    );
  }
  for (const table of sheet.tables) {
    headersOf(sheet, table).forEach((value, index) => {
      const key = `${table.range.row},${table.range.column + index}`;
      const header: PlannedCell = { kind: 'text', value };
      cells.set(key, { ...contentOf(header), ...toStyle(guardText(header, styles.get(key))) });
    });
  }
  return cells;
}

function stylesByCell({ formats }: PlannedSheet): ReadonlyMap<string, CellStyle> {
  const styles = new Map<string, CellStyle>();
  for (const { range, style } of formats) {
    for (let row = range.row; row < range.row + range.rowCount; row += 1) {
      for (let column = range.column; column < range.column + range.columnCount; column += 1) {
        const key = `${row},${column}`;
        styles.set(key, { ...styles.get(key), ...style });
      }
    }
  }
  return styles;
}

/** A text that looks like a formula also gets the text format, so that editing it keeps it a text. */
function guardText(cell: PlannedCell, style: CellStyle | undefined): CellStyle | undefined {
  if (cell.kind !== 'text' || !looksLikeFormula(cell.value)) return style;
  return { ...style, numberFormat: '@' };
}

function contentOf(cell: Exclude<PlannedCell, { kind: 'blank' }>): Partial<Cell> {
  if (cell.kind === 'formula') {
    const result = cell.value ?? null;
    return {
      formula: fileFormula(cell.formula),
      ...(result === null
        ? {}
        : { formulaResult: typeof result === 'string' ? escapeFileText(result) : result }),
    };
  }
  // Stored as rich text: the writer would store a plain "#N/A" as an error.
  if (cell.kind === 'text' && cell.value.startsWith('#')) {
    return { richText: [{ text: escapeFileText(cell.value) }] };
  }
  return { value: cell.kind === 'text' ? escapeFileText(cell.value) : cell.value };
}

/** Texts that a spreadsheet would take for a formula if they were typed; full-width signs too. */
const FORMULA_LIKE = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** Whether a text would become a formula when it is typed or edited in place. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_LIKE.test(text);
}
