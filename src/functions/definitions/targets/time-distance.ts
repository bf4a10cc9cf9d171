import { MOST_YEARS, timeDistance as distanceOf } from '../../../domain/index';
import { err, ok, type Result } from '../../../shared/result';
import { cellEquivalent } from '../../excel-equivalents/cell-equivalent';
import {
  callArguments,
  onlyValue,
  type EquivalentRule,
  type FormulaArgument,
} from '../../excel-equivalents/formula-call';
import { cellFunction } from '../../runtime/broadcast';
import { calculationFailure } from '../../runtime/calculation-failure';
import type { FunctionFailure } from '../../runtime/function-result';
import { readRange, type Place } from '../../runtime/range';
import { readLine, readNumber, readNumbers, type Line } from '../../runtime/read-argument';

const PARAMETERS = {
  path: { must: 'number' },
  actual: { must: 'onPath' },
  now: { must: 'notNegative' },
} as const;

/** The longest path: the months of the longest horizon, and the base period before them. */
const PATH_RULE = { must: PARAMETERS.path.must, least: 2, most: MOST_YEARS * 12 + 1 } as const;

/** `PLAN.TIME_DISTANCE`: by how many periods what was reached is ahead of a path. */
export const timeDistance = cellFunction({
  id: 'TIME_DISTANCE',
  group: 'targets',
  parameters: PARAMETERS,
  shared: { argument: 'path', read: readPath },
  compute: (places, { line, numbers }) => {
    const actual = readNumber(places.actual, PARAMETERS.actual.must);
    if (!actual.ok) return actual;
    const now = readNumber(places.now, PARAMETERS.now.must);
    if (!now.ok) return now;
    const distance = distanceOf({ path: numbers, actual: actual.value, now: now.value });
    if (distance.ok) return distance;
    const placeOf = (argument: string, index: number | null): Place => {
      if (argument === 'path') return line.placeAt(index ?? 0);
      return argument === 'periods' ? places.now : places.actual;
    };
    return err(calculationFailure(distance.error, placeOf, PARAMETERS, line.placeAt(0)));
  },
});

/** The path that all cells of the result share: its cells, and their numbers. */
interface KnownPath {
  readonly line: Line;
  readonly numbers: readonly number[];
}

function readPath(argument: string, value: unknown): Result<KnownPath, FunctionFailure> {
  const range = readRange(argument, value);
  if (!range.ok) return range;
  const line = readLine(range.value, PATH_RULE);
  if (!line.ok) return line;
  const numbers = readNumbers(line.value, PATH_RULE.must);
  return numbers.ok ? ok({ line: line.value, numbers: numbers.value }) : numbers;
}

/** The function in plain Excel, for a path that rises or falls throughout. */
export const timeDistanceEquivalent: EquivalentRule = (call) => {
  const path = callArguments(PARAMETERS, call).argument('path');
  if (!path.isKnown) return onlyValue('computedArgument');
  const direction = directionOf(path);
  if (direction === null) return onlyValue('unevenPath');
  const last = Math.max(path.rows, path.columns) - 1;
  const formulaOf = ({ text }: { readonly text: (name: 'actual' | 'now') => string }) => {
    const [actual, values] = [text('actual'), path.text];
    const found = `MIN(MATCH(${actual},${values},${direction}),${String(last)})`;
    const before = `INDEX(${values},${found})`;
    const after = `INDEX(${values},${found}+1)`;
    return `${found}-1+(${actual}-${before})/(${after}-${before})-${text('now')}`;
  };
  return cellEquivalent(call, PARAMETERS, formulaOf, ['path']);
};

/** How `MATCH` finds a place in a path that rises or falls throughout; null for any other. */
function directionOf({ rows, columns, cellAt }: FormulaArgument): '1' | '-1' | null {
  const values = Array.from({ length: Math.max(rows, columns) }, (_, index) => {
    const { cell } = columns === 1 ? cellAt(index, 0) : cellAt(0, index);
    return cell.kind === 'number' ? cell.value : Number.NaN;
  });
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  if (steps.every((step) => step > 0)) return '1';
  return steps.every((step) => step < 0) ? '-1' : null;
}
