import type { UniverParts } from '../univer/univer-parts';

/**
 * Runs `act` while the sheet is the active one. When rows or columns are deleted, Univer updates
 * the formulas of the active sheet instead of those of the sheet with the deletion. The model's own
 * switch is not a command, so no listener learns that another sheet is active. Upstream:
 * https://github.com/dream-num/univer/issues/7305, fixed after 0.25.1.
 */
export function asActiveSheet({ workbook }: UniverParts, sheetId: string, act: () => void): void {
  const model = workbook.getWorkbook();
  const before = model.getActiveSheet();
  const sheet = model.getSheetBySheetId(sheetId);
  if (!sheet || sheet === before) {
    act();
    return;
  }
  model.setActiveSheet(sheet);
  try {
    act();
  } finally {
    model.setActiveSheet(before);
  }
}
