import type { PlanReport } from '../../../../domain/index';
import type { Locale } from '../../../../shared/local-text';
import { safeSheetName } from '../../../../shared/sheet-name';
import type { PlannedSheet, SheetPlan } from '../../../model';
import { SHEET_KEYS, type SheetKey } from '../../../sheets/layout/sheet-keys';
import {
  defaultSheetName,
  planSheetSteps,
  type PlanSheetsOptions,
} from '../../../sheets/plan-sheets';
import { matrixSteps, type SheetMatrix } from '../base/cell-input';
import type { Steps } from '../../../../shared/steps';
import { type SheetSnapshot, valueAt, type WorkbookSnapshot } from '../snapshot/sheet-snapshot';
import { type CellsDiff, diffCells, type SheetComparison } from './diff-cells';
import type { WriteChoices } from '../base/journal';
import type { Imprint } from '../base/undo-record';
import { findObstacles } from './find-obstacles';
import { hashSteps, type SheetDiff, type WorkbookDiff } from './sheet-diff';
import { matchRows, type RowMatch } from './match-rows';
import { rowShifts } from './row-shifts';

/** The input of a write, beside the workbook itself. */
export interface WriteRequest {
  readonly report: PlanReport;
  readonly locale: Locale;
  /** ISO date and version of the product, shown on *About*. */
  readonly imprint: Imprint;
}

/**
 * Works out what a write would change.
 *
 * @param first - the diff before rows were inserted and deleted; null before the shift
 */
export function* diffWorkbook(
  snapshot: WorkbookSnapshot,
  { report, locale, imprint }: WriteRequest,
  choices: WriteChoices,
  first: WorkbookDiff | null = null,
): Steps<WorkbookDiff> {
  const chosen = chooseSheets(snapshot, locale);
  const sheetNames = Object.fromEntries([...chosen].map(([key, { name }]) => [key, name]));
  const keepsRisk = snapshot.ownSheets.has('risk');
  const options = { sheetNames, ...imprint, keepsRisk };
  const plan = first?.plan ?? (yield* planInView(snapshot, report, locale, options));
  const matched: MatchedSheet[] = [];
  for (const planned of plan.sheets) {
    const settled = first?.sheets.find(({ key }) => key === planned.key)?.existing?.diff ?? null;
    matched.push(yield* matchSheet(snapshot, planned, settled));
  }
  const facts = {
    hasMoved: matched.some(({ match }) => match?.hasMoved),
    rounds: snapshot.roundsToDisplay,
  };
  const sheets: SheetDiff[] = [];
  for (const each of matched) {
    const before = first?.sheets.find(({ key }) => key === each.key);
    if (before?.existing === null) sheets.push(before);
    else sheets.push(yield* diffSheet(each, facts, before?.existing?.diff ?? null, choices));
  }
  const diffs = sheets.flatMap(({ existing }) => (existing ? [existing.diff] : []));
  return {
    ...{ snapshot, plan, sheets, replacement: first?.replacement ?? null },
    userChanges: diffs.flatMap(({ userChanges }) => userChanges),
    obstacles: [...findObstacles(snapshot, sheets), ...diffs.flatMap(({ obstacles }) => obstacles)],
  };
}

/** Plans the sheets with the scenario that the user has chosen on them, if the plan has it. */
function* planInView(
  snapshot: WorkbookSnapshot,
  report: PlanReport,
  locale: Locale,
  options: PlanSheetsOptions,
): Steps<SheetPlan> {
  const plan = yield* planSheetSteps(report, locale, options);
  for (const { key, kept = [] } of plan.sheets) {
    const contents = snapshot.ownSheets.get(key as SheetKey)?.contents;
    const [place] = kept;
    if (!contents || !place) continue;
    const chosen = String(valueAt(contents, place.row, place.column));
    const { scenarios } = report.plan;
    const scenario = scenarios.find(({ name }) => Object.values(name).includes(chosen));
    if (!scenario) continue;
    return yield* planSheetSteps(report, locale, { ...options, scenarioInView: scenario.id });
  }
  return plan;
}

interface MatchedSheet extends Pick<SheetDiff, 'key' | 'planned' | 'matrix' | 'hashes'> {
  readonly existing: SheetSnapshot | null;
  readonly match: RowMatch | null;
}

function* matchSheet(
  snapshot: WorkbookSnapshot,
  planned: PlannedSheet,
  settled: CellsDiff | null,
): Steps<MatchedSheet> {
  const key = planned.key as SheetKey;
  const matrix = (yield* matrixSteps(planned)) ?? EMPTY;
  const existing = snapshot.ownSheets.get(key) ?? null;
  const hashes = yield* hashSteps(planned, matrix.range.row + matrix.range.rowCount);
  const match = settled
    ? placedRows(settled.match)
    : existing && (yield* matchRows(existing, planned, matrix));
  return { key, planned, matrix, hashes, existing, match };
}

/** After the shift, planned row i is sheet row i. */
function placedRows({ inserted, previousRow, recordedRow, plannedRows }: RowMatch): RowMatch {
  const recorded = (row: number): number => {
    const before = previousRow(row);
    return before === null ? -1 : recordedRow(before);
  };
  return {
    previousRow: (row) => row,
    ...{ recordedRow: recorded, deleted: [], inserted, hasMoved: true, plannedRows },
  };
}

function* diffSheet(
  { existing, match, ...sheet }: MatchedSheet,
  facts: Pick<SheetComparison, 'hasMoved' | 'rounds'>,
  settled: CellsDiff | null,
  choices: WriteChoices,
): Steps<SheetDiff> {
  if (!existing || !match) return { ...sheet, existing: null, shifts: [] };
  const { planned, matrix } = sheet;
  const diff = yield* diffCells(existing, { planned, matrix, match, settled, ...facts }, choices);
  if (!settled)
    return { ...sheet, existing: { snapshot: existing, diff }, shifts: rowShifts(match) };
  return { ...sheet, existing: { snapshot: existing, diff }, shifts: [] };
}

const EMPTY: SheetMatrix = {
  range: { row: 0, column: 0, rowCount: 0, columnCount: 0 },
  ...{ inputs: [], planned: [] },
};

/** The name that one of our sheets gets. */
interface SheetChoice {
  readonly name: string;
  /** `rewrite`: the sheet exists and keeps its name; `create`: it is new. */
  readonly action: 'create' | 'rewrite';
}

/**
 * Chooses the sheets to write to: our existing sheets, and new ones with a free name where another
 * sheet has the usual name.
 */
export function chooseSheets(
  {
    ownSheets,
    sheetNames,
  }: {
    readonly ownSheets: ReadonlyMap<SheetKey, { readonly name: string }>;
    readonly sheetNames: readonly string[];
  },
  locale: Locale,
): ReadonlyMap<SheetKey, SheetChoice> {
  const choices = new Map<SheetKey, SheetChoice>();
  const taken = new Set(sheetNames);
  for (const key of SHEET_KEYS) {
    const existing = ownSheets.get(key);
    if (existing) {
      choices.set(key, { name: existing.name, action: 'rewrite' });
      continue;
    }
    const name = safeSheetName(defaultSheetName(key, locale), taken);
    taken.add(name);
    choices.set(key, { name, action: 'create' });
  }
  return choices;
}
