/**
 * Our sheets in the order of their tabs. A new one is added here; the compiler then asks for its facts
 * in `SHEET_FACTS`, its planner in `plan-sheets.ts`, and its texts `names` and `about.sheet` in both
 * languages.
 */
export const SHEET_KEYS = [
  ...(['brief', 'indicators', 'about', 'assumptions', 'projections', 'targets'] as const),
  ...(['comparison', 'risk', 'riskPoints', 'milestones', 'checks', 'sources'] as const),
] as const;

export type SheetKey = (typeof SHEET_KEYS)[number];

const OF_RISK: readonly SheetKey[] = ['risk', 'riskPoints'];

/** The sheets of a plan: *Risk* and its points only where there is something to show on them. */
export function sheetKeys({
  hasRisk,
  hasPoints,
}: {
  readonly hasRisk: boolean;
  readonly hasPoints: boolean;
}): readonly SheetKey[] {
  const none = hasRisk ? [] : OF_RISK;
  return SHEET_KEYS.filter((key) => !none.includes(key) && (hasPoints || key !== 'riskPoints'));
}

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
