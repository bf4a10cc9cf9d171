import { numbersOfDriver } from '../../scenarios/resolve-drivers';
import type { Steps } from '../../../shared/steps';
import { exactPower } from '../../distributions/exact-math';
import { INDEX_BASE, isIndex } from '../../indicators/index-path';
import { compiledOf } from '../../indicators/formula';
import type { Driver } from '../../indicators/drivers';
import type { ModelOf } from '../../indicators/indicator-model';
import { needsOf } from '../../indicators/kinds';
import { orderWithinYear, projectGroup, type GroupMember } from '../../indicators/project-group';
import type { DriverNumbers } from '../../indicators/projection';
import { isInRange } from '../../numbers/limits';
import type { IndicatorFrame, PlanFrame, ScenarioPaths } from '../../scenarios/project-scenario';
import type { UncertainValue } from './uncertain-drivers';

/** The paths of a scenario over all draws. */
export interface DrawnPaths {
  readonly rows: number;
  /** The base year and every projected year. */
  readonly width: number;
  /**
   * The path of an indicator, draw after draw, `width` values each, NaN throughout a draw that has
   * none; null for an indicator that no uncertain driver reaches.
   */
  readonly of: (place: number) => Float64Array | null;
  /** Places of the indicators that an uncertain driver reaches. */
  readonly uncertain: readonly number[];
}

/** Everything that the paths of one indicator are computed from. */
interface Drawn {
  readonly frame: PlanFrame;
  readonly paths: ScenarioPaths;
  readonly rows: number;
  readonly width: number;
  readonly columns: ReadonlyMap<string, Float64Array>;
  readonly drawn: (Float64Array | null)[];
}

const keyOf = (place: number, driver: Driver, index: number): string =>
  `${String(place)} ${driver} ${String(index)}`;

/**
 * Computes the path of every indicator that an uncertain driver reaches, over all draws at once.
 *
 * @param scenario - the scenario as it is without draws
 * @param columns - the draws of the uncertain values
 * @param only - the places whose paths are wanted; default all
 */
export function* drawnPathSteps(
  frame: PlanFrame,
  scenario: ScenarioPaths,
  {
    rows,
    values,
    columns,
    only,
  }: {
    readonly rows: number;
    readonly values: readonly UncertainValue[];
    readonly columns: readonly Float64Array[];
    readonly only?: readonly number[] | undefined;
  },
): Steps<DrawnPaths> {
  const width = frame.years.length;
  const drawn: (Float64Array | null)[] = frame.indicators.map(() => null);
  const work: Drawn = {
    ...{ frame, paths: scenario, rows, width, drawn },
    columns: new Map(
      values.map(({ place, driver, index }, at): [string, Float64Array] => [
        keyOf(place, driver, index),
        columns[at] ?? new Float64Array(rows),
      ]),
    ),
  };
  const touched = new Set(values.map(({ place }) => place));
  const uncertain: number[] = [];
  for (const { members, needs } of frame.groups) {
    const isReached =
      members.some((place) => touched.has(place)) || needs.some((place) => drawn[place]);
    if (!isReached || (only && !members.some((place) => only.includes(place)))) continue;
    for (const [at, path] of groupPaths(work, members).entries()) {
      const place = members[at] ?? -1;
      drawn[place] = withoutFailed(path, width);
      uncertain.push(place);
    }
    yield;
  }
  return { rows, width, of: (place) => drawn[place] ?? null, uncertain };
}

/** A draw without a value in one year has none at all: it would be another plan. */
function withoutFailed(path: Float64Array, width: number): Float64Array {
  for (let first = 0; first < path.length; first += width) {
    for (let at = first; at < first + width; at += 1) {
      if (isInRange(path[at] ?? NaN)) continue;
      path.fill(NaN, first, first + width);
      break;
    }
  }
  return path;
}

function groupPaths(work: Drawn, members: readonly number[]): readonly Float64Array[] {
  const [place = -1, ...others] = members;
  const frame = work.frame.indicators[place];
  if (others.length === 0 && frame) {
    const path = ownPath(work, place, frame);
    if (path) return [path];
  }
  return recursivePaths(work, members) ?? drawByDraw(work, members);
}

/** The path of an indicator of a kind that is computed over all draws at once; null for others. */
function ownPath(work: Drawn, place: number, frame: IndicatorFrame): Float64Array | null {
  const { model } = frame.indicator;
  switch (model.kind) {
    case 'level':
      return steppedPath(work, place, { driver: 'growth', way: 'multiply' });
    case 'stock':
      return steppedPath(work, place, { driver: 'netAdditions', way: 'add' });
    case 'given':
      return steppedPath(work, place, { driver: 'value', way: 'replace' });
    case 'linked':
      return linkedPath(work, place, model);
    case 'formula':
      return needsOf(frame.indicator).includes(frame.indicator.id)
        ? null
        : formulaPath(work, place, model);
    default:
      return null;
  }
}

