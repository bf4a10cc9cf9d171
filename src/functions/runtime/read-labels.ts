import { err, LARGEST_NUMBER, ok, type Result, type TargetStatus } from '../../domain/index';
import { badCell } from './bad-cell';
import { isLeftOut } from './is-left-out';
import { cellAt, type Place } from './place';
import { readLine } from './read-line';
import { readRange } from './read-range';
import type { FunctionFailure, Must, ResultValue } from './function-result';
import { TARGET_STATUS_PARAMETERS } from '../definitions/target-status-parameters';

/** What is shown for each colour. */
export type Labels = Readonly<Record<TargetStatus, ResultValue>>;

const COLOURS: Labels = { green: 'green', yellow: 'yellow', red: 'red' };

/** Three labels, for green, yellow and red. */
const MUST: Must = 'label';
const RULE = { must: MUST, least: 3, most: 3 };

/** Reads the three labels: texts, or numbers as icon sets want them; left out, the colours' names. */
export function readLabels(value: unknown): Result<Labels, FunctionFailure> {
  const range = readRange('labels', value);
  if (!range.ok) return range;
  const { rows, columns, cellAt: cellOf } = range.value;
  if (rows === 1 && columns === 1 && isLeftOut(TARGET_STATUS_PARAMETERS.labels, cellOf(0, 0)))
    return ok(COLOURS);
  const line = readLine(range.value, RULE);
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
  return fits ? ok(cell.value) : err(badCell(place, MUST));
}
