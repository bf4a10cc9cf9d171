import type { SheetKey } from './sheet-layout';

/** Names the workbook-level name by which one of our sheets is found again, whatever it is called. */
export function sheetDefinedName(key: SheetKey): string {
  return `PlanPath.${key}`;
}

/** The workbook-level name of the cell in which the scenario in view is chosen. */
export const IN_VIEW_NAME = 'PlanPath.scenarioInView';

/** The workbook-level names that come and go with one of our sheets; its mark is the first. */
export function sheetDefinedNames(key: SheetKey): readonly string[] {
  return [sheetDefinedName(key), ...(key === 'brief' ? [IN_VIEW_NAME] : [])];
}
