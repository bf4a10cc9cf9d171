/** Tab colours by the kind of sheet. */
const TAB_COLORS = {
  words: '#5F6B7A',
  input: '#1F4FD8',
  calculation: '#8A949E',
  output: '#0B5C6B',
  check: '#9C2A10',
} as const;

/**
 * Our sheets in the order of their tabs. A new one is added here, to `PLAN_SHEET` in `plan-sheets.ts`,
 * and to the texts `names` and `about.sheet` of both languages; the compiler names what is missing.
 */
export const SHEET_TABS = {
  brief: TAB_COLORS.output,
  about: TAB_COLORS.words,
  assumptions: TAB_COLORS.input,
  projections: TAB_COLORS.calculation,
  targets: TAB_COLORS.input,
  comparison: TAB_COLORS.output,
  milestones: TAB_COLORS.input,
  checks: TAB_COLORS.check,
  sources: TAB_COLORS.words,
} as const;

export type SheetKey = keyof typeof SHEET_TABS;

export const SHEET_KEYS = Object.keys(SHEET_TABS) as readonly SheetKey[];

/** The workbook-level name that identifies one of our sheets after the user renames it. */
export function sheetDefinedName(key: SheetKey): string {
  return `PlanPath.${key}`;
}

/** The workbook-level name of the cell in which the scenario in view is chosen. */
export const IN_VIEW_NAME = 'PlanPath.scenarioInView';

/** The workbook-level names that are added and deleted with one of our sheets; its own name is first. */
export function sheetDefinedNames(key: SheetKey): readonly string[] {
  return [sheetDefinedName(key), ...(key === 'brief' ? [IN_VIEW_NAME] : [])];
}
