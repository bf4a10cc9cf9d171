import { containsRange } from '../../../shared/cell-range';
import type { Book } from '../../book/book';
import type { Filter } from '../../book/cells/filters';
import { applyFilter, checkCriteria, sheetFilter, tableFilter } from '../../book/cells/filters';
import { checkUnprotected, sheetState } from '../../book/sheets';
import { tableById } from '../../book/cells/tables';
import { invalidArgument, itemNotFound } from '../../base/host-error';
import {
  asRecord,
  isGiven,
  optionalWhole,
  rangeArgument,
  textArgument,
  wholeArgument,
} from '../base/arguments';
import type { HostClass } from '../base/host-class';
import type { HostObject, SheetRef, TableRef } from '../base/host-object';
import { hostObject, isHostObject } from '../base/host-object';
import { rangeByAddress } from '../base/range-by-address';

type Owner = SheetRef | TableRef;

/** `worksheet.autoFilter` and `table.autoFilter`. */
export const autoFilterClass: HostClass<Owner> = {
  get: {
    Criteria: ({ book }, owner) => criteriaOf(filterOf(book, owner)),
    Enabled: ({ book }, owner) =>
      isTable(owner)
        ? tableById(book, owner.tableId).showFilterButton
        : filterOf(book, owner) !== null,
    IsDataFiltered: ({ book }, owner) => (filterOf(book, owner)?.criteria.size ?? 0) > 0,
  },
  call: {
    Apply: ({ book }, owner, arguments_) => {
      const filter = startFilter(book, owner, arguments_[0]);
      const column = optionalWhole(arguments_, 1);
      if (column === null) return;
      if (column < 0 || column >= filter.area.columnCount) {
        throw invalidArgument('There is no such column to filter by.');
      }
      const criteria = isGiven(arguments_[2]) ? checkCriteria(asRecord(arguments_[2])) : null;
      if (criteria) filter.criteria.set(column, criteria);
      else filter.criteria.delete(column);
      applyFilter(book, filter);
    },
    ClearColumnCriteria: ({ book }, owner, arguments_) => {
      const filter = writable(book, owner);
      filter.criteria.delete(wholeArgument(arguments_, 0));
      applyFilter(book, filter);
    },
    ClearCriteria: ({ book }, owner) => {
      clear(book, writable(book, owner));
    },
    GetRange: ({ book }, owner) => {
      const range = rangeOf(filterOf(book, owner));
      if (!range) throw itemNotFound('Nothing is filtered.');
      return range;
    },
    GetRangeOrNullObject: ({ book }, owner) => rangeOf(filterOf(book, owner)),
    Reapply: ({ book }, owner) => {
      applyFilter(book, writable(book, owner));
    },
    Remove: ({ book }, owner) => {
      const filter = filterOf(book, owner);
      if (!filter) return;
      clear(book, filter);
      if (isTable(owner)) tableById(book, owner.tableId).showFilterButton = false;
      else sheetState(book, owner.sheetId).autoFilter = null;
    },
  },
};

type ColumnRef = TableRef & { readonly column: number };

/** `tableColumn.filter`. */
export const filterClass: HostClass<ColumnRef> = {
  get: {
    Criteria: ({ book }, { tableId, column }) =>
      tableById(book, tableId).criteria.get(column) ?? null,
  },
  call: {
    Apply: ({ book }, ref, arguments_) => {
      filterColumn(book, ref, asRecord(arguments_[0]));
    },
    ApplyCustomFilter: ({ book }, ref, [criterion1, criterion2, operator]) => {
      filterColumn(book, ref, { filterOn: 'Custom', criterion1, criterion2, operator });
    },
    ApplyValuesFilter: ({ book }, ref, [values]) => {
      filterColumn(book, ref, { filterOn: 'Values', values });
    },
    Clear: ({ book }, { tableId, column }) => {
      const filter = writable(book, { tableId });
      filter.criteria.delete(column);
      applyFilter(book, filter);
    },
  },
};

function filterColumn(
  book: Book,
  { tableId, column }: ColumnRef,
  criteria: Readonly<Record<string, unknown>>,
): void {
  const filter = writable(book, { tableId });
  filter.criteria.set(column, checkCriteria(criteria));
  applyFilter(book, filter);
}

function isTable(owner: Owner): owner is TableRef {
  return 'tableId' in owner;
}

function filterOf(book: Book, owner: Owner): Filter | null {
  return isTable(owner)
    ? tableFilter(tableById(book, owner.tableId))
    : sheetFilter(book, owner.sheetId);
}

function writable(book: Book, owner: Owner): Filter {
  const filter = filterOf(book, owner);
  if (!filter) throw invalidArgument('Nothing is filtered.');
  checkUnprotected(book, filter.sheetId, 'allowAutoFilter');
  return filter;
}

/** A table always has its filter; a sheet's filter starts with its range. */
function startFilter(book: Book, owner: Owner, source: unknown): Filter {
  if (isTable(owner)) return writable(book, owner);
  checkUnprotected(book, owner.sheetId, 'allowAutoFilter');
  const place = isHostObject(source)
    ? rangeArgument([source], 0)
    : rangeByAddress(book, owner.sheetId, textArgument([source], 0));
  const table = book.tables.find(
    ({ sheetId, area }) => sheetId === place.sheetId && containsRange(area, place.area),
  );
  if (table) return tableFilter(table);
  const state = sheetState(book, owner.sheetId);
  const before = state.autoFilter;
  if (before && JSON.stringify(before.area) === JSON.stringify(place.area)) {
    return { sheetId: owner.sheetId, ...before };
  }
  if (before) clear(book, { sheetId: owner.sheetId, ...before });
  state.autoFilter = { area: place.area, criteria: new Map() };
  return { sheetId: owner.sheetId, ...state.autoFilter };
}

function clear(book: Book, filter: Filter): void {
  filter.criteria.clear();
  applyFilter(book, filter);
}

/** One entry per column; a column without a filter has none. */
function criteriaOf(filter: Filter | null): readonly unknown[] | null {
  if (!filter) return null;
  return Array.from(
    { length: filter.area.columnCount },
    (_, column) => filter.criteria.get(column) ?? null,
  );
}

function rangeOf(filter: Filter | null): HostObject | null {
  return filter && hostObject('Range', { sheetId: filter.sheetId, area: filter.area });
}
