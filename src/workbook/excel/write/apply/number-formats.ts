import type { Steps } from '../../../../shared/steps';
import type { CellRange } from '../../../../shared/cell-range';
import type { RangeFormat } from '../../../model';
import {
  type CellChange,
  type CellPatch,
  cutTightly,
  MOST_CELLS_AT_ONCE,
} from '../base/cell-patches';
import { equalBlocks } from '../base/equal-blocks';
import { endOf } from '../snapshot/sheet-snapshot';
import { largest } from '../../../../shared/extremes';

/** One call: the number formats of a block of cells. */
export interface NumberFormatCall {
  readonly range: CellRange;
  /** One format for all cells, or each cell's own; null leaves a cell as it is. */
  readonly formats: string | readonly (readonly (string | null)[])[];
}

/** Blocks of equal formats from this size on are shorter as calls of their own. */
const BYTES_PER_CALL = 800;

/** A cell without a format is short, and every call takes Excel time. */
const EMPTY_CELLS_PER_CALL = 300;

/**
 * Turns the number formats of ranges, of which the last one of a cell wins, into few calls: large
 * blocks of one format each in a call, and what is left as matrices.
 */
export function* numberFormatCalls(
  formats: readonly RangeFormat[],
): Steps<readonly NumberFormatCall[]> {
  const blocks = yield* equalBlocks(formatsOfCells(formats));
  const large = blocks.filter(
    ({ range, value }) => range.rowCount * range.columnCount * (value.length + 3) > BYTES_PER_CALL,
  );
  const isLarge = new Set(large);
  const small = blocks.filter((block) => !isLarge.has(block));
  const cells = small.flatMap(({ range, value }) => cellsOf(range, value));
  return [
    ...large.map(({ range, value }) => ({ range, formats: value })),
    ...(yield* cutTightly(cells, EMPTY_CELLS_PER_CALL)).flatMap(inPieces),
  ];
}

/** A matrix in pieces of whole rows. */
function inPieces({ range, cells }: CellPatch): readonly NumberFormatCall[] {
  const rows = Math.max(1, Math.floor(MOST_CELLS_AT_ONCE / range.columnCount));
  return Array.from({ length: Math.ceil(range.rowCount / rows) }, (_, index) => {
    const lines = cells.slice(index * rows, (index + 1) * rows);
    return {
      range: { ...range, row: range.row + index * rows, rowCount: lines.length },
      formats: lines.map((line) => line.map((each) => (each === null ? null : String(each)))),
    };
  });
}

function formatsOfCells(formats: readonly RangeFormat[]): readonly (readonly (string | null)[])[] {
  const named = formats.filter(({ style }) => style.numberFormat !== undefined);
  const bottom = largest([0, ...named.map(({ range }) => endOf(range).bottom)]);
  const cells = Array.from({ length: bottom }, (): (string | null)[] => []);
  for (const { range, style } of named) {
    const { right } = endOf(range);
    for (const line of cells.slice(range.row, endOf(range).bottom)) {
      while (line.length < right) line.push(null);
      line.fill(style.numberFormat ?? null, range.column, right);
    }
  }
  return cells;
}

function cellsOf(range: CellRange, input: string): readonly CellChange[] {
  return Array.from({ length: range.rowCount * range.columnCount }, (_, index) => ({
    row: range.row + Math.floor(index / range.columnCount),
    column: range.column + (index % range.columnCount),
    input,
  }));
}
