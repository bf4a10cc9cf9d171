import { err, ok, type Result } from '../../domain/index';
import type { Place } from './place';
import { sizeOf, type Range } from './read-range';
import type { FunctionFailure, FunctionProblem } from './function-result';
import { inOrder, listsDiffer, yearlyOf } from './lists-differ';
import { isYearly, type PathRules } from './path-rules';

/** Which values go with which path, and whether the years run across or down. */
export interface PathLayout {
  readonly direction: 'across' | 'down';
  readonly pathCount: number;
  /** How many values an argument has for each path. */
  readonly lengthOf: (argument: string) => number;
  /** Where the value of an argument stands; a value that is there once stands for all. */
  readonly placeOf: (argument: string, path: number, index: number) => Place;
}

/** The arguments as ranges, by name. */
export type PathRanges = Readonly<Record<string, Range>>;

interface Lines {
  readonly isDown: boolean;
  readonly pathCount: number;
  /** The argument that the others have to fit. */
  readonly leader: Range;
}

/**
 * Lines up values per path and lists per year. A column of several bases has one path per row, its
 * years running across; a row of several has one path per column, its years running down. A list is
 * one for all paths or one for each. With single bases the years run as the lists do.
 */
export function lineUpPaths(
  rules: PathRules,
  ranges: PathRanges,
): Result<PathLayout, FunctionFailure> {
  const perPath: Range[] = [];
  const lists: Range[] = [];
  for (const [name, range] of Object.entries(ranges)) {
    const rule = rules[name];
    if (rule?.per === 'path') perPath.push(range);
    else if (rule && isYearly(rule)) lists.push(range);
  }
  const lines = findLines(rules, perPath, lists);
  if (!lines.ok) return lines;
  const { isDown, pathCount, leader } = lines.value;
  for (const list of lists) {
    const count = isDown ? list.columns : list.rows;
    if (count !== 1 && count !== pathCount) {
      return failure(listDoesNotFit(leader, list, lists));
    }
  }
  return ok(layOut(ranges, isDown, pathCount));
}

function listDoesNotFit(leader: Range, list: Range, lists: readonly Range[]): FunctionProblem {
  if (!lists.includes(leader)) {
    return { kind: 'listsDoNotFit', bases: sizeOf(leader), list: sizeOf(list) };
  }
  const [first, second] = inOrder(lists, leader, list);
  return { kind: 'pathsDiffer', first: sizeOf(first), second: sizeOf(second) };
}

function findLines(
  rules: PathRules,
  perPath: readonly Range[],
  lists: readonly Range[],
): Result<Lines, FunctionFailure> {
  const block = perPath.find(isBlock);
  if (block) return failure({ kind: 'basesNotALine', size: sizeOf(block) });
  const several = perPath.filter(({ rows, columns }) => rows * columns > 1);
  const [leader] = several;
  if (!leader) return findLinesOfLists(rules, perPath, lists);
  const other = several.find(({ rows, columns }) => {
    return rows !== leader.rows || columns !== leader.columns;
  });
  if (other) {
    return failure({ kind: 'basesDiffer', first: sizeOf(leader), second: sizeOf(other) });
  }
  return ok({
    isDown: leader.columns > 1,
    pathCount: Math.max(leader.rows, leader.columns),
    leader,
  });
}

/** Without several bases a list that is a column turns the years down, unless another is a row. */
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

function isBlock({ rows, columns }: Range): boolean {
  return rows > 1 && columns > 1;
}

function layOut(ranges: PathRanges, isDown: boolean, pathCount: number): PathLayout {
  const rangeOf = (argument: string): Range => {
    const range = ranges[argument];
    if (!range) throw new Error(`No argument is called ${argument}`);
    return range;
  };
  return {
    direction: isDown ? 'down' : 'across',
    pathCount,
    lengthOf: (argument) => rangeOf(argument)[isDown ? 'rows' : 'columns'],
    placeOf: (argument, path, index) => {
      const range = rangeOf(argument);
      const [row, column] = isDown ? [index, path] : [path, index];
      return {
        range,
        row: range.rows === 1 ? 0 : row,
        column: range.columns === 1 ? 0 : column,
      };
    },
  };
}

function failure(problem: FunctionFailure['problem']): Result<never, FunctionFailure> {
  return err({ code: '#VALUE!', problem });
}
