import { type CalculationProblem, MOST_YEARS } from '../../../domain/index';
import { err, ok, type Result } from '../../../shared/result';
import { MAX_CELLS, tooManyCells } from '../broadcast';
import { DEFAULT_YEARS, type CalculatedFunction } from '../function-definition';
import { failed, type FunctionFailure, type FunctionResult } from '../function-result';
import { pathFailure, type PathProblem } from './path-failure';
import { readHorizon } from './path-horizon';
import { lineUpPaths, type PathLayout, type PathRanges } from './path-layout';
import type { PathRules, PathValues } from './path-parameters';
import { readPathValues } from './path-values';
import { plainValuesReader } from './plain-values';
import { isOneCell, readRange, sizeOf, type Range } from '../range';

interface PathFunctionOptions<Id extends string, Rules extends PathRules> {
  readonly id: Id;
  readonly parameters: Rules;
  /** Projects one path; `years` is what the call says, its lists have, or the default. */
  readonly project: (
    values: PathValues<Rules>,
    years: number,
  ) => Result<readonly number[], CalculationProblem | PathProblem>;
  /** Arguments that the engine calls by another name. */
  readonly engineNames?: Readonly<Partial<Record<string, keyof Rules & string>>>;
  /** Years that one path needs if the call says none; the call takes the most. */
  readonly wantedYears?: (values: PathValues<Rules>) => number;
}

/** Makes a function that projects one path, or one for each of several base values. */
export function pathFunction<const Id extends string, const Rules extends PathRules>(
  options: PathFunctionOptions<Id, Rules>,
): CalculatedFunction<Id, Rules> {
  const { id, parameters } = options;
  const names = Object.keys(parameters);
  const readPlain = plainValuesReader(parameters);
  const evaluate = (args: readonly unknown[]): FunctionResult => {
    const plain = readPlain?.(args) ?? null;
    const path = plain === null ? null : projectPlain(options, plain);
    if (path !== null) return { kind: 'cells', rows: [path] };
    const ranges: Record<string, Range> = {};
    for (let index = 0; index < names.length; index += 1) {
      const name = names[index] ?? '';
      const range = readRange(name, args[index]);
      if (!range.ok) return failed(range.error);
      ranges[name] = range.value;
    }
    return computePaths(options, ranges);
  };
  return { id, group: 'paths', parameters, evaluate };
}

/** Projects the path of a call of single values; null if the general reading must find the error. */
function projectPlain<Id extends string, Rules extends PathRules>(
  { project, wantedYears }: PathFunctionOptions<Id, Rules>,
  values: PathValues<Rules>,
): readonly number[] | null {
  const { years = null } = values as { readonly years?: number | null };
  const wanted = years ?? wantedYears?.(values) ?? DEFAULT_YEARS;
  const path = project(values, years ?? Math.max(1, Math.ceil(wanted)));
  return path.ok ? path.value : null;
}

/**
 * Computes every path of a call and lays them out. A path with one wrong year is useless, so any bad
 * cell fails the call.
 */
function computePaths<Id extends string, Rules extends PathRules>(
  known: PathFunctionOptions<Id, Rules>,
  ranges: PathRanges,
): FunctionResult {
  const { parameters } = known;
  const layout = lineUpPaths(parameters, ranges);
  if (!layout.ok) return failed(layout.error);
  const { isDown, pathCount } = layout.value;
  if (pathCount > MAX_CELLS) return failed(tooManyCells(pathCount));
  const single = findRangeForSingle(parameters, ranges);
  if (single) return failed(single);
  const given = readHorizon(parameters, layout.value);
  if (!given.ok) return failed(given.error);
  const years = given.value === null ? readWantedYears(known, layout.value) : ok(given.value);
  if (!years.ok) return failed(years.error);
  const paths: (readonly number[])[] = [];
  for (let path = 0; path < pathCount; path += 1) {
    const values = projectPath(known, layout.value, path, years.value);
    if (!values.ok) return failed(values.error);
    const count = pathCount * values.value.length;
    if (count > MAX_CELLS) return failed(tooManyCells(count));
    paths.push(values.value);
  }
  return { kind: 'cells', rows: isDown ? turned(paths) : paths };
}

function findRangeForSingle(rules: PathRules, ranges: PathRanges): FunctionFailure | null {
  for (const name in rules) {
    const range = ranges[name];
    if (!range || rules[name]?.per !== 'call' || isOneCell(range)) continue;
    return { code: '#VALUE!', problem: { kind: 'notOneCell', size: sizeOf(range) } };
  }
  return null;
}

/** If neither `years` nor a list says how many, the path that needs the most years decides. */
function readWantedYears<Id extends string, Rules extends PathRules>(
  { parameters, wantedYears }: PathFunctionOptions<Id, Rules>,
  layout: PathLayout,
): Result<number, FunctionFailure> {
  if (!wantedYears) return ok(DEFAULT_YEARS);
  let most = 1;
  for (let path = 0; path < layout.pathCount; path += 1) {
    const values = readPathValues(parameters, layout, path, null);
    if (!values.ok) return values;
    most = Math.max(most, Math.ceil(wantedYears(values.value)));
  }
  if (most <= MOST_YEARS) return ok(most);
  const problem = { kind: 'yearsNeeded', wanted: most, limit: MOST_YEARS } as const;
  return err({ code: '#VALUE!', problem });
}

function projectPath<Id extends string, Rules extends PathRules>(
  { parameters, engineNames = {}, project }: PathFunctionOptions<Id, Rules>,
  layout: PathLayout,
  path: number,
  years: number,
): Result<readonly number[], FunctionFailure> {
  const values = readPathValues(parameters, layout, path, years);
  if (!values.ok) return values;
  const result = project(values.value, years);
  if (result.ok) return result;
  return err(pathFailure(result.error, { rules: parameters, engineNames, layout, path }));
}

/** The paths side by side instead of one above the other. */
function turned(paths: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const [first = []] = paths;
  return first.map((_, year) => paths.map((path) => path[year] ?? 0));
}
