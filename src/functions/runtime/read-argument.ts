import type { BackcastOptions } from '../../domain/index';
import { err, ok, type Result } from '../../shared/result';
import type { Cell } from './cell';
import type { ParameterRule } from './function-definition';
import type { ErrorCode, FunctionFailure, Must } from './function-result';
import { cellAt, firstPlace, isOneCell, positionOf, sizeOf, valueAt } from './range';
import type { Place, Range } from './range';

/** Errors in a cell that a function can return unchanged; any other becomes #VALUE!. */
const RETURNED_ERRORS: readonly ErrorCode[] = ['#NUM!', '#N/A', '#DIV/0!', '#NULL!'];

/** Arguments for which no number is right. */
const WORDS: readonly Must[] = ['flag', 'comparator', 'direction', 'method', 'mode'];

/**
 * The error for a cell that is not what its argument must be: #NUM! for a number out of bounds, the
 * cell's own error where a function can return it, #VALUE! for anything else.
 */
export function badCell(place: Place, must: Must): FunctionFailure {
  const found = cellAt(place);
  const { argument } = place.range;
  return {
    code: codeFor(found, must),
    problem: { kind: 'badCell', argument, must, found, at: positionOf(place) },
  };
}

function codeFor(found: Cell, must: Must): ErrorCode {
  if (found.kind === 'number') return WORDS.includes(must) ? '#VALUE!' : '#NUM!';
  if (found.kind !== 'error') return '#VALUE!';
  return RETURNED_ERRORS.find((code) => code === found.code) ?? '#VALUE!';
}

/** Tells whether an optional argument takes its default: it is blank, or 0 where 0 means nothing. */
export function isLeftOut({ optional, blankIfZero }: ParameterRule, cell: Cell): boolean {
  if (!optional) return false;
  return (
    cell.kind === 'blank' || (blankIfZero === true && cell.kind === 'number' && cell.value === 0)
  );
}

/** Tells whether a cell is blank. */
export function isBlank(place: Place): boolean {
  return cellAt(place).kind === 'blank';
}

/**
 * Reads a number by the rule of all functions: only a number counts as one. Text that looks like a
 * number, TRUE and FALSE, and blanks are errors; an error in the cell is returned.
 */
export function readNumber(place: Place, must: Must): Result<number, FunctionFailure> {
  // Nearly every cell is a plain number, and reading one costs no more than this.
  const value = valueAt(place);
  if (typeof value === 'number' && Number.isFinite(value)) return ok(value);
  const cell = cellAt(place);
  return cell.kind === 'number' ? ok(cell.value) : err(badCell(place, must));
}

/** Reads a number by its rule; null where an optional argument is left out. */
export function readOptionalNumber(
  place: Place,
  rule: ParameterRule,
): Result<number | null, FunctionFailure> {
  if (rule.optional && isLeftOut(rule, cellAt(place))) return ok(null);
  const number = readNumber(place, rule.must);
  const isTooMuch = number.ok && rule.most !== undefined && number.value > rule.most;
  return isTooMuch ? err(badCell(place, rule.must)) : number;
}

/** Reads TRUE or FALSE; 1 and 0 count as these, and blank counts as FALSE. */
export function readFlag(place: Place): Result<boolean, FunctionFailure> {
  const cell = cellAt(place);
  if (cell.kind === 'blank') return ok(false);
  if (cell.kind === 'boolean') return ok(cell.value);
  if (cell.kind === 'number' && (cell.value === 0 || cell.value === 1)) return ok(cell.value === 1);
  return err(badCell(place, 'flag'));
}

/**
 * Reads a word that stands for one of a few choices, in any letter case and width.
 *
 * @param usual - the choice where the cell is blank, or 0 (an empty cell on some platforms)
 */
export function readChoice<Choice extends string>(
  place: Place,
  choices: ReadonlyMap<string, Choice>,
  { usual, must }: { readonly usual: Choice; readonly must: Must },
): Result<Choice, FunctionFailure> {
  const cell = cellAt(place);
  if (cell.kind === 'blank' || (cell.kind === 'number' && cell.value === 0)) return ok(usual);
  const word = cell.kind === 'text' ? cell.value.normalize('NFKC').trim().toLowerCase() : '';
  const choice = choices.get(word);
  return choice === undefined ? err(badCell(place, must)) : ok(choice);
}

const MODES: ReadonlyMap<string, BackcastOptions['mode']> = new Map([
  ['growth', 'growth'],
  ['增速', 'growth'],
  ['增长率', 'growth'],
  ['increment', 'increment'],
  ['增量', 'increment'],
]);

/** Reads whether a path grows by rates or by amounts; `growth` where it is left out. */
export function readMode(place: Place): Result<BackcastOptions['mode'], FunctionFailure> {
  return readChoice(place, MODES, { usual: 'growth', must: 'mode' });
}

/** A row or a column of cells, in their order. */
export interface Line {
  readonly length: number;
  readonly placeAt: (index: number) => Place;
}

/** What a line must be. */
export interface LineRule {
  readonly must: Must;
  readonly least: number;
  readonly most: number;
}

/** Reads a range of one row or one column as a line. */
export function readLine(range: Range, rule: LineRule): Result<Line, FunctionFailure> {
  const lines = readLines(range, rule);
  if (!lines.ok) return lines;
  const isLine = range.rows === 1 || range.columns === 1;
  const [line] = lines.value;
  return isLine && line ? ok(line) : err(notALine(range, rule));
}

/** Reads a range of one row or one column as a line, and a block as a line for each row. */
export function readLines(range: Range, rule: LineRule): Result<readonly Line[], FunctionFailure> {
  const start = firstPlace(range);
  const { kind } = cellAt(start);
  if (isOneCell(range) && (kind === 'blank' || kind === 'error')) {
    return err(badCell(start, rule.must));
  }
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

/** Reads the numbers of a line; one bad cell fails them all. */
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
