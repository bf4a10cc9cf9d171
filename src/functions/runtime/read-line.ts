import { err, ok, type Result } from '../../domain/index';
import type { FunctionFailure, Must } from './function-result';
import { badCell } from './bad-cell';
import { cellAt, type Place } from './place';
import { readNumber } from './read-number';
import { sizeOf, type Range } from './read-range';

/** Cells that belong together in their order: a row or a column of a range. */
export interface Line {
  readonly length: number;
  readonly placeAt: (index: number) => Place;
}

/** What a line has to be. */
export interface LineRule {
  readonly must: Must;
  readonly least: number;
  readonly most: number;
}

/** Takes a range of one row or one column for a line. */
export function readLine(range: Range, rule: LineRule): Result<Line, FunctionFailure> {
  const lines = readLines(range, rule);
  const isLine = range.rows === 1 || range.columns === 1;
  if (!lines.ok) return lines;
  const [line] = lines.value;
  return isLine && line ? ok(line) : err(notALine(range, rule));
}

/** Takes a range of one row or one column for a line, and each row of a block for one. */
export function readLines(range: Range, rule: LineRule): Result<readonly Line[], FunctionFailure> {
  const start: Place = { range, row: 0, column: 0 };
  const isOneCell = range.rows === 1 && range.columns === 1;
  const { kind } = cellAt(start);
  if (isOneCell && (kind === 'blank' || kind === 'error')) return err(badCell(start, rule.must));
  const isColumn = range.columns === 1;
  const length = isColumn ? range.rows : range.columns;
  if (length < rule.least || length > rule.most) return err(notALine(range, rule));
  return ok(
    Array.from({ length: isColumn ? 1 : range.rows }, (_, line) => ({
      length,
      placeAt: (index) =>
        isColumn ? { range, row: index, column: 0 } : { range, row: line, column: index },
    })),
  );
}

/** Reads the numbers of a line; one bad cell and it has none. */
export function readNumbers(line: Line, must: Must): Result<readonly number[], FunctionFailure> {
  const numbers: number[] = [];
  for (let index = 0; index < line.length; index += 1) {
    const number = readNumber(line.placeAt(index), must);
    if (!number.ok) return number;
    numbers.push(number.value);
  }
  return ok(numbers);
}

function notALine(range: Range, { least, most }: LineRule): FunctionFailure {
  return { code: '#VALUE!', problem: { kind: 'notALine', size: sizeOf(range), least, most } };
}
