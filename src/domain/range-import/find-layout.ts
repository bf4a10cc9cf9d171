import type { LeftOut, LeftOutReason, SelectedCell } from './range-interpretation';
import { readCellNumber, readYearHeader, type YearHeader } from './read-cells';
import { isWordOf, readLabel } from './read-label';
import { isUnitText } from './written-units';

export type CellRows = readonly (readonly SelectedCell[])[];

/** A header with a year, and the position of its numbers in a line. */
interface YearColumn {
  readonly at: number;
  readonly cell: SelectedCell;
  readonly header: YearHeader;
}

/** The layout of a range of cells, turned so that every line of numbers is a row. */
export interface BlockLayout {
  readonly direction: 'rows' | 'columns';
  /** The cells, transposed if the lines of numbers are columns. */
  readonly rows: CellRows;
  /** The row with the years; null if no header is a year. */
  readonly headerRow: number | null;
  readonly years: readonly YearColumn[];
}

/** How many rows are searched for the years; titles may come before them. */
const MOST_TITLES = 12;

/** Finds the row or column of years; a row is preferred if both are possible. */
export function findLayout(cells: CellRows): BlockLayout {
  const turned = transpose(cells);
  const across = bestHeader(cells);
  const down = bestHeader(turned);
  const isDown = down.years.length > across.years.length;
  const { headerRow, years } = isDown ? down : across;
  if (years.length > 0) {
    return {
      direction: isDown ? 'columns' : 'rows',
      rows: isDown ? turned : cells,
      headerRow,
      years,
    };
  }
  const isAcross = namedLines(turned) > namedLines(cells);
  return {
    direction: isAcross ? 'columns' : 'rows',
    rows: isAcross ? turned : cells,
    headerRow: null,
    years: [],
  };
}

function transpose(cells: CellRows): CellRows {
  const width = cells[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => cells.flatMap((row) => row[column] ?? []));
}

function bestHeader(rows: CellRows): Pick<BlockLayout, 'headerRow' | 'years'> {
  let best: Pick<BlockLayout, 'headerRow' | 'years'> = { headerRow: null, years: [] };
  rows.slice(0, MOST_TITLES).forEach((row, index) => {
    const years = yearsOf(row, rows.slice(index + 1));
    if (years.length > best.years.length) best = { headerRow: index, years };
  });
  return best;
}

/** The years of a row if it is the header of the rows below it; otherwise none. */
function yearsOf(row: readonly SelectedCell[], below: CellRows): readonly YearColumn[] {
  const years = row.flatMap((cell, at): readonly YearColumn[] => {
    const header = readYearHeader(cell);
    return header ? [{ at, cell, header }] : [];
  });
  const others = row.filter((_, at) => !years.some((year) => year.at === at));
  const hasFigures = others.some(({ value }) => typeof value === 'number');
  const hasNumbers = below.some((line) =>
    years.some(({ at }) => line[at] && readCellNumber(line[at]).kind === 'number'),
  );
  if (years.length === 0 || hasFigures || !hasNumbers) return [];
  return years.every(({ header }) => header.isBare) && !isYearRow(years, others) ? [] : years;
}

/** Bare numbers are years if they are consecutive or the row has header words. */
function isYearRow(years: readonly YearColumn[], others: readonly SelectedCell[]): boolean {
  const steps = years
    .slice(1)
    .map(({ header }, index) => header.year - (years[index]?.header.year ?? 0));
  const isSequence =
    steps.length > 0 && steps.every((step) => Math.abs(step) === 1 && step === steps[0]);
  const words = others.filter(({ value }) => value !== null);
  const isHeader = words.length === 0 || words.some(({ value }) => isHeaderWord(String(value)));
  return isHeader || (isSequence && years.length > 2);
}

function isHeaderWord(text: string): boolean {
  const groups = ['nameHeader', 'unitHeader', 'remarkHeader', 'numberingHeader'] as const;
  return /单位\s*[:：]|unit\s*:/iu.test(text) || groups.some((group) => isWordOf(group, text));
}

