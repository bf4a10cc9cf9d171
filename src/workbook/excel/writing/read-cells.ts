import type { CellRange } from '../../sheet-plan';

/** A range of a sheet. */
export interface CellsPlace {
  readonly sheet: string;
  readonly range: CellRange;
}

/** What Excel says of the cells of a range. */
export interface CellsReading {
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
}

/** With long formulas a cell takes some 150 bytes of the answer, of which Excel on the web gives 5 MB. */
const CELLS_AT_ONCE = 20_000;

/** Reads ranges in as many requests as their size asks for; small ones share one. */
export async function readCells(
  context: Excel.RequestContext,
  places: readonly CellsPlace[],
  onRead: (cells: number) => void = () => undefined,
): Promise<readonly CellsReading[]> {
  const parts = places.flatMap(partsOf);
  const readings = places.map((): { formulas: unknown[][]; values: unknown[][] } => ({
    ...{ formulas: [], values: [] },
  }));
  let next = 0;
  while (next < parts.length) {
    let cells = 0;
    const loaded: { readonly index: number; readonly range: Excel.Range }[] = [];
    for (let part = parts[next]; part; part = parts[next]) {
      const size = part.range.rowCount * part.range.columnCount;
      if (loaded.length > 0 && cells + size > CELLS_AT_ONCE) break;
      const { row, column, rowCount, columnCount } = part.range;
      const sheet = context.workbook.worksheets.getItem(part.sheet);
      const range = sheet.getRangeByIndexes(row, column, rowCount, columnCount);
      loaded.push({ index: part.index, range: range.load('formulas,values') });
      cells += size;
      next += 1;
    }
    await context.sync();
    for (const { index, range } of loaded) {
      readings[index]?.formulas.push(...(range.formulas as unknown[][]));
      readings[index]?.values.push(...(range.values as unknown[][]));
    }
    onRead(cells);
  }
  return readings;
}

/** Whole rows, as many as fit into one request. */
function partsOf(
  { sheet, range }: CellsPlace,
  index: number,
): readonly (CellsPlace & { readonly index: number })[] {
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, range.columnCount)));
  const count = Math.ceil(range.rowCount / rows);
  return Array.from({ length: count }, (_, part) => {
    const row = range.row + part * rows;
    const rowCount = Math.min(rows, range.row + range.rowCount - row);
    return { index, sheet, range: { ...range, row, rowCount } };
  });
}
