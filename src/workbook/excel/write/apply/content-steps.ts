import type { WorkbookFailure } from '../../../ports/workbook-port';
import type { CellRange } from '../../../../shared/cell-range';
import type { Steps } from '../../../../shared/steps';
import { cellAddress } from '../../../../shared/a1';
import { type CellInput, currentInput, sameInput, type SheetMatrix } from '../base/cell-input';
import { changesOf, cutTightly, type CellPatch, MOST_CELLS_AT_ONCE } from '../base/cell-patches';
import { repeatedFormulas } from '../base/repeated-formulas';
import { rangeIn, sheetIn } from '../base/read-cells';
import type { WriteStep } from '../base/steps';
import { utf8Bytes } from '../../../../shared/utf8-bytes';

/** What the library sends for one range beside its contents. */
const BYTES_PER_RANGE = 350;

/** As many empty cells take as many bytes as a range. */
const EMPTY_CELLS_PER_CALL = BYTES_PER_RANGE / 5;

/** The largest step: small enough to fill blocks evenly and to halve them. */
const STEP_BYTES = 200_000;

/**
 * The steps that set the cells of patches on a sheet, in pieces of whole rows.
 *
 * @param expected - the contents of each cell in the snapshot. They are compared with the cell right
 *   before it is overwritten, so that no change made meanwhile is lost unnoticed
 */
export function* patchSteps(
  sheet: string,
  patches: readonly CellPatch[],
  expected: ((row: number, column: number) => CellInput) | null = null,
): Steps<WriteStep[]> {
  const steps: WriteStep[] = [];
  for (const patch of patches) {
    for (const { range, cells, bytes } of yield* pieces(patch))
      steps.push({
        bytes: BYTES_PER_RANGE + bytes,
        cells: changesOf({ range, cells }).length,
        queue: (context) => {
          const before =
            expected && rangeIn(sheetIn(context, sheet), range).load('formulas,values');
          // Null leaves a cell as it is; the declared type does not allow it.
          rangeIn(sheetIn(context, sheet), range).formulas = cells.map((line) => [
            ...line,
          ]) as never;
          return before && expected
            ? () => firstUnexpectedCell(sheet, { range, cells }, before, expected)
            : undefined;
        },
      });
  }
  return steps;
}

/**
 * The steps that fill a new sheet. A formula that is the same in R1C1 notation in a block of cells is
 * sent once for the block; blank cells are not sent.
 */
export function* newSheetSteps(sheet: string, matrix: SheetMatrix): Steps<readonly WriteStep[]> {
  const { blocks, others } = yield* repeatedFormulas(matrix);
  return [
    ...(yield* patchSteps(sheet, yield* cutTightly(others, EMPTY_CELLS_PER_CALL))),
    ...blocks.map(({ range, formula }) => ({
      bytes: BYTES_PER_RANGE + utf8Bytes(formula),
      cells: range.rowCount * range.columnCount,
      queue: (context: Excel.RequestContext) => {
        // One formula fills the whole range; the declared type does not allow it.
        rangeIn(sheetIn(context, sheet), range).formulasR1C1 = formula as never;
        return undefined;
      },
    })),
  ];
}

function* pieces({ range, cells }: CellPatch): Steps<readonly Piece[]> {
  const parts: Piece[] = [];
  for (const [index, line] of cells.entries()) {
    const bytes = utf8Bytes(JSON.stringify(line));
    const last = parts.at(-1);
    const isFull = (last?.cells.length ?? 0) >= MOST_CELLS_AT_ONCE / range.columnCount - 1;
    if (last && !isFull && last.bytes + bytes <= STEP_BYTES) {
      last.cells.push(line);
      last.bytes += bytes;
      last.range = { ...last.range, rowCount: last.range.rowCount + 1 };
    } else {
      parts.push({
        range: { ...range, row: range.row + index, rowCount: 1 },
        cells: [line],
        bytes,
      });
    }
    yield;
  }
  return parts;
}

/** Rows of a patch that are sent together. */
interface Piece {
  range: CellRange;
  readonly cells: CellPatch['cells'][number][];
  bytes: number;
}

/**
 * The first cell of a patch whose contents differed from the expected ones before the write. A cell
 * that already holds what is written loses nothing: Excel itself fills a table column when its first
 * formula is written.
 */
function firstUnexpectedCell(
  sheet: string,
  patch: CellPatch,
  { formulas, values }: Excel.Range,
  expected: (row: number, column: number) => CellInput,
): WorkbookFailure | null {
  const { row: top, column: left } = patch.range;
  const unexpected = changesOf(patch).find(({ row, column, input }) => {
    const [y, x] = [row - top, column - left];
    const actual = currentInput(formulas[y]?.[x], values[y]?.[x]);
    return !sameInput(actual, expected(row, column)) && !sameInput(actual, input);
  });
  if (!unexpected) return null;
  const cell = cellAddress(unexpected.row, unexpected.column);
  return { kind: 'changedMeanwhile', sheet, cell };
}