/** Counts the rows with a name and a single number. */
function namedLines(rows: CellRows): number {
  return rows.filter((row) => {
    const [first] = row.filter(({ value, error }) => value !== null || error !== null);
    const numbers = row.filter((cell) => typeof cell.value === 'number');
    return typeof first?.value === 'string' && numbers.length === 1;
  }).length;
}

/** The columns beside the years. */
export interface LineColumns {
  /** Null if the lines have no names. */
  readonly name: number | null;
  readonly unit: number | null;
  /** The columns of numbers if no header is a year; otherwise empty. */
  readonly values: readonly number[];
  readonly leftOut: readonly LeftOut[];
}

/** Finds the columns of names, units and numbers, by their headers and by their cells. */
export function findColumns(layout: BlockLayout, units: ReadonlySet<string>): LineColumns {
  const { rows, headerRow, years } = layout;
  const header = headerRow === null ? [] : (rows[headerRow] ?? []);
  const body = rows.slice((headerRow ?? -1) + 1);
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, at) => at)
    .filter((at) => !years.some((year) => year.at === at))
    .map((at) => ({
      at,
      head: header[at] ?? null,
      cells: body.flatMap((row) => row[at] ?? []).filter(isFilled),
    }))
    .filter(({ head, cells }) => cells.length > 0 || (head !== null && isFilled(head)));
  const unit =
    columns.find(({ head }) => isWordOf('unitHeader', textOf(head))) ??
    columns.find(({ cells }) => columns.length > 1 && areUnits(cells, units));
  const others = columns.filter((column) => column !== unit);
  const name = others.find(isNames)?.at ?? null;
  const rest = others.filter(({ at }) => at !== name);
  const isValues = (column: Column): boolean => headerRow === null && isNumbers(column);
  return {
    ...{ name, unit: unit?.at ?? null },
    values: rest.filter(isValues).map(({ at }) => at),
    leftOut: rest
      .filter((column) => !isValues(column))
      .flatMap((column) => leftOutOf(column, units)),
  };
}

interface Column {
  readonly at: number;
  readonly head: SelectedCell | null;
  readonly cells: readonly SelectedCell[];
}

function isFilled({ value, error }: SelectedCell): boolean {
  return error !== null || (value !== null && value !== '');
}

function textOf(cell: SelectedCell | null): string {
  return cell === null ? '' : String(cell.value ?? '');
}

function isNames({ head, cells }: Column): boolean {
  if (isWordOf('remarkHeader', textOf(head)) || isWordOf('numberingHeader', textOf(head)))
    return false;
  const texts = cells.filter(
    (cell) => typeof cell.value === 'string' && readCellNumber(cell).kind !== 'number',
  );
  return texts.length > 0 && texts.length * 2 >= cells.length;
}

function isNumbers({ cells }: Column): boolean {
  return !isCounting(cells) && cells.some((cell) => readCellNumber(cell).kind === 'number');
}

function areUnits(cells: readonly SelectedCell[], units: ReadonlySet<string>): boolean {
  return (
    cells.length > 0 &&
    cells.every(({ value }) => typeof value === 'string' && isUnitText(value, units))
  );
}

/** Whether the cells count the lines: 1, 2, 3. */
function isCounting(cells: readonly SelectedCell[]): boolean {
  return cells.length > 1 && cells.every(({ value }, index) => value === index + 1);
}

function leftOutOf({ head, cells }: Column, units: ReadonlySet<string>): readonly LeftOut[] {
  const place = head !== null && isFilled(head) ? head : cells[0];
  if (!place) return [];
  const text = textOf(place);
  return [{ address: place.address, text, reason: reasonOf(textOf(head), cells, units) }];
}

function reasonOf(
  head: string,
  cells: readonly SelectedCell[],
  units: ReadonlySet<string>,
): LeftOutReason {
  if (isWordOf('numberingHeader', head) || isCounting(cells)) return 'numbering';
  if (isWordOf('remarkHeader', head)) return 'remark';
  if (readLabel(head, units).measure === 'growth') return 'change';
  return cells.some((cell) => readCellNumber(cell).kind === 'number') ? 'noYear' : 'remark';
}
