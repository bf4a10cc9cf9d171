import type { CellPlace } from './book-cells';

/** A cell and what it is given. */
export interface CellWrite extends CellPlace {
  readonly input: unknown;
}

/** Cells side by side and one above the other, written at once. */
export interface CellRun extends CellPlace {
  readonly inputs: readonly (readonly unknown[])[];
}

/** Puts neighbours together, so that a report of thousands of cells takes few assignments. */
export function cellRuns(cells: readonly CellWrite[]): readonly CellRun[] {
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
