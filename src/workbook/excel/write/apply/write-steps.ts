import { sameRange } from '../../../../shared/cell-range';
import { oncePer } from '../../../../shared/once-per';
import { sheetDefinedNames } from '../../../sheets/layout/sheet-keys';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import type { SheetMatrix } from '../base/cell-input';
import { cutRectangles } from '../base/cell-patches';
import { sheetIn } from '../base/read-cells';
import { plainStep, type WriteStep } from '../base/steps';
import type { RowShift } from '../base/undo-record';
import {
  changesAnything,
  missingTables,
  type Replacement,
  type SheetDiff,
  type WorkbookDiff,
} from '../diff/sheet-diff';
import {
  addSheetStep,
  deleteSheetsSteps,
  deleteSheetStep,
  positionSteps,
} from '../replace/sheet-steps';
import { inputAt } from '../snapshot/sheet-snapshot';
import { resizeTable } from './apply-sheet';
import { patchSteps, newSheetSteps } from './content-steps';
import { tableSteps } from './format-steps';
import type { Steps } from '../../../../shared/steps';
import { pushAll, smallest } from '../../../../shared/extremes';

/** What a sheet or a name adds to a request. */
const BYTES = 600;

/** The sheet shown after a first write: the plan in words. */
export const SHOWN_FIRST: SheetKey = 'brief';

/**
 * The steps that change the structure: new sheets with their final names and marks, and inserted and
 * deleted rows. They are sent together with the journal.
 */
export function placeSteps({
  snapshot,
  plan,
  sheets,
  replacement,
}: WorkbookDiff): readonly WriteStep[] {
  const created = sheets.filter(({ existing }) => existing === null);
  const marks = new Map(plan.names.map(({ name, refersTo }) => [name, refersTo]));
  return [
    ...(replacement ? replaceSteps(replacement, created) : created.map(addStep)),
    ...created
      .flatMap(({ key }) => sheetDefinedNames(key))
      .map((name) =>
        plainStep(BYTES, ({ workbook }) => {
          if ((snapshot.names.get(name) ?? null) !== null) workbook.names.getItem(name).delete();
          workbook.names.add(name, marks.get(name) ?? '');
        }),
      ),
    ...sheets.flatMap(shiftSteps),
  ];
}

function addStep({ planned: { name } }: SheetDiff): WriteStep {
  return addSheetStep(name);
}

/** Deletes the sheets of another plan and puts new ones in their place. */
function replaceSteps(
  { snapshot: { ownSheets, sheetNames }, keeper }: Replacement,
  created: readonly SheetDiff[],
): readonly WriteStep[] {
  const old = [...ownSheets.values()].map(({ name }) => name);
  const first = smallest(old.map((name) => sheetNames.indexOf(name)));
  return [
    ...deleteSheetsSteps(old, { name: keeper, isThere: false }),
    ...created.map(addStep),
    deleteSheetStep(keeper),
    ...positionSteps(
      created.map(({ planned: { name } }, index) => ({ name, position: first + index })),
    ),
  ];
}

/** The steps that fill the sheets and give them their tables. */
export function* fillSteps({ sheets }: WorkbookDiff): Steps<readonly WriteStep[]> {
  const contents: WriteStep[] = [];
  for (const sheet of sheets) pushAll(contents, yield* contentSteps(sheet));
  return [
    ...contents,
    ...sheets.flatMap(resizeSteps),
    ...sheets.flatMap((sheet) => tableSteps(sheet.planned.name, missingTables(sheet))),
  ];
}

function* contentSteps(sheet: SheetDiff): Steps<readonly WriteStep[]> {
  const { planned, matrix, existing } = sheet;
  if (!existing) return yield* newSheetSteps(planned.name, matrix);
  if (!changesAnything(sheet)) return [];
  const { snapshot, diff } = existing;
  return yield* patchSteps(planned.name, cutRectangles(diff.changes), (row, column) =>
    inputAt(snapshot.contents, diff.match.previousRow(row) ?? row, column),
  );
}

/** The sheet to show after a first write; null after a rewrite, which leaves the active sheet alone. */
export function sheetToShow({ sheets }: WorkbookDiff): string | null {
  if (sheets.some(({ existing }) => existing !== null)) return null;
  return sheets.find(({ key }) => key === SHOWN_FIRST)?.planned.name ?? null;
}

/** How many cells of a sheet a write sets. */
export function cellsToWrite({ existing, matrix }: SheetDiff): number {
  return existing ? existing.diff.changes.length : countPlanned(matrix).cells;
}

/** A write and its preview count the same cells several times. */
const counted = oncePer((planned: SheetMatrix['planned']) => {
  let [cells, formulas] = [0, 0];
  for (const line of planned) {
    for (const cell of line) {
      if (cell && cell.kind !== 'blank') cells += 1;
      if (cell?.kind === 'formula') formulas += 1;
    }
  }
  return { cells, formulas };
});

/** The number of filled cells, and of formulas among them. */
export function countPlanned({ planned }: Pick<SheetMatrix, 'planned'>): {
  readonly cells: number;
  readonly formulas: number;
} {
  return counted(planned);
}

const ROWS_BYTES = 700;

/** Inserts and deletes whole rows, so that Excel adjusts references to the rows around them. */
function shiftSteps({ planned, shifts }: SheetDiff): readonly WriteStep[] {
  return shifts.map((shift) => shiftStep(planned.name, shift));
}

/** Inserts or deletes whole rows. */
export function shiftStep(sheet: string, { kind, row, count }: RowShift): WriteStep {
  return plainStep(ROWS_BYTES, (context) => {
    const rows = sheetIn(context, sheet).getRange(`${row + 1}:${row + count}`);
    if (kind === 'insert') rows.insert('Down');
    else rows.delete('Up');
  });
}

/** Resizes the tables of an existing sheet. */
function resizeSteps({ planned, existing }: SheetDiff): readonly WriteStep[] {
  if (!existing) return [];
  const grown = planned.tables.filter(({ name, range }) => {
    const table = existing.snapshot.tables.find(
      (each) => each.name.toLowerCase() === name.toLowerCase(),
    );
    return table !== undefined && !sameRange(table.range, range);
  });
  return grown.map(({ name, range }) =>
    plainStep(ROWS_BYTES, (context) => resizeTable(context, planned.name, { name, range })),
  );
}
