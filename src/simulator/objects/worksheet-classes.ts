import { MOST_COLUMNS, MOST_ROWS } from '../../shared/cell-range';
import { checkedArea } from '../book/checked-area';
import type { SheetState } from '../book/book';
import {
  addSheet,
  checkUnprotected,
  checkWorkbookUnprotected,
  deleteSheet,
  findSheet,
  gridSheet,
  renameSheet,
  requireSheet,
  sheetState,
} from '../book/sheets';
import { invalidArgument, itemNotFound } from '../base/host-error';
import {
  asFlag,
  asOneOf,
  asRecord,
  asText,
  asWhole,
  isGiven,
  optionalText,
  optionalWhole,
  rangeArgument,
  textArgument,
  wholeArgument,
} from './base/arguments';
import {
  registrations,
  sheetCollectionEvents,
  sheetEvents,
  workbookTarget,
} from './base/event-members';
import type { HostClass } from './base/host-class';
import type { HostObject, HostScope, SheetRef } from './base/host-object';
import { hostObject } from './base/host-object';
import { rangeByAddress } from './base/range-by-address';

const nothingAllowed = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** Excel refuses longer addresses of several areas (OfficeDev/office-js#5198). */
const LONGEST_ADDRESS = 8_192;

const visibilities = ['Visible', 'Hidden', 'VeryHidden'] as const;

export const worksheetCollectionClass: HostClass<null> = {
  items: ({ book }) => book.grid.sheets().map(({ id }) => worksheet(id)),
  item: ({ book }, _, key) => worksheet(requireSheet(book, asText(key)).id),
  call: {
    ...registrations<null>(sheetCollectionEvents, () => workbookTarget),
    Add: ({ book }, _, arguments_) => worksheet(addSheet(book, optionalText(arguments_, 0))),
    GetActiveWorksheet: ({ book }) => worksheet(book.grid.activeSheetId()),
    GetCount: (scope, _, [visibleOnly]) => listed(scope, visibleOnly).length,
    GetFirst: (scope, _, [visibleOnly]) => edge(listed(scope, visibleOnly), 0),
    GetLast: (scope, _, [visibleOnly]) => edge(listed(scope, visibleOnly), -1),
    GetItemOrNullObject: ({ book }, _, arguments_) => {
      const found = findSheet(book, textArgument(arguments_, 0));
      return found && worksheet(found.id);
    },
  },
};

export const worksheetClass: HostClass<SheetRef> = {
  identity: ({ book }, { sheetId }) => ({ Id: gridSheet(book, sheetId).id }),
  get: {
    Id: (_, { sheetId }) => sheetId,
    Name: ({ book }, { sheetId }) => gridSheet(book, sheetId).name,
    Position: (scope, { sheetId }) => positionOf(scope, sheetId),
    ShowGridlines: (scope, ref) => stateOf(scope, ref).showGridlines,
    ShowHeadings: (scope, ref) => stateOf(scope, ref).showHeadings,
    StandardHeight: () => 15,
    StandardWidth: () => 8.43,
    TabColor: (scope, ref) => stateOf(scope, ref).tabColor,
    Visibility: (scope, ref) => stateOf(scope, ref).visibility,
  },
  set: {
    Name: ({ book }, { sheetId }, value) => {
      renameSheet(book, sheetId, asText(value));
    },
    Position: ({ book }, { sheetId }, value) => {
      checkWorkbookUnprotected(book);
      book.grid.moveSheet(sheetId, asWhole(value));
    },
    Gridlines: (scope, ref, value) => {
      stateOf(scope, ref).showGridlines = asFlag(value);
      scope.book.grid.setGridlines(ref.sheetId, asFlag(value));
    },
    Headings: (scope, ref, value) => {
      stateOf(scope, ref).showHeadings = asFlag(value);
    },
    TabColor: (scope, ref, value) => {
      const color = asText(value).toUpperCase();
      stateOf(scope, ref).tabColor = color;
      scope.book.grid.setTabColor(ref.sheetId, color === '' ? null : color);
    },
    Visibility: (scope, ref, value) => {
      checkWorkbookUnprotected(scope.book);
      stateOf(scope, ref).visibility = asOneOf(value, visibilities);
    },
  },
  navigate: {
    AutoFilter: (_, { sheetId }) => hostObject('AutoFilter', { sheetId }),
    Charts: (_, { sheetId }) => hostObject('ChartCollection', { sheetId }),
    CustomProperties: (_, { sheetId }) =>
      hostObject('WorksheetCustomPropertyCollection', { sheetId }),
    FreezePanes: (_, { sheetId }) => hostObject('WorksheetFreezePanes', { sheetId }),
    Names: (_, { sheetId }) => hostObject('NamedItemCollection', { scope: sheetId }),
    PageLayout: (_, { sheetId }) => hostObject('PageLayout', { sheetId }),
    PivotTables: (_, { sheetId }) => hostObject('PivotTableCollection', { sheetId }),
    Protection: (_, { sheetId }) => hostObject('WorksheetProtection', { sheetId }),
    Tables: (_, { sheetId }) => hostObject('TableCollection', { sheetId }),
  },
  call: {
    ...registrations<SheetRef>(sheetEvents, ({ sheetId }) => sheetId),
    Activate: ({ book }, { sheetId }) => {
      const { id } = gridSheet(book, sheetId);
      book.changeSheets(() => {
        book.grid.activate(id);
      });
    },
    Calculate: () => null,
    Delete: ({ book }, { sheetId }) => {
      deleteSheet(book, sheetId);
    },
    GetCell: (_, { sheetId }, arguments_) =>
      rangeAt(sheetId, wholeArgument(arguments_, 0), wholeArgument(arguments_, 1), 1, 1),
    GetNext: (scope, { sheetId }, [visibleOnly]) => neighbour(scope, sheetId, 1, visibleOnly),
    GetNextOrNullObject: (scope, { sheetId }, [visibleOnly]) =>
      neighbourOrNull(scope, sheetId, 1, visibleOnly),
    GetPrevious: (scope, { sheetId }, [visibleOnly]) => neighbour(scope, sheetId, -1, visibleOnly),
    GetPreviousOrNullObject: (scope, { sheetId }, [visibleOnly]) =>
      neighbourOrNull(scope, sheetId, -1, visibleOnly),
    GetRange: ({ book }, { sheetId }, arguments_) => {
      const address = optionalText(arguments_, 0);
      if (address === null) return rangeAt(sheetId, 0, 0, MOST_ROWS, MOST_COLUMNS);
      return hostObject('Range', rangeByAddress(book, gridSheet(book, sheetId).id, address));
    },
    GetRanges: ({ book }, { sheetId }, arguments_) => {
      const text = textArgument(arguments_, 0);
      if (text.length > LONGEST_ADDRESS) throw invalidArgument('The address is too long.');
      const areas = text
        .split(book.areaSeparator)
        .map((address) => rangeByAddress(book, sheetId, address.trim()).area);
      return hostObject('RangeAreas', { sheetId, areas });
    },
    GetRangeByIndexes: (_, { sheetId }, arguments_) =>
      rangeAt(
        sheetId,
        wholeArgument(arguments_, 0),
        wholeArgument(arguments_, 1),
        optionalWhole(arguments_, 2) ?? 1,
        optionalWhole(arguments_, 3) ?? 1,
      ),
    GetUsedRange: ({ book }, { sheetId }) =>
      usedRange(book.grid.usedArea(sheetId), sheetId) ?? rangeAt(sheetId, 0, 0, 1, 1),
    GetUsedRangeOrNullObject: ({ book }, { sheetId }) =>
      usedRange(book.grid.usedArea(sheetId), sheetId),
  },
};

export const worksheetProtectionClass: HostClass<SheetRef> = {
  get: {
    Options: (scope, ref) => {
      const { isProtected, protection } = stateOf(scope, ref);
      return isProtected ? { ...nothingAllowed, ...protection.options } : null;
    },
    Protected: (scope, ref) => stateOf(scope, ref).isProtected,
  },
  call: {
    Protect: (scope, ref, arguments_) => {
      checkUnprotected(scope.book, ref.sheetId);
      const state = stateOf(scope, ref);
      const options = isGiven(arguments_[0]) ? asRecord(arguments_[0]) : {};
      state.protection = { options, password: optionalText(arguments_, 1) };
      state.isProtected = true;
    },
    Unprotect: (scope, ref, arguments_) => {
      const state = stateOf(scope, ref);
      const { password } = state.protection;
      if (state.isProtected && password !== null && optionalText(arguments_, 0) !== password) {
        throw invalidArgument('The password is not the one of the sheet.');
      }
      state.isProtected = false;
      state.protection = { options: {}, password: null };
    },
  },
};

export const worksheetFreezePanesClass: HostClass<SheetRef> = {
  call: {
    FreezeAt: (scope, ref, arguments_) => {
      const { area } = rangeArgument(arguments_, 0);
      freeze(scope, ref, area.row + area.rowCount, area.column + area.columnCount);
    },
    FreezeColumns: (scope, ref, arguments_) => {
      freeze(scope, ref, stateOf(scope, ref).frozen.rows, optionalWhole(arguments_, 0) ?? 1);
    },
    FreezeRows: (scope, ref, arguments_) => {
      freeze(scope, ref, optionalWhole(arguments_, 0) ?? 1, stateOf(scope, ref).frozen.columns);
    },
    GetLocation: (scope, ref) => {
      const place = frozenRange(scope, ref);
      if (!place) throw itemNotFound('No panes are frozen.');
      return place;
    },
    GetLocationOrNullObject: (scope, ref) => frozenRange(scope, ref),
    Unfreeze: (scope, ref) => {
      freeze(scope, ref, 0, 0);
    },
  },
};

export const worksheetCustomPropertyCollectionClass: HostClass<SheetRef> = {
  items: (scope, ref) =>
    [...stateOf(scope, ref).customProperties.keys()].map((key) => customProperty(ref, key)),
  item: (scope, ref, key) => {
    const found = findCustomProperty(stateOf(scope, ref), asText(key));
    if (found === null) throw itemNotFound(`There is no custom property "${asText(key)}".`);
    return customProperty(ref, found);
  },
  call: {
    Add: (scope, ref, arguments_) => {
      const state = stateOf(scope, ref);
      const key = textArgument(arguments_, 0);
      const known = findCustomProperty(state, key) ?? key;
      state.customProperties.set(known, textArgument(arguments_, 1));
      return customProperty(ref, known);
    },
    GetCount: (scope, ref) => stateOf(scope, ref).customProperties.size,
    GetItemOrNullObject: (scope, ref, arguments_) => {
      const found = findCustomProperty(stateOf(scope, ref), textArgument(arguments_, 0));
      return found === null ? null : customProperty(ref, found);
    },
  },
};

export const worksheetCustomPropertyClass: HostClass<SheetRef & { readonly key: string }> = {
  identity: (_, { key }) => ({ Key: key }),
  get: {
    Key: (_, { key }) => key,
    Value: (scope, ref) => stateOf(scope, ref).customProperties.get(ref.key) ?? '',
  },
  set: {
    Value: (scope, ref, value) => {
      stateOf(scope, ref).customProperties.set(ref.key, asText(value));
    },
  },
  call: {
    Delete: (scope, ref) => {
      stateOf(scope, ref).customProperties.delete(ref.key);
    },
  },
};

function worksheet(sheetId: string): HostObject {
  return hostObject('Worksheet', { sheetId });
}

function stateOf({ book }: HostScope, { sheetId }: SheetRef): SheetState {
  return sheetState(book, sheetId);
}

function customProperty({ sheetId }: SheetRef, key: string): HostObject {
  return hostObject('WorksheetCustomProperty', { sheetId, key });
}

function findCustomProperty(state: SheetState, key: string): string | null {
  const wanted = key.toLowerCase();
  return [...state.customProperties.keys()].find((each) => each.toLowerCase() === wanted) ?? null;
}

function listed({ book }: HostScope, visibleOnly: unknown): readonly string[] {
  return book.grid
    .sheets()
    .map(({ id }) => id)
    .filter((id) => visibleOnly !== true || sheetState(book, id).visibility === 'Visible');
}

function edge(ids: readonly string[], index: 0 | -1): HostObject {
  const id = ids.at(index);
  if (id === undefined) throw itemNotFound('There is no such sheet.');
  return worksheet(id);
}

function positionOf({ book }: HostScope, sheetId: string): number {
  return book.grid.sheets().findIndex(({ id }) => id === sheetId);
}

function neighbourOrNull(
  scope: HostScope,
  sheetId: string,
  step: 1 | -1,
  visibleOnly: unknown,
): HostObject | null {
  const own = positionOf(scope, sheetId);
  const others = listed(scope, visibleOnly).filter(
    (id) => Math.sign(positionOf(scope, id) - own) === step,
  );
  const id = step === 1 ? others[0] : others.at(-1);
  return id === undefined ? null : worksheet(id);
}

function neighbour(
  scope: HostScope,
  sheetId: string,
  step: 1 | -1,
  visibleOnly: unknown,
): HostObject {
  const found = neighbourOrNull(scope, sheetId, step, visibleOnly);
  if (!found) throw itemNotFound('There is no further sheet.');
  return found;
}

function rangeAt(
  sheetId: string,
  row: number,
  column: number,
  rowCount: number,
  columnCount: number,
): HostObject {
  const area = checkedArea({ row, column, rowCount, columnCount });
  return hostObject('Range', { sheetId, area });
}

function usedRange(
  area: { row: number; column: number; rowCount: number; columnCount: number } | null,
  sheetId: string,
): HostObject | null {
  return area && hostObject('Range', { sheetId, area });
}

function freeze(scope: HostScope, ref: SheetRef, rows: number, columns: number): void {
  stateOf(scope, ref).frozen = { rows, columns };
  scope.book.grid.freeze(ref.sheetId, rows, columns);
}

function frozenRange(scope: HostScope, ref: SheetRef): HostObject | null {
  const { rows, columns } = stateOf(scope, ref).frozen;
  if (rows === 0 && columns === 0) return null;
  return rangeAt(ref.sheetId, 0, 0, rows || MOST_ROWS, columns || MOST_COLUMNS);
}
