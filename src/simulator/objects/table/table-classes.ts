import type { TableState } from '../../book/book';
import { readValues, writeCells } from '../../book/cells/cells';
import { applyFilter, tableFilter } from '../../book/cells/filters';
import { addTableRows, deleteTableRow } from '../../book/cells/table-rows';
import {
  addTable,
  deleteTable,
  convertTableToRange,
  findTable,
  headersOf,
  renameTable,
  resizeTable,
  tableById,
  tablesOn,
} from '../../book/cells/tables';
import { bodyArea, headerArea } from '../../book/cells/table-areas';
import { checkUnprotected } from '../../book/sheets';
import type { GridArea } from '../../base/grid';
import { invalidArgument, itemNotFound } from '../../base/host-error';
import {
  asFlag,
  asText,
  optionalWhole,
  rangeArgument,
  textArgument,
  wholeArgument,
} from '../base/arguments';
import {
  registrations,
  tableCollectionEvents,
  tableEvents,
  workbookTarget,
} from '../base/event-members';
import type { HostClass } from '../base/host-class';
import type { HostObject, HostScope, TableRef } from '../base/host-object';
import { hostObject, isHostObject } from '../base/host-object';
import { rangeByAddress } from '../base/range-by-address';

interface Collection {
  readonly sheetId: string | null;
}

export const tableCollectionClass: HostClass<Collection> = {
  get: { Count: ({ book }, { sheetId }) => tablesOn(book, sheetId).length },
  items: ({ book }, { sheetId }) => tablesOn(book, sheetId).map(tableObject),
  item: ({ book }, { sheetId }, key) => {
    const table = findTable(book, sheetId, String(key));
    if (!table) throw itemNotFound(`There is no table "${String(key)}".`);
    return tableObject(table);
  },
  call: {
    ...registrations<Collection>(tableCollectionEvents, ({ sheetId }) => sheetId ?? workbookTarget),
    Add: ({ book }, { sheetId }, arguments_) => {
      const [source, hasHeaders] = arguments_;
      const place = isHostObject(source)
        ? rangeArgument(arguments_, 0)
        : rangeByAddress(book, sheetId ?? book.grid.activeSheetId(), textArgument(arguments_, 0));
      return tableObject(addTable(book, place, asFlag(hasHeaders)));
    },
    GetCount: ({ book }, { sheetId }) => tablesOn(book, sheetId).length,
    GetItemAt: ({ book }, { sheetId }, arguments_) => {
      const table = tablesOn(book, sheetId)[wholeArgument(arguments_, 0)];
      if (!table) throw invalidArgument('There are not so many tables.');
      return tableObject(table);
    },
    GetItemOrNullObject: ({ book }, { sheetId }, arguments_) => {
      const table = findTable(book, sheetId, textArgument(arguments_, 0));
      return table && tableObject(table);
    },
  },
};

type FlagName = {
  [Name in keyof TableState]: TableState[Name] extends boolean ? Name : never;
}[keyof TableState];

const flags: Readonly<Record<string, FlagName>> = {
  HighlightFirstColumn: 'highlightFirstColumn',
  HighlightLastColumn: 'highlightLastColumn',
  ShowBandedColumns: 'showBandedColumns',
  ShowBandedRows: 'showBandedRows',
  ShowFilterButton: 'showFilterButton',
};

