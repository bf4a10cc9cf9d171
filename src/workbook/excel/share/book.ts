import type { LookupArea } from '../../../functions/translate/workbook-lookup';
import type { SharingFailure } from '../../ports/sharing-port';
import { type ShownCells, withEnglishErrors } from '../cells/error-words';
import { parseA1Ref } from '@borgar/fx';

/** The filled part of a sheet; row and column of its first cell count from 0. */
export interface SheetCells {
  readonly name: string;
  readonly isProtected: boolean;
  readonly row: number;
  readonly column: number;
  readonly formulas: readonly (readonly unknown[])[];
  /** Errors are in English, whatever the language of Excel. */
  readonly values: readonly (readonly unknown[])[];
}

/** All cells of a workbook, and its defined names. */
export interface BookCells {
  readonly sheets: readonly SheetCells[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

/** One cell of one sheet, row and column counted from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A larger argument is a mistake, such as a whole column or sheet. */
const MOST_CELLS = 200_000;

/** Finds a sheet by its name, in any letter case, as Excel does. */
export function sheetNamed({ sheets }: BookCells, name: string): SheetCells | undefined {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** A cell's formula, or its content if it has none. */
export function formulaAt(book: BookCells, { sheet, row, column }: CellPlace): unknown {
  const cells = sheetNamed(book, sheet);
  return cells?.formulas[row - cells.row]?.[column - cells.column] ?? '';
}

/** What a cell shows. */
export function valueAt(book: BookCells, { sheet, row, column }: CellPlace): unknown {
  const cells = sheetNamed(book, sheet);
  return cells?.values[row - cells.row]?.[column - cells.column] ?? '';
}

/** The values of an area, blank for empty cells; null for a missing sheet or too large an area. */
export function valuesOf(
  book: BookCells,
  area: LookupArea,
): readonly (readonly unknown[])[] | null {
  const { sheet, row, column, rowCount, columnCount } = area;
  if (rowCount * columnCount > MOST_CELLS || !sheetNamed(book, sheet)) return null;
  return Array.from({ length: rowCount }, (_, down) =>
    Array.from({ length: columnCount }, (__, right) =>
      valueAt(book, { sheet, row: row + down, column: column + right }),
    ),
  );
}

/** The area of a defined name; null if it is not a single area. */
export function areaOfName({ names }: BookCells, name: string): LookupArea | null {
  const found = names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const reference = found && parseA1Ref(found.formula.replace(/^=/, ''), { allowNamed: false });
  if (!reference || !('range' in reference)) return null;
  const { top, left, bottom, right } = reference.range;
  const sheet = reference.context?.[0];
  if (sheet === undefined || typeof top !== 'number' || typeof left !== 'number') return null;
  if (typeof bottom !== 'number' || typeof right !== 'number') return null;
  const size = { rowCount: bottom - top + 1, columnCount: right - left + 1 };
  return { sheet, row: top, column: left, ...size };
}

/** Cells per request: with formulas of usual length well below Excel's limit of 5 MB an answer. */
const CELLS_PER_READ = 30_000;

interface OpenSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

interface Block {
  readonly sheet: number;
  readonly range: Excel.Range;
}

/** Reads every filled cell of every sheet, hidden ones too, in blocks below Excel's limit. */
export async function readBook(context: Excel.RequestContext): Promise<BookCells> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name');
  names.load('items/name, items/formula');
  await context.sync();
  const open = worksheets.items.map((sheet): OpenSheet => {
    sheet.protection.load('protected');
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex, columnIndex, rowCount, columnCount');
    return { sheet, used };
  });
  await context.sync();
  const blocks = await readBlocks(context, open);
  const shown = open.map((each, index) => shownCells(each, blocks[index] ?? []));
  const values = await withEnglishErrors(context, shown);
  return {
    sheets: open.map((each, index) => sheetCells(each, blocks[index] ?? [], values[index] ?? [])),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  };
}

/** The blocks of each sheet from top to bottom, as many per request as one answer may hold. */
async function readBlocks(
  context: Excel.RequestContext,
  open: readonly OpenSheet[],
): Promise<readonly (readonly Excel.Range[])[]> {
  const found: Excel.Range[][] = open.map(() => []);
  let waiting = 0;
  for (const { sheet, range, cells } of blocksOf(open)) {
    if (waiting > 0 && waiting + cells > CELLS_PER_READ) {
      // Each answer is as large as Excel allows, so the requests cannot be joined.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      waiting = 0;
    }
    range.load('formulas, values, valueTypes');
    found[sheet]?.push(range);
    waiting += cells;
  }
  await context.sync();
  return found;
}

function blocksOf(open: readonly OpenSheet[]): readonly (Block & { readonly cells: number })[] {
  return open.flatMap(({ sheet, used }, index) => {
    if (used.isNullObject) return [];
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    const height = Math.max(1, Math.floor(CELLS_PER_READ / columnCount));
    return Array.from({ length: Math.ceil(rowCount / height) }, (_, part) => {
      const rows = Math.min(height, rowCount - part * height);
      const first = rowIndex + part * height;
      const range = sheet.getRangeByIndexes(first, columnIndex, rows, columnCount);
      return { sheet: index, range, cells: rows * columnCount };
    });
  });
}

function shownCells({ sheet, used }: OpenSheet, ranges: readonly Excel.Range[]): ShownCells {
  const isEmpty = used.isNullObject;
  return {
    sheet: sheet.name,
    row: isEmpty ? 0 : used.rowIndex,
    column: isEmpty ? 0 : used.columnIndex,
    values: ranges.flatMap((range) => range.values as unknown[][]),
    types: ranges.flatMap(({ valueTypes }) => valueTypes),
  };
}

function sheetCells(
  { sheet, used }: OpenSheet,
  ranges: readonly Excel.Range[],
  values: SheetCells['values'],
): SheetCells {
  const isEmpty = used.isNullObject;
  return {
    name: sheet.name,
    isProtected: sheet.protection.protected,
    row: isEmpty ? 0 : used.rowIndex,
    column: isEmpty ? 0 : used.columnIndex,
    formulas: ranges.flatMap(({ formulas }) => formulas as unknown[][]),
    values,
  };
}

/** Why the record cannot be written; null if it can. */
export async function checkWritable(
  context: Excel.RequestContext,
  record: SheetCells | null,
): Promise<SharingFailure | null> {
  const { workbook } = context;
  workbook.load('readOnly');
  workbook.protection.load('protected');
  await context.sync();
  if (workbook.readOnly) return { kind: 'readOnly' };
  if (record) return record.isProtected ? { kind: 'protectedSheet', sheet: record.name } : null;
  return workbook.protection.protected ? { kind: 'protectedWorkbook' } : null;
}
