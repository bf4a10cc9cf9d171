import type { Grid, GridShift } from '../../simulator/base/grid';
import { asActiveSheet } from '../grid-patches/inactive-sheet';
import { makeRoom, sheetOf } from '../univer/create-cells';
import type { Events } from './create-events';
import type { UniverParts, Worksheet } from '../univer/univer-parts';

type Shifts = Pick<Grid, 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns'>;

/** Inserts and deletes rows and columns with Univer's own commands, which also move references. */
export function createShifts(
  parts: UniverParts,
  { quietly, notifyShifted }: Pick<Events, 'quietly' | 'notifyShifted'>,
): Shifts {
  const shift = (
    { sheetId, kind, axis, at, count }: Omit<GridShift, 'byPerson'>,
    act: (sheet: Worksheet, availableCount: number) => void,
  ): void => {
    const sheet = sheetOf(parts, sheetId);
    const available = axis === 'row' ? sheet.getMaxRows() : sheet.getMaxColumns();
    // Univer keeps at least one row; beyond its last row there is nothing to move.
    if (kind === 'delete' && at === 0 && count >= available) {
      makeRoom(sheet, { row: 0, column: 0, rowCount: available + 1, columnCount: 1 });
      makeRoom(sheet, { row: 0, column: 0, rowCount: 1, columnCount: available + 1 });
    }
    const availableCount = kind === 'insert' ? count : Math.min(count, available - at);
    if (at < available) {
      keepingSelection(parts, sheetId, () => {
        quietly(() => {
          asActiveSheet(parts, sheetId, () => {
            act(sheet, availableCount);
          });
        });
      });
    }
    notifyShifted({ sheetId, kind, axis, at, count, byPerson: false });
  };
  return {
    insertRows: (sheetId, at, count) => {
      shift({ sheetId, kind: 'insert', axis: 'row', at, count }, (sheet, available) => {
        sheet.insertRowsBefore(at, available);
      });
    },
    deleteRows: (sheetId, at, count) => {
      shift({ sheetId, kind: 'delete', axis: 'row', at, count }, (sheet, available) => {
        sheet.deleteRows(at, available);
      });
    },
    insertColumns: (sheetId, at, count) => {
      shift({ sheetId, kind: 'insert', axis: 'column', at, count }, (sheet, available) => {
        sheet.insertColumnsBefore(at, available);
      });
    },
    deleteColumns: (sheetId, at, count) => {
      shift({ sheetId, kind: 'delete', axis: 'column', at, count }, (sheet, available) => {
        sheet.deleteColumns(at, available);
      });
    },
  };
}

/** Univer selects what it inserts; Excel's API leaves the selection unchanged. */
function keepingSelection({ workbook }: UniverParts, sheetId: string, act: () => void): void {
  const range = workbook.getActiveRange();
  const before = range?.getSheetId() === sheetId ? range.getRange() : null;
  act();
  if (before === null) return;
  const sheet = workbook.getSheetBySheetId(sheetId);
  if (!sheet || before.endRow >= sheet.getMaxRows() || before.endColumn >= sheet.getMaxColumns()) {
    return;
  }
  sheet
    .getRange(
      before.startRow,
      before.startColumn,
      before.endRow - before.startRow + 1,
      before.endColumn - before.startColumn + 1,
    )
    .activate();
}