/** A driver's number in a projected year (counted from 1) of a draw. */
type YearValue = (year: number, row: number) => number;

function yearsOf(work: Drawn, place: number, driver: Driver, fallback: number): YearValue {
  const { columns, width } = work;
  const numbers = numbersOf(work, place, driver);
  const perYear = Array.from({ length: width }, (_, year) =>
    columns.get(keyOf(place, driver, year - 1)),
  );
  const certain = Array.from({ length: width }, (_, year) => numbers[year - 1] ?? fallback);
  return (year, row) => perYear[year]?.[row] ?? certain[year] ?? fallback;
}

function numbersOf({ paths }: Drawn, place: number, driver: Driver): DriverNumbers {
  return numbersOfDriver(paths.drivers[place], driver);
}

/** A driver, and how its number in a year leads from the value before to that of the year. */
interface Stepping {
  readonly driver: Driver;
  /** `multiply` takes the value before times one plus the number. */
  readonly way: 'multiply' | 'add' | 'replace';
}

/** Goes from year to year in steps; in one loop of its own, because it is the busiest. */
function steppedPath(work: Drawn, place: number, { driver, way }: Stepping): Float64Array {
  const { rows, width } = work;
  const actuals = numbersOf(work, place, 'actual');
  const numbers = numbersOf(work, place, driver);
  const years = Array.from({ length: width - 1 }, (_, index) => ({
    column: work.columns.get(keyOf(place, driver, index)) ?? null,
    certain: numbers[index] ?? 0,
    actual: actuals[index] ?? null,
  }));
  const out = new Float64Array(rows * width);
  const base = baseOf(work, place);
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    let value = base;
    out[at] = value;
    at += 1;
    for (const { column, certain, actual } of years) {
      const number = column ? (column[row] ?? NaN) : certain;
      if (actual !== null) value = actual;
      else if (way === 'multiply') value *= 1 + number;
      else value = way === 'add' ? value + number : number;
      out[at] = value;
      at += 1;
    }
  }
  return out;
}

/** Carries every draw from year to year; an actual takes the place of what would be computed. */
function carried(
  work: Drawn,
  place: number,
  next: (out: Float64Array, at: number, year: number, row: number) => void,
): Float64Array {
  const { rows, width } = work;
  const actuals = numbersOf(work, place, 'actual');
  const out = new Float64Array(rows * width);
  const base = baseOf(work, place);
  for (let row = 0; row < rows; row += 1) out[row * width] = base;
  for (let year = 1; year < width; year += 1) {
    const actual = actuals[year - 1] ?? null;
    for (let row = 0; row < rows; row += 1) {
      const at = row * width + year;
      if (actual === null) next(out, at, year, row);
      else out[at] = actual;
    }
  }
  return out;
}

function baseOf({ frame }: Drawn, place: number): number {
  const indicator = frame.indicators[place]?.indicator;
  if (!indicator) throw new Error(`The plan has no indicator ${String(place)}`);
  return indicator.base?.value ?? (isIndex(indicator) ? INDEX_BASE : NaN);
}

/** A value of any indicator, drawn or not. */
function valuesOf({ drawn, paths, width }: Drawn, place: number): YearValue {
  const path = drawn[place];
  if (path) return (year, row) => path[row * width + year] ?? NaN;
  const values = paths.paths[place]?.values ?? [];
  return (year) => values[year] ?? NaN;
}

function linkedPath(work: Drawn, place: number, model: ModelOf<'linked'>): Float64Array {
  const { follows, lag, outsideGrowth } = model;
  const followed = valuesOf(work, work.frame.placeOf.get(follows) ?? -1);
  const elasticity = yearsOf(work, place, 'elasticity', 1);
  const { width } = work;
  return carried(work, place, (out, at, year, row) => {
    const now = year - lag;
    const isCovered = now >= 1 && now < width;
    const [before, after] = isCovered ? [followed(now - 1, row), followed(now, row)] : [1, 1];
    const ratio = isCovered
      ? before > 0 && after > 0
        ? after / before
        : NaN
      : 1 + (outsideGrowth ?? 0);
    const exponent = elasticity(year, row);
    const factor = exponent === 1 ? ratio : exactPower(ratio, exponent);
    out[at] = (out[at - 1] ?? NaN) * factor;
  });
}

function formulaPath(work: Drawn, place: number, model: ModelOf<'formula'>): Float64Array {
  const { frame, rows, width } = work;
  const [baseYear = 0] = frame.years;
  const pathOf = pathFinder(work, new Map());
  const out = compiledOf(model.formula)({ rows, years: width, baseYear, pathOf });
  for (let year = 0; year < width; year += 1) {
    const value = setValue(work, place, year);
    if (value !== null) fillYear(out, { year, width }, value);
  }
  return out;
}

