import type { CellPlace } from './book';

/** A cell and its new input. */
interface CellWrite extends CellPlace {
  readonly input: unknown;
}

/** A rectangle of cells, written at once. */
interface CellRun extends CellPlace {
  readonly inputs: readonly (readonly unknown[])[];
}

/** Joins neighbours, so that thousands of cells take few assignments. */
function cellRuns(cells: readonly CellWrite[]): readonly CellRun[] {
  const sorted = [...cells].sort(
    (one, other) =>
      one.sheet.localeCompare(other.sheet) || one.row - other.row || one.column - other.column,
  );
  const rows: CellRun[] = [];
  for (const { sheet, row, column, input } of sorted) {
    const last = rows.at(-1);
    const [line = []] = last?.inputs ?? [];
    const isNext =
      last?.sheet === sheet && last.row === row && last.column + line.length === column;
    if (isNext) rows[rows.length - 1] = { ...last, inputs: [[...line, input]] };
    else rows.push({ sheet, row, column, inputs: [[input]] });
  }
  return stacked(rows);
}

function stacked(rows: readonly CellRun[]): readonly CellRun[] {
  const open = new Map<string, CellRun>();
  const done: CellRun[] = [];
  for (const run of rows) {
    const width = run.inputs[0]?.length ?? 0;
    const key = `${run.sheet}|${String(run.column)}|${String(width)}`;
    const above = open.get(key);
    if (above && above.row + above.inputs.length === run.row) {
      open.set(key, { ...above, inputs: [...above.inputs, ...run.inputs] });
    } else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

/** Far below the 5 MB that Excel on the web accepts. */
const BYTES_PER_REQUEST = 1_500_000;

/** Cells and their new inputs. */
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
      // Each request is as large as allowed, so requests cannot be joined.
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
  const worksheet = context.workbook.worksheets.getItem(sheet);
  return worksheet.getRangeByIndexes(row, column, inputs.length, inputs[0]?.length ?? 1);
}