export const tableClass: HostClass<TableRef> = {
  identity: (scope, ref) => ({ Id: stateOf(scope, ref).id }),
  get: {
    ...Object.fromEntries(
      Object.entries(flags).map(([name, flag]) => [
        name,
        (scope: HostScope, ref: TableRef) => stateOf(scope, ref)[flag],
      ]),
    ),
    Id: (scope, ref) => stateOf(scope, ref).id,
    LegacyId: (scope, ref) => stateOf(scope, ref).id,
    Name: (scope, ref) => stateOf(scope, ref).name,
    ShowHeaders: (scope, ref) => stateOf(scope, ref).showHeaders,
    ShowTotals: () => false,
    Style: (scope, ref) => stateOf(scope, ref).style,
  },
  set: {
    ...Object.fromEntries(
      Object.entries(flags).map(([name, flag]) => [
        name,
        (scope: HostScope, ref: TableRef, value: unknown) => {
          const state = stateOf(scope, ref);
          checkUnprotected(scope.book, state.sheetId);
          state[flag] = asFlag(value);
        },
      ]),
    ),
    Name: (scope, ref, value) => {
      renameTable(scope.book, stateOf(scope, ref), asText(value));
    },
    Style: (scope, ref, value) => {
      const style = asText(value);
      if (!/^TableStyle(Light|Medium|Dark)\d{1,2}$/.test(style)) {
        throw invalidArgument(`There is no table style "${style}".`);
      }
      stateOf(scope, ref).style = style;
    },
  },
  navigate: {
    AutoFilter: (_, ref) => hostObject('AutoFilter', ref),
    Columns: (_, ref) => hostObject('TableColumnCollection', ref),
    Rows: (_, ref) => hostObject('TableRowCollection', ref),
    Sort: (_, ref) => hostObject('TableSort', ref),
    Worksheet: (scope, ref) => {
      const { sheetId } = stateOf(scope, ref);
      return hostObject('Worksheet', { sheetId });
    },
  },
  call: {
    ...registrations<TableRef>(tableEvents, ({ tableId }) => tableId),
    ClearFilters: (scope, ref) => {
      const state = stateOf(scope, ref);
      state.criteria.clear();
      applyFilter(scope.book, tableFilter(state));
    },
    ReapplyFilters: (scope, ref) => {
      applyFilter(scope.book, tableFilter(stateOf(scope, ref)));
    },
    ConvertToRange: (scope, ref) => {
      const state = stateOf(scope, ref);
      convertTableToRange(scope.book, state);
      return rangeOf(state, state.area);
    },
    Delete: (scope, ref) => {
      deleteTable(scope.book, stateOf(scope, ref));
    },
    GetDataBodyRange: (scope, ref) => rangeOf(stateOf(scope, ref), bodyArea(stateOf(scope, ref))),
    GetHeaderRowRange: (scope, ref) =>
      rangeOf(stateOf(scope, ref), headerArea(stateOf(scope, ref))),
    GetRange: (scope, ref) => rangeOf(stateOf(scope, ref), stateOf(scope, ref).area),
    Resize: (scope, ref, arguments_) => {
      const state = stateOf(scope, ref);
      const { sheetId, area } = isHostObject(arguments_[0])
        ? rangeArgument(arguments_, 0)
        : rangeByAddress(scope.book, state.sheetId, textArgument(arguments_, 0));
      if (sheetId !== state.sheetId) throw invalidArgument('A table stays on its sheet.');
      resizeTable(scope.book, state, area);
    },
  },
};

export const tableColumnCollectionClass: HostClass<TableRef> = {
  get: { Count: (scope, ref) => stateOf(scope, ref).area.columnCount },
  items: (scope, { tableId }) =>
    headersOf(scope.book, stateOf(scope, { tableId })).map((_, column) =>
      hostObject('TableColumn', { tableId, column }),
    ),
  item: (scope, ref, key) => {
    const found = findColumn(scope, ref, key);
    if (!found) throw itemNotFound(`There is no column "${String(key)}".`);
    return found;
  },
  call: {
    GetCount: (scope, ref) => stateOf(scope, ref).area.columnCount,
    GetItemAt: (scope, ref, arguments_) => columnAt(scope, ref, wholeArgument(arguments_, 0)),
    GetItemOrNullObject: (scope, ref, [key]) => findColumn(scope, ref, key),
  },
};

type ColumnRef = TableRef & { readonly column: number };

