import { shortAddress } from '../../../shared/a1';
import { isEntireColumn, isEntireRow } from '../../../shared/cell-range';
import type { SheetArea } from '../../book/book';
import { checkUnprotected } from '../../book/sheets';
import type { GridArea } from '../../base/grid';
import { HostError } from '../../base/host-error';
import { asOneOf } from '../base/arguments';
import type { HostClass } from '../base/host-class';
import { hostObject } from '../base/host-object';

/** `insert` and `delete` of a range. */
export const rangeShifts: NonNullable<HostClass<SheetArea>['call']> = {
  Insert: ({ book }, { sheetId, area }, [shift]) => {
    asOneOf(shift, ['Down', 'Right']);
    checkUnprotected(book, sheetId, isEntireRow(area) ? 'allowInsertRows' : 'allowInsertColumns');
    if (isEntireRow(area)) book.grid.insertRows(sheetId, area.row, area.rowCount);
    else if (isEntireColumn(area)) book.grid.insertColumns(sheetId, area.column, area.columnCount);
    else throw notWhole(area);
    return hostObject('Range', { sheetId, area });
  },
  Delete: ({ book }, { sheetId, area }, [shift]) => {
    asOneOf(shift, ['Up', 'Left']);
    checkUnprotected(book, sheetId, isEntireRow(area) ? 'allowDeleteRows' : 'allowDeleteColumns');
    if (isEntireRow(area)) book.grid.deleteRows(sheetId, area.row, area.rowCount);
    else if (isEntireColumn(area)) book.grid.deleteColumns(sheetId, area.column, area.columnCount);
    else throw notWhole(area);
  },
};

function notWhole(area: GridArea): HostError {
  return new HostError(
    'UnsupportedOperation',
    `The host simulator inserts and deletes whole rows and columns, not ${shortAddress(area)}.`,
  );
}
