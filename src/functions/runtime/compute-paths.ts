import { err, MOST_YEARS, ok, type CalculationProblem, type Result } from '../../domain/index';
import { MAX_CELLS, tooManyCells } from './broadcast';
import { readRange, sizeOf, type Range } from './read-range';
import { failed, type FunctionFailure, type FunctionResult } from './function-result';
import { lineUpPaths, type PathLayout } from './path-layout';
import { pathFailure, type PathProblem } from './path-failure';
import { DEFAULT_YEARS, type PathRules, type PathValues } from './path-rules';
import { readHorizon } from './read-horizon';
import { readPathValues } from './read-path-values';

/** A path function: what its arguments are, and how one path comes from them. */
export interface PathFunction<Rules extends PathRules> {
  readonly rules: Rules;
  /** Projects one path; `years` is what the call says, its lists have, or the default. */
  readonly project: (
    values: PathValues<Rules>,
    years: number,
  ) => Result<readonly number[], CalculationProblem | PathProblem>;
  /** Arguments that the engine calls by another name. */
  readonly names?: Readonly<Partial<Record<string, keyof Rules & string>>>;
  /** Years that one path wants where the call says none; the call takes the most. */
  readonly wantedYears?: (values: PathValues<Rules>) => number;
}

/**
 * Computes every path of a call and lays them out. A path with one wrong year says nothing: any bad
 * cell fails the call.
 */
export function computePaths<Rules extends PathRules>(
  known: PathFunction<Rules>,
  given: Readonly<Record<keyof Rules & string, unknown>>,
): FunctionResult {
  const ranges = readRanges(known.rules, given);
  if (!ranges.ok) return failed(ranges.error);
  const layout = lineUpPaths(known.rules, ranges.value);
  if (!layout.ok) return failed(layout.error);
  const { direction, pathCount } = layout.value;
  if (pathCount > MAX_CELLS) return failed(tooManyCells(pathCount));
  const single = findRangeForSingle(known.rules, ranges.value);
  if (single) return failed(single);
  const said = readHorizon(known.rules, ranges.value, layout.value);
  if (!said.ok) return failed(said.error);
  const years = said.value === null ? readWantedYears(known, layout.value) : ok<number>(said.value);
  if (!years.ok) return failed(years.error);
  const paths: (readonly number[])[] = [];
  for (let path = 0; path < pathCount; path += 1) {
    const values = projectPath(known, layout.value, path, years.value);
    if (!values.ok) return failed(values.error);
    const count = pathCount * values.value.length;
    if (count > MAX_CELLS) return failed(tooManyCells(count));
    paths.push(values.value);
  }
  return { kind: 'cells', rows: direction === 'across' ? paths : turned(paths) };
}

function readRanges(
  rules: PathRules,
  given: Readonly<Record<string, unknown>>,
): Result<Readonly<Record<string, Range>>, FunctionFailure> {
  const ranges: Record<string, Range> = {};
  for (const name of Object.keys(rules)) {
    const range = readRange(name, given[name]);
    if (!range.ok) return range;
    ranges[name] = range.value;
  }
  return ok(ranges);
}

function findRangeForSingle(
  rules: PathRules,
  ranges: Readonly<Record<string, Range>>,
): FunctionFailure | null {
  const range = Object.values(ranges).find(({ argument, rows, columns }) => {
    return rules[argument]?.per === 'call' && rows * columns > 1;
  });
  return range ? { code: '#VALUE!', problem: { kind: 'notOneCell', size: sizeOf(range) } } : null;
}

/** Where neither `years` nor a list says how many, the path that wants the most years does. */
function readWantedYears<Rules extends PathRules>(
  { rules, wantedYears }: PathFunction<Rules>,
  layout: PathLayout,
): Result<number, FunctionFailure> {
  if (!wantedYears) return ok(DEFAULT_YEARS);
  let most = 1;
  for (let path = 0; path < layout.pathCount; path += 1) {
    const values = readPathValues(rules, layout, path, null);
    if (!values.ok) return values;
    most = Math.max(most, Math.ceil(wantedYears(values.value)));
  }
  if (most <= MOST_YEARS) return ok(most);
  const problem = { kind: 'yearsNeeded', wanted: most, limit: MOST_YEARS } as const;
  return err({ code: '#VALUE!', problem });
}

function projectPath<Rules extends PathRules>(
  { rules, names = {}, project }: PathFunction<Rules>,
  layout: PathLayout,
  path: number,
  years: number,
): Result<readonly number[], FunctionFailure> {
  const values = readPathValues(rules, layout, path, years);
  if (!values.ok) return values;
  const result = project(values.value, years);
  return result.ok ? result : err(pathFailure(result.error, { rules, names, layout, path }));
}

/** The paths side by side instead of one above the other. */
function turned(paths: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const [first = []] = paths;
  return first.map((_, year) => paths.map((path) => path[year] ?? 0));
}
