import type { Locale, PlanReport } from '../../domain/index';
import type { WorkbookFailure, WriteOptions, WritePreview, WriteReport, WriteStage } from '../port';
import { rangeAddress } from '../sheets/cell-address';
import { planSheets } from '../sheets/plan-sheets';
import type { SheetKey } from '../sheets/sheet-layout';
import type { PlannedSheet, SheetPlan } from '../sheet-plan';
import { done, failed, type Answer } from './answer';
import { applySheetPlan, rewriteContents } from './apply-sheet-plan';
import { chooseSheets, type SheetChoice } from './choose-sheets';
import { estimateBytes, leastBytes, REQUEST_LIMIT_BYTES } from './estimate-bytes';
import { restoreEvents } from './events-switch';
import type { PlanMemory } from './plan-memory';
import { inspectWorkbook } from './inspect-workbook';
import { refusalOf } from './refusal-of';
import { runExcel } from './run-excel';
import { sheetMatrix } from './sheet-matrix';
import { verifySheets } from './verify-sheets';
import type { WorkbookSnapshot } from './workbook-snapshot';

/** What a write is made from, beside the workbook itself. */
export interface WriteRequest {
  readonly report: PlanReport;
  readonly locale: Locale;
  /** ISO date and version of the product, shown on *About*. */
  readonly imprint: { readonly writtenOn: string; readonly productVersion?: string };
}

interface Draft {
  readonly snapshot: WorkbookSnapshot;
  readonly choices: ReadonlyMap<SheetKey, SheetChoice>;
  readonly plan: SheetPlan;
  readonly bytes: number;
}

/** Says what {@link writePlan} would do, changing nothing: one round trip. */
export function previewPlan(request: WriteRequest): Promise<Answer<WritePreview>> {
  return runExcel(async (context) => {
    const draft = await draftWrite(context, request);
    return draft.ok ? done(describe(draft.value)) : draft;
  });
}

/**
 * Writes every sheet of a plan: one round trip to look, one to write, one to read back. Until the
 * second begins it can be cancelled and nothing has been changed.
 */
export async function writePlan(
  memory: PlanMemory,
  request: WriteRequest,
  { onProgress, signal }: WriteOptions,
): Promise<Answer<WriteReport>> {
  const onStage = (stage: WriteStage): void =>
    onProgress({ stage, done: 0, total: 0, isWaiting: false });
  const started = performance.now();
  let writing = false;
  const answer = await runExcel(async (context): Promise<Answer<WriteReport>> => {
    onStage('checking');
    if (signal.aborted) return failed({ kind: 'cancelled' });
    const draft = await draftWrite(context, request);
    if (!draft.ok) return draft;
    if (signal.aborted) return failed({ kind: 'cancelled' });
    const { plan, choices, snapshot } = draft.value;
    onStage('writing');
    writing = true;
    context.runtime.enableEvents = false;
    applySheetPlan(plan, { workbook: context.workbook, choices, tables: snapshot.tables });
    await context.sync();
    onStage('verifying');
    context.runtime.enableEvents = true;
    const difference =
      (await verifySheets(context, memory, plan)) && (await writeAgain(context, memory, plan));
    return difference
      ? failed(difference)
      : done({ ...countWritten(plan.sheets), milliseconds: performance.now() - started });
  });
  if (writing && !answer.ok) await restoreEvents();
  return answer;
}

/**
 * Writes the contents once more and looks again: a host that was calculating while the sheets were
 * laid out may have dropped some of them.
 */
async function writeAgain(
  context: Excel.RequestContext,
  memory: PlanMemory,
  plan: SheetPlan,
): Promise<WorkbookFailure | null> {
  context.runtime.enableEvents = false;
  rewriteContents(plan, context.workbook);
  await context.sync();
  context.runtime.enableEvents = true;
  return verifySheets(context, memory, plan);
}

async function draftWrite(
  context: Excel.RequestContext,
  { report, locale, imprint }: WriteRequest,
): Promise<Answer<Draft>> {
  const least = leastBytes(report.plan);
  if (least > REQUEST_LIMIT_BYTES) return failed(tooLarge(least));
  const snapshot = await inspectWorkbook(context);
  const refusal = refusalOf(snapshot);
  if (refusal) return failed(refusal);
  const choices = chooseSheets(snapshot, locale);
  const sheetNames = Object.fromEntries([...choices].map(([key, { name }]) => [key, name]));
  const plan = planSheets(report, locale, { sheetNames, ...imprint });
  const bytes = estimateBytes(plan);
  const fits = bytes <= REQUEST_LIMIT_BYTES;
  return fits ? done({ snapshot, choices, plan, bytes }) : failed(tooLarge(bytes));
}

function tooLarge(bytes: number): WorkbookFailure {
  return { kind: 'tooLarge', bytes, limit: REQUEST_LIMIT_BYTES };
}

function describe({ plan, choices, bytes }: Draft): WritePreview {
  const sheets = plan.sheets.map((sheet) => ({
    key: sheet.key,
    name: sheet.name,
    range: writtenRange(sheet),
    action: choices.get(sheet.key as SheetKey)?.action ?? 'create',
    ...countCells(sheet),
    charts: sheet.charts.length,
    changed: countCells(sheet).cells,
    ...{ rowsIn: 0, rowsOut: 0 },
  }));
  const cells = sheets.reduce((sum, each) => sum + each.cells, 0);
  const found = { userChanges: [], obstacles: [], record: 'none' } as const;
  return { sheets, cells, changed: cells, bytes, blocks: 1, ...found };
}

function writtenRange(sheet: PlannedSheet): string {
  const matrix = sheetMatrix(sheet);
  return matrix ? rangeAddress(matrix.range) : '';
}

function countWritten(sheets: readonly PlannedSheet[]) {
  const counts = sheets.map(countCells);
  return {
    sheets: sheets.map(({ name }) => name),
    written: counts.reduce((sum, { cells }) => sum + cells, 0),
    checked: counts.reduce((sum, { cells }) => sum + cells, 0),
    ...{ kept: 0, canUndo: false },
    formulas: counts.reduce((sum, { formulas }) => sum + formulas, 0),
  };
}

function countCells(sheet: PlannedSheet): { readonly cells: number; readonly formulas: number } {
  const cells = (sheetMatrix(sheet)?.planned ?? []).flat();
  return {
    cells: cells.filter((cell) => cell && cell.kind !== 'blank').length,
    formulas: cells.filter((cell) => cell?.kind === 'formula').length,
  };
}
