import type { CellRange } from '../../../../shared/cell-range';
import type { PlannedCell, PlannedSheet } from '../../../model';
import type { CellContent } from '../../../ports/workbook-port';
import { withoutIntersection } from './comparable-formula';
import { countSteps, mapSteps, runSteps, type Steps } from '../../../../shared/steps';
import { largest, smallest } from '../../../../shared/extremes';

/** What `Range.formulas` takes for one cell. */
export type CellInput = string | number | boolean;

/** All contents of a sheet as one rectangle. */
export interface SheetMatrix {
  readonly range: CellRange;
  readonly inputs: readonly (readonly CellInput[])[];
  /** What was planned for each cell; null where nothing was. */
  readonly planned: readonly (readonly (PlannedCell | null)[])[];
}

/** Lays the blocks of a sheet into one rectangle; null for a sheet without contents. */
export function sheetMatrix(sheet: Pick<PlannedSheet, 'blocks'>): SheetMatrix | null {
  return runSteps(matrixSteps(sheet));
}

/** The same in steps. */
export function* matrixSteps({ blocks }: Pick<PlannedSheet, 'blocks'>): Steps<SheetMatrix | null> {
  const filled = blocks.filter(({ cells }) => (cells[0]?.length ?? 0) > 0);
  if (filled.length === 0) return null;
  const row = smallest(filled.map((block) => block.row));
  const column = smallest(filled.map((block) => block.column));
  const bottom = largest(filled.map((block) => block.row + block.cells.length));
  const right = largest(
    filled.map((block) => block.column + largest(block.cells.map((cells) => cells.length))),
  );
  const range = { row, column, rowCount: bottom - row, columnCount: right - column };
  const planned = yield* countSteps(range.rowCount, () =>
    Array.from({ length: range.columnCount }, (): PlannedCell | null => null),
  );
  for (const block of filled) {
    for (const [blockRow, cells] of block.cells.entries()) {
      const line = planned[block.row - row + blockRow];
      cells.forEach((cell, blockColumn) => {
        if (line) line[block.column - column + blockColumn] = cell;
      });
      yield;
    }
  }
  const inputs = yield* mapSteps(planned, (cells) => cells.map(cellInput));
  return { range, inputs, planned };
}

/**
 * Turns planned content into the input for Excel. A leading apostrophe keeps every text a text, even
 * if Excel would read a formula, a date or a number in it.
 */
export function cellInput(cell: PlannedCell | null): CellInput {
  switch (cell?.kind) {
    case undefined:
    case 'blank':
      return '';
    case 'text':
      return cell.value === '' ? '' : `'${cell.value}`;
    case 'number':
      return withoutNegativeZero(cell.value);
    case 'boolean':
      return cell.value;
    case 'formula':
      return cell.formula;
  }
}

/** Excel has no negative zero: a cell that is given one holds 0. */
function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value;
}

/**
 * The input that would recreate a cell. `Range.formulas` gives a text without its apostrophe, so a
 * text that reads like a formula is recognised by its value, which is the same.
 */
export function currentInput(formula: unknown, value: unknown): CellInput {
  if (typeof formula === 'number' || typeof formula === 'boolean') return formula;
  if (typeof formula !== 'string' || formula === '') return '';
  return formula.startsWith('=') && formula !== value ? formula : `'${formula}`;
}

/** Whether two contents are the same to Excel. */
export function sameInput(one: CellInput, other: CellInput): boolean {
  if (one === other) return true;
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  return plainInput(one) === plainInput(other);
}

/**
 * Normalises an input as Excel does: line ends become a line feed, and unneeded quotes around sheet
 * names go, as does the `@` that Excel adds. A spreadsheet may also write a range of one cell as that
 * cell.
 */
export function plainInput(input: CellInput): CellInput {
  if (typeof input !== 'string') return input;
  if (!input.startsWith('=')) return input.replaceAll(/\r\n?/g, '\n');
  return withoutIntersection(input).replaceAll(PLAIN_SHEET, '$1!').replaceAll(RANGE_OF_ONE, '$1');
}

const RANGE_OF_ONE = /(\$?[A-Z]{1,3}\$?\d+):\1(?!\d)/g;
const PLAIN_SHEET = /'([\p{L}_][\p{L}\p{N}_.]*)'!/gu;

/** A formula without its row numbers, the only part that inserted or deleted rows change. */
export function withoutRows(formula: string): string {
  return String(plainInput(formula)).replaceAll(/(\$?[A-Z]{1,3}\$?)\d+/g, '$1');
}

/** Whether the current formula is the planned one after Excel adjusted it to moved rows. */
export function isShifted(current: CellInput, input: CellInput): boolean {
  if (!isFormula(current)) return false;
  return current.includes('#REF!') || withoutRows(current) === withoutRows(String(input));
}

/** Whether the content of a cell is a formula. */
export function isFormula(content: unknown): content is string {
  return typeof content === 'string' && content.startsWith('=');
}

/** The content of a cell, for reports. */
export function contentOf(input: CellInput, value: unknown): CellContent {
  return { value: scalar(value), formula: isFormula(input) ? input : null };
}

/** The planned content of a cell, for reports. */
export function plannedContent(cell: PlannedCell | null): CellContent {
  if (!cell) return { value: '', formula: null };
  switch (cell.kind) {
    case 'blank':
      return { value: '', formula: null };
    case 'formula':
      return { value: scalar(cell.value), formula: cell.formula };
    case 'number':
      return { value: withoutNegativeZero(cell.value), formula: null };
    default:
      return { value: cell.value, formula: null };
  }
}

function scalar(value: unknown): CellContent['value'] {
  const isScalar =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isScalar ? value : '';
}
