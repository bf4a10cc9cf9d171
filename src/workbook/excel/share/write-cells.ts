import { cellRuns, type CellRun, type CellWrite } from './cell-runs';

/** A request stays far below the 5 MB that Excel on the web takes. */
const BYTES_PER_REQUEST = 1_500_000;

/** Cells and what they are given. */
export type CellWrites = readonly CellWrite[];

/** Writes cells in as few requests as their size allows. */
export async function writeCells(
  context: Excel.RequestContext,
  cells: readonly CellWrite[],
): Promise<void> {
  if (cells.length === 0) return;
  let bytes = 0;
  for (const run of cellRuns(cells).flatMap(inParts)) {
    const size = new TextEncoder().encode(JSON.stringify(run.inputs)).length;
    if (bytes > 0 && bytes + size > BYTES_PER_REQUEST) {
      // Each request is as large as Excel takes; the next one has to wait for it.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      bytes = 0;
    }
    rangeOf(context, run).formulas = run.inputs.map((line) => [...line]);
    bytes += size;
  }
  await context.sync();
}

/** Rows of one range that are sent together. */
const ROWS_PER_PART = 2_000;

function inParts(run: CellRun): readonly CellRun[] {
  const count = Math.ceil(run.inputs.length / ROWS_PER_PART);
  return Array.from({ length: count }, (_, part) => {
    const first = part * ROWS_PER_PART;
    const inputs = run.inputs.slice(first, first + ROWS_PER_PART);
    return { ...run, row: run.row + first, inputs };
  });
}

function rangeOf(
  context: Excel.RequestContext,
  { sheet, row, column, inputs }: CellRun,
): Excel.Range {
  const own = context.workbook.worksheets.getItem(sheet);
  return own.getRangeByIndexes(row, column, inputs.length, inputs[0]?.length ?? 1);
}
