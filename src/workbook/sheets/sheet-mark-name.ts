import type { SheetKey } from './sheet-layout';

/** Names the workbook-level name by which one of our sheets is found again, whatever it is called. */
export function sheetMarkName(key: SheetKey): string {
  return `PlanPath.${key}`;
}
