import { err, ok } from '../../../shared/result';
import type { DifferingResults, WriteOptions, WriteReport } from '../../ports/workbook-port';
import { planText } from '../../sheets/plan-text';
import type { WorkbookResult } from '../runtime/workbook-result';
import { planInTables } from '../cells/plan-cells';
import { expectedIn, type PlanMemory } from '../cells/read-tables';
import { canGroupUndo, runExcel } from '../runtime/run-excel';
import { undoRecordAfterShifts, undoRecordOf } from './diff/build-undo-record';
import { cellsToSet, failureOfObstacles, mergedObstacles } from './diff/find-obstacles';
import { diffWorkbook, type WriteRequest } from './diff/diff-workbook';
import {
  changesAnything,
  changesContents,
  formattingDiffers,
  type WorkbookDiff,
} from './diff/sheet-diff';
import { readDeletedRows, type DeletedRows } from './diff/deleted-rows';
import { type Journal, type WriteChoices, writeJournal } from './base/journal';
import { dropJournalStep, journalStep, type OpenJournal, recordStep } from './apply/journal-steps';
import { isLarge, snapshotFor, takeSnapshot } from './snapshot/take-snapshot';
import { diffOrReplace, formulaObstacles } from './replace/replacement';
import { type BackReader, readBack, type ReadBack, verifySnapshot } from './apply/read-back';
import { showSheet, showStep } from './base/active-sheet';
import { readMarks, whoseWrite } from './recover/interrupted-write';
import { isOfOthers, type LeftJournal, restoreWorkbook } from './recover/restore-workbook';
import { newLock, type WriteLock } from './base/write-lock';
import { lockStep, unlockSteps } from './apply/lock-steps';
import { sendSteps, type WriteStep } from './base/steps';
import { FORMATTING_PARTS, writeRecord } from './base/sheet-record';
import type { UndoRecord } from './base/undo-record';
import { createProgressReporter, inTurns, type ProgressReporter } from './base/write-progress';
import { formatEach, formattingPieces, stepsOf, type FormattingPiece } from './apply/formatting';
import {
  cellsToWrite,
  countPlanned,
  fillSteps,
  placeSteps,
  sheetToShow,
  SHOWN_FIRST,
} from './apply/write-steps';

/** An interrupted write that is finished by another one. */
export interface ResumedWrite {
  /** Its journal, which stays if that one fails as well. */
  readonly left: LeftJournal;
  /** Held already. */
  readonly lock: WriteLock;
}

/**
 * Writes the plan's sheets, all or nothing: one round trip to take a snapshot, as many to write as
 * the size requires, one to read back, one to close. A journal inside the workbook keeps the old
 * contents until the end, so that a failed write can be restored.
 *
 * @param resumed - the interrupted write that this one finishes
 */
export async function writePlan(
  memory: PlanMemory,
  request: WriteRequest,
  options: WriteOptions,
  resumed: ResumedWrite | null = null,
): Promise<WorkbookResult<WriteReport>> {
  const started = performance.now();
  const { signal } = options;
  const progress = createProgressReporter(options);
  progress.begin('checking');
  if (signal.aborted) return err({ kind: 'cancelled' });
  const snapshot = await unlessAborted(
    signal,
    progress.waitFor(
      snapshotFor(request.report.plan, { expects: expectedIn(memory), waitsForEdit: true }),
    ),
  );
  if (!snapshot.ok) return snapshot;
  if (snapshot.value.journals.some((id) => id !== resumed?.left.id)) {
    return err(await whoseWrite(memory));
  }
  if (!resumed && snapshot.value.locks.length > 0) {
    const marks = await readMarks(memory);
    if (!marks.ok) return marks;
    if (marks.value.isUnderWay) return err({ kind: 'beingWritten' });
  }
  const compared = await diffOrReplace(snapshot.value, request, options, signal);
  if (!compared.ok) return compared;
  const diff = compared.value;
  const refused = refusal(diff.obstacles, options);
  if (refused.length > 0) return err(failureOfObstacles(refused));
  const merged = await progress.waitFor(mergedObstacles(cellsToSet(diff)));
  if (!merged.ok) return merged;
  if (merged.value.length > 0) return err(failureOfObstacles(merged.value));
  const rows = await readDeletedRows(diff, progress);
  if (!rows.ok) return rows;
  const asked = refusal(formulaObstacles(diff, rows.value), options);
  if (asked.length > 0) return err(failureOfObstacles(asked));
  if (signal.aborted) return err({ kind: 'cancelled' });
  const facts = (written: number) => {
    const milliseconds = performance.now() - started;
    const changed = countCells(diff);
    return { changed, written, milliseconds, canUndo: memory.lastWrite !== null };
  };
  if (!diff.sheets.some(changesAnything)) {
    const held = await inTurns(verifySnapshot(diff));
    const dropped = held.failure || !resumed ? ok(undefined) : await closeResumed(resumed);
    if (!dropped.ok) return dropped;
    if (!held.failure)
      return ok(reportOf({ diff, read: held, refused: [], isShown: false }, facts(0)));
  }
  const work: Work = { memory, request, options, progress, rows: rows.value, resumed };
  const written = await carryOut(work, diff);
  if (!written.ok) return written;
  return ok(reportOf(written.value, facts(countCells(written.value.diff))));
}

