import { ok } from '../../../../shared/result';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { inTurnsUnlessCancelled } from '../base/write-progress';
import { safeSheetName } from '../../../../shared/sheet-name';
import type { WriteChoices } from '../base/journal';
import { diffWorkbook, type WriteRequest } from '../diff/diff-workbook';
import type { WorkbookDiff } from '../diff/sheet-diff';
import type { WorkbookSnapshot } from '../snapshot/sheet-snapshot';
import { findReplacedPlan } from './replaced-plan';
import type { Obstacle } from '../../../ports/workbook-port';
import type { DeletedRows } from '../diff/deleted-rows';
import { dependentObstacles } from '../diff/dependent-formulas';
import { nameLosses } from '../diff/pointing-names';
import { formulaLosses, lossesOf } from './losses';

/**
 * Works out what a write would change. Sheets of another plan are replaced as a whole, so every sheet
 * is then a new one.
 */
export async function diffOrReplace(
  snapshot: WorkbookSnapshot,
  request: WriteRequest,
  choices: WriteChoices,
  signal: AbortSignal,
): Promise<WorkbookResult<WorkbookDiff>> {
  const replaced = await findReplacedPlan(snapshot, request);
  const seen = replaced ? withoutOwnSheets(snapshot) : snapshot;
  const compared = await inTurnsUnlessCancelled(diffWorkbook(seen, request, choices), signal);
  if (!replaced || !compared.ok) return compared;
  const diff = compared.value;
  const taken = new Set([
    ...snapshot.sheetNames,
    ...diff.sheets.map(({ planned }) => planned.name),
  ]);
  const replacement = { replaced, snapshot, keeper: safeSheetName(KEEPER, taken) };
  return ok({ ...diff, replacement, obstacles: [...diff.obstacles, ...lossesOf(replacement)] });
}

const KEEPER = 'PlanPath';

/** The workbook as it is once our sheets are deleted. */
function withoutOwnSheets(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  const own = new Set([...snapshot.ownSheets.values()].map(({ name }) => name));
  return {
    ...snapshot,
    ownSheets: new Map(),
    ownTables: snapshot.ownTables.filter(({ sheet }) => !own.has(sheet)),
    sheetNames: snapshot.sheetNames.filter((name) => !own.has(name)),
  };
}

/** What of the user's loses a reference elsewhere, for the user to confirm. */
export function formulaObstacles(
  { replacement }: WorkbookDiff,
  { dependents, names, objects }: DeletedRows,
): readonly Obstacle[] {
  if (!replacement) return dependentObstacles(dependents);
  const others = objects.map(({ obstacle }) => obstacle);
  return [...formulaLosses(dependents), ...nameLosses(names), ...withoutRepeats(others)];
}

/** Each once: a chart may lose several series. */
function withoutRepeats(obstacles: readonly Obstacle[]): readonly Obstacle[] {
  return [...new Map(obstacles.map((each) => [JSON.stringify(each), each])).values()];
}
