import { commands, styleTrigger } from '../univer/commands';
import type { UniverParts } from '../univer/univer-parts';

/** By row and column. */
type StyledCells = Readonly<Record<number, Readonly<Record<number, { readonly s: unknown }>>>>;

/**
 * Sets styles and keeps the formulas of the cells. Univer recognises a change of style by its
 * trigger and replaces the trigger while a command of its interface, such as scrolling, is running;
 * then it would remove the formulas. A local change is never read as contents.
 *
 * Upstream: no report found. No test shows the fault alone: it needs the interface.
 */
export function setStyles(
  { api, workbook }: UniverParts,
  sheetId: string,
  cells: StyledCells,
): void {
  api.syncExecuteCommand(
    commands.setCells,
    {
      unitId: workbook.getId(),
      subUnitId: sheetId,
      cellValue: cells,
      trigger: styleTrigger,
    },
    { onlyLocal: true },
  );
}
