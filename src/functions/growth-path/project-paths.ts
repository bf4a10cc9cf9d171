import { err, growthPath, ok, type Result } from '../../domain/index';
import { MOST_CELLS, tooManyCells } from '../cells/broadcast';
import { failureOf } from '../cells/failure-of';
import type { Place } from '../cells/place';
import { readNumber } from '../cells/read-number';
import { failed, type FunctionFailure, type FunctionResult } from '../function-result';
import { GROWTH_PATH_PARAMETERS } from './growth-path-parameters';
import type { GrowthPathCells } from './read-growth-path';

/** Computes every path and lays them out. A path with one wrong year says nothing: any bad cell fails the call. */
export function projectPaths(cells: GrowthPathCells): FunctionResult {
  const { layout } = cells;
  const paths: (readonly number[])[] = [];
  for (let path = 0; path < layout.pathCount; path += 1) {
    const values = projectPath(cells, path);
    if (!values.ok) return failed(values.error);
    const count = layout.pathCount * values.value.length;
    if (count > MOST_CELLS) return failed(tooManyCells(count));
    paths.push(values.value);
  }
  return { kind: 'cells', rows: layout.direction === 'across' ? paths : turned(paths) };
}

function projectPath(
  { layout, years, yearsPlace, includeBase }: GrowthPathCells,
  path: number,
): Result<readonly number[], FunctionFailure> {
  const base = readNumber(layout.baseAt(path), GROWTH_PATH_PARAMETERS.base.must);
  if (!base.ok) return base;
  const rates = readRates((year) => layout.rateAt(path, year), Math.min(years, layout.rateCount));
  if (!rates.ok) return rates;
  const [first = 0] = rates.value;
  const growth = layout.rateCount === 1 ? first : rates.value;
  const values = growthPath({ base: base.value, growth, years, includeBase });
  if (values.ok) return values;
  const placeOf = (argument: string, index: number | null): Place => {
    if (argument === 'growth') return layout.rateAt(path, index ?? 0);
    return argument === 'years' ? yearsPlace : layout.baseAt(path);
  };
  return err(failureOf(values.error, placeOf, GROWTH_PATH_PARAMETERS, layout.baseAt(path)));
}

function readRates(
  placeOf: (year: number) => Place,
  count: number,
): Result<readonly number[], FunctionFailure> {
  const rates: number[] = [];
  for (let year = 0; year < Math.max(1, count); year += 1) {
    const rate = readNumber(placeOf(year), GROWTH_PATH_PARAMETERS.growth.must);
    if (!rate.ok) return rate;
    rates.push(rate.value);
  }
  return ok(rates);
}

/** The paths side by side instead of one above the other. */
function turned(paths: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const [first = []] = paths;
  return first.map((_, year) => paths.map((path) => path[year] ?? 0));
}
