import type { Obstacle } from '../../port';
import { cellAddress, onSheet } from '../../sheets/cell-address';
import type { WriteDraft } from './drafted-sheet';
import { BLANK_HASH } from './hash-text';
import { readCells } from './read-cells';
import { inputAt } from './sheet-look';
import { recordedHash } from './sheet-record';

/** Rows of a sheet that a formula points at, counted from 0. */
export interface RowReference {
  /** Null for the sheet that the formula stands on. */
  readonly sheet: string | null;
  readonly first: number;
  readonly last: number;
}

const REFERENCE =
  /(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?\$?[A-Z]{1,3}\$?(\d+)(?::\$?[A-Z]{1,3}\$?(\d+))?/gu;

/**
 * The rows that a formula points at; what stands in quotes is no reference.
 *
 * @example rowReferences("=SUM('My plan'!A2:A3)") // [{ sheet: 'My plan', first: 1, last: 2 }]
 */
export function rowReferences(formula: string): readonly RowReference[] {
  const bare = formula.replaceAll(/"(?:[^"]|"")*"/g, '""');
  return [...bare.matchAll(REFERENCE)].map(([, quoted, plain, from, to]) => {
    const [one, other] = [Number(from) - 1, Number(to ?? from) - 1];
    const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
    return { sheet, first: Math.min(one, other), last: Math.max(one, other) };
  });
}

/**
 * Finds formulas of others that would be left pointing nowhere, since all the rows that they point
 * at go. Other sheets are read only where any row goes.
 */
export async function findReferences(
  context: Excel.RequestContext,
  draft: WriteDraft,
): Promise<readonly Obstacle[]> {
  const gone = new Map(
    draft.sheets.flatMap(({ there }) =>
      there && there.draft.match.gone.length > 0
        ? [[there.look.name, new Set(there.draft.match.gone)] as const]
        : [],
    ),
  );
  if (gone.size === 0) return [];
  const formulas = [...ownNotes(draft), ...(await foreignFormulas(context, draft))];
  return formulas.flatMap(({ sheet, cell, formula }) => {
    const lost = rowReferences(formula).find((reference) =>
      isGone(reference, gone.get(reference.sheet ?? sheet)),
    );
    if (!lost) return [];
    const address = `${lost.first + 1}:${lost.last + 1}`;
    const home = lost.sheet ?? sheet;
    return [{ kind: 'referencedRows', sheet: home, address, detail: cell, effect: 'blocks' }];
  });
}

function isGone({ first, last }: RowReference, gone: ReadonlySet<number> | undefined): boolean {
  if (!gone || last - first >= gone.size) return false;
  for (let row = first; row <= last; row += 1) if (!gone.has(row)) return false;
  return true;
}

interface FoundFormula {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
}

/** Formulas of others on our own sheets: they stand where the last write left nothing. */
function ownNotes({ sheets }: WriteDraft): readonly FoundFormula[] {
  return sheets.flatMap(({ there }) => {
    if (!there?.look.record) return [];
    const { record, name, standing } = there.look;
    const { row: top, column: left } = standing.range;
    return standing.inputs.flatMap((line, y) =>
      line.flatMap((_, x): readonly FoundFormula[] => {
        const [row, column] = [top + y, left + x];
        const input = inputAt(standing, row, column);
        if (typeof input !== 'string' || !input.startsWith('=')) return [];
        const hash = recordedHash(record, there.draft.match.recorded(row), column);
        if (hash !== BLANK_HASH) return [];
        return [{ sheet: name, cell: onSheet(name, cellAddress(row, column)), formula: input }];
      }),
    );
  });
}

async function foreignFormulas(
  context: Excel.RequestContext,
  { look }: WriteDraft,
): Promise<readonly FoundFormula[]> {
  const own = new Set([...look.ours.values()].map(({ name }) => name));
  const used = look.sheetNames
    .filter((name) => !own.has(name))
    .map((sheet) => ({
      sheet,
      range: context.workbook.worksheets
        .getItem(sheet)
        .getUsedRangeOrNullObject(true)
        .load('rowIndex,columnIndex,rowCount,columnCount'),
    }));
  if (used.length === 0) return [];
  await context.sync();
  const places = used.flatMap(({ sheet, range }) => {
    if (range.isNullObject) return [];
    const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
    return [{ sheet, range: { row, column, rowCount, columnCount } }];
  });
  const readings = await readCells(context, places);
  return readings.flatMap(({ formulas }, index) => {
    const place = places[index];
    return formulas.flatMap((line, y) =>
      line.flatMap((formula, x): readonly FoundFormula[] => {
        if (!place || typeof formula !== 'string' || !formula.startsWith('=')) return [];
        const address = cellAddress(place.range.row + y, place.range.column + x);
        return [{ sheet: place.sheet, cell: onSheet(place.sheet, address), formula }];
      }),
    );
  });
}