/** Deletes the journal of a write of which nothing was left to do, and gives its lock back. */
function closeResumed({ left, lock }: ResumedWrite): Promise<WorkbookResult<void>> {
  return runExcel(async (context) => {
    for (const step of [dropJournalStep([left.id]), ...unlockSteps(lock)]) step.queue(context);
    await context.sync();
    return ok(undefined);
  });
}

/** Waits for an answer, or for the user to cancel: nothing has been changed yet. */
async function unlessAborted<Value>(
  signal: AbortSignal,
  answer: Promise<WorkbookResult<Value>>,
): Promise<WorkbookResult<Value>> {
  const aborted = new Promise<WorkbookResult<never>>((resolve) => {
    signal.addEventListener('abort', () => resolve(err({ kind: 'cancelled' })), { once: true });
  });
  return Promise.race([answer, aborted]);
}

/** The obstacles that keep a write from starting. */
function refusal(obstacles: WorkbookDiff['obstacles'], { obstacles: choice }: WriteChoices) {
  return obstacles.filter(({ effect }) => effect === 'blocks' || choice !== 'overwrite');
}

interface Work {
  readonly memory: PlanMemory;
  readonly request: WriteRequest;
  readonly options: WriteOptions;
  readonly progress: ProgressReporter;
  readonly rows: DeletedRows;
  readonly resumed: ResumedWrite | null;
}

/** What was written, what the sheets then held, and the formatting that Excel has refused. */
interface Written {
  readonly diff: WorkbookDiff;
  readonly read: ReadBack;
  readonly refused: readonly FormattingPiece[];
  /** Whether the sheet to show is in front. */
  readonly isShown: boolean;
}

/**
 * Writes as one step of Excel's own undo. Excel may refuse that for what it cannot undo, or for many
 * formulas (OfficeDev/office-js#6491); then it writes in several steps.
 */
async function carryOut(work: Work, diff: WorkbookDiff): Promise<WorkbookResult<Written>> {
  const { memory } = work;
  const groupsUndo = canGroupUndo() && !memory.refusesUndoGroup;
  const answer = await attempt(work, diff, groupsUndo);
  const isRefused =
    groupsUndo && !answer.ok && ['office', 'notSupported'].includes(answer.error.kind);
  if (!isRefused) return answer;
  memory.refusesUndoGroup = true;
  return attempt(work, diff, false);
}

/** Writes; restores the workbook when the write fails. */
async function attempt(
  work: Work,
  diff: WorkbookDiff,
  groupsUndo: boolean,
): Promise<WorkbookResult<Written>> {
  const { memory, progress, rows, resumed } = work;
  const open: OpenJournal = {
    before: undoRecordOf(diff, rows),
    id: resumed?.left.id ?? null,
    lock: resumed?.lock ?? newLock(memory.owner),
    changesFormatting: false,
  };
  const answer = await runExcel((context) => writeAll(context, work, diff, open), {
    ...{ waitsForEdit: true, groupsUndo },
  });
  if (answer.ok) {
    await showFirst(work.memory, answer.value);
    return answer;
  }
  progress.begin('restoring');
  const restored = await restoreWorkbook(recordToRestore(open), progress, {
    ...{ lock: open.lock, left: resumed?.left ?? null },
  });
  if (!restored.ok && isOfOthers(restored.error)) return restored;
  return restored.ok ? answer : err({ kind: 'notRestored', cause: answer.error });
}

/** Shows the brief after a first write, if that was refused together with the formatting. */
async function showFirst(memory: PlanMemory, { diff, isShown }: Written): Promise<void> {
  const shown = sheetToShow(diff);
  if (shown === null || isShown) return;
  const activeSheet = await showSheet(shown);
  const { lastWrite } = memory;
  if (lastWrite) memory.lastWrite = { ...lastWrite, before: { ...lastWrite.before, activeSheet } };
}

