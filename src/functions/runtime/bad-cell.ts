import type { ErrorCode, FunctionFailure, Must } from './function-result';
import { cellAt, positionOf, type Place } from './place';
import type { Cell } from './read-cell';

/** The errors that a function may hand on as they are; the others it can only call #VALUE!. */
const HANDED_ON: readonly ErrorCode[] = ['#NUM!', '#N/A', '#DIV/0!', '#NULL!'];

/** What no number can be. */
const WORDS: readonly Must[] = ['flag', 'comparator', 'direction', 'method', 'mode'];

/**
 * The error for a cell that is not what its argument must be: #NUM! for a number out of bounds,
 * the cell's own error where it holds one that can be handed on, #VALUE! for anything else.
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
  if (found.kind === 'number') {
    return WORDS.includes(must) ? '#VALUE!' : '#NUM!';
  }
  if (found.kind !== 'error') return '#VALUE!';
  return HANDED_ON.find((code) => code === found.code) ?? '#VALUE!';
}
