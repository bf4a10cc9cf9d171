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
export function estimateRowHeights(
  blocks: readonly CellBlock[],
  formats: readonly RangeFormat[],
  columnWidths: readonly (number | null)[],
): NonNullable<PlannedSheet['rowHeights']> {
  const heights = new Map<number, number>();
  const wraps = wrapsByCell(formats);
  for (const [key, text] of textsByCell(blocks)) {
    const wrap = wraps.get(key);
    if (!wrap?.wrap) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    const width = ((columnWidths[column] ?? 8) - CELL_PADDING) / (wrap.bold ? BOLD_FACTOR : 1);
    const points = text.search(WIDE) < 0 ? LINE_POINTS : WIDE_LINE_POINTS;
    heights.set(row, Math.max(heights.get(row) ?? 0, countLines(text, width) * points));
  }
  return [...heights]
    .filter(([, points]) => points > WIDE_LINE_POINTS)
    .sort(([first], [second]) => first - second)
    .map(([row, points]) => ({ row, points: Math.min(MOST_POINTS, points) }));
}

/** Whether each cell wraps and is bold. Later formats win. */
function wrapsByCell(
  formats: readonly RangeFormat[],
): ReadonlyMap<string, { readonly wrap: boolean; readonly bold: boolean }> {
  const wraps = new Map<string, { wrap: boolean; bold: boolean }>();
  for (const { range, style } of formats) {
    if (style.wrap === undefined) continue;
    for (let row = range.row; row < range.row + range.rowCount; row += 1) {
      for (let column = range.column; column < range.column + range.columnCount; column += 1) {
        wraps.set(`${row},${column}`, { wrap: style.wrap, bold: style.bold ?? false });
      }
    }
  }
  return wraps;
}

function textsByCell(blocks: readonly CellBlock[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const block of blocks) {
    block.cells.forEach((row, rowOffset) =>
      row.forEach((cell, columnOffset) => {
        const text = textOf(cell);
        if (text) texts.set(`${block.row + rowOffset},${block.column + columnOffset}`, text);
      }),
    );
  }
  return texts;
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