/** The part of the undo record to restore: formatting only once the write has changed it. */
function recordToRestore({ before, changesFormatting }: OpenJournal): UndoRecord {
  if (changesFormatting) return before;
  return { ...before, sheets: before.sheets.map((sheet) => ({ ...sheet, dressed: false })) };
}

async function writeAll(
  context: Excel.RequestContext,
  work: Work,
  first: WorkbookDiff,
  open: OpenJournal,
): Promise<WorkbookResult<Written>> {
  const { memory, progress } = work;
  const { signal } = work.options;
  const journal = journalOf(work, open.before);
  progress.begin('writing', countCells(first));
  const xml = (each: Journal) => writeJournal(each, memory.owner);
  const { lock } = open;
  const opening = [
    ...(lock.id === null ? [lockStep(lock, first.snapshot.locks)] : []),
    journalStep(await xml(journal), open),
    ...placeSteps(first),
  ];
  let diff = first;
  let steps = opening;
  if (first.sheets.some(({ shifts }) => shifts.length > 0)) {
    const placed = await sendSteps(context, opening, { progress, lock, signal });
    if (!placed.ok) return placed;
    diff = await diffAgain(context, work, first);
    open.before = undoRecordAfterShifts(journal.before, first, diff, work.rows);
    const next = await xml({ ...journal, before: open.before });
    steps = [journalStep(next, open)];
  }
  const reader = readBack(context, memory, diff, progress);
  const filling = await inTurns(fillSteps(diff));
  steps = [...steps, ...filling, ...(reader.step ? [reader.step] : [])];
  const sent = await sendSteps(context, steps, {
    ...{ progress, lock, signal, suspends: 'drawingAndCalculation' },
  });
  if (!sent.ok) return sent;
  progress.begin('verifying', countCells(diff));
  const read = await reader.read();
  if (read.failure) return err(read.failure);
  // As the next start reads it: a plan that cannot be read again would be lost.
  const reading = await planInTables(memory);
  if (reading.kind === 'problems') {
    return err({ kind: 'notReadable', problems: reading.problems });
  }
  if (signal.aborted) return err({ kind: 'cancelled' });
  const closed = await formatAndClose(context, diff, { memory, reader, read, open, progress });
  if (!closed.ok) return closed;
  if (changesMore(diff)) {
    const after = read.records.map(({ sheet, wholeRecord }) => [sheet.key, wholeRecord] as const);
    const touched = new Set([...open.before.sheets, ...open.before.created].map(({ key }) => key));
    memory.lastWrite = {
      before: open.before,
      after: new Map(after.filter(([key]) => touched.has(key))),
      written: new Map(diff.sheets.map(({ key, matrix }) => [key, matrix])),
    };
  }
  return ok({ diff, read: { ...read, differing: await reader.differing() }, ...closed.value });
}

/** Whether a write changes more than formatting that Excel had refused before. */
function changesMore({ sheets }: WorkbookDiff): boolean {
  return sheets.some((sheet) => changesContents(sheet) || formattingDiffers(sheet));
}

interface Closing {
  readonly memory: PlanMemory;
  readonly reader: BackReader;
  readonly read: ReadBack;
  readonly open: OpenJournal;
  readonly progress: ProgressReporter;
}

/**
 * Formats the sheets, whose contents are verified, and closes the write: in one request if Excel
 * takes all of it, piece by piece if it refuses some. Returns the formatting that it has refused.
 */
async function formatAndClose(
  context: Excel.RequestContext,
  diff: WorkbookDiff,
  { memory, reader: { resultsStep }, read, open, progress }: Closing,
): Promise<WorkbookResult<Pick<Written, 'refused' | 'isShown'>>> {
  const pieces = formattingPieces(diff);
  const results = resultsStep ? [resultsStep] : [];
  const send = (steps: readonly WriteStep[]) =>
    sendSteps(context, [...results, ...steps], { progress, lock: open.lock, suspends: 'drawing' });
  open.changesFormatting = true;
  let isArgument = false;
  try {
    const all = await inTurns(stepsOf(pieces, memory.refusesAreas));
    const closing = [...closingSteps(read, open, []), ...showSteps(diff, open)];
    const sent = await send([...all, ...closing]);
    return sent.ok ? ok({ refused: [], isShown: true }) : sent;
  } catch (error) {
    if (pieces.length === 0 || !(error instanceof OfficeExtension.Error)) throw error;
    // What cannot be undone is not refused as such: the write is repeated without a group.
    if (error.code === 'UndoNotSupported') throw error;
    isArgument = error.code === 'InvalidArgument';
    if (await isClosed(context, open)) open.lock.id = null;
  }
  const refused = await formatEach(context, pieces, { progress, lock: open.lock });
  if (isArgument && refused.length === 0) memory.refusesAreas = true;
  const closed = await send(closingSteps(read, open, refused));
  return closed.ok ? ok({ refused, isShown: false }) : closed;
}

