import type { BookCells, SheetCells } from './book-cells';

/** Cells read at once: with formulas and values of usual length well below Excel's 5 MB an answer. */
const CELLS_PER_READ = 40_000;

interface OpenSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

interface Block {
  readonly sheet: number;
  readonly range: Excel.Range;
}

/** Reads every filled cell of every sheet, hidden ones too, in blocks that Excel hands over. */
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
  return {
    sheets: open.map((each, index) => sheetCells(each, blocks[index] ?? [])),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  };
}

/** The blocks of each sheet from top to bottom; as many together as one answer may carry. */
async function readBlocks(
  context: Excel.RequestContext,
  open: readonly OpenSheet[],
): Promise<readonly (readonly Excel.Range[])[]> {
  const found: Excel.Range[][] = open.map(() => []);
  let waiting = 0;
  for (const { sheet, range, cells } of blocksOf(open)) {
    if (waiting > 0 && waiting + cells > CELLS_PER_READ) {
      // Each answer is as large as Excel lets it be; the next one has to wait for it.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      waiting = 0;
    }
    range.load('formulas, values');
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

function sheetCells({ sheet, used }: OpenSheet, ranges: readonly Excel.Range[]): SheetCells {
  const isEmpty = used.isNullObject;
  return {
    name: sheet.name,
    isProtected: sheet.protection.protected,
    row: isEmpty ? 0 : used.rowIndex,
    column: isEmpty ? 0 : used.columnIndex,
    formulas: ranges.flatMap(({ formulas }) => formulas as unknown[][]),
    values: ranges.flatMap(({ values }) => values as unknown[][]),
  };
}
