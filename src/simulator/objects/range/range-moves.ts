import {
  MOST_COLUMNS,
  MOST_ROWS,
  boundingRange,
  containsRange,
  intersection,
} from '../../../shared/cell-range';
import { checkedArea } from '../../book/checked-area';
import type { SheetArea } from '../../book/book';
import type { GridArea } from '../../base/grid';
import { invalidArgument, itemNotFound } from '../../base/host-error';
import {
  isGiven,
  optionalWhole,
  rangeArgument,
  textArgument,
  wholeArgument,
} from '../base/arguments';
import type { HostClass } from '../base/host-class';
import type { HostObject, HostScope } from '../base/host-object';
import { hostObject } from '../base/host-object';
import { rangeByAddress } from '../base/range-by-address';

/** The methods of a range that return another range. */
export const rangeMoves: NonNullable<HostClass<SheetArea>['call']> = {
  GetAbsoluteResizedRange: (_, place, arguments_) =>
    moved(place, {
      rowCount: wholeArgument(arguments_, 0),
      columnCount: wholeArgument(arguments_, 1),
    }),
  GetBoundingRect: ({ book }, place, arguments_) => {
    const other = otherRange(book, place, arguments_);
    return moved(place, boundingRange(place.area, other.area));
  },
  GetCell: (_, place, arguments_) =>
    moved(place, {
      row: place.area.row + wholeArgument(arguments_, 0),
      column: place.area.column + wholeArgument(arguments_, 1),
      rowCount: 1,
      columnCount: 1,
    }),
  GetColumn: (_, place, arguments_) => {
    const column = within(wholeArgument(arguments_, 0), place.area.columnCount);
    return moved(place, { column: place.area.column + column, columnCount: 1 });
  },
  GetColumnsAfter: (_, place, arguments_) =>
    columnsBeside(place, optionalWhole(arguments_, 0) ?? 1),
  GetColumnsBefore: (_, place, arguments_) =>
    columnsBeside(place, -(optionalWhole(arguments_, 0) ?? 1)),
  GetEntireColumn: (_, place) => moved(place, { row: 0, rowCount: MOST_ROWS }),
  GetEntireRow: (_, place) => moved(place, { column: 0, columnCount: MOST_COLUMNS }),
  GetIntersection: (scope, place, arguments_) => {
    const shared = shareOf(scope, place, arguments_);
    if (!shared) throw itemNotFound('The ranges do not meet.');
    return shared;
  },
  GetIntersectionOrNullObject: shareOf,
  GetLastCell: (_, place) =>
    moved(place, { row: lastRow(place), column: lastColumn(place), rowCount: 1, columnCount: 1 }),
  GetLastColumn: (_, place) => moved(place, { column: lastColumn(place), columnCount: 1 }),
  GetLastRow: (_, place) => moved(place, { row: lastRow(place), rowCount: 1 }),
  GetOffsetRange: (_, place, arguments_) =>
    moved(place, {
      row: place.area.row + wholeArgument(arguments_, 0),
      column: place.area.column + wholeArgument(arguments_, 1),
    }),
  GetResizedRange: (_, place, arguments_) =>
    moved(place, {
      rowCount: place.area.rowCount + wholeArgument(arguments_, 0),
      columnCount: place.area.columnCount + wholeArgument(arguments_, 1),
    }),
  GetRow: (_, place, arguments_) => {
    const row = within(wholeArgument(arguments_, 0), place.area.rowCount);
    return moved(place, { row: place.area.row + row, rowCount: 1 });
  },
  GetRowsAbove: (_, place, arguments_) => rowsBeside(place, -(optionalWhole(arguments_, 0) ?? 1)),
  GetRowsBelow: (_, place, arguments_) => rowsBeside(place, optionalWhole(arguments_, 0) ?? 1),
  GetSurroundingRegion: ({ book }, place) =>
    moved(
      place,
      regionAround(place.area, book.grid.usedArea(place.sheetId), (area) =>
        book.grid.read(place.sheetId, area).some((row) => row.some(({ value }) => value !== '')),
      ),
    ),
  GetUsedRange: (scope, place) => {
    const used = usedPart(scope, place);
    return used ?? moved(place, { rowCount: 1, columnCount: 1 });
  },
  GetUsedRangeOrNullObject: usedPart,
};

