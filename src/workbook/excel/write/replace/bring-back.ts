import type { Steps } from '../../../../shared/steps';
import { pushAll } from '../../../../shared/extremes';
import { inTurns } from '../base/write-progress';
import { ok } from '../../../../shared/result';
import type { SheetPlan } from '../../../model';
import { SHEET_KEYS, type SheetKey } from '../../../sheets/layout/sheet-keys';
import { planSheetSteps } from '../../../sheets/plan-sheets';
import { reportOfText } from '../../../sheets/plan-text';
import { newSheetSteps, patchSteps } from '../apply/content-steps';
import { tableSteps } from '../apply/format-steps';
import { type FormattingPiece, formattingPieces } from '../apply/formatting';
import type { WorkbookResult } from '../../runtime/workbook-result';
import { matrixSteps, sameInput, sheetMatrix } from '../base/cell-input';
import { changesOf } from '../base/cell-patches';
import { plainStep, type WriteStep } from '../base/steps';
import type { ReplacedSheets, UndoRecord } from '../base/undo-record';
import type { WorkbookSnapshot } from '../snapshot/sheet-snapshot';
import { formatHashes, type SheetDiff } from '../diff/sheet-diff';
import { differencesOf } from './replaced-plan';
import { addSheetStep, deleteSheetsSteps, positionSteps } from './sheet-steps';

/** How replaced sheets are brought back. */
export interface BringBack {
  readonly steps: readonly WriteStep[];
  /** What the sheets get once they have their contents, as their plan has it. */
  readonly formatting: readonly FormattingPiece[];
  /** Sheets that are deleted before. */
  readonly removed: readonly string[];
  /** The sheet to delete once everything is done; while it is there, a restore is not complete. */
  readonly keeper: string | null;
}

const BYTES = 700;

/** The old sheets as planned, or why their plan cannot be read. */
async function plannedAgain({
  plan,
  locale,
  imprint,
  sheets,
}: ReplacedSheets): Promise<WorkbookResult<SheetPlan>> {
  const report = await reportOfText(plan);
  if (!report.ok) return report;
  const sheetNames = Object.fromEntries(sheets.map(({ key, name }) => [key, name]));
  const keys = new Set<string>(sheets.map(({ key }) => key));
  const keepsRisk = keys.has('risk');
  const options = { sheetNames, ...imprint, keepsRisk };
  const planned = await inTurns(planSheetSteps(report.value, locale, options));
  return ok({ ...planned, sheets: planned.sheets.filter(({ key }) => keys.has(key)) });
}

/**
 * The steps that bring replaced sheets back, however far the write or an earlier restore came: unless
 * all old sheets are there as they were, every sheet of either plan goes and the old ones are made
 * anew.
 */
export async function bringBackSteps(
  { created, names }: Pick<UndoRecord, 'created' | 'names'>,
  replaced: ReplacedSheets,
  snapshot: WorkbookSnapshot,
): Promise<WorkbookResult<BringBack>> {
  const read = await plannedAgain(replaced);
  if (!read.ok) return read;
  const plan = read.value;
  const keeper = { name: replaced.keeper, isThere: snapshot.sheetNames.includes(replaced.keeper) };
  if (!keeper.isThere && isAsItWas(replaced, plan, snapshot)) {
    return ok({ removed: [], steps: [], formatting: [], keeper: null });
  }
  const marked = SHEET_KEYS.flatMap((key) => snapshot.ownSheets.get(key)?.name ?? []);
  const involved = new Set([...marked, ...created.map(({ name }) => name)]);
  for (const { name } of replaced.sheets) involved.add(name);
  const removed = snapshot.sheetNames.filter((name) => involved.has(name));
  return ok({
    ...{ removed, formatting: formattingOf(plan), keeper: keeper.name },
    steps: [
      ...names
        .filter(({ name }) => (snapshot.names.get(name) ?? null) !== null)
        .map(({ name }) =>
          plainStep(BYTES, ({ workbook }) => workbook.names.getItem(name).delete()),
        ),
      ...deleteSheetsSteps(removed, keeper),
      ...replaced.sheets.map(({ name }) => addSheetStep(name)),
      ...names.flatMap(({ name, refersTo }) =>
        refersTo === null
          ? []
          : [plainStep(BYTES, ({ workbook }) => void workbook.names.add(name, refersTo))],
      ),
      ...(await inTurns(contentsOf(plan, replaced))),
      ...positionSteps(replaced.sheets),
    ],
  });
}

/** Whether every old sheet is there under its mark, with the contents that it had. */
function isAsItWas(
  { sheets }: ReplacedSheets,
  plan: SheetPlan,
  { ownSheets }: WorkbookSnapshot,
): boolean {
  return sheets.every(({ key, name, patches }) => {
    const sheet = ownSheets.get(key);
    if (sheet?.name !== name) return false;
    const [now, before] = [differencesOf(sheet, plan), patches.flatMap(changesOf)];
    const inputs = new Map(before.map(({ row, column, input }) => [`${row},${column}`, input]));
    return (
      now.length === before.length &&
      now.every(({ row, column, input }) => {
        const was = inputs.get(`${row},${column}`);
        return was !== undefined && sameInput(was, input);
      })
    );
  });
}

function* contentSteps(
  planned: SheetPlan['sheets'][number],
  { sheets }: ReplacedSheets,
): Steps<readonly WriteStep[]> {
  const { name } = planned;
  const matrix = yield* matrixSteps(planned);
  const sheet = sheets.find(({ key }) => key === planned.key);
  return [
    ...(matrix ? yield* newSheetSteps(name, matrix) : []),
    ...(yield* patchSteps(name, sheet?.patches ?? [])),
    ...tableSteps(name, sheet?.tables ?? []),
  ];
}

function* contentsOf(plan: SheetPlan, replaced: ReplacedSheets): Steps<readonly WriteStep[]> {
  const steps: WriteStep[] = [];
  for (const planned of plan.sheets) pushAll(steps, yield* contentSteps(planned, replaced));
  return steps;
}

function formattingOf(plan: SheetPlan): readonly FormattingPiece[] {
  const sheets = plan.sheets.flatMap((planned): readonly SheetDiff[] => {
    const matrix = sheetMatrix(planned);
    if (!matrix) return [];
    const hashes = formatHashes(planned, matrix.range.row + matrix.range.rowCount);
    const key = planned.key as SheetKey;
    return [{ key, planned, matrix, hashes, existing: null, shifts: [] }];
  });
  return formattingPieces({ plan, sheets });
}
