import type { PlanReport } from '../../../domain/index';
import { mayCallUs } from '../../../functions/translate/formula-tokens';
import { translateFormula, type Translation } from '../../../functions/translate/translate-formula';
import type { WorkbookLookup } from '../../../functions/translate/workbook-lookup';
import { cellAddress, onSheet } from '../../../shared/a1';
import type { FreezeObstacle, KeptReason } from '../../ports/sharing-port';
import {
  areaOfName,
  type BookCells,
  type CellPlace,
  type SheetCells,
  valueAt,
  valuesOf,
} from './book';
import { planReferences } from './plan-references';

/** A formula that calls our functions, and how many cells its result has. */
export interface FoundFormula extends CellPlace {
  readonly original: string;
  readonly translation: Translation;
  /**
   * As the formula says, until the spreadsheet has told how many cells the result really fills; null
   * if only the spreadsheet knows.
   */
  readonly size: { readonly rows: number; readonly columns: number } | null;
}

/** What a cell shows while it has no result. */
const WAITING = ['#BUSY!', '#GETTING_DATA', '#CONNECT!'];

/** The formulas that call our functions, and the obstacles to replacing them. */
export interface FoundFormulas {
  readonly formulas: readonly FoundFormula[];
  readonly obstacles: readonly FreezeObstacle[];
}

/** Finds every formula that calls our functions, on every sheet. */
export function findFrozen(book: BookCells, report: PlanReport | null): FoundFormulas {
  const native: WorkbookLookup = {
    valuesOf: (area) => valuesOf(book, area),
    areaOfName: (name) => areaOfName(book, name),
    plan: report && planReferences(book, report),
  };
  const found = book.sheets.map((sheet) => findOnSheet(sheet, native));
  return {
    formulas: found.flatMap(({ formulas }) => formulas),
    obstacles: found.flatMap(({ obstacles }) => obstacles),
  };
}

function findOnSheet(sheet: SheetCells, native: WorkbookLookup): FoundFormulas {
  const formulas: FoundFormula[] = [];
  const obstacles: FreezeObstacle[] = [];
  for (const [down, cells] of sheet.formulas.entries()) {
    for (const [right, formula] of cells.entries()) {
      // A text that reads like a call shows itself.
      if (!mayCallUs(formula) || formula === sheet.values[down]?.[right]) continue;
      const place = { sheet: sheet.name, row: sheet.row + down, column: sheet.column + right };
      const translation = translateFormula(formula, place, native);
      if (!translation) continue;
      const kind = obstacleOf(sheet.values[down]?.[right]);
      if (kind) obstacles.push({ kind, where: addressOf(place) });
      formulas.push({ ...place, original: formula, translation, size: sizeOf(translation) });
    }
  }
  if (formulas.length > 0 && sheet.isProtected) {
    obstacles.push({ kind: 'protectedSheet', where: sheet.name });
  }
  return { formulas, obstacles };
}

function sizeOf({ cells }: Translation): FoundFormula['size'] {
  return cells && { rows: cells.length, columns: cells[0]?.length ?? 1 };
}

function obstacleOf(value: unknown): FreezeObstacle['kind'] | null {
  if (value === '#NAME?') return 'notRunning';
  if (value === '#SPILL!') return 'spillBlocked';
  return typeof value === 'string' && WAITING.includes(value) ? 'calculating' : null;
}

/** A cell as people write it: `Report!C2`. */
export function addressOf({ sheet, row, column }: CellPlace): string {
  return onSheet(sheet, cellAddress(row, column));
}

/** One cell to freeze: its value, and the formula that replaces the call. */
export interface FrozenCell extends CellPlace {
  /** The index of the formula that fills it, and the cell's place in the result. */
  readonly call: number;
  readonly down: number;
  readonly right: number;
  /** Its value before. */
  readonly value: unknown;
  /** With `=`; null keeps the value. */
  readonly formula: string | null;
  readonly reason: KeptReason | null;
}

/** Lists every cell that the formulas fill, with its replacement. */
export function frozenCells(
  book: BookCells,
  found: readonly FoundFormula[],
): readonly FrozenCell[] {
  return found.flatMap(({ sheet, row, column, translation, size }, call) => {
    const { rows, columns } = size ?? { rows: 1, columns: 1 };
    return Array.from({ length: rows * columns }, (_, index): FrozenCell => {
      const [down, right] = [Math.floor(index / columns), index % columns];
      const place = { sheet, row: row + down, column: column + right };
      const formula = translation.cells?.[down]?.[right] ?? null;
      const reason = formula === null ? (translation.reason ?? 'error') : null;
      return { ...place, call, down, right, value: valueAt(book, place), formula, reason };
    });
  });
}

/** Errors cannot be written as values; these formulas return them. */
const ERRORS: Readonly<Record<string, string>> = {
  '#DIV/0!': '=1/0',
  '#NUM!': '=SQRT(-1)',
  '#VALUE!': '=1+"x"',
};
const ERROR = /^#(?:DIV\/0!|NUM!|VALUE!|N\/A|NULL!|REF!|CALC!|FIELD!|BLOCKED!|UNKNOWN!)$/;

/** The input for a cell: its formula or its value, with a text never read as a formula. */
export function inputOf({ formula, value }: Pick<FrozenCell, 'formula' | 'value'>): unknown {
  if (formula !== null) return formula;
  if (typeof value !== 'string' || value === '') return value;
  return ERROR.test(value) ? (ERRORS[value] ?? '=NA()') : `'${value}`;
}

/** Excel calculates with 15 digits; another order of adding may cost the last of them. */
const TOLERANCE = 1e-9;

/** The distance of two values; infinite for different values that are not both numbers. */
export function differenceOf(before: unknown, after: unknown): number {
  if (typeof before === 'number' && typeof after === 'number') return Math.abs(after - before);
  return before === after ? 0 : Infinity;
}

/** Whether a cell's value is unchanged, within the tolerance. */
export function isSameValue(before: unknown, after: unknown): boolean {
  const size = typeof before === 'number' ? Math.abs(before) : 1;
  return differenceOf(before, after) <= TOLERANCE * Math.max(1, size);
}