function moved({ sheetId, area }: SheetArea, change: Partial<GridArea>): HostObject {
  return hostObject('Range', { sheetId, area: checkedArea({ ...area, ...change }) });
}

function within(index: number, count: number): number {
  if (index < 0 || index >= count) throw invalidArgument('The index lies outside the range.');
  return index;
}

function lastRow({ area }: SheetArea): number {
  return area.row + area.rowCount - 1;
}

function lastColumn({ area }: SheetArea): number {
  return area.column + area.columnCount - 1;
}

function columnsBeside(place: SheetArea, count: number): HostObject {
  if (count === 0) throw invalidArgument('The count must not be 0.');
  const { area } = place;
  const column = count > 0 ? area.column + area.columnCount : area.column + count;
  return moved(place, { column, columnCount: Math.abs(count) });
}

function rowsBeside(place: SheetArea, count: number): HostObject {
  if (count === 0) throw invalidArgument('The count must not be 0.');
  const { area } = place;
  const row = count > 0 ? area.row + area.rowCount : area.row + count;
  return moved(place, { row, rowCount: Math.abs(count) });
}

function otherRange(
  book: HostScope['book'],
  place: SheetArea,
  arguments_: readonly unknown[],
): SheetArea {
  if (!isGiven(arguments_[0])) throw invalidArgument('A range is wanted.');
  const other =
    typeof arguments_[0] === 'string'
      ? rangeByAddress(book, place.sheetId, textArgument(arguments_, 0))
      : rangeArgument(arguments_, 0);
  if (other.sheetId !== place.sheetId) throw invalidArgument('The ranges lie on two sheets.');
  return other;
}

function shareOf(
  { book }: HostScope,
  place: SheetArea,
  arguments_: readonly unknown[],
): HostObject | null {
  const other = otherRange(book, place, arguments_);
  const area = intersection(place.area, other.area);
  return area && moved(place, area);
}

function usedPart({ book }: HostScope, place: SheetArea): HostObject | null {
  const used = book.grid.usedArea(place.sheetId);
  const area = used && intersection(place.area, used);
  return area && moved(place, area);
}

/** Grows an area until each side reaches an empty row or column, or the edge of the used area. */
function regionAround(
  start: GridArea,
  used: GridArea | null,
  isFilled: (area: GridArea) => boolean,
): GridArea {
  if (!used) return start;
  let region = start;
  for (;;) {
    const wider = growths(region).find((grown) => {
      const inside = intersection(grown, used);
      return inside !== null && !containsRange(region, inside) && isFilled(edgeOf(region, grown));
    });
    if (!wider) return region;
    region = wider;
  }
}

function growths(area: GridArea): readonly GridArea[] {
  const { row, column, rowCount, columnCount } = area;
  return [
    { ...area, row: row - 1, rowCount: rowCount + 1 },
    { ...area, rowCount: rowCount + 1 },
    { ...area, column: column - 1, columnCount: columnCount + 1 },
    { ...area, columnCount: columnCount + 1 },
  ].filter((grown) => grown.row >= 0 && grown.column >= 0);
}

function edgeOf(area: GridArea, grown: GridArea): GridArea {
  if (grown.row < area.row) return { ...grown, rowCount: 1 };
  if (grown.column < area.column) return { ...grown, columnCount: 1 };
  if (grown.rowCount > area.rowCount) {
    return { ...grown, row: grown.row + grown.rowCount - 1, rowCount: 1 };
  }
  return { ...grown, column: grown.column + grown.columnCount - 1, columnCount: 1 };
}
