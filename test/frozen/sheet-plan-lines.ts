import { createHash } from 'node:crypto';
import type { PlannedCell, PlannedSheet, SheetPlan } from '../../src/workbook/model';
import type { CellRange } from '../../src/shared/cell-range';
import { roundedNumber, stableJson } from './record';

/**
 * A sheet plan as text, one fact per line: every cell with its content and a short hash of its
 * style, then everything else a sheet has, then the styles by their hashes. Blank cells that look
 * alike and stand side by side share a line.
 */
export function sheetPlanLines(plan: SheetPlan): string {
  const styles = new Map<string, string>();
  const { sheets, names, ...rest } = plan;
  return [
    `workbook\t${stableJson(rest)}`,
    ...names.map(({ name, refersTo }) => `name ${name}\t${refersTo}`),
    ...sheets.flatMap((sheet) => sheetLines(sheet, styles)),
    ...[...styles].sort().map(([hash, style]) => `style ${hash}\t${style}`),
  ].join('\n');
}

function sheetLines(sheet: PlannedSheet, styles: Map<string, string>): readonly string[] {
  const { key, name, columnWidths, rowHeights = [], tables } = sheet;
  const { validations, conditionals, charts, kept = [] } = sheet;
  return [
    `sheet ${key}\t${name}\t${stableJson([sheet.freeze, sheet.tabColor, sheet.showGridlines])}`,
    ...cellLines(sheet, styles),
    ...columnWidths.map((width, column) => `${name} column ${letters(column)}\t${String(width)}`),
    ...rowHeights.map(({ row, points }) => `${name} row ${String(row + 1)}\t${String(points)}`),
    ...tables.map((table) => `${name} table ${table.name}\t${addressOf(table.range)}`),
    ...validations.map(({ range, ...rule }) => `${name} rule ${addressOf(range)}\t${json(rule)}`),
    ...conditionals.map(
      ({ range, ...rule }) => `${name} conditional ${addressOf(range)}\t${json(rule)}`,
    ),
    ...charts.map((chart) => `${name} chart ${chart.name}\t${json(chart)}`),
    `${name} print\t${json(sheet.print)}`,
    ...kept.map((range) => `${name} kept ${addressOf(range)}`),
  ];
}

const json = (value: unknown): string => stableJson(value);

/** Row by row, from the first cell on. */
function cellLines(sheet: PlannedSheet, styles: Map<string, string>): readonly string[] {
  const contents = contentsOf(sheet);
  const looks = looksOf(sheet, styles);
  const rowCount = Math.max(contents.length, looks.length);
  return Array.from({ length: rowCount }, (_, row) =>
    rowLines(sheet.name, row, contents[row] ?? [], looks[row] ?? []),
  ).flat();
}

function rowLines(
  sheet: string,
  row: number,
  contents: readonly (string | undefined)[],
  looks: readonly (string | undefined)[],
): readonly string[] {
  const lines: string[] = [];
  const columnCount = Math.max(contents.length, looks.length);
  for (let column = 0; column < columnCount; column += 1) {
    const first = `${sheet}!${letters(column)}${String(row + 1)}`;
    const content = contents[column];
    const look = looks[column] ?? '';
    if (content !== undefined) {
      lines.push(`${first}\t${content}\t${look}`);
      continue;
    }
    while (contents[column + 1] === undefined && looks[column + 1] === looks[column]) {
      if (column + 1 >= columnCount) break;
      column += 1;
    }
    if (look !== '') lines.push(`${first}:${letters(column)}\t\t${look}`);
  }
  return lines;
}

function contentsOf(sheet: PlannedSheet): readonly (readonly (string | undefined)[])[] {
  const rows: (string | undefined)[][] = [];
  for (const { row, column, cells } of sheet.blocks) {
    cells.forEach((line, y) => {
      const into = (rows[row + y] ??= []);
      line.forEach((cell, x) => {
        into[column + x] = contentOf(cell);
      });
    });
  }
  return rows;
}

function contentOf(cell: PlannedCell): string | undefined {
  switch (cell.kind) {
    case 'blank':
      return undefined;
    case 'formula':
      return cell.value === undefined ? cell.formula : `${cell.formula}\t${json(cell.value)}`;
    case 'number':
      return String(roundedNumber(cell.value));
    default:
      return json(cell.value);
  }
}

/** Later formats win where ranges overlap. */
function looksOf(
  { formats }: PlannedSheet,
  styles: Map<string, string>,
): readonly (readonly (string | undefined)[])[] {
  const rows: (Readonly<Record<string, unknown>> | undefined)[][] = [];
  for (const { range, style } of formats) {
    for (let row = range.row; row < range.row + range.rowCount; row += 1) {
      const into = (rows[row] ??= []);
      for (let column = range.column; column < range.column + range.columnCount; column += 1) {
        into[column] = { ...into[column], ...style };
      }
    }
  }
  return rows.map((line) => line.map((style) => style && hashOf(stableJson(style), styles)));
}

function hashOf(style: string, styles: Map<string, string>): string {
  const hash = createHash('sha256').update(style).digest('hex').slice(0, 8);
  styles.set(hash, style);
  return hash;
}

function addressOf({ row, column, rowCount, columnCount }: CellRange): string {
  const last = `${letters(column + columnCount - 1)}${String(row + rowCount)}`;
  return `${letters(column)}${String(row + 1)}:${last}`;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  const letter = String.fromCharCode(65 + (column % 26));
  return rest < 0 ? letter : letters(rest) + letter;
}
