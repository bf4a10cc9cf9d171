import { mapSteps, type Steps } from '../../../shared/steps';
import type { WritePreview } from '../../ports/workbook-port';
import { rangeAddress } from '../../../shared/a1';
import { expectedIn, type PlanMemory } from '../cells/read-tables';
import type { WorkbookResult } from '../runtime/workbook-result';
import { undoRecordOf } from './diff/build-undo-record';
import type { WriteRequest } from './diff/diff-workbook';
import { changesAnything, type SheetDiff, type WorkbookDiff } from './diff/sheet-diff';
import { packSteps } from './base/steps';
import { diffOrReplace, formulaObstacles } from './replace/replacement';
import { snapshotFor } from './snapshot/take-snapshot';
import { readDeletedRows, type DeletedRows } from './diff/deleted-rows';
import { inTurnsUnlessCancelled } from './base/write-progress';
import { formattingPieces, stepsOf } from './apply/formatting';
import { cellsToWrite, countPlanned, fillSteps, placeSteps } from './apply/write-steps';

/**
 * Reports what a write would do, changing nothing: one round trip, more if rows are deleted.
 *
 * @param signal - ends the work once nobody waits for it
 */
export async function previewPlan(
  memory: PlanMemory,
  request: WriteRequest,
  signal: AbortSignal,
): Promise<WorkbookResult<WritePreview>> {
  const snapshot = await snapshotFor(request.report.plan, {
    expects: expectedIn(memory),
    waitsForEdit: false,
  });
  if (!snapshot.ok) return snapshot;
  const diff = await diffOrReplace(snapshot.value, request, {}, signal);
  if (!diff.ok) return diff;
  const rows = await readDeletedRows(diff.value, null);
  return rows.ok ? inTurnsUnlessCancelled(describe(diff.value, rows.value), signal) : rows;
}

function* describe(diff: WorkbookDiff, rows: DeletedRows): Steps<WritePreview> {
  const sheets = yield* mapSteps(diff.sheets, describeSheet);
  const formatting = yield* stepsOf(formattingPieces(diff), false);
  const steps = [...placeSteps(diff), ...(yield* fillSteps(diff)), ...formatting];
  const before = JSON.stringify(undoRecordOf(diff, rows)).length;
  const isIdle = sheets.every(({ action }) => action === 'unchanged');
  const { ownSheets } = diff.snapshot;
  const isKnown = [...ownSheets.values()].every(({ record }) => record !== null);
  return {
    sheets,
    cells: sheets.reduce((sum, { cells }) => sum + cells, 0),
    changed: sheets.reduce((sum, { changed }) => sum + changed, 0),
    bytes: isIdle ? 0 : steps.reduce((sum, { bytes }) => sum + bytes, before),
    blocks: isIdle ? 0 : packSteps(steps).length,
    userChanges: diff.userChanges,
    obstacles: [...diff.obstacles, ...formulaObstacles(diff, rows)],
    replaces: replacesOf(diff),
    record: ownSheets.size === 0 ? 'none' : isKnown ? 'known' : 'unknown',
  };
}

/** How many cells a write empties. */
function emptied({ existing }: SheetDiff): number {
  return existing?.diff.changes.filter(({ input }) => input === '').length ?? 0;
}

function replacesOf({ replacement }: WorkbookDiff): WritePreview['replaces'] {
  if (!replacement) return null;
  const sheets = [...replacement.snapshot.ownSheets.values()].map(({ name }) => name);
  return { plan: replacement.replaced.plan, sheets };
}

function describeSheet(sheet: SheetDiff): WritePreview['sheets'][number] {
  const { key, planned, matrix, existing, shifts } = sheet;
  const rows = (kind: 'insert' | 'delete'): number =>
    shifts.filter((shift) => shift.kind === kind).reduce((sum, { count }) => sum + count, 0);
  const isTouched = changesAnything(sheet);
  return {
    ...{ key, name: planned.name },
    range: matrix.range.rowCount === 0 ? '' : rangeAddress(matrix.range),
    action: existing === null ? 'create' : isTouched ? 'rewrite' : 'unchanged',
    formulas: countPlanned(matrix).formulas,
    cells: countPlanned(matrix).cells + emptied(sheet),
    charts: planned.charts.length,
    changed: cellsToWrite(sheet),
    ...{ rowsIn: rows('insert'), rowsOut: rows('delete') },
  };
}
