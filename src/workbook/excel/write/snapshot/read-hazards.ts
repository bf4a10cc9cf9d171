import type { CellRange } from '../../../../shared/cell-range';
import { ok } from '../../../../shared/result';
import { runExcel } from '../../runtime/run-excel';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { PLACE, placeOf, PLACES, sheetIn } from '../base/read-cells';
import { BLANK_HASH } from '../base/hashes';
import { type CellsSnapshot, NO_HAZARDS, type SheetHazards } from './sheet-snapshot';
import { recordedHash, type SheetRecord } from '../base/sheet-record';
import { isFormula } from '../base/cell-input';

/** What the first request loads about things that a user may have put on one of our sheets. */
export interface LoadedHazards {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** At most so many of the user's formulas on a sheet are checked for spilling. */
const MOST_FORMULAS = 500;

/** Queues the loads, to be sent with the rest of the snapshot. */
export function loadHazards(sheet: Excel.Worksheet, used: Excel.Range): LoadedHazards {
  used.load('rowHidden');
  sheet.pivotTables.load('items/name');
  loadSpill(used);
  return { sheet, used };
}

/**
 * Reads the merged cells of sheets by their names. Excel for Windows clears the user's undo stack when
 * it is asked (OfficeDev/office-js#5918), so this is for writes that merged cells could swallow.
 */
export async function readMerged(
  sheets: readonly string[],
): Promise<WorkbookResult<readonly (readonly CellRange[])[]>> {
  const isOffered = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  if (!isOffered || sheets.length === 0) return ok(sheets.map(() => []));
  return runExcel(
    async (context) => {
      const asked = sheets.map((name) => {
        const used = sheetIn(context, name).getUsedRange().untrack();
        const merged = used.getMergedAreasOrNullObject().untrack().load('address');
        merged.areas.load(PLACES);
        return merged;
      });
      await context.sync();
      return ok(asked.map((each) => (each.isNullObject ? [] : each.areas.items.map(placeOf))));
    },
    { waitsForEdit: true },
  );
}

function loadSpill(used: Excel.Range): void {
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.12')) used.load('hasSpill');
}

/** A sheet after the first request. */
export interface FoundSheet {
  readonly loaded: LoadedHazards;
  readonly contents: CellsSnapshot;
  readonly record: SheetRecord | null;
}

/** Reads the hazards: one more round trip for hidden rows, spilled formulas or pivot tables. */
export async function readHazards(
  context: Excel.RequestContext,
  sheets: readonly FoundSheet[],
): Promise<readonly SheetHazards[]> {
  const asked = sheets.map((found) => ({
    hidden: askHidden(found.loaded),
    spills: askSpills(found),
    pivots: askPivots(found.loaded),
  }));
  const asks = asked.some(
    ({ hidden, spills, pivots }) => hidden || spills.length > 0 || pivots.length > 0,
  );
  if (asks) await context.sync();
  return asked.map(({ hidden, spills, pivots }) => ({
    ...NO_HAZARDS,
    ...(hidden && hiddenBy(hidden)),
    spills: spills.flatMap((range) => (range.isNullObject ? [] : [placeOf(range)])),
    pivots: pivots.map(({ name, range }) => ({ name, range: placeOf(range) })),
  }));
}

interface AskedHidden {
  readonly top: number;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly filters: readonly Excel.AutoFilter[];
}

/** `rowHidden` is null, against its type, if only some rows are hidden. */
function askHidden({ sheet, used }: LoadedHazards): AskedHidden | null {
  if ((used.rowHidden as boolean | null) === false) return null;
  const ofTables = sheet.tables.items.map(({ name }) => sheet.tables.getItem(name).autoFilter);
  const filters = [sheet.autoFilter, ...ofTables];
  for (const filter of filters) filter.load('isDataFiltered');
  return { top: used.rowIndex, rows: used.getRowProperties({ rowHidden: true }), filters };
}

function hiddenBy({ top, rows, filters }: AskedHidden): Partial<SheetHazards> {
  const hiddenRows = rows.value.flatMap(({ rowHidden }, index) =>
    rowHidden === true ? [top + index] : [],
  );
  return { hiddenRows, isFiltered: filters.some(({ isDataFiltered }) => isDataFiltered) };
}

/** Loads the spill ranges of the user's formulas, if anything spills at all. */
function askSpills({ loaded, contents, record }: FoundSheet): readonly Excel.Range[] {
  const { sheet, used } = loaded;
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.12')) return [];
  // `hasSpill` is null too, against its type, if only some cells spill.
  if ((used.hasSpill as boolean | null) === false) return [];
  const { row: top, column: left } = contents.range;
  const formulas = contents.inputs.flatMap((line, row) =>
    line.flatMap((input, column) =>
      isFormula(input) ? [{ row: top + row, column: left + column }] : [],
    ),
  );
  const others = formulas.filter(
    ({ row, column }) => record === null || recordedHash(record, row, column) === BLANK_HASH,
  );
  return others
    .slice(0, MOST_FORMULAS)
    .map(({ row, column }) =>
      sheet.getCell(row, column).getSpillingToRangeOrNullObject().load(PLACE),
    );
}

function askPivots({ sheet }: LoadedHazards) {
  return sheet.pivotTables.items.map(({ name }) => ({
    name,
    range: sheet.pivotTables.getItem(name).layout.getRange().load(PLACE),
  }));
}
