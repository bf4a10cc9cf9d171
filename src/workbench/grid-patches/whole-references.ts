import type { GridShift } from '../../simulator/base/grid';
import { shiftedFormula } from '../../simulator/book/shift/shift-formula';
import { commands } from '../univer/commands';
import { usedArea } from '../univer/create-cells';
import type { UniverParts, Worksheet } from '../univer/univer-parts';

/** A reference to whole columns or rows, such as `$A:C` or `3:3`. */
const wholeReference = /(?<![\w.])(?:\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\w.(])/;

/**
 * Updates references to whole columns and rows in every formula after a deletion. Univer updates
 * them after an insertion only. Upstream: https://github.com/dream-num/univer/issues/1128 (closed,
 * but without deletions).
 */
export function updateWholeReferences(parts: UniverParts, shift: GridShift): void {
  const { api, workbook } = parts;
  const sheetName = workbook.getSheetBySheetId(shift.sheetId)?.getSheetName() ?? '';
  for (const sheet of workbook.getSheets()) {
    const cellValue = changedFormulas(parts, sheet, (formula) =>
      shiftedFormula(formula, sheet.getSheetName(), { ...shift, sheetName }, 'whole'),
    );
    if (Object.keys(cellValue).length === 0) continue;
    const subUnitId = sheet.getSheetId();
    api.syncExecuteCommand(commands.setCells, { unitId: workbook.getId(), subUnitId, cellValue });
  }
}

type Changes = Record<number, Record<number, { readonly f: string; readonly si: null }>>;

function changedFormulas(
  parts: UniverParts,
  sheet: Worksheet,
  update: (formula: string) => string,
): Readonly<Changes> {
  const changes: Changes = {};
  const used = usedArea(parts, sheet.getSheetId());
  if (used === null) return changes;
  const { row, column, rowCount, columnCount } = used;
  const formulas = sheet.getRange(row, column, rowCount, columnCount).getFormulas();
  formulas.forEach((line, y) => {
    line.forEach((formula, x) => {
      if (!wholeReference.test(formula)) return;
      const after = update(formula);
      if (after !== formula) {
        changes[row + y] = { ...changes[row + y], [column + x]: { f: after, si: null } };
      }
    });
  });
  return changes;
}
