import type { SheetPlan } from '../../../model';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import { planOfTables } from '../../../sheets/sheets-of-tables';
import type { CellValue } from '../../../sheets/tables/cell-types';
import type { RawTable } from '../../../sheets/tables/table-rows';
import { rawTable } from '../../cells/read-tables';
import { type CellInput, sameInput, sheetMatrix } from '../base/cell-input';
import type { CellChange } from '../base/cell-patches';
import type { WriteRequest } from '../diff/diff-workbook';
import type { ReplacedPlan } from '../diff/sheet-diff';
import {
  endOf,
  inputAt,
  type SheetSnapshot,
  valueAt,
  type WorkbookSnapshot,
} from '../snapshot/sheet-snapshot';
import { largest, smallest } from '../../../../shared/extremes';

/**
 * The plan on the sheets, if it is another one than the plan to write: its sheets are then replaced as
 * a whole instead of row by row. Null where the sheets hold the same plan, or no plan that could be
 * written again: then nothing would bring deleted sheets back.
 */
export async function findReplacedPlan(
  snapshot: WorkbookSnapshot,
  { report: { plan }, imprint }: WriteRequest,
): Promise<ReplacedPlan | null> {
  if (snapshot.ownSheets.size === 0) return null;
  const options = { sheetNames: namesIn(snapshot), ...imprint };
  const found = await planOfTables(tablesIn(snapshot), options, ({ id }) => id !== plan.id);
  if (!found) return null;
  const { written } = found;
  const differing = written.map(({ sheets }) =>
    [...snapshot.ownSheets.values()].reduce(
      (sum, sheet) => sum + differencesOf(sheet, sheets).length,
      0,
    ),
  );
  const closest = written[differing.indexOf(smallest(differing))];
  return closest ? { plan: found.plan, imprint, ...closest } : null;
}

function namesIn({ ownSheets }: WorkbookSnapshot): Readonly<Partial<Record<SheetKey, string>>> {
  return Object.fromEntries([...ownSheets].map(([key, { name }]) => [key, name]));
}

/** Our tables, from the contents of their sheets. */
function tablesIn({ ownTables, ownSheets }: WorkbookSnapshot): readonly RawTable[] {
  return ownTables.flatMap(({ name, sheet, range }) => {
    const found = [...ownSheets.values()].find((each) => each.name === sheet);
    if (!found) return [];
    const values = Array.from({ length: range.rowCount }, (_, y) =>
      Array.from(
        { length: range.columnCount },
        (_, x) => valueAt(found.contents, range.row + y, range.column + x) as CellValue,
      ),
    );
    return [rawTable(name, sheet, { row: range.row, column: range.column, values })];
  });
}

/** The cells of a sheet that differ from what the plan writes there, with what they hold now. */
export function differencesOf(sheet: SheetSnapshot, plan: SheetPlan): readonly CellChange[] {
  const planned = plan.sheets.find(({ key }) => key === sheet.key);
  const matrix = planned && sheetMatrix(planned);
  const plannedAt = (row: number, column: number): CellInput =>
    matrix?.inputs[row - matrix.range.row]?.[column - matrix.range.column] ?? '';
  const ends = [endOf(sheet.contents.range), ...(matrix ? [endOf(matrix.range)] : [])];
  const bottom = largest(ends.map((end) => end.bottom));
  const right = largest(ends.map((end) => end.right));
  const changes: CellChange[] = [];
  for (let row = 0; row < bottom; row += 1) {
    for (let column = 0; column < right; column += 1) {
      const input = inputAt(sheet.contents, row, column);
      if (!sameInput(input, plannedAt(row, column))) changes.push({ row, column, input });
    }
  }
  return changes;
}
