import type { Position } from './function-result';
import type { Cell } from './read-cell';
import type { Range } from './read-range';

/** One cell of one argument; row and column count from 0. */
export interface Place {
  readonly range: Range;
  readonly row: number;
  readonly column: number;
}

/** What stands there. */
export function cellAt({ range, row, column }: Place): Cell {
  return range.cellAt(row, column);
}

/** Where it stands, for a message: nowhere in particular when the argument is one cell. */
export function positionOf({ range, row, column }: Place): Position | null {
  return range.rows === 1 && range.columns === 1 ? null : { row: row + 1, column: column + 1 };
}
