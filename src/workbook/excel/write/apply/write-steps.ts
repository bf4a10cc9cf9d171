import type { CellRange } from '../../../../shared/cell-range';
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
  type SheetDiff,
  type WorkbookDiff,
} from '../diff/sheet-diff';
import { inputAt } from '../snapshot/sheet-snapshot';
import { resizeTable } from './apply-sheet';
import { patchSteps, newSheetSteps } from './content-steps';
import { chartSteps, formatSteps, rangeSteps, type SheetNames, tableSteps } from './format-steps';

/** What a sheet or a name adds to a request. */
const BYTES = 600;

/** The sheet that a first write ends on: it says in words what the plan comes to. */
export const SHOWN_FIRST: SheetKey = 'brief';

/**
 * The steps that change where things stand: new sheets under their final names, with their marks,
 * and rows that come and go. They are sent together with the journal.
 */
export function placeSteps({ snapshot, plan, sheets }: WorkbookDiff): readonly WriteStep[] {
  const created = sheets.filter(({ existing }) => existing === null);
  const marks = new Map(plan.names.map(({ name, refersTo }) => [name, refersTo]));
  return [
    ...created.map(({ planned: { name } }) =>
      plainStep(BYTES, ({ workbook }) => void workbook.worksheets.add(name)),
    ),
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

/** The steps that fill the sheets and make them look as they are to. */
export function fillSteps({ plan, sheets }: WorkbookDiff): readonly WriteStep[] {
  const created = sheets.filter(({ existing }) => existing === null);
  const names = new Map(plan.sheets.map(({ key, name }) => [key, name]));
  const nameOf = (key: string): string => names.get(key) ?? key;
  return [
    ...sheets.flatMap(contentSteps),
    ...created.flatMap(({ planned, matrix }) => formatSteps(planned, matrix.range, nameOf)),
    ...sheets.flatMap((sheet) => (sheet.existing ? refitSteps(sheet, nameOf) : [])),
    ...sheets.flatMap((sheet) => tableSteps(sheet.planned.name, missingTables(sheet))),
    ...created.flatMap(({ planned }) => chartSteps(planned, nameOf)),
    ...(created.length === sheets.length ? showSteps(created) : []),
  ];
}

function contentSteps(sheet: SheetDiff): readonly WriteStep[] {
  const { planned, matrix, existing } = sheet;
  if (!existing) return newSheetSteps(planned.name, matrix);
  if (!changesAnything(sheet)) return [];
  const { snapshot, diff } = existing;
  return patchSteps(planned.name, cutRectangles(diff.changes), (row, column) =>
    inputAt(snapshot.contents, diff.match.previousRow(row) ?? row, column),
  );
}

/** Who writes again stays where they are. */
function showSteps(created: readonly SheetDiff[]): readonly WriteStep[] {
  const shown = created.find(({ key }) => key === SHOWN_FIRST);
  if (!shown) return [];
  return [plainStep(BYTES, (context) => sheetIn(context, shown.planned.name).activate())];
}

/** How many cells of a sheet a write sets. */
export function cellsToWrite({ existing, matrix }: SheetDiff): number {
  return existing ? existing.diff.changes.length : countPlanned(matrix).cells;
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

const ROWS_BYTES = 700;

/** The steps that let rows come and go as whole rows, so that whatever points at others follows. */
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

/** The steps that make tables reach over the rows that came, and these look as they are to. */
function refitSteps(sheet: SheetDiff, nameOf: SheetNames): readonly WriteStep[] {
  const { planned, existing } = sheet;
  if (!existing) return [];
  const { snapshot, diff } = existing;
  const grown = planned.tables.filter(({ name, range }) => {
    const table = snapshot.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
    return table !== undefined && !sameRange(table.range, range);
  });
  const inserted = planned.formats.length === 0 ? [] : diff.match.inserted;
  return [
    ...grown.map(({ name, range }) =>
      plainStep(ROWS_BYTES, (context) => {
        resizeTable(context, planned.name, { name, range });
      }),
    ),
    ...rangeSteps(
      {
        name: planned.name,
        formats: within(planned.formats, inserted),
        validations: within(planned.validations, inserted),
        conditionals: within(planned.conditionals, inserted),
      },
      nameOf,
    ),
  ];
}

function sameRange(one: CellRange, other: CellRange): boolean {
  return (['row', 'column', 'rowCount', 'columnCount'] as const).every(
    (key) => one[key] === other[key],
  );
}

/** The parts of entries that lie in certain rows. */
function within<Entry extends { readonly range: CellRange }>(
  entries: readonly Entry[],
  rows: readonly number[],
): readonly Entry[] {
  const wanted = new Set(rows);
  return entries.flatMap((entry) => {
    const { row, rowCount } = entry.range;
    const parts: CellRange[] = [];
    for (let each = row; each < row + rowCount; each += 1) {
      const last = parts.at(-1);
      if (!wanted.has(each)) continue;
      if (last && last.row + last.rowCount === each) {
        parts[parts.length - 1] = { ...last, rowCount: last.rowCount + 1 };
      } else parts.push({ ...entry.range, row: each, rowCount: 1 });
    }
    return parts.map((range) => ({ ...entry, range }));
  });
}
