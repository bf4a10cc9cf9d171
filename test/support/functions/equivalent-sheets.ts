import { parseA1Ref, translateFormulaToA1, translateFormulaToR1C1 } from '@borgar/fx';
import type { CellBlock, PlannedCell, SheetPlan } from '../../../src/workbook/model';
import type { CalculatedBook, CalculatedCell } from '../calculators/compare-cells';
import type { FunctionEquivalent } from './function-case';

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One workbook with a sheet for each case: its inputs and its plain formulas. */
export function equivalentSheets(cases: readonly FunctionEquivalent[]): SheetPlan {
  return {
    title: 'Functions',
    names: [],
    sheets: cases.map((known, index) => ({
      key: sheetName(index),
      name: sheetName(index),
      blocks: [...inputBlocks(known), ...formulaBlocks(known)],
      formats: [],
      columnWidths: [],
      freeze: null,
      tables: [],
      validations: [],
      conditionals: [],
      charts: [],
      print: null,
      tabColor: null,
      showGridlines: true,
    })),
  };
}

/** The results of the formulas of a case, in the shape of the function's result. */
export function equivalentValues(
  book: CalculatedBook,
  index: number,
  { result }: FunctionEquivalent,
): readonly (readonly CalculatedCell[])[] {
  const { row, column, rows, columns } = areaOf(result);
  const cells = book.get(sheetName(index));
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => {
      return cells?.get(`${String(row + down)},${String(column + right)}`) ?? '';
    }),
  );
}

/** The arguments of a case as Excel passes them: ranges as rows of cells. */
export function equivalentArguments({ inputs, args }: FunctionEquivalent): readonly unknown[] {
  const cells = new Map<string, unknown>();
  for (const [first, rows] of Object.entries(inputs)) {
    const { row, column } = areaOf(first);
    rows.forEach((line, down) =>
      line.forEach((value, right) =>
        cells.set(`${String(row + down)},${String(column + right)}`, value),
      ),
    );
  }
  return args.map((arg) => {
    if (typeof arg !== 'string' || !/^[A-Z]+\d+(:[A-Z]+\d+)?$/.test(arg)) return arg ?? undefined;
    const { row, column, rows, columns } = areaOf(arg);
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => {
        return cells.get(`${String(row + down)},${String(column + right)}`) ?? null;
      }),
    );
  });
}

function sheetName(index: number): string {
  return `Case${String(index + 1)}`;
}

function inputBlocks({ inputs }: FunctionEquivalent): readonly CellBlock[] {
  return Object.entries(inputs).map(([first, rows]) => {
    const { row, column } = areaOf(first);
    return { row, column, cells: rows.map((line) => line.map(toCell)) };
  });
}

function toCell(value: number | string | boolean | null): PlannedCell {
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'number') return { kind: 'number', value };
  return typeof value === 'string' ? { kind: 'text', value } : { kind: 'boolean', value };
}

function formulaBlocks({ formulas }: FunctionEquivalent): readonly CellBlock[] {
  return Object.entries(formulas).map(([range, formula]) => {
    const { row, column, rows, columns } = areaOf(range);
    const relative = translateFormulaToR1C1(formula, addressOf(row, column));
    const cells = Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right): PlannedCell => {
        const address = addressOf(row + down, column + right);
        return { kind: 'formula', formula: translateFormulaToA1(relative, address) };
      }),
    );
    return { row, column, cells };
  });
}

function areaOf(address: string): Area {
  const reference = parseA1Ref(address);
  if (!reference || !('range' in reference)) throw new Error(`${address} is no range`);
  const {
    top = 0,
    left = 0,
    bottom = top,
    right = left,
  } = reference.range as Partial<Record<'top' | 'left' | 'bottom' | 'right', number>>;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function addressOf(row: number, column: number): string {
  return `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[column] ?? ''}${String(row + 1)}`;
}
