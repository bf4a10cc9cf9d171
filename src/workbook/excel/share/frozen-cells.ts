import type { KeptReason } from '../../ports/sharing-port';
import { valueAt, type BookCells, type CellPlace } from './book-cells';
import type { FoundFormula } from './find-frozen';

/** One cell that is frozen: what it shows, and the formula that is to show it. */
export interface FrozenCell extends CellPlace {
  /** Number of the formula that fills it, and where in its result the cell stands. */
  readonly call: number;
  readonly down: number;
  readonly right: number;
  /** What it showed. */
  readonly value: unknown;
  /** With `=`; null keeps the value. */
  readonly formula: string | null;
  readonly reason: KeptReason | null;
}

/** Lists every cell that the formulas fill, with what is to stand there. */
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

/** An error that a value cannot be: a formula that gives it. */
const ERRORS: Readonly<Record<string, string>> = {
  '#DIV/0!': '=1/0',
  '#NUM!': '=SQRT(-1)',
  '#VALUE!': '=1+"x"',
};
const ERROR = /^#(?:DIV\/0!|NUM!|VALUE!|N\/A|NULL!|REF!|CALC!|FIELD!|BLOCKED!|UNKNOWN!)$/;

/** What Excel is given for a cell: its formula or its value, never a text that becomes a formula. */
export function inputOf({ formula, value }: Pick<FrozenCell, 'formula' | 'value'>): unknown {
  if (formula !== null) return formula;
  if (typeof value !== 'string' || value === '') return value;
  return ERROR.test(value) ? (ERRORS[value] ?? '=NA()') : `'${value}`;
}

/** Excel calculates with 15 digits; another order of adding may cost the last of them. */
const TOLERANCE = 1e-9;

/** How far two values are apart; infinitely where they are not both numbers and not the same. */
export function differenceOf(before: unknown, after: unknown): number {
  if (typeof before === 'number' && typeof after === 'number') return Math.abs(after - before);
  return before === after ? 0 : Infinity;
}

/** Whether a cell shows what it showed before. */
export function isSameValue(before: unknown, after: unknown): boolean {
  const size = typeof before === 'number' ? Math.abs(before) : 1;
  return differenceOf(before, after) <= TOLERANCE * Math.max(1, size);
}
