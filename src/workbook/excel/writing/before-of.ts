import { sheetNames } from '../../sheets/sheet-mark-name';
import type { CellInput } from '../sheet-matrix';
import type { SheetKey } from '../../sheets/sheet-layout';
import { cutRectangles, type CellChange } from './cut-rectangles';
import {
  changesAnything,
  missingTables,
  type DraftedSheet,
  type WriteDraft,
} from './drafted-sheet';
import { rowSignature } from './row-signature';
import { endOf, inputAt, inputRow, type SheetLook } from './sheet-look';
import type { SheetBefore, WriteBefore } from './write-before';

/** What stands in the workbook where a write is about to change it. */
export function beforeOf({ look, plan, sheets }: WriteDraft): WriteBefore {
  const created = sheets.filter(({ there }) => there === null);
  const isCreated = new Set(created.flatMap(({ key }) => sheetNames(key)));
  return {
    created: created.map(({ key, planned }) => ({ key, name: planned.name })),
    names: plan.names
      .filter(({ name }) => isCreated.has(name))
      .map(({ name }) => ({ name, refersTo: look.names.get(name) ?? null })),
    sheets: sheets.flatMap((sheet): readonly SheetBefore[] =>
      sheet.there && changesAnything(sheet)
        ? [sheetBefore(sheet, sheet.there.look, changedCells(sheet))]
        : [],
    ),
    activeSheet: look.activeSheet,
  };
}

/**
 * The same once rows have come and gone and it is known which cells are to be written then.
 *
 * @param later - the draft of the sheets as they stand now
 */
export function beforeAfterShifts(
  before: WriteBefore,
  first: WriteDraft,
  later: WriteDraft,
): WriteBefore {
  const laterOf = (key: SheetKey) => later.sheets.find((sheet) => sheet.key === key);
  const sheets = first.sheets.flatMap((sheet): readonly SheetBefore[] => {
    const now = laterOf(sheet.key);
    if (!sheet.there || !now || !(changesAnything(sheet) || changesAnything(now))) return [];
    const { match } = sheet.there.draft;
    const rewritten = (now.there?.draft.changes ?? []).flatMap(({ row, column }) => {
      const from = match.before(row);
      return from === null ? [] : [{ row: from, column }];
    });
    return [sheetBefore(sheet, sheet.there.look, [...goneCells(sheet), ...rewritten])];
  });
  return { ...before, sheets };
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

function sheetBefore(
  sheet: DraftedSheet,
  look: SheetLook,
  cells: readonly CellPlace[],
): SheetBefore {
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
    tables: [
      ...tables.filter(({ name }) => own.has(name.toLowerCase())),
      ...missingTables(sheet).map(({ name }) => ({ name, range: null })),
    ],
  };
}

/** The cells that a write changes, where they stand now; those of rows that go are among them. */
function changedCells(sheet: DraftedSheet): readonly CellPlace[] {
  const draft = sheet.there?.draft;
  const changed = (draft?.changes ?? []).flatMap(({ row, column }): readonly CellPlace[] => {
    const from = draft?.match.before(row) ?? null;
    return from === null ? [] : [{ row: from, column }];
  });
  return [...goneCells(sheet), ...changed];
}

function goneCells({ there }: DraftedSheet): readonly CellPlace[] {
  if (!there) return [];
  const { right } = endOf(there.look.standing.range);
  return there.draft.match.gone.flatMap((row) =>
    Array.from({ length: right }, (_, column) => ({ row, column })).filter(
      ({ column }) => inputAt(there.look.standing, row, column) !== '',
    ),
  );
}