/**
 * Computes formulas that need themselves or each other, year after year over all draws; null where a
 * member is of another kind.
 */
function recursivePaths(work: Drawn, members: readonly number[]): readonly Float64Array[] | null {
  const { frame, rows, width } = work;
  const formulas = members.flatMap((place) => {
    const indicator = frame.indicators[place]?.indicator;
    return indicator?.model.kind === 'formula'
      ? [{ id: indicator.id, model: indicator.model, place }]
      : [];
  });
  if (formulas.length < members.length) return null;
  const paths = new Map(formulas.map(({ id }) => [id, new Float64Array(rows * width).fill(NaN)]));
  const pathOf = pathFinder(work, paths);
  const [baseYear = 0] = frame.years;
  const ordered = orderWithinYear(formulas);
  for (let year = 0; year < width; year += 1) {
    for (const { id, model, place } of ordered) {
      const out = paths.get(id);
      const value = setValue(work, place, year);
      if (value !== null && out) fillYear(out, { year, width }, value);
      if (value !== null || !out) continue;
      const block = { rows, years: width, baseYear, pathOf, from: year, to: year + 1 };
      const values = compiledOf(model.formula)(block);
      for (let row = 0; row < rows; row += 1) out[row * width + year] = values[row] ?? NaN;
    }
  }
  return formulas.map(({ id }) => paths.get(id) ?? new Float64Array(0));
}

/** What stands instead of a formula: the base value, or an actual. */
function setValue(work: Drawn, place: number, year: number): number | null {
  if (year === 0) return work.frame.indicators[place]?.indicator.base?.value ?? null;
  return numbersOf(work, place, 'actual')[year - 1] ?? null;
}

function fillYear(
  path: Float64Array,
  { year, width }: { readonly year: number; readonly width: number },
  value: number,
): void {
  for (let at = year; at < path.length; at += width) path[at] = value;
}

/** The paths that formulas refer to, draw after draw; a certain path is the same in each. */
function pathFinder(
  { frame, drawn, paths, rows, width }: Drawn,
  own: ReadonlyMap<string, Float64Array>,
): (id: string) => Float64Array {
  const spread = new Map<string, Float64Array>();
  return (id) => {
    const at = frame.placeOf.get(id) ?? -1;
    const known = own.get(id) ?? drawn[at] ?? spread.get(id);
    if (known) return known;
    const values = paths.paths[at]?.values ?? [];
    const all = new Float64Array(rows * width);
    for (let row = 0; row < rows; row += 1) all.set(values, row * width);
    spread.set(id, all);
    return all;
  };
}

/** Computes one draw after another, as the plan itself is computed; for kinds of many steps. */
function drawByDraw(work: Drawn, members: readonly number[]): readonly Float64Array[] {
  const { rows, width } = work;
  const out = members.map(() => new Float64Array(rows * width).fill(NaN));
  const inputs = members.map((place) => inputOfDraw(work, place));
  for (let row = 0; row < rows; row += 1) {
    const results = projectGroup(inputs.map((input) => input(row)));
    for (const [at, result] of results.entries()) {
      if (result?.ok) out[at]?.set(result.value.values, row * width);
    }
  }
  return out;
}

/** What the path of one indicator is computed from in a draw. */
function inputOfDraw(work: Drawn, place: number): (row: number) => GroupMember {
  const { frame, width } = work;
  const own = frame.indicators[place];
  if (!own) throw new Error(`The plan has no indicator ${String(place)}`);
  const { indicator, drivers, projects } = own;
  const base = indicator.base?.value ?? (isIndex(indicator) ? INDEX_BASE : null);
  const numbersAt = drivers.map((driver) => {
    const numbers = numbersOf(work, place, driver);
    const value = yearsOf(work, place, driver, NaN);
    const isSet = numbers.map((_, index) => work.columns.has(keyOf(place, driver, index)));
    if (!isSet.includes(true)) return () => numbers;
    return (row: number) =>
      numbers.map((number, index) => (isSet[index] ? value(index + 1, row) : number));
  });
  const needed = new Map(
    needsOf(indicator).map((id) => [id, valuesOf(work, frame.placeOf.get(id) ?? -1)]),
  );
  const { years, phaseEnd } = frame;
  return (row) => {
    const pathOf = (id: string): readonly number[] => {
      const value = needed.get(id);
      return value ? Array.from({ length: width }, (_, year) => value(year, row)) : [];
    };
    const numbers = numbersAt.map((at) => at(row));
    const input = { base, drivers, numbers, years, pathOf, projects, phaseEnd };
    return { id: indicator.id, model: indicator.model, input };
  };
}
