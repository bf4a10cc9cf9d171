import { readCellNumber } from './read-cell-number';
import { readLabel } from './read-label';
import { isUnitText } from './read-written-unit';
import { isWordOf } from './header-words';
import type { BlockLayout } from './find-layout';
import type { SelectedCell } from './selected-range';
import type { LeftOut, LeftOutReason } from './range-interpretation';

/** What stands beside the numbers of each line. */
export interface LineColumns {
  /** Null where the lines have no names. */
  readonly name: number | null;
  readonly unit: number | null;
  /** The columns of numbers without a year, where no header says one. */
  readonly values: readonly number[];
  readonly leftOut: readonly LeftOut[];
}

/** Tells names, units, remarks and numbers apart, by their headers and by what stands in them. */
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

/** 1, 2, 3 down the lines. */
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
