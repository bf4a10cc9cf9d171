import { isFormula } from '../base/cell-input';
import type { Obstacle } from '../../../ports/workbook-port';
import { cellAddress } from '../../../../shared/a1';
import { unquoteSheetName } from '../../../../shared/sheet-name';
import { cutRectangles } from '../base/cell-patches';
import type { SheetsToAsk } from './pointing-object';
import type { WorkbookDiff } from './sheet-diff';
import { BLANK_HASH } from '../base/hashes';
import { type CellsReading, PLACE, placeOf, readCells } from '../base/read-cells';
import { referenceToSheets, withoutTexts } from './reference-to-sheets';
import { inputAt, type SheetSnapshot } from '../snapshot/sheet-snapshot';
import { recordedHash } from '../base/sheet-record';
import type { UserFormulasUndo } from '../base/undo-record';

/** A user's formula that refers to one of our sheets with rows to delete. */
export interface DependentFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** The first reference that lies wholly in deleted rows; null if there is none. */
  readonly lostReference: string | null;
}

/** The rows to delete, by the lower-case name of their sheet. */
type DeletedRowsBySheet = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Finds the user's formulas that Excel changes when our rows are deleted, on other sheets and on
 * ours. Reads every formula of the workbook, in as many requests as its size requires.
 */
export async function findDependentFormulas(
  context: Excel.RequestContext,
  diff: WorkbookDiff,
): Promise<readonly DependentFormula[]> {
  const deleted = deletedRowsBySheet(diff);
  const { ownSheets, sheetNames } = diff.snapshot;
  const own = new Set([...ownSheets.values()].map(({ name }) => name));
  const others = sheetNames.filter((name) => !own.has(name));
  const { places, readings } = await readSheets(context, others);
  return [
    ...places.flatMap(({ sheet, range }, index) =>
      inReading(sheet, range, readings[index], deleted),
    ),
    ...[...diff.snapshot.ownSheets.values()].flatMap((snapshot) =>
      userFormulasOnSheet(snapshot, diff, deleted),
    ),
  ];
}

/** Reads every cell of some sheets. */
async function readSheets(context: Excel.RequestContext, sheets: readonly string[]) {
  const used = sheets.map((name) =>
    context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load(PLACE),
  );
  if (sheets.length > 0) await context.sync();
  const places = used.flatMap((range, index) =>
    range.isNullObject ? [] : [{ sheet: sheets[index] ?? '', range: placeOf(range) }],
  );
  return { places, readings: await readCells(context, places) };
}

/** Finds the user's formulas on other sheets that refer to sheets which are replaced. */
export async function findPointingFormulas(
  context: Excel.RequestContext,
  { replaced, others }: Pick<SheetsToAsk, 'replaced' | 'others'>,
): Promise<readonly DependentFormula[]> {
  const { places, readings } = await readSheets(context, others);
  return places.flatMap(({ sheet, range }, index) =>
    (readings[index]?.formulas ?? []).flatMap((line, y) =>
      line.flatMap((formula, x) => {
        const lostReference = referenceToSheets(formula, replaced);
        if (lostReference === null) return [];
        const place = { sheet, row: range.row + y, column: range.column + x };
        return [{ ...place, formula: String(formula), lostReference }];
      }),
    ),
  );
}

function deletedRowsBySheet({ sheets }: WorkbookDiff): DeletedRowsBySheet {
  return new Map(
    sheets.flatMap(({ existing }) =>
      existing && existing.diff.match.deleted.length > 0
        ? [[existing.snapshot.name.toLowerCase(), new Set(existing.diff.match.deleted)] as const]
        : [],
    ),
  );
}

function inReading(
  sheet: string,
  { row: top, column: left }: { readonly row: number; readonly column: number },
  reading: CellsReading | undefined,
  deleted: DeletedRowsBySheet,
): readonly DependentFormula[] {
  return (reading?.formulas ?? []).flatMap((line, y) =>
    line.flatMap((formula, x) =>
      dependentsAt({ sheet, row: top + y, column: left + x }, formula, deleted),
    ),
  );
}

