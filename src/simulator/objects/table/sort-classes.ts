import type { SheetArea, SortState } from '../../book/book';
import { sortRows } from '../../book/cells/sort';
import { checkUnprotected } from '../../book/sheets';
import { tableById } from '../../book/cells/tables';
import { bodyArea } from '../../book/cells/table-areas';
import { HostError, invalidArgument } from '../../base/host-error';
import { asRecord } from '../base/arguments';
import type { HostClass } from '../base/host-class';
import type { TableRef } from '../base/host-object';

/** `range.sort`. */
export const rangeSortClass: HostClass<SheetArea> = {
  call: {
    Apply: ({ book }, { sheetId, area }, [fields, matchCase, hasHeaders, orientation]) => {
      checkUnprotected(book, sheetId, 'allowSort');
      if (orientation === 'Columns') {
        throw new HostError('UnsupportedOperation', 'The host simulator sorts rows only.');
      }
      const body =
        hasHeaders === true ? { ...area, row: area.row + 1, rowCount: area.rowCount - 1 } : area;
      if (body.rowCount > 0) sortRows(book, { sheetId, area: body }, readSort(fields, matchCase));
    },
  },
};

/** `table.sort`. */
export const tableSortClass: HostClass<TableRef> = {
  get: {
    Fields: ({ book }, { tableId }) => tableById(book, tableId).sorted?.fields ?? [],
    MatchCase: ({ book }, { tableId }) => tableById(book, tableId).sorted?.matchCase ?? false,
    Method: () => 'PinYin',
  },
  call: {
    Apply: ({ book }, { tableId }, [fields, matchCase]) => {
      const table = tableById(book, tableId);
      checkUnprotected(book, table.sheetId, 'allowSort');
      const sort = readSort(fields, matchCase);
      sortRows(book, { sheetId: table.sheetId, area: bodyArea(table) }, sort);
      table.sorted = sort;
    },
    // The order of the rows stays; Excel only forgets the sort settings.
    Clear: ({ book }, { tableId }) => {
      tableById(book, tableId).sorted = null;
    },
    Reapply: ({ book }, { tableId }) => {
      const table = tableById(book, tableId);
      if (table.sorted === null) return;
      sortRows(book, { sheetId: table.sheetId, area: bodyArea(table) }, table.sorted);
    },
  },
};

function readSort(fields: unknown, matchCase: unknown): SortState {
  if (!Array.isArray(fields)) throw invalidArgument('A list of fields to sort by is wanted.');
  return { fields: fields.map(asRecord), matchCase: matchCase === true };
}