export const tableColumnClass: HostClass<ColumnRef> = {
  identity: (_, { column }) => ({ Id: column + 1 }),
  get: {
    Id: (_, { column }) => column + 1,
    Index: (_, { column }) => column,
    Name: (scope, ref) => headersOf(scope.book, stateOf(scope, ref))[ref.column] ?? '',
    Values: (scope, ref) => {
      const { sheetId, area } = stateOf(scope, ref);
      return readValues(scope.book, { sheetId, area: columnOf(area, ref) });
    },
  },
  set: {
    Name: (scope, ref, value) => {
      const state = stateOf(scope, ref);
      const area = columnOf(headerArea(state), ref);
      writeCells(scope.book, { sheetId: state.sheetId, area }, asText(value));
    },
    Values: (scope, ref, value) => {
      const { sheetId, area } = stateOf(scope, ref);
      writeCells(scope.book, { sheetId, area: columnOf(area, ref) }, value);
    },
  },
  navigate: { Filter: (_, ref) => hostObject('Filter', ref) },
  call: {
    GetDataBodyRange: (scope, ref) =>
      rangeOf(stateOf(scope, ref), columnOf(bodyArea(stateOf(scope, ref)), ref)),
    GetHeaderRowRange: (scope, ref) =>
      rangeOf(stateOf(scope, ref), columnOf(headerArea(stateOf(scope, ref)), ref)),
    GetRange: (scope, ref) => rangeOf(stateOf(scope, ref), columnOf(stateOf(scope, ref).area, ref)),
  },
};

export const tableRowCollectionClass: HostClass<TableRef> = {
  get: { Count: (scope, ref) => bodyArea(stateOf(scope, ref)).rowCount },
  items: (scope, ref) =>
    Array.from({ length: bodyArea(stateOf(scope, ref)).rowCount }, (_, row) =>
      hostObject('TableRow', { ...ref, row }),
    ),
  call: {
    Add: (scope, ref, arguments_) => {
      const index = optionalWhole(arguments_, 0);
      const row = addTableRows(scope.book, stateOf(scope, ref), index, arguments_[1]);
      return hostObject('TableRow', { ...ref, row });
    },
    GetCount: (scope, ref) => bodyArea(stateOf(scope, ref)).rowCount,
    GetItemAt: (scope, ref, arguments_) => {
      const row = wholeArgument(arguments_, 0);
      if (row < 0 || row >= bodyArea(stateOf(scope, ref)).rowCount) {
        throw invalidArgument('There are not so many rows.');
      }
      return hostObject('TableRow', { ...ref, row });
    },
  },
};

type RowRef = TableRef & { readonly row: number };

export const tableRowClass: HostClass<RowRef> = {
  identity: (_, { row }) => ({ Index: row }),
  get: {
    Index: (_, { row }) => row,
    Values: (scope, ref) => {
      const state = stateOf(scope, ref);
      const place = { sheetId: state.sheetId, area: rowOf(bodyArea(state), ref) };
      return readValues(scope.book, place);
    },
  },
  set: {
    Values: (scope, ref, value) => {
      const state = stateOf(scope, ref);
      writeCells(scope.book, { sheetId: state.sheetId, area: rowOf(bodyArea(state), ref) }, value);
    },
  },
  call: {
    Delete: (scope, ref) => {
      deleteTableRow(scope.book, stateOf(scope, ref), ref.row);
    },
    GetRange: (scope, ref) =>
      rangeOf(stateOf(scope, ref), rowOf(bodyArea(stateOf(scope, ref)), ref)),
  },
};

/** A table as an object of the model. */
export function tableObject({ id }: TableState): HostObject {
  return hostObject('Table', { tableId: id });
}

function stateOf({ book }: HostScope, { tableId }: TableRef): TableState {
  return tableById(book, tableId);
}

function rangeOf({ sheetId }: TableState, area: GridArea): HostObject {
  return hostObject('Range', { sheetId, area });
}

function columnOf(area: GridArea, { column }: ColumnRef): GridArea {
  return { ...area, column: area.column + column, columnCount: 1 };
}

function rowOf(area: GridArea, { row }: RowRef): GridArea {
  return { ...area, row: area.row + row, rowCount: 1 };
}

function columnAt(scope: HostScope, ref: TableRef, column: number): HostObject {
  if (column < 0 || column >= stateOf(scope, ref).area.columnCount) {
    throw invalidArgument('There are not so many columns.');
  }
  return hostObject('TableColumn', { ...ref, column });
}

/** By name, ignoring case, or by id, which counts from 1. */
function findColumn(scope: HostScope, ref: TableRef, key: unknown): HostObject | null {
  const headers = headersOf(scope.book, stateOf(scope, ref));
  const column =
    typeof key === 'number'
      ? key - 1
      : headers.findIndex((header) => header.toLowerCase() === asText(key).toLowerCase());
  return column >= 0 && column < headers.length
    ? hostObject('TableColumn', { ...ref, column })
    : null;
}
