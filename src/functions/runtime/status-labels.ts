import { LARGEST_NUMBER, type TargetStatus } from '../../domain/index';
import { err, ok, type Result } from '../../shared/result';
import type { ParameterRule } from './function-definition';
import type { FunctionFailure, ResultValue } from './function-result';
import { cellAt, firstPlace, isOneCell, readRange, type Place } from './range';
import { badCell, isLeftOut, readLine } from './read-argument';

/** What is shown for each colour. */
export type Labels = Readonly<Record<TargetStatus, ResultValue>>;

/** The argument that holds the labels. */
export const LABELS_PARAMETER = {
  must: 'label',
  optional: true,
  blankIfZero: true,
} as const satisfies ParameterRule;

const COLOURS: Labels = { green: 'green', yellow: 'yellow', red: 'red' };

/** Three labels, for green, yellow and red. */
const LINE_RULE = { must: LABELS_PARAMETER.must, least: 3, most: 3 };

/** Reads three labels: texts, or numbers for icon sets; if left out, the names of the colours. */
export function readLabels(argument: string, value: unknown): Result<Labels, FunctionFailure> {
  const range = readRange(argument, value);
  if (!range.ok) return range;
  if (isOneCell(range.value) && isLeftOut(LABELS_PARAMETER, cellAt(firstPlace(range.value)))) {
    return ok(COLOURS);
  }
  const line = readLine(range.value, LINE_RULE);
  if (!line.ok) return line;
  const green = readLabel(line.value.placeAt(0));
  if (!green.ok) return green;
  const yellow = readLabel(line.value.placeAt(1));
  if (!yellow.ok) return yellow;
  const red = readLabel(line.value.placeAt(2));
  return red.ok ? ok({ green: green.value, yellow: yellow.value, red: red.value }) : red;
}

function readLabel(place: Place): Result<ResultValue, FunctionFailure> {
  const cell = cellAt(place);
  if (cell.kind === 'text') return ok(cell.value);
  const fits = cell.kind === 'number' && Math.abs(cell.value) <= LARGEST_NUMBER;
  return fits ? ok(cell.value) : err(badCell(place, LABELS_PARAMETER.must));
}
