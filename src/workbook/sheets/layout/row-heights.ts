import { activeRanges } from '../../../shared/active-ranges';
import { largest } from '../../../shared/extremes';
import type { Steps } from '../../../shared/steps';
import type { CellBlock, PlannedCell, PlannedSheet, RangeFormat } from '../../model';

const LINE_POINTS = 15;
/** Chinese fonts are taller. */
const WIDE_LINE_POINTS = 17;
/** Excel's limit. */
const MOST_POINTS = 409;
/** Chinese characters and full-width signs. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/;
/** In digits; some fonts are narrower. */
const WIDE_WIDTH = 2;
const BOLD_FACTOR = 1.05;
/** Widths of Latin letters in digits, which column widths are counted in. */
const LETTERS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI|.,:;!'()[\]\s-]/, 0.5],
  [/[frtszJ"/]/, 0.75],
  [/[mwMW%@&]/, 1.5],
  [/[A-Z+=<>]/, 1.1],
];
const OTHER_LETTER = 0.98;
/** Padding at the sides of a cell. */
const CELL_PADDING = 0.7;

/** Estimates the heights of the rows whose wrapped texts take more than one line. */
export function* estimateRowHeights(
  blocks: readonly CellBlock[],
  formats: readonly RangeFormat[],
  columnWidths: readonly (number | null)[],
): Steps<NonNullable<PlannedSheet['rowHeights']>> {
  const blocksAt = activeRanges(blocks.map(({ row, cells }) => [row, row + cells.length]));
  const wrapsAt = wrappedColumns(formats);
  const heightOf = textHeights(columnWidths);
  const rows = largest([0, ...blocks.map(({ row, cells }) => row + cells.length)]);
  const heights: { readonly row: number; readonly points: number }[] = [];
  for (let row = 0; row < rows; row += 1) {
    const own = blocksAt(row).active.flatMap((index) => blocks[index] ?? []);
    let points = 0;
    for (const { column, bold } of wrapsAt(row)) {
      const text = textAt(own, row, column);
      if (text) points = Math.max(points, heightOf(text, column, bold));
    }
    if (points > WIDE_LINE_POINTS) heights.push({ row, points: Math.min(MOST_POINTS, points) });
    yield;
  }
  return heights;
}

/** A column whose text wraps. */
interface WrappedColumn {
  readonly column: number;
  readonly bold: boolean;
}

/** The columns that wrap in each row, asked for from the first row down. Later formats win. */
function wrappedColumns(
  formats: readonly RangeFormat[],
): (row: number) => readonly WrappedColumn[] {
  const deciding = formats.filter(({ style }) => style.wrap !== undefined);
  const active = activeRanges(
    deciding.map(({ range }) => [range.row, range.row + range.rowCount] as const),
  );
  let columns: readonly WrappedColumn[] = [];
  return (row) => {
    const change = active(row);
    if (!change.hasChanged) return columns;
    const styles = new Map<number, RangeFormat['style']>();
    for (const index of change.active) {
      const { range, style } = deciding[index] ?? {};
      if (!range || !style) continue;
      for (let at = 0; at < range.columnCount; at += 1) styles.set(range.column + at, style);
    }
    columns = [...styles].flatMap(([column, { wrap, bold = false }]) =>
      wrap === true ? [{ column, bold }] : [],
    );
    return columns;
  };
}

/** The text of a cell. Later blocks win, except where they are blank. */
function textAt(blocks: readonly CellBlock[], row: number, column: number): string | null {
  let text: string | null = null;
  for (const block of blocks) {
    // Rows that are made when they are read are not made for a column beside them.
    if (column < block.column) continue;
    const cell = block.cells[row - block.row]?.[column - block.column];
    const own = cell ? textOf(cell) : null;
    if (own) text = own;
  }
  return text;
}

/** The height that a text takes in a column. Names and words return in many rows. */
function textHeights(
  columnWidths: readonly (number | null)[],
): (text: string, column: number, bold: boolean) => number {
  const known = new Map<string, number>();
  return (text, column, bold) => {
    const key = `${String(column)}${bold ? 'b' : ' '}${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const width = ((columnWidths[column] ?? 8) - CELL_PADDING) / (bold ? BOLD_FACTOR : 1);
    const points = countLines(text, width) * (WIDE.test(text) ? WIDE_LINE_POINTS : LINE_POINTS);
    known.set(key, points);
    return points;
  };
}

function textOf(cell: PlannedCell): string | null {
  if (cell.kind === 'text') return cell.value;
  return cell.kind === 'formula' && typeof cell.value === 'string' ? cell.value : null;
}

function countLines(text: string, width: number): number {
  return text
    .split(/\r?\n/)
    .reduce((sum, line) => sum + Math.max(1, wrappedLines(line, Math.max(1, width))), 0);
}

/** Words are not broken. Between Chinese characters a line may break anywhere. */
function wrappedLines(line: string, width: number): number {
  let count = 1;
  let used = 0;
  for (const piece of line.match(/[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]+|\s+/g) ?? []) {
    const size = textWidth(piece);
    if (used > 0 && used + size > width) {
      count += 1;
      used = 0;
    }
    count += Math.max(0, Math.ceil(size / width) - 1);
    used += Math.min(size, width);
  }
  return count;
}

/** The width of a text in characters of the default font. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (character.search(WIDE) >= 0) return WIDE_WIDTH;
  return LETTERS.find(([letters]) => letters.test(character))?.[1] ?? OTHER_LETTER;
}
