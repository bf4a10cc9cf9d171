import { cellAddress } from '../../../shared/a1';
import type { Steps } from '../../../shared/steps';
import { runs } from '../../../shared/runs';
import type { CellStyle, PlannedCell } from '../../model';
import { blank, number, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import type { SheetDraft } from '../layout/sheet-draft';
import { columnOf, columnRange, tableRange, type TablePlace } from '../layout/sheet-layout';
import { STYLES } from '../layout/sheet-styles';
import { isYear, type ColumnKey, type YearKey } from '../layout/table-keys';
import { contentOf } from './cell-types';
import { isFact, type Column, type ColumnDisplay, type PlanTable } from './table';

/** The default width of a column, enough for a number. */
const NUMBER_WIDTH = 12;
/** With more years than this the source columns are as narrow as a number. */
const MOST_WIDE_YEARS = 6;

const YEAR_DISPLAY: ColumnDisplay = { width: NUMBER_WIDTH, number: true };

/** Lays out a table of the plan: headers, rows, widths, formats, what may be typed. */
export function* draftTable<Item>(
  draft: SheetDraft,
  context: SheetContext,
  whole: PlanTable<Item>,
): Steps<void> {
  const place = context.layout.tables[whole.name];
  const laidOut = new Set<string>(place.columns);
  const table = { ...whole, columns: whole.columns.filter(({ key }) => laidOut.has(key)) };
  const items = table.items(context.report.plan);
  const columnByKey = new Map<string, Column<Item>>(table.columns.map((each) => [each.key, each]));
  const laid = { table, place, items, columnByKey };
  yield* draftCells(draft, context, laid);
  const displays = place.columns.map((key) => displayOf(columnByKey.get(key), context));
  place.columns.forEach((key, column) => {
    const display = displays[column] ?? {};
    const range = columnRange(place, key);
    const style = styleOf(display);
    if (style) draft.style(range, style);
    const whole = { ...range, row: place.headerRow, rowCount: place.rowCount + 1 };
    if (display.number) draft.style(whole, STYLES.number);
    else if (displays[column - 1]?.number) draft.style(whole, STYLES.afterNumber);
    draft.width(
      column,
      isNarrow(key, table, context) ? NUMBER_WIDTH : (display.width ?? NUMBER_WIDTH),
    );
  });
  table.draftYears?.(draft, context);
  draftFormats(draft, context, laid);
  draftRules(draft, context, laid);
}

/** A table with its place and its rows. */
interface Laid<Item> {
  readonly table: PlanTable<Item>;
  readonly place: TablePlace;
  readonly items: readonly Item[];
  readonly columnByKey: ReadonlyMap<string, Column<Item>>;
}

function* draftCells<Item>(
  draft: SheetDraft,
  context: SheetContext,
  { table, place, items, columnByKey }: Laid<Item>,
): Steps<void> {
  const { columns, headerRow, rowCount, name } = place;
  const headers = columns.map((key) =>
    text(isYear(key) ? key.slice('year:'.length) : context.t(`headers.${key}`)),
  );
  const firstYear = columns.findIndex(isYear);
  const cell = (item: Item, row: number, key: ColumnKey | YearKey, column: number): PlannedCell => {
    if (isYear(key)) {
      const value = table.yearNumber?.(item, column - firstYear) ?? null;
      return value === null ? blank : number(value);
    }
    const found = columnByKey.get(key);
    if (!found) return blank;
    if (isFact(found)) return contentOf(found.type, found.fact(item), context.locale);
    const at = (other: ColumnKey) =>
      cellAddress(headerRow + 1 + row, columnOf(place, other), 'column');
    return found.derive(item, { context, at });
  };
  const contents: PlannedCell[][] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const item = items[row];
    contents.push(
      columns.map((key, column) => (item === undefined ? blank : cell(item, row, key, column))),
    );
    yield;
  }
  draft.cells(headerRow, 0, [headers, ...contents]);
  draft.table({ name, range: tableRange(place) });
  draft.style({ ...tableRange(place), rowCount: 1 }, STYLES.header);
  draft.style({ ...tableRange(place), row: headerRow + 1, rowCount }, STYLES.tableRow);
}

