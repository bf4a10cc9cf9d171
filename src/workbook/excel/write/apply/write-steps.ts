import { sheetDefinedNames, type SheetKey } from '../../../sheets/layout/sheet-keys';
import type { SheetMatrix } from '../base/sheet-matrix';
import {
  changesAnything,
  missingTables,
  type SheetDiff,
  type WorkbookDiff,
} from '../diff/sheet-diff';
import { patchSteps, wholePatch } from './content-steps';
import { cutRectangles } from '../base/cell-patches';
import { chartSteps, formatSteps, tableSteps } from './format-steps';
import { sheetIn } from '../base/sheet-in';
import { plainStep, type WriteStep } from '../base/pack-steps';
import { inputAt } from '../snapshot/sheet-snapshot';
import { refitSteps, shiftSteps } from './shift-steps';

/** What a sheet or a name adds to a request. */
const BYTES = 600;

/** The sheet that a first write ends on: it says in words what the plan comes to. */
export const SHOWN_FIRST: SheetKey = 'brief';

/**
 * The steps that change where things stand: new sheets under their final names, with their marks,
 * and rows that come and go. They are sent together with the journal.
 */
export function placeSteps({ look, plan, sheets }: WorkbookDiff): readonly WriteStep[] {
  const created = sheets.filter(({ there }) => there === null);
  const marks = new Map(plan.names.map(({ name, refersTo }) => [name, refersTo]));
  return [
    ...created.map(({ planned: { name } }) =>
      plainStep(BYTES, ({ workbook }) => void workbook.worksheets.add(name)),
    ),
    ...created
      .flatMap(({ key }) => sheetDefinedNames(key))
      .map((name) =>
        plainStep(BYTES, ({ workbook }) => {
          if ((look.names.get(name) ?? null) !== null) workbook.names.getItem(name).delete();
          workbook.names.add(name, marks.get(name) ?? '');
        }),
      ),
    ...sheets.flatMap(shiftSteps),
  ];
}

/** The steps that fill the sheets and make them look as they are to. */
export function fillSteps({ plan, sheets }: WorkbookDiff): readonly WriteStep[] {
  const created = sheets.filter(({ there }) => there === null);
  const names = new Map(plan.sheets.map(({ key, name }) => [key, name]));
  const nameOf = (key: string): string => names.get(key) ?? key;
  return [
    ...sheets.flatMap(contentSteps),
    ...created.flatMap(({ planned, matrix }) => formatSteps(planned, matrix.range, nameOf)),
    ...sheets.flatMap((sheet) => (sheet.there ? refitSteps(sheet, nameOf) : [])),
    ...sheets.flatMap((sheet) => tableSteps(sheet.planned.name, missingTables(sheet))),
    ...created.flatMap(({ planned }) => chartSteps(planned, nameOf)),
    ...(created.length === sheets.length ? showSteps(created) : []),
  ];
}

function contentSteps(sheet: SheetDiff): readonly WriteStep[] {
  const { planned, matrix, there } = sheet;
  if (!there) return matrix.inputs.length > 0 ? patchSteps(planned.name, [wholePatch(matrix)]) : [];
  if (!changesAnything(sheet)) return [];
  const { look, draft } = there;
  return patchSteps(planned.name, cutRectangles(draft.changes), (row, column) =>
    inputAt(look.standing, draft.match.before(row) ?? row, column),
  );
}

/** Who writes again stays where they are. */
function showSteps(created: readonly SheetDiff[]): readonly WriteStep[] {
  const shown = created.find(({ key }) => key === SHOWN_FIRST);
  if (!shown) return [];
  return [plainStep(BYTES, (context) => sheetIn(context, shown.planned.name).activate())];
}

/** How many cells of a sheet a write sets. */
export function cellsToWrite({ there, matrix }: SheetDiff): number {
  return there ? there.draft.changes.length : countPlanned(matrix).cells;
}

/** How many cells of a sheet hold something, and how many of these a formula. */
export function countPlanned({ planned }: Pick<SheetMatrix, 'planned'>): {
  readonly cells: number;
  readonly formulas: number;
} {
  const cells = planned.flat();
  return {
    cells: cells.filter((cell) => cell && cell.kind !== 'blank').length,
    formulas: cells.filter((cell) => cell?.kind === 'formula').length,
  };
}
