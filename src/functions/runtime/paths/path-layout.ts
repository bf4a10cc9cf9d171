import { err, ok, type Result } from '../../../shared/result';
import type { FunctionFailure, FunctionProblem } from '../function-result';
import { isYearly, yearlyOf, type PathRules } from './path-parameters';
import { isOneCell, sizeOf, type Place, type Range } from '../range';

/** The arguments as ranges, by name. */
export type PathRanges = Readonly<Record<string, Range>>;

/** Which values belong to which path, and whether the years run across or down. */
export interface PathLayout {
  readonly isDown: boolean;
  readonly pathCount: number;
  readonly ranges: PathRanges;
}

/** How many values an argument has for each path. */
export function lengthOf(layout: PathLayout, argument: string): number {
  return rangeOf(layout, argument)[layout.isDown ? 'rows' : 'columns'];
}

/** The cell of an argument's value; a value that is given once applies to all paths or years. */
export function placeIn(layout: PathLayout, argument: string, path: number, index: number): Place {
  const range = rangeOf(layout, argument);
  const row = layout.isDown ? index : path;
  const column = layout.isDown ? path : index;
  return {
    range,
    row: range.rows === 1 ? 0 : row,
    column: range.columns === 1 ? 0 : column,
  };
}

function rangeOf({ ranges }: PathLayout, argument: string): Range {
  const range = ranges[argument];
  if (!range) throw new Error(`No argument is called ${argument}`);
  return range;
}

/**
 * Matches values per path with lists per year. A column of several bases gives a path per row, with
 * the years across; a row of several gives a path per column, with the years down. A list is one for
 * all paths or one for each. With single bases the years run as the lists do.
 */
export function lineUpPaths(
  rules: PathRules,
  ranges: PathRanges,
): Result<PathLayout, FunctionFailure> {
  const perPath: Range[] = [];
  const lists: Range[] = [];
  let isSimple = true;
  for (const name in rules) {
    const rule = rules[name];
    const range = ranges[name];
    if (!rule || !range) continue;
    if (rule.per === 'path') perPath.push(range);
    else if (isYearly(rule)) lists.push(range);
    else continue;
    isSimple &&= isOneCell(range);
  }
  if (isSimple) return ok({ isDown: false, pathCount: 1, ranges });
  const lines = findLines(rules, perPath, lists);
  if (!lines.ok) return lines;
  const { isDown, pathCount, leader } = lines.value;
  for (const list of lists) {
    const count = isDown ? list.columns : list.rows;
    if (count !== 1 && count !== pathCount) return failure(listDoesNotFit(leader, list, lists));
  }
  return ok({ isDown, pathCount, ranges });
}

interface Lines {
  readonly isDown: boolean;
  readonly pathCount: number;
  /** The argument that the others must fit. */
  readonly leader: Range;
}

function findLines(
  rules: PathRules,
  perPath: readonly Range[],
  lists: readonly Range[],
): Result<Lines, FunctionFailure> {
  const block = perPath.find(isBlock);
  if (block) return failure({ kind: 'basesNotALine', size: sizeOf(block) });
  const several = perPath.filter((range) => !isOneCell(range));
  const [leader] = several;
  if (!leader) return findLinesOfLists(rules, perPath, lists);
  const other = several.find(({ rows, columns }) => {
    return rows !== leader.rows || columns !== leader.columns;
  });
  if (other) {
    return failure({ kind: 'basesDiffer', first: sizeOf(leader), second: sizeOf(other) });
  }
  const pathCount = Math.max(leader.rows, leader.columns);
  return ok({ isDown: leader.columns > 1, pathCount, leader });
}

/** With single bases the years run down if a list is a column, unless another list is a row. */
function findLinesOfLists(
  rules: PathRules,
  [base]: readonly Range[],
  lists: readonly Range[],
): Result<Lines, FunctionFailure> {
  const block = base ? lists.find(isBlock) : undefined;
  if (base && block) {
    const per = yearlyOf(rules, block.argument);
    return failure({ kind: 'listNotALine', size: sizeOf(block), base: base.argument, per });
  }
  const column = lists.find(({ rows, columns }) => rows > 1 && columns === 1);
  const row = lists.find(({ rows, columns }) => columns > 1 && rows === 1);
  if (base && column && row) return failure(listsDiffer(rules, ...inOrder(lists, column, row)));
  const isDown = column !== undefined && row === undefined;
  const countOf = ({ rows, columns }: Range): number => (isDown ? columns : rows);
  const [first] = [...lists].sort((one, other) => countOf(other) - countOf(one));
  const leader = base ?? first;
  if (!leader) throw new Error('A path function needs a base or a list');
  return ok({ isDown, pathCount: base ? 1 : countOf(leader), leader });
}

function listDoesNotFit(leader: Range, list: Range, lists: readonly Range[]): FunctionProblem {
  if (!lists.includes(leader)) {
    return { kind: 'listsDoNotFit', bases: sizeOf(leader), list: sizeOf(list) };
  }
  const [first, second] = inOrder(lists, leader, list);
  return { kind: 'pathsDiffer', first: sizeOf(first), second: sizeOf(second) };
}

/** The problem of two lists that do not run the same way or differ in length. */
export function listsDiffer(rules: PathRules, first: Range, second: Range): FunctionProblem {
  const isFromBase = ({ argument }: Range): boolean => yearlyOf(rules, argument) === 'yearFromBase';
  const isOneFromBase = isFromBase(first) !== isFromBase(second);
  const fromBase = isOneFromBase ? (isFromBase(first) ? first : second).argument : null;
  return { kind: 'listsDiffer', first: sizeOf(first), second: sizeOf(second), fromBase };
}

/** Two of some ranges, in the order in which the arguments come. */
function inOrder(ranges: readonly Range[], one: Range, other: Range): readonly [Range, Range] {
  return ranges.indexOf(one) < ranges.indexOf(other) ? [one, other] : [other, one];
}

function isBlock({ rows, columns }: Range): boolean {
  return rows > 1 && columns > 1;
}

function failure(problem: FunctionProblem): Result<never, FunctionFailure> {
  return err({ code: '#VALUE!', problem });
}
