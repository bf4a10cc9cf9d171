import type { SheetContext } from '../layout/sheet-context';

/** Columns of the results; the first seven and the mark mean the same as in the table above. */
export const RESULT = {
  ...{ scenario: 0, indicator: 1, basis: 2, comparator: 3, target: 4, unit: 5, year: 6 },
  ...{ projected: 7, gap: 8, gapShare: 9, status: 10, decides: 11, illustrative: 12 },
  ...{ growth: 13, increment: 14, known: 15 },
  // From here on for the formulas and for who wants to check them; not printed.
  ...{ scenarioId: 16, targetId: 17, tableRow: 18, pathRow: 19, actualRow: 20, wanted: 21 },
  ...{ band: 22, least: 23, most: 24, flow: 25, from: 26, judged: 27, period: 28, position: 29 },
  ...{ distance: 30, firstYear: 31 },
} as const;

export type ResultColumn = keyof typeof RESULT;

/** Columns that are printed. */
export const PRINTED_RESULTS = RESULT.known + 1;

/** The headers of the results without those of the years. */
export function resultHeaders({ t }: Pick<SheetContext, 't'>): readonly string[] {
  return [
    ...(['scenarioName', 'indicatorName', 'basis', 'comparator'] as const).map((key) =>
      t(`headers.${key}`),
    ),
    ...(['target', 'unit', 'year'] as const).map((key) => t(`headers.${key}`)),
    ...(['projected', 'gap', 'gapShare', 'status', 'decides'] as const).map((key) =>
      t(`targets.${key}`),
    ),
    t('headers.illustrative'),
    ...(['requiredGrowth', 'requiredIncrement', 'known'] as const).map((key) =>
      t(`targets.${key}`),
    ),
    t('headers.scenario'),
    ...(['targetId', 'tableRow', 'pathRow', 'actualRow', 'wanted', 'band'] as const).map((key) =>
      t(`targets.${key}`),
    ),
    ...(['least', 'most', 'flow', 'from', 'judged', 'period', 'position', 'distance'] as const).map(
      (key) => t(`targets.${key}`),
    ),
  ];
}

/** Where the results stand on Targets. */
export function resultRows({ layout, report }: Pick<SheetContext, 'layout' | 'report'>) {
  const { headerRow, rowCount } = layout.tables.PlanTargets;
  const row = headerRow + rowCount + 4;
  return {
    headerRow: row,
    firstRow: row + 1,
    rowCount: report.plan.targets.length * report.plan.scenarios.length,
  };
}
