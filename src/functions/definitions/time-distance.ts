import { MOST_YEARS } from '../../domain/index';
import { broadcast } from '../runtime/broadcast';
import { readLine, readNumbers } from '../runtime/read-line';
import { readRange } from '../runtime/read-range';
import { failed } from '../runtime/function-result';
import { computeTimeDistance } from './compute-time-distance';
import { TIME_DISTANCE_PARAMETERS } from './time-distance-parameters';

/** The longest path: the months of the longest horizon, and the base period before them. */
const PATH_RULE = {
  must: TIME_DISTANCE_PARAMETERS.path.must,
  least: 2,
  most: MOST_YEARS * 12 + 1,
} as const;

/**
 * Computes by how many periods what was reached is ahead of a path: negative is behind.
 * @customfunction TIME_DISTANCE
 * @helpurl time-distance.html
 * @param path Planned values in a row or column, the first for period 0.
 * @param actual What was reached, a value that the path has somewhere: a cell or a range.
 * @param now When it was reached, in periods since period 0: a cell or a range.
 * @returns {any[][]} The time distance in periods of the path, cell by cell.
 */
export function timeDistance(path: unknown[][], actual: unknown[][], now: unknown[][]) {
  const range = readRange('path', path);
  if (!range.ok) return failed(range.error);
  const line = readLine(range.value, PATH_RULE);
  if (!line.ok) return failed(line.error);
  const numbers = readNumbers(line.value, PATH_RULE.must);
  if (!numbers.ok) return failed(numbers.error);
  const known = { line: line.value, numbers: numbers.value };
  return broadcast({ actual, now }, (placeOf) => computeTimeDistance(known, placeOf));
}
