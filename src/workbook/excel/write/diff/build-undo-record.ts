import { sheetDefinedNames } from '../../../sheets/layout/sheet-keys';
import type { CellInput } from '../base/cell-input';
import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import { cutRectangles, type CellChange } from '../base/cell-patches';
import {
  changesAnything,
  missingTables,
  partsThatDiffer,
  type SheetDiff,
  type WorkbookDiff,
} from './sheet-diff';
import { deletesRows, type DeletedRows } from './deleted-rows';
import { BLANK_HASH, rowSignature } from '../base/hashes';
import { userFormulasUndo } from './dependent-formulas';
import { endOf, inputAt, inputRow, type SheetSnapshot } from '../snapshot/sheet-snapshot';
import { recordedHash } from '../base/sheet-record';
import type { SheetUndo, UndoRecord } from '../base/undo-record';

const NONE_GO: DeletedRows = { looks: new Map(), pointing: [] };

/** What stands in the workbook where a write is about to change it. */
export function undoRecordOf(draft: WorkbookDiff, rows: DeletedRows = NONE_GO): UndoRecord {
  const { look, plan, sheets } = draft;
  const follows = deletesRows(draft);
  const created = sheets.filter(({ there }) => there === null);
  const isCreated = new Set(created.flatMap(({ key }) => sheetDefinedNames(key)));
  return {
    created: created.map(({ key, planned }) => ({ key, name: planned.name })),
    names: plan.names
      .filter(({ name }) => isCreated.has(name))
      .map(({ name }) => ({ name, refersTo: look.names.get(name) ?? null })),
    sheets: sheets.flatMap((sheet): readonly SheetUndo[] =>
      sheet.there && (follows || changesAnything(sheet))
        ? [sheetBefore(sheet, sheet.there.look, changedCells(sheet), { follows, rows })]
        : [],
    ),
    others: userFormulasUndo(rows.pointing),
    activeSheet: look.activeSheet,
  };
}

/**
 * The same once rows have come and gone and it is known which cells are to be written then.
 *
 * @param later - the draft of the sheets as they stand now
 */
export function undoRecordAfterShifts(
  before: UndoRecord,
  first: WorkbookDiff,
  later: WorkbookDiff,
  rows: DeletedRows = NONE_GO,
): UndoRecord {
  const follows = deletesRows(first);
  const laterOf = (key: SheetKey) => later.sheets.find((sheet) => sheet.key === key);
  const sheets = first.sheets.flatMap((sheet): readonly SheetUndo[] => {
    const now = laterOf(sheet.key);
    if (!sheet.there || !now) return [];
    if (!follows && !changesAnything(sheet) && !changesAnything(now)) return [];
    const { match } = sheet.there.draft;
    const rewritten = (now.there?.draft.changes ?? []).flatMap(({ row, column }) => {
      const from = match.before(row);
      return from === null ? [] : [{ row: from, column }];
    });
    const cells = [...goneCells(sheet), ...rewritten];
    return [sheetBefore(sheet, sheet.there.look, cells, { follows, rows })];
  });
  return { ...before, sheets };
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

function sheetBefore(
  sheet: SheetDiff,
  look: SheetSnapshot,
  cells: readonly CellPlace[],
  { follows, rows }: { readonly follows: boolean; readonly rows: DeletedRows },
): SheetUndo {
  const { key, name, standing, tables, recordText } = look;
  const own = new Set(sheet.planned.tables.map(({ name }) => name.toLowerCase()));
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const { bottom, right } = endOf(standing.range);
  return {
    ...{ key, name, record: recordText, rows: sheet.shifts },
    signatures:
      sheet.shifts.length === 0
        ? []
        : Array.from({ length: bottom }, (_, row) => rowSignature(inputRow(standing, row), right)),
    patches: cutRectangles(
      ordered.map(({ row, column }): CellChange => {
        const input: CellInput = inputAt(standing, row, column);
        return { row, column, input };
      }),
    ),
    formulas: follows ? cutRectangles(formulasOf(sheet, look, new Set(cells.map(placeOf)))) : [],
    looks: rows.looks.get(key) ?? [],
    dressed: isDressed(sheet),
    tables: [
      ...tables.filter(({ name }) => own.has(name.toLowerCase())),
      ...missingTables(sheet).map(({ name }) => ({ name, range: null })),
    ],
  };
}

/** Whether a write makes charts or widths of a sheet others than they are. */
function isDressed({ there, looks }: SheetDiff): boolean {
  const record = there?.look.record ?? null;
  if (record === null) return false;
  const { layout, charts } = partsThatDiffer(record.sheetLooks, looks.sheetLooks);
  return layout || charts;
}

function placeOf({ row, column }: CellPlace): string {
  return `${row},${column}`;
}

/** The formulas of ours on a sheet but for some cells, row by row. */
function formulasOf(
  { there }: SheetDiff,
  { standing: { range, inputs }, record }: SheetSnapshot,
  but: ReadonlySet<string>,
): readonly CellChange[] {
  const isOurs = ({ row, column }: CellPlace): boolean => {
    const recorded = there?.draft.match.recorded(row) ?? row;
    return record === null || recordedHash(record, recorded, column) !== BLANK_HASH;
  };
  return inputs.flatMap((line, y) =>
    line.flatMap((input, x): readonly CellChange[] => {
      const place = { row: range.row + y, column: range.column + x };
      const isFormula = typeof input === 'string' && input.startsWith('=');
      return isFormula && !but.has(placeOf(place)) && isOurs(place) ? [{ ...place, input }] : [];
    }),
  );
}

/** The cells that a write changes, where they stand now; those of rows that go are among them. */
function changedCells(sheet: SheetDiff): readonly CellPlace[] {
  const draft = sheet.there?.draft;
  const changed = (draft?.changes ?? []).flatMap(({ row, column }): readonly CellPlace[] => {
    const from = draft?.match.before(row) ?? null;
    return from === null ? [] : [{ row: from, column }];
  });
  return [...goneCells(sheet), ...changed];
}

function goneCells({ there }: SheetDiff): readonly CellPlace[] {
  if (!there) return [];
  const { right } = endOf(there.look.standing.range);
  return there.draft.match.gone.flatMap((row) =>
    Array.from({ length: right }, (_, column) => ({ row, column })).filter(
      ({ column }) => inputAt(there.look.standing, row, column) !== '',
    ),
  );
}