/** Adds the validations and conditional formats of each column. */
function draftRules<Item>(
  draft: SheetDraft,
  context: SheetContext,
  { table, place }: Pick<Laid<Item>, 'table' | 'place'>,
): void {
  for (const { key, validation, conditionals } of table.columns) {
    const range = columnRange(place, key);
    if (validation) draft.validation({ range, ...validation(context) });
    for (const each of conditionals?.(context) ?? []) draft.conditional({ range, ...each });
  }
}

/**
 * Marks the inputs and formats the numbers. A write compares rows by a hash of these formats in
 * this order. Another order would reformat the rows of every existing workbook once.
 */
function draftFormats<Item>(
  draft: SheetDraft,
  context: SheetContext,
  { table, place, items, columnByKey }: Laid<Item>,
): void {
  const laid = { draft, context, place, items };
  if (!table.inputsFirst) {
    for (const column of table.columns) {
      const { key, input, format } = column;
      const numberFormat = format?.(context);
      if (input === true && numberFormat) {
        draft.style(columnRange(place, key), { ...STYLES.input, numberFormat });
      } else {
        formatColumn(column, laid);
        markInputs(column, laid);
      }
      formatRows([column], laid);
    }
    return;
  }
  const columns = place.columns.flatMap((key) => columnByKey.get(key) ?? []);
  for (const column of columns) markInputs(column, laid);
  for (const column of columns) formatColumn(column, laid);
  formatRows(table.columns, laid);
}

/** Everything that the formatting steps need. */
interface Formatted<Item> extends Pick<Laid<Item>, 'place' | 'items'> {
  readonly draft: SheetDraft;
  readonly context: SheetContext;
}

function markInputs<Item>(
  { key, input }: Column<Item>,
  { draft, place, items }: Formatted<Item>,
): void {
  const all = columnRange(place, key);
  if (input === true) draft.style(all, STYLES.input);
  if (input === true || !input) return;
  for (const { key: isInput, start, count } of runs(items.map(input))) {
    if (isInput) draft.style({ ...all, row: all.row + start, rowCount: count }, STYLES.input);
  }
}

function formatColumn<Item>(
  { key, format }: Column<Item>,
  { draft, context, place }: Formatted<Item>,
): void {
  if (format) draft.style(columnRange(place, key), { numberFormat: format(context) });
}

/** Columns that share a format are formatted together. */
function formatRows<Item>(
  columns: readonly Column<Item>[],
  { draft, context, place, items }: Formatted<Item>,
): void {
  for (const rowFormat of new Set(columns.flatMap((column) => column.rowFormat ?? []))) {
    const formats = items.map((item) => rowFormat(item, context));
    const keys = columns.filter((column) => column.rowFormat === rowFormat).map(({ key }) => key);
    for (const { key: numberFormat, start, count } of runs(formats)) {
      for (const key of keys) {
        const all = columnRange(place, key);
        draft.style({ ...all, row: all.row + start, rowCount: count }, { numberFormat });
      }
    }
  }
}

function displayOf<Item>(
  column: Column<Item> | undefined,
  { locale }: SheetContext,
): ColumnDisplay {
  if (!column) return YEAR_DISPLAY;
  const isOther = isFact(column) && column.language !== undefined && column.language !== locale;
  return (isOther ? column.otherDisplay : null) ?? column.display;
}

/** With a long horizon the source columns are as narrow as a number. */
function isNarrow<Item>(
  key: ColumnKey | YearKey,
  { name, narrowAfter }: PlanTable<Item>,
  { layout, report }: SheetContext,
): boolean {
  if (!narrowAfter || report.plan.years <= MOST_WIDE_YEARS) return false;
  const place = layout.tables[name];
  return columnOf(place, key) > columnOf(place, narrowAfter);
}

function styleOf({ wrap, technical, asText }: ColumnDisplay): CellStyle | null {
  if (!wrap && !technical && !asText) return null;
  return {
    ...(asText ? STYLES.asText : {}),
    ...(wrap ? STYLES.words : {}),
    ...(technical ? STYLES.technical : {}),
  };
}