/**
 * Whether journal and lock are gone: the answer to the closing request was lost, or only a step after
 * them was refused. There is nothing to renew then.
 */
async function isClosed(
  context: Excel.RequestContext,
  { id, lock }: OpenJournal,
): Promise<boolean> {
  const parts = [id, lock.id].flatMap((part) =>
    part === null ? [] : [context.workbook.customXmlParts.getItemOrNullObject(part).load('id')],
  );
  await context.sync();
  return parts.every(({ isNullObject }) => isNullObject);
}

/** Shows the brief after a first write; undo goes back to where one was. */
function showSteps(diff: WorkbookDiff, open: OpenJournal): readonly WriteStep[] {
  const shown = sheetToShow(diff);
  if (shown === null) return [];
  return [showStep(shown, (activeSheet) => (open.before = { ...open.before, activeSheet }))];
}

/** Saves the records of what the sheets now hold, and deletes the journal last. */
function closingSteps(
  { records }: ReadBack,
  { id, lock }: OpenJournal,
  refused: readonly FormattingPiece[],
): readonly WriteStep[] {
  const kept = records.flatMap(({ sheet, record }) => {
    const own = refused.filter(({ key }) => key === sheet.key);
    const unformatted = FORMATTING_PARTS.flatMap((part) =>
      own.filter((piece) => piece.part === part).slice(0, 1),
    );
    const text = writeRecord({ ...record, unformatted });
    return sheet.existing?.snapshot.recordText === text ? [] : [recordStep(sheet.key, text)];
  });
  return [...kept, dropJournalStep(id === null ? [] : [id]), ...unlockSteps(lock)];
}

/** Compares again after rows were inserted and deleted: Excel has adjusted formulas meanwhile. */
async function diffAgain(
  context: Excel.RequestContext,
  { request, options, progress }: Work,
  first: WorkbookDiff,
): Promise<WorkbookDiff> {
  const inBlocks = isLarge(request.report.plan);
  const snapshot = await progress.waitFor(takeSnapshot(context, { inBlocks }));
  return inTurns(diffWorkbook(snapshot, request, options, first));
}

function journalOf({ request, options }: Work, before: UndoRecord): Journal {
  const { userChanges, obstacles } = options;
  return {
    startedAt: new Date().toISOString(),
    before,
    writing: {
      plan: planText(request.report.plan),
      locale: request.locale,
      choices: { ...(userChanges && { userChanges }), ...(obstacles && { obstacles }) },
    },
  };
}

function countCells({ sheets }: WorkbookDiff): number {
  return sheets.reduce((sum, sheet) => sum + cellsToWrite(sheet), 0);
}

/** The cells that show something else than planned, for the report. */
function differingResults({ diff, read }: Written): DifferingResults | null {
  const [first] = read.differing;
  if (!first) return null;
  const cause = diff.snapshot.roundsToDisplay ? 'rounded' : 'calculated';
  return { count: read.differing.length, first, cause };
}

function reportOf(
  written: Written,
  facts: Pick<WriteReport, 'changed' | 'written' | 'milliseconds' | 'canUndo'>,
): WriteReport {
  const { sheets } = written.diff;
  const counts = sheets.map(({ matrix }) => countPlanned(matrix));
  return {
    sheets: sheets.map(({ planned: { name } }) => name),
    brief: sheets.find(({ key }) => key === SHOWN_FIRST)?.planned.name ?? null,
    checked: counts.reduce((sum, { cells }) => sum + cells, 0),
    formulas: counts.reduce((sum, { formulas }) => sum + formulas, 0),
    unformatted: written.refused.map(({ sheet, part, chart }) => ({ sheet, part, chart })),
    kept: sheets.reduce((sum, { existing }) => sum + (existing?.diff.kept.size ?? 0), 0),
    differing: differingResults(written),
    ...facts,
  };
}
