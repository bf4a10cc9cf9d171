import type { CellContent } from '../../../ports/workbook-port';
import type { PlannedCell } from '../../../model';
import type { CellInput } from './sheet-matrix';

/**
 * What would have to be written to make a cell what it is: `Range.formulas` gives a text without the
 * apostrophe that keeps it one, so a text that reads like a formula is told from one by its value.
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
 * Excel keeps line ends as a line feed, and no quotes around the name of a sheet that needs none. A
 * spreadsheet may write a range of one cell as that cell.
 */
export function plainInput(input: CellInput): CellInput {
  if (typeof input !== 'string') return input;
  if (!input.startsWith('=')) return input.replaceAll(/\r\n?/g, '\n');
  return input.replaceAll(PLAIN_SHEET, '$1!').replaceAll(RANGE_OF_ONE, '$1');
}

const RANGE_OF_ONE = /(\$?[A-Z]{1,3}\$?\d+):\1(?!\d)/g;
const PLAIN_SHEET = /'([\p{L}_][\p{L}\p{N}_.]*)'!/gu;

/** A formula without its row numbers: rows that come or go change nothing else in it. */
export function withoutRows(formula: string): string {
  return String(plainInput(formula)).replaceAll(/(\$?[A-Z]{1,3}\$?)\d+/g, '$1');
}

/** Whether a formula is what Excel made of it when rows came or went. */
export function isShifted(stands: CellInput, input: CellInput): boolean {
  if (typeof stands !== 'string' || !stands.startsWith('=')) return false;
  return stands.includes('#REF!') || withoutRows(stands) === withoutRows(String(input));
}

/** What a cell holds, as it is told. */
export function contentOf(input: CellInput, value: unknown): CellContent {
  const isFormula = typeof input === 'string' && input.startsWith('=');
  return { value: scalar(value), formula: isFormula ? input : null };
}

/** What a cell is to hold, as it is told. */
export function plannedContent(cell: PlannedCell | null): CellContent {
  if (!cell) return { value: '', formula: null };
  switch (cell.kind) {
    case 'blank':
      return { value: '', formula: null };
    case 'formula':
      return { value: scalar(cell.value), formula: cell.formula };
    default:
      return { value: cell.value, formula: null };
  }
}

function scalar(value: unknown): CellContent['value'] {
  const isScalar =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isScalar ? value : '';
}
