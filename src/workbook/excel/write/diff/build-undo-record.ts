import { sheetDefinedNames } from '../../../sheets/layout/sheet-keys';
import { type CellInput, isFormula } from '../base/cell-input';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import { cutRectangles, type CellChange } from '../base/cell-patches';
import {
  changesAnything,
  missingTables,
  partsThatDiffer,
  restyles,
  type SheetDiff,
  type WorkbookDiff,
} from './sheet-diff';
import { deletesRows, type DeletedRows, NOTHING_DELETED } from './deleted-rows';
import { BLANK_HASH, rowSignature } from '../base/hashes';
import { userFormulasUndo } from './dependent-formulas';
import { endOf, inputAt, inputRow, type SheetSnapshot } from '../snapshot/sheet-snapshot';
import { recordedHash } from '../base/sheet-record';
import { replacedSheetsOf } from '../replace/replaced-sheets';
import type { SheetUndo, UndoRecord } from '../base/undo-record';

/** Records what a write is about to change in the workbook. */
export function undoRecordOf(diff: WorkbookDiff, rows: DeletedRows = NOTHING_DELETED): UndoRecord {
  const { snapshot, plan, sheets } = diff;
  const follows = deletesRows(diff);
  const created = sheets.filter(({ existing }) => existing === null);
  const isCreated = new Set(created.flatMap(({ key }) => sheetDefinedNames(key)));
  const references = rows.objects.flatMap(({ reference }) => reference ?? []);
  return {
    created: created.map(({ key, planned }) => ({ key, name: planned.name })),
    names: plan.names
      .filter(({ name }) => isCreated.has(name))
      .map(({ name }) => ({ name, refersTo: snapshot.names.get(name) ?? null })),
    sheets: sheets.flatMap((sheet): readonly SheetUndo[] =>
      sheet.existing && (follows || changesAnything(sheet))
        ? [sheetBefore(sheet, sheet.existing.snapshot, changedCells(sheet), { follows, rows })]
        : [],
    ),
    others: userFormulasUndo(rows.dependents),
    ...(rows.names.length > 0 && {
      userNames: rows.names.map(({ sheet, name, formula }) => ({ sheet, name, formula })),
    }),
    ...(references.length > 0 && { userReferences: references }),
    ...(diff.replacement && { replaced: replacedSheetsOf(diff.replacement) }),
    activeSheet: '',
  };
}

/**
 * Extends the undo record after rows were inserted and deleted, when the cells to write are known.
 *
 * @param later - the diff after the shift
 */
export function undoRecordAfterShifts(
  before: UndoRecord,
  first: WorkbookDiff,
  later: WorkbookDiff,
  rows: DeletedRows = NOTHING_DELETED,
): UndoRecord {
  const follows = deletesRows(first);
  const laterOf = (key: SheetKey) => later.sheets.find((sheet) => sheet.key === key);
  const sheets = first.sheets.flatMap((sheet): readonly SheetUndo[] => {
    const now = laterOf(sheet.key);
    if (!sheet.existing || !now) return [];
    if (!follows && !changesAnything(sheet) && !changesAnything(now)) return [];
    const { match } = sheet.existing.diff;
    const rewritten = (now.existing?.diff.changes ?? []).flatMap(({ row, column }) => {
      const from = match.previousRow(row);
      return from === null ? [] : [{ row: from, column }];
    });
    const cells = [...deletedCells(sheet), ...rewritten];
    return [sheetBefore(sheet, sheet.existing.snapshot, cells, { follows, rows })];
  });
  return { ...before, sheets };
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

function sheetBefore(
  sheet: SheetDiff,
  snapshot: SheetSnapshot,
  cells: readonly CellPlace[],
  { follows, rows }: { readonly follows: boolean; readonly rows: DeletedRows },
): SheetUndo {
  const { key, name, contents, tables, recordText } = snapshot;
  const ownNames = new Set(sheet.planned.tables.map(({ name }) => name.toLowerCase()));
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const { bottom, right } = endOf(contents.range);
  return {
    ...{ key, name, record: recordText, rows: sheet.shifts },
    signatures:
      sheet.shifts.length === 0
        ? []
        : Array.from({ length: bottom }, (_, row) => rowSignature(inputRow(contents, row), right)),
    patches: cutRectangles(
      ordered.map(({ row, column }): CellChange => {
        const input: CellInput = inputAt(contents, row, column);
        return { row, column, input };
      }),
    ),
    formulas: follows
      ? cutRectangles(formulasOf(sheet, snapshot, new Set(cells.map(placeOf))))
      : [],
    looks: rows.formats.get(key) ?? [],
    dressed: dressingDiffers(sheet),
    tables: [
      ...tables.filter(({ name }) => ownNames.has(name.toLowerCase())),
      ...missingTables(sheet).map(({ name }) => ({ name, range: null })),
    ],
  };
}

/** Whether a write changes the layout, the charts, or the rules of rows of a sheet. */
function dressingDiffers(sheet: SheetDiff): boolean {
  const { existing, hashes } = sheet;
  const record = existing?.snapshot.record ?? null;
  if (record === null) return false;
  const { layout, charts } = partsThatDiffer(record.sheetFormatting, hashes.sheetFormatting);
  return layout || charts || restyles(sheet);
}

function placeOf({ row, column }: CellPlace): string {
  return `${row},${column}`;
}

/** Our formulas on a sheet except in some cells, row by row. */
function formulasOf(
  { existing }: SheetDiff,
  { contents: { range, inputs }, record }: SheetSnapshot,
  but: ReadonlySet<string>,
): readonly CellChange[] {
  const isOurs = ({ row, column }: CellPlace): boolean => {
    const recorded = existing?.diff.match.recordedRow(row) ?? row;
    return record === null || recordedHash(record, recorded, column) !== BLANK_HASH;
  };
  return inputs.flatMap((line, y) =>
    line.flatMap((input, x): readonly CellChange[] => {
      const place = { row: range.row + y, column: range.column + x };
      return isFormula(input) && !but.has(placeOf(place)) && isOurs(place)
        ? [{ ...place, input }]
        : [];
    }),
  );
}

/** The cells that a write changes, by their current rows, with those of deleted rows. */
function changedCells(sheet: SheetDiff): readonly CellPlace[] {
  const diff = sheet.existing?.diff;
  const changed = (diff?.changes ?? []).flatMap(({ row, column }): readonly CellPlace[] => {
    const from = diff?.match.previousRow(row) ?? null;
    return from === null ? [] : [{ row: from, column }];
  });
  return [...deletedCells(sheet), ...changed];
}

function deletedCells({ existing }: SheetDiff): readonly CellPlace[] {
  if (!existing) return [];
  const { right } = endOf(existing.snapshot.contents.range);
  return existing.diff.match.deleted.flatMap((row) =>
    Array.from({ length: right }, (_, column) => ({ row, column })).filter(
      ({ column }) => inputAt(existing.snapshot.contents, row, column) !== '',
    ),
  );
}
