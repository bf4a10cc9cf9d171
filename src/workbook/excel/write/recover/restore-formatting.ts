import type { PlannedSheet, SheetPlan } from '../../../model';
import { rangeAddress } from '../../../../shared/a1';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import { sheetsOfTables } from '../../../sheets/sheets-of-tables';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { restoreEvents, runExcel } from '../../runtime/run-excel';
import { emptyMemory, readTables } from '../../cells/read-tables';
import { formatHashes, partsThatDiffer } from '../diff/sheet-diff';
import { takeSnapshot } from '../snapshot/take-snapshot';
import {
  type AreaCalls,
  chartStep,
  deleteChartsStep,
  layoutStep,
  ruleSteps,
  type SheetNames,
} from '../apply/format-steps';
import { CHART_PREFIX, formatEach, type FormattingPiece, stepsOf } from '../apply/formatting';
import { sheetIn } from '../base/read-cells';
import { plainStep, sendSteps, type SendOptions, type WriteStep } from '../base/steps';
import type { SheetSnapshot } from '../snapshot/sheet-snapshot';
import type { UndoRecord } from '../base/undo-record';
import { inTurns, type ProgressReporter } from '../base/write-progress';

const BYTES = 3_000;

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
  const once = (calls: AreaCalls) =>
    runExcel((context) => restoreOnce(context, affected, { rowsBack, calls, progress }), {
      waitsForEdit: true,
    });
  // Rules are cleared before they are added, so a second try repeats nothing.
  if (!(await once('together')).ok && !(await once('apart')).ok) await restoreEvents();
}

/** Formats replaced sheets that were brought back, piece by piece where Excel refuses some. */
export async function formatBroughtBack(
  context: Excel.RequestContext,
  pieces: readonly FormattingPiece[],
  sending: Pick<SendOptions, 'progress' | 'lock'>,
): Promise<void> {
  try {
    const steps = await inTurns(stepsOf(pieces, false));
    await sendSteps(context, steps, sending);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    await formatEach(context, pieces, sending);
  }
}

interface RestoreFormatting {
  readonly rowsBack: ReadonlySet<SheetKey>;
  readonly calls: AreaCalls;
  readonly progress: ProgressReporter;
}

async function restoreOnce(
  context: Excel.RequestContext,
  affected: UndoRecord['sheets'],
  { rowsBack, calls, progress }: RestoreFormatting,
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
    return [
      ...(rowsBack.has(key) || dressed
        ? [...ruleSteps(planned, nameOf, { clears: true, calls }), ...areaSteps(planned)]
        : []),
      ...(dressed ? [layoutStep(planned, null)] : []),
      ...chartsAgain(planned, existing, nameOf),
    ];
  });
  return sendSteps(context, steps, { progress });
}

/** The planned sheet, in the language that it was written in; null for another plan. */
function plannedAs(existing: SheetSnapshot, plans: readonly SheetPlan[]): PlannedSheet | null {
  const { record } = existing;
  if (!record) return null;
  const planned = plans.flatMap(({ sheets }) => sheets).filter(({ key }) => key === existing.key);
  const rows = record.rowFormatting.length;
  const found = planned.flatMap((sheet) => {
    const { sheetFormatting, rowFormatting } = formatHashes(sheet, rows);
    const { layout, charts } = partsThatDiffer(record.sheetFormatting, sheetFormatting);
    const isSame = rowFormatting.every((hash, row) => hash === record.rowFormatting[row]);
    return layout || charts ? [] : [{ sheet, isSame }];
  });
  // The texts of rules tell two languages apart where layout and charts do not.
  return (found.find(({ isSame }) => isSame) ?? found[0])?.sheet ?? null;
}

/** The charts of a sheet, made anew. */
function chartsAgain(
  { name, charts }: PlannedSheet,
  existing: SheetSnapshot,
  nameOf: SheetNames,
): readonly WriteStep[] {
  const own = existing.charts.filter((chart) => chart.startsWith(CHART_PREFIX));
  return [
    ...(own.length > 0 ? [deleteChartsStep(name, own)] : []),
    ...charts.map((chart) => chartStep(name, chart, nameOf, { replaces: false })),
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
