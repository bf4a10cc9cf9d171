import type { Grid, GridShift } from '../../simulator/base/grid';
import { asActiveSheet } from '../grid-patches/inactive-sheet';
import { makeRoom, sheetOf } from '../univer/create-cells';
import type { Events } from './create-events';
import type { UniverParts, Worksheet } from '../univer/univer-parts';

type Shifts = Pick<Grid, 'insertRows' | 'deleteRows' | 'insertColumns' | 'deleteColumns'>;

/** Inserts and deletes rows and columns with Univer's own commands, which also move references. */
export function createShifts(
  parts: UniverParts,
  { quietly, tellShifted }: Pick<Events, 'quietly' | 'tellShifted'>,
): Shifts {
  const shift = (
    { sheetId, kind, axis, at, count }: Omit<GridShift, 'byPerson'>,
    act: (sheet: Worksheet, heldCount: number) => void,
  ): void => {
    const sheet = sheetOf(parts, sheetId);
    const held = axis === 'row' ? sheet.getMaxRows() : sheet.getMaxColumns();
    // Univer keeps at least one row; beyond its last row there is nothing to move.
    if (kind === 'delete' && at === 0 && count >= held) {
      makeRoom(sheet, { row: 0, column: 0, rowCount: held + 1, columnCount: 1 });
      makeRoom(sheet, { row: 0, column: 0, rowCount: 1, columnCount: held + 1 });
    }
    const heldCount = kind === 'insert' ? count : Math.min(count, held - at);
    if (at < held) {
      keepingSelection(parts, sheetId, () => {
        quietly(() => {
          asActiveSheet(parts, sheetId, () => {
            act(sheet, heldCount);
          });
        });
      });
    }
    tellShifted({ sheetId, kind, axis, at, count, byPerson: false });
  };
  return {
    insertRows: (sheetId, at, count) => {
      shift({ sheetId, kind: 'insert', axis: 'row', at, count }, (sheet, held) => {
        sheet.insertRowsBefore(at, held);
      });
    },
    deleteRows: (sheetId, at, count) => {
      shift({ sheetId, kind: 'delete', axis: 'row', at, count }, (sheet, held) => {
        sheet.deleteRows(at, held);
      });
    },
    insertColumns: (sheetId, at, count) => {
      shift({ sheetId, kind: 'insert', axis: 'column', at, count }, (sheet, held) => {
        sheet.insertColumnsBefore(at, held);
      });
    },
    deleteColumns: (sheetId, at, count) => {
      shift({ sheetId, kind: 'delete', axis: 'column', at, count }, (sheet, held) => {
        sheet.deleteColumns(at, held);
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
