import type { PlannedSheet, SheetPlan } from '../../../model';
import type { CellRange } from '../../../../shared/cell-range';
import { rangeAddress } from '../../../../shared/a1';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import { sheetsOfTables } from '../../../sheets/sheets-of-tables';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { restoreEvents, runExcel } from '../../runtime/run-excel';
import { emptyMemory, readTables } from '../../cells/read-tables';
import { formatHashes, type FormattingParts, partsThatDiffer } from '../diff/sheet-diff';
import { takeSnapshot } from '../snapshot/take-snapshot';
import { applyLayout, chartSteps, rangeSteps, type SheetNames } from '../apply/format-steps';
import { rangeIn, sheetIn } from '../base/read-cells';
import { plainStep, sendSteps, type WriteStep } from '../base/steps';
import type { SheetSnapshot } from '../snapshot/sheet-snapshot';
import type { UndoRecord } from '../base/undo-record';
import type { ProgressReporter } from '../base/write-progress';

const BYTES = 3_000;

/** The names of our charts begin with this; a chart that a user renamed is the user's. */
const CHART_PREFIX = 'PlanPath ';

/** The steps that give an existing sheet its planned layout and charts. */
export function sheetFormattingSteps(
  planned: PlannedSheet,
  { charts }: Pick<SheetSnapshot, 'charts'>,
  nameOf: SheetNames,
  parts: FormattingParts,
): readonly WriteStep[] {
  const { name } = planned;
  const step = (queue: (sheet: Excel.Worksheet) => void): WriteStep =>
    plainStep(BYTES, (context) => {
      queue(sheetIn(context, name));
    });
  return [
    ...(parts.layout
      ? [
          step((sheet) => {
            applyLayout(sheet, planned);
          }),
        ]
      : []),
    ...(parts.charts
      ? [
          ...charts
            .filter((chart) => chart.startsWith(CHART_PREFIX))
            .map((chart) =>
              step((sheet) => {
                sheet.charts.getItem(chart).delete();
              }),
            ),
          ...chartSteps(planned, nameOf),
        ]
      : []),
  ];
}

/**
 * Recreates rules, print areas and charts after an undo, from the plan that the restored tables hold:
 * those that reached into deleted rows, and those that the write changed. A failure here is
 * tolerated, because the contents are already restored.
 */
export async function restoreFormatting(
  before: UndoRecord,
  rowsBack: ReadonlySet<SheetKey>,
  progress: ProgressReporter,
): Promise<void> {
  const affected = before.sheets.filter(({ dressed }) => dressed || rowsBack.size > 0);
  if (affected.length === 0) return;
  const once = () =>
    runExcel((context) => restoreOnce(context, affected, rowsBack, progress), {
      waitsForEdit: true,
    });
  // Rules are cleared before they are added, so a second try repeats nothing.
  if (!(await once()).ok && !(await once()).ok) await restoreEvents();
}

async function restoreOnce(
  context: Excel.RequestContext,
  affected: UndoRecord['sheets'],
  rowsBack: ReadonlySet<SheetKey>,
  progress: ProgressReporter,
): Promise<WorkbookResult<void>> {
  const snapshot = await progress.waitFor(takeSnapshot(context, { inBlocks: true }));
  const memory = emptyMemory();
  await readTables(context, memory);
  const sheetNames = Object.fromEntries(
    [...snapshot.ownSheets].map(([key, { name }]) => [key, name]),
  );
  const plans = await sheetsOfTables(memory.tables, { sheetNames });
  const nameOf = (key: string): string => sheetNames[key] ?? key;
  const steps = affected.flatMap(({ key, dressed }) => {
    const existing = snapshot.ownSheets.get(key);
    const planned = existing && plannedAs(existing, plans);
    if (!existing || !planned) return [];
    const parts = { layout: dressed, charts: true };
    return [
      ...(rowsBack.has(key) ? [...ruleSteps(planned, nameOf), ...areaSteps(planned)] : []),
      ...sheetFormattingSteps(planned, existing, nameOf, parts),
    ];
  });
  return sendSteps(context, steps, { progress });
}

/** The planned sheet, in the language that it was written in; null for another plan. */
function plannedAs(existing: SheetSnapshot, plans: readonly SheetPlan[]): PlannedSheet | null {
  const { record } = existing;
  if (!record) return null;
  const planned = plans.flatMap(({ sheets }) => sheets).filter(({ key }) => key === existing.key);
  const found = planned.find((sheet) => {
    const { layout, charts } = partsThatDiffer(
      record.sheetFormatting,
      formatHashes(sheet, 0).sheetFormatting,
    );
    return !layout && !charts;
  });
  return found ?? null;
}

function ruleSteps(planned: PlannedSheet, nameOf: SheetNames): readonly WriteStep[] {
  const { name, validations, conditionals } = planned;
  return [
    ...distinct(conditionals).map((range) =>
      plainStep(BYTES, (context) => {
        rangeIn(sheetIn(context, name), range).conditionalFormats.clearAll();
      }),
    ),
    ...rangeSteps({ name, formats: [], validations, conditionals }, nameOf),
  ];
}

function areaSteps({ name, print }: PlannedSheet): readonly WriteStep[] {
  const area = print?.area;
  if (!area) return [];
  return [
    plainStep(BYTES, (context) => {
      sheetIn(context, name).pageLayout.setPrintArea(rangeAddress(area));
    }),
  ];
}

function distinct(entries: readonly { readonly range: CellRange }[]): readonly CellRange[] {
  const ranges = new Map(entries.map(({ range }) => [JSON.stringify(range), range]));
  return [...ranges.values()];
}
