import { containsRange, intersection } from '../../../shared/cell-range';
import type { Book, SheetArea } from '../../book/book';
import { copyCells } from '../../book/cells/copy-cells';
import { mergeCells, mergesIn } from '../../book/cells/merges';
import { moveCells } from '../../book/cells/move-cells';
import { checkUnprotected } from '../../book/sheets';
import type { GridArea } from '../../base/grid';
import { HostError, invalidArgument, itemNotFound } from '../../base/host-error';
import { asFlag, asOneOf, isGiven, rangeArgument, textArgument } from '../base/arguments';
import type { HostClass } from '../base/host-class';
import type { HostObject, HostScope } from '../base/host-object';
import { hostObject, isHostObject } from '../base/host-object';
import { validatedAreas } from './data-validation-class';
import { pivotTablesIn } from './pivot-classes';
import { rangeByAddress } from '../base/range-by-address';

const copyKinds = ['All', 'Formulas', 'Values', 'Formats'] as const;

/** Members of a range for hiding, merging, spilling, sorting and moving. */
export const rangeParts = {
  get: {
    ColumnHidden: ({ book }, { sheetId, area }) =>
      shared(area.column, area.columnCount, (column) => book.grid.isColumnHidden(sheetId, column)),
    HasSpill: ({ book }, place) => hasSpill(book, place),
    Hidden: ({ book }, { sheetId, area }) =>
      shared(area.row, area.rowCount, (row) => book.grid.isRowHidden(sheetId, row)) === true ||
      shared(area.column, area.columnCount, (column) =>
        book.grid.isColumnHidden(sheetId, column),
      ) === true,
    RowHidden: ({ book }, { sheetId, area }) =>
      shared(area.row, area.rowCount, (row) => book.grid.isRowHidden(sheetId, row)),
  },
  set: {
    ColumnHidden: ({ book }, { sheetId, area }, value) => {
      checkUnprotected(book, sheetId, 'allowFormatColumns');
      book.grid.setColumnsHidden(sheetId, area.column, area.columnCount, asFlag(value));
    },
    RowHidden: ({ book }, { sheetId, area }, value) => {
      checkUnprotected(book, sheetId, 'allowFormatRows');
      book.grid.setRowsHidden(sheetId, area.row, area.rowCount, asFlag(value));
    },
  },
  navigate: { Sort: (_, place) => hostObject('RangeSort', place) },
  call: {
    CopyFrom: ({ book }, place, arguments_) => {
      const from = isHostObject(arguments_[0])
        ? rangeArgument(arguments_, 0)
        : rangeByAddress(book, place.sheetId, textArgument(arguments_, 0));
      const [, type, skipBlanks, transpose] = arguments_;
      if (transpose === true) {
        throw new HostError('UnsupportedOperation', 'The host simulator does not transpose.');
      }
      copyCells(book, from, place, asOneOf(type ?? 'All', copyKinds), skipBlanks === true);
    },
    GetMergedAreasOrNullObject: ({ book }, place) => {
      const areas = mergesIn(book, place);
      return areas.length === 0
        ? null
        : hostObject('RangeAreas', { sheetId: place.sheetId, areas });
    },
    GetPivotTables: ({ book }, place) => pivotTablesIn(book, place),
    GetSpecialCellsOrNullObject: ({ book }, { sheetId, area }, arguments_) => {
      const type = textArgument(arguments_, 0);
      if (type !== 'DataValidations') {
        throw new HostError('ApiNotFound', `The host simulator does not find ${type}.`);
      }
      // As in VBA, Excel finds nothing on a protected sheet.
      checkUnprotected(book, sheetId);
      const areas = validatedAreas(book, { sheetId, area });
      return areas.length === 0 ? null : hostObject('RangeAreas', { sheetId, areas });
    },
    GetSpillParent: (scope, place) => wanted(spillParent(scope, place)),
    GetSpillParentOrNullObject: spillParent,
    GetSpillingToRange: (scope, place) => wanted(spillingTo(scope, place)),
    GetSpillingToRangeOrNullObject: spillingTo,
    GetTables: ({ book }, { sheetId, area }, [fullyContained]) => {
      const met = book.tables.filter((table) => {
        if (table.sheetId !== sheetId) return false;
        if (fullyContained === true) return containsRange(area, table.area);
        return intersection(area, table.area) !== null;
      });
      return hostObject('TableScopedCollection', { tableIds: met.map(({ id }) => id) });
    },
    Merge: ({ book }, { sheetId, area }, [across]) => {
      checkUnprotected(book, sheetId, 'allowFormatCells');
      if (across !== true) mergeCells(book, { sheetId, area });
      else {
        for (let row = 0; row < area.rowCount; row += 1) {
          mergeCells(book, { sheetId, area: { ...area, row: area.row + row, rowCount: 1 } });
        }
      }
    },
    MoveTo: ({ book }, place, arguments_) => {
      const to = isHostObject(arguments_[0])
        ? rangeArgument(arguments_, 0)
        : rangeByAddress(book, place.sheetId, textArgument(arguments_, 0));
      moveCells(book, place, to);
    },
    Unmerge: ({ book }, { sheetId, area }) => {
      checkUnprotected(book, sheetId, 'allowFormatCells');
      if (mergesIn(book, { sheetId, area }).length > 0) book.grid.unmerge(sheetId, area);
    },
  },
} satisfies HostClass<SheetArea>;

/**
 * The value that all rows or columns of a run share; null when they differ. Only the first ones of
 * a long run are checked.
 */
function shared(first: number, count: number, of: (index: number) => boolean): boolean | null {
  const value = of(first);
  const end = first + Math.min(count, MOST_COMPARED);
  for (let index = first + 1; index < end; index += 1) if (of(index) !== value) return null;
  return value;
}

const MOST_COMPARED = 20_000;

function hasSpill(book: Book, { sheetId, area }: SheetArea): boolean | null {
  const spills = book.grid.spills(sheetId);
  if (spills.some((spill) => containsRange(spill, area))) return true;
  return spills.some((spill) => intersection(spill, area) !== null) ? null : false;
}

function spillAt(book: Book, { sheetId, area }: SheetArea): GridArea | undefined {
  if (area.rowCount * area.columnCount > 1) throw invalidArgument('One cell is wanted.');
  return book.grid.spills(sheetId).find((spill) => containsRange(spill, area));
}

function spillParent({ book }: HostScope, place: SheetArea): HostObject | null {
  const spill = spillAt(book, place);
  const area = spill && { ...spill, rowCount: 1, columnCount: 1 };
  return area ? hostObject('Range', { sheetId: place.sheetId, area }) : null;
}

/** Only the cell with the formula spills, not the cells it fills. */
function spillingTo({ book }: HostScope, place: SheetArea): HostObject | null {
  const area = spillAt(book, place);
  const isParent = area?.row === place.area.row && area.column === place.area.column;
  return area && isParent ? hostObject('Range', { sheetId: place.sheetId, area }) : null;
}

function wanted(range: HostObject | null): HostObject {
  if (!isGiven(range) || !range) throw itemNotFound('Nothing spills there.');
  return range;
}
