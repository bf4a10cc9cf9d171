import type { CellRange, PlannedSheet, SheetPlan, SheetRange } from '../sheet-plan';
import { onSheet, rangeAddress } from '../sheets/cell-address';
import type { SheetKey } from '../sheets/sheet-layout';
import { applyChart } from './apply-chart';
import { applyPage } from './apply-page';
import { applyConditional, applyValidation } from './apply-rules';
import { applyStyle } from './apply-style';
import type { SheetChoice } from './choose-sheets';
import { mergeRanges } from './merge-ranges';
import { rangesOutside } from './ranges-outside';
import { sheetMatrix } from './sheet-matrix';
import type { OwnTable } from './workbook-snapshot';

/** Where a plan of sheets is carried out. */
export interface WriteTarget {
  readonly workbook: Excel.Workbook;
  readonly choices: ReadonlyMap<SheetKey, SheetChoice>;
  /** Tables of an earlier write. */
  readonly tables: readonly OwnTable[];
}

interface OpenSheet {
  readonly planned: PlannedSheet;
  readonly sheet: Excel.Worksheet;
  /** What an earlier write left; null on a new sheet. */
  readonly used: CellRange | null;
}

/**
 * Queues everything that a plan of sheets asks for; the caller sends it with one `sync`. Only calls
 * that Excel can undo are used: no sheet is renamed, moved, hidden, protected or deleted.
 */
export function applySheetPlan(plan: SheetPlan, target: WriteTarget): void {
  const { workbook, tables } = target;
  for (const { name } of tables) workbook.tables.getItem(name).convertToRange();
  // Every sheet is there before a formula speaks of it.
  const open = plan.sheets.map((planned) => openSheet(planned, target));
  open.forEach(applyContents);
  const rangeOf = (place: SheetRange): Excel.Range => rangeOn(sheetByKey(open, place), place.range);
  open.forEach((sheet) => applyLooks(sheet, plan));
  for (const { planned, sheet } of open) {
    planned.tables.forEach(({ name, range }) => addTable(sheet, name, range));
    planned.charts.forEach((chart) => applyChart(sheet, chart, rangeOf));
  }
  for (const { name, refersTo } of plan.names) {
    workbook.names.getItemOrNullObject(name).delete();
    workbook.names.add(name, refersTo);
  }
  const isFirstWrite = [...target.choices.values()].every(({ action }) => action === 'create');
  // Who writes again stays where they are.
  if (isFirstWrite) open.find(({ planned }) => planned.key === SHOWN_FIRST)?.sheet.activate();
}

/** Queues the contents of sheets that stand where they are to stand. */
export function rewriteContents({ sheets }: SheetPlan, workbook: Excel.Workbook): void {
  for (const planned of sheets) {
    applyContents({ planned, sheet: workbook.worksheets.getItem(planned.name), used: null });
  }
}

/** The sheet that a first write ends on: it shows what the plan comes to. */
const SHOWN_FIRST: SheetKey = 'projections';

function openSheet(planned: PlannedSheet, { workbook, choices }: WriteTarget): OpenSheet {
  const choice = choices.get(planned.key as SheetKey);
  if (choice?.action !== 'rewrite') {
    return { planned, sheet: workbook.worksheets.add(planned.name), used: null };
  }
  const sheet = workbook.worksheets.getItem(choice.name);
  for (const chart of choice.charts) sheet.charts.getItem(chart).delete();
  const used = sheet.getUsedRange();
  used.conditionalFormats.clearAll();
  used.dataValidation.clear();
  // Contents are written over, not cleared first: a formula that stays where it is never goes away.
  used.clear('Formats');
  sheet.freezePanes.unfreeze();
  return { planned, sheet, used: choice.used };
}

function applyContents({ planned, sheet, used }: OpenSheet): void {
  const matrix = sheetMatrix(planned);
  if (!matrix) {
    if (used) rangeOn(sheet, used).clear('Contents');
    return;
  }
  for (const range of used ? rangesOutside(used, matrix.range) : []) {
    rangeOn(sheet, range).clear('Contents');
  }
  rangeOn(sheet, matrix.range).formulas = matrix.inputs.map((row) => [...row]);
}

function applyLooks({ planned, sheet }: OpenSheet, plan: SheetPlan): void {
  mergeRanges(planned.formats).forEach((format) =>
    applyStyle(rangeOn(sheet, format.range), format),
  );
  mergeRanges(planned.validations).forEach((validation) =>
    applyValidation(rangeOn(sheet, validation.range), validation, addressOn(plan)),
  );
  mergeRanges(planned.conditionals).forEach((conditional) =>
    applyConditional(rangeOn(sheet, conditional.range), conditional),
  );
  applyColumnWidths(sheet, planned.columnWidths);
  if (planned.freeze) freeze(sheet, planned.freeze);
  if (planned.tabColor !== null) sheet.tabColor = planned.tabColor;
  sheet.showGridlines = planned.showGridlines;
  if (planned.print) applyPage(sheet, planned.print);
  const contents = sheetMatrix(planned);
  if (contents) rangeOn(sheet, contents.range).format.autofitRows();
}

/** Neighbours of one width are set together. */
function applyColumnWidths(sheet: Excel.Worksheet, widths: PlannedSheet['columnWidths']): void {
  let from = 0;
  while (from < widths.length) {
    const width = widths[from] ?? null;
    let to = from + 1;
    while (to < widths.length && (widths[to] ?? null) === width) to += 1;
    if (width !== null) {
      sheet.getRangeByIndexes(0, from, 1, to - from).format.columnWidth = pointsOf(width);
    }
    from = to;
  }
}

/** A character of the default font is 7 pixels wide and a column has 5 to spare; 96 pixels are 72 points. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function freeze(
  sheet: Excel.Worksheet,
  { rows, columns }: { rows: number; columns: number },
): void {
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  } else if (rows > 0) {
    sheet.freezePanes.freezeRows(rows);
  } else if (columns > 0) {
    sheet.freezePanes.freezeColumns(columns);
  }
}

function addTable(sheet: Excel.Worksheet, name: string, range: CellRange): void {
  const table = sheet.tables.add(rangeOn(sheet, range), true);
  table.name = name;
  // The plan of sheets brings its own looks.
  table.style = 'TableStyleLight1';
  table.showBandedRows = false;
}

/** Refers to cells by the names that the sheets of the plan have. */
function addressOn({ sheets }: SheetPlan): (place: SheetRange) => string {
  const names = new Map(sheets.map(({ key, name }) => [key, name]));
  return ({ sheetKey, range }) =>
    onSheet(names.get(sheetKey) ?? sheetKey, rangeAddress(range, 'both'));
}

function rangeOn(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(range.row, range.column, range.rowCount, range.columnCount);
}

function sheetByKey(open: readonly OpenSheet[], { sheetKey }: SheetRange): Excel.Worksheet {
  const found = open.find(({ planned }) => planned.key === sheetKey);
  if (!found) throw new Error(`A chart names the sheet ${sheetKey}, which is not planned`);
  return found.sheet;
}