/** The user's formulas on one of our sheets. */
function userFormulasOnSheet(
  snapshot: SheetSnapshot,
  { sheets }: WorkbookDiff,
  deleted: DeletedRowsBySheet,
): readonly DependentFormula[] {
  const match = sheets.find(({ key }) => key === snapshot.key)?.existing?.diff.match;
  const { contents, record, name: sheet } = snapshot;
  if (!match || !record) return [];
  return contents.inputs.flatMap((line, y) =>
    line.flatMap((formula, x) => {
      const [row, column] = [contents.range.row + y, contents.range.column + x];
      if (!isFormula(formula)) return [];
      if (recordedHash(record, match.recordedRow(row), column) !== BLANK_HASH) return [];
      return dependentsAt({ sheet, row, column }, inputAt(contents, row, column), deleted);
    }),
  );
}

/** A reference to cells or whole rows. */
interface RowsReference {
  readonly text: string;
  /** The sheet that it names, if it names one. */
  readonly sheet: string | null;
  /** Row numbers as Excel shows them. */
  readonly first: number;
  readonly last: number;
}

/** A quoted sheet name, a word (a name or an address), or a mark between them. */
const WORDS = /'(?:[^']|'')*'|[\p{L}\p{N}_.$]+|[!:(]/gu;
const CELL = /^\$?[A-Za-z]{1,3}\$?(\d{1,7})$/;
const ROW = /^\$?(\d{1,7})$/;

/** The references in a formula, word by word, so that a long formula takes no longer than its length. */
export function referencesIn(formula: string): readonly RowsReference[] {
  const words = [...withoutTexts(formula).matchAll(WORDS)];
  const found: RowsReference[] = [];
  /** The word, if it stands directly behind the one before it. */
  const at = (index: number): string | null => {
    const [word, before] = [words[index], words[index - 1]];
    if (!word) return null;
    return !before || before.index + before[0].length === word.index ? word[0] : null;
  };
  for (let index = 0; index < words.length; index += 1) {
    const isNamed = at(index + 1) === '!' && at(index + 2) !== null;
    const sheet = isNamed ? (words[index]?.[0] ?? null) : null;
    const start = isNamed ? index + 2 : index;
    const first = words[start]?.[0] ?? '';
    const kind = CELL.test(first) ? CELL : ROW;
    const hasEnd = at(start + 1) === ':' && kind.test(at(start + 2) ?? '');
    const end = hasEnd ? start + 2 : start;
    const isReference = kind === CELL ? CELL.test(first) : hasEnd && ROW.test(first);
    if (!isReference || ['(', '!'].includes(at(end + 1) ?? '')) continue;
    const rowOf = (word: string): number => Number(kind.exec(word)?.[1]);
    found.push({
      text: words.slice(index, end + 1).join(''),
      sheet: sheet === null ? null : unquoteSheetName(sheet),
      ...{ first: rowOf(first), last: rowOf(words[end]?.[0] ?? '') },
    });
    index = end;
  }
  return found;
}

function dependentsAt(
  place: Pick<DependentFormula, 'sheet' | 'row' | 'column'>,
  formula: unknown,
  deleted: DeletedRowsBySheet,
): readonly DependentFormula[] {
  if (!isFormula(formula)) return [];
  let isDependent = false;
  let lostReference: string | null = null;
  for (const { text, sheet, first, last } of referencesIn(formula)) {
    const rows = deleted.get((sheet ?? place.sheet).toLowerCase());
    if (!rows) continue;
    isDependent = true;
    const length = last - first + 1;
    const isLost = Array.from({ length }, (_, index) => first - 1 + index).every((row) =>
      rows.has(row),
    );
    if (isLost) lostReference ??= text;
  }
  return isDependent ? [{ ...place, formula, lostReference }] : [];
}

/** The references that would be lost with deleted rows, for the user to confirm. */
export function dependentObstacles(formulas: readonly DependentFormula[]): readonly Obstacle[] {
  return formulas.flatMap(({ sheet, row, column, lostReference }) =>
    lostReference === null
      ? []
      : [
          {
            ...({ kind: 'referencedRows', sheet, effect: 'asks' } as const),
            ...{ address: cellAddress(row, column), detail: lostReference },
          },
        ],
  );
}

/** The user's formulas that Excel changes, as they were, sheet by sheet. */
export function userFormulasUndo(
  formulas: readonly DependentFormula[],
): readonly UserFormulasUndo[] {
  const sheets = new Map<string, DependentFormula[]>();
  for (const found of formulas) {
    sheets.set(found.sheet, [...(sheets.get(found.sheet) ?? []), found]);
  }
  return [...sheets].map(([sheet, cells]) => ({
    sheet,
    patches: cutRectangles(
      cells.map(({ row, column, formula }) => ({ row, column, input: formula })),
    ),
  }));
}
