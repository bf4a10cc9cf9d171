import { err, ok, type Result } from '../../domain/index';
import { badCell } from '../runtime/bad-cell';
import { broadcastRanges } from '../runtime/broadcast';
import { isLeftOut } from '../runtime/is-left-out';
import { cellAt, positionOf, type Place } from '../runtime/place';
import { readRange, sizeOf, type Range } from '../runtime/read-range';
import {
  failed,
  type FunctionFailure,
  type FunctionProblem,
  type FunctionResult,
} from '../runtime/function-result';
import { SCENARIO_PARAMETERS } from '../definitions/scenario-parameters';
import type { KnownNames } from './known-names';
import type { PlanNames } from './plan-names';
import type { ReportLocation } from './report-location';

/** What a call asks of the plan, as far as it can be read without one. */
export interface PlanQuery {
  readonly kind: 'path' | 'gap' | 'assumption';
  /** The arguments that name something, by name. */
  readonly names: ReadonlyMap<string, Range>;
  /** Null for every year. */
  readonly years: Range | null;
}

/** Where the numbers of a call stand in a report, and how they are laid out in its cells. */
export interface PlanAnswer {
  /** A number for each cell: the place of its spot in `spots`; or why there is none. */
  readonly result: FunctionResult;
  readonly spots: readonly ReportLocation[];
}

/** One or more things that a call names, and the years that it gives of them by default. */
interface Found {
  readonly spot: ReportLocation;
  readonly firstYear: number;
  readonly count: number;
}

/** Reads the arguments of a call; whether the names are known is for the plan to say. */
export function readPlanQuery(
  kind: PlanQuery['kind'],
  names: Readonly<Record<string, unknown>>,
  year: unknown,
): Result<PlanQuery, FunctionFailure> {
  const ranges = new Map<string, Range>();
  for (const [argument, value] of Object.entries(names)) {
    const range = readRange(argument, value);
    if (!range.ok) return range;
    const blank = blankName(range.value);
    if (blank) return err(blank);
    ranges.set(argument, range.value);
  }
  const years = readRange('year', year);
  if (!years.ok) return years;
  const isEveryYear =
    years.value.rows * years.value.columns === 1 &&
    isLeftOut(SCENARIO_PARAMETERS.year, years.value.cellAt(0, 0));
  return ok({ kind, names: ranges, years: isEveryYear ? null : years.value });
}

/** Finds what a question asks for. */
export function locate(question: PlanQuery, names: PlanNames): PlanAnswer {
  const { kind, years } = question;
  if (kind !== 'gap' && !years) return locatePaths(question, names);
  const spots: ReportLocation[] = [];
  const ranges = years ? new Map([...question.names, ['year', years]]) : question.names;
  const result = broadcastRanges<string>(ranges, (placeOf) => {
    const found = find(kind, placeOf, names);
    if (!found.ok) return found;
    const spot = years ? inYear(found.value, placeOf('year'), names) : ok(found.value.spot);
    return spot.ok ? ok(spots.push(spot.value) - 1) : spot;
  });
  return { result, spots };
}

/** A path in each row, its years running across; the other way round for names in a row. */
function locatePaths({ kind, names: ranges }: PlanQuery, names: PlanNames): PlanAnswer {
  const paths: Found[] = [];
  const list = broadcastRanges<string>(ranges, (placeOf) => {
    const found = find(kind, placeOf, names);
    return found.ok ? ok(paths.push(found.value) - 1) : found;
  });
  if (list.kind === 'failure') return { result: list, spots: [] };
  const isDown = (list.rows[0]?.length ?? 0) > 1;
  if (isDown && list.rows.length > 1) {
    return {
      result: failed({ code: '#VALUE!', problem: crossing([...ranges.values()]) }),
      spots: [],
    };
  }
  const spots: ReportLocation[] = [];
  const longest = paths.reduce((most, { count }) => Math.max(most, count), 1);
  const rows = list.rows.flat().map((place) => {
    const path = typeof place === 'number' ? paths[place] : undefined;
    return Array.from({ length: longest }, (_, index) => {
      if (!path) return place;
      if (index >= path.count) return '';
      return spots.push({ ...path.spot, year: path.firstYear + index }) - 1;
    });
  });
  const turned = isDown
    ? (rows[0] ?? []).map((_, year) => rows.map((row) => row[year] ?? ''))
    : rows;
  return { result: { kind: 'cells', rows: turned }, spots };
}

/** Paths that would have to stand side by side and one above the other. */
function crossing(ranges: readonly Range[]): FunctionProblem {
  const block = ranges.find(({ rows, columns }) => rows > 1 && columns > 1);
  if (block) return { kind: 'basesNotALine', size: sizeOf(block) };
  const [first, ...others] = ranges.filter(({ rows, columns }) => rows * columns > 1);
  const second = others.find(({ rows }) => rows > 1 !== (first && first.rows > 1));
  if (!first || !second) throw new Error('Names cross where a row of them meets a column');
  return { kind: 'namesCross', first: sizeOf(first), second: sizeOf(second) };
}

type PlaceOf = (argument: string) => Place;

function find(
  kind: PlanQuery['kind'],
  placeOf: PlaceOf,
  names: PlanNames,
): Result<Found, FunctionFailure> {
  const scenario = findName(placeOf('scenario'), names.scenarios);
  if (!scenario.ok) return scenario;
  if (kind === 'gap') return findGap(scenario.value, placeOf('target'), names);
  const indicator = findName(placeOf('indicator'), names.indicators);
  if (!indicator.ok) return indicator;
  const spot = { scenario: scenario.value, indicator: indicator.value, index: 0, year: 0 };
  if (kind === 'path') {
    return ok({ spot: { ...spot, of: 'value' }, firstYear: 0, count: names.years.length });
  }
  const drivers = names.driversOf(indicator.value);
  const driver = findName(placeOf('driver'), drivers.names);
  if (!driver.ok) return driver;
  const of = drivers.isSingle(driver.value) ? 'single' : 'driver';
  return ok({
    spot: { ...spot, of, index: driver.value },
    firstYear: 0,
    count: of === 'single' ? 1 : names.years.length - 1,
  });
}

function findGap(scenario: number, place: Place, names: PlanNames): Result<Found, FunctionFailure> {
  const target = findName(place, names.targets);
  if (!target.ok) return target;
  const { indicator = 0, target: index = 0 } = names.targetPlaces[target.value] ?? {};
  return ok({ spot: { of: 'gap', scenario, indicator, index, year: 0 }, firstYear: 0, count: 1 });
}

/** Puts a spot into a year of the plan; assumptions are said of projected years only. */
function inYear(
  { spot }: Found,
  place: Place,
  names: PlanNames,
): Result<ReportLocation, FunctionFailure> {
  const cell = cellAt(place);
  if (cell.kind !== 'number') return err(badCell(place, 'planYear'));
  const years = spot.of === 'value' ? names.years : names.years.slice(1);
  const year = years.indexOf(cell.value);
  if (year < 0) {
    const [first = 0] = years;
    const facts = { year: cell.value, first, last: years.at(-1) ?? first, at: positionOf(place) };
    return err({ code: '#N/A', problem: { kind: 'unknownYear', ...facts } });
  }
  return ok({ ...spot, year: spot.of === 'single' ? 0 : year });
}

function findName(place: Place, known: KnownNames): Result<number, FunctionFailure> {
  const cell = cellAt(place);
  if (cell.kind !== 'text' && cell.kind !== 'number') return err(badCell(place, 'label'));
  const name = String(cell.value);
  const found = known.find(name);
  if (found !== undefined) return ok(found);
  return err({
    code: '#N/A',
    problem: {
      kind: 'unknownName',
      argument: place.range.argument,
      name,
      at: positionOf(place),
      nearest: known.nearest(name),
      known: known.shown,
    },
  });
}

/** A single blank name is told before there is a plan. */
function blankName(range: Range): FunctionFailure | null {
  if (range.rows * range.columns > 1) return null;
  const place = { range, row: 0, column: 0 };
  const { kind } = cellAt(place);
  return kind === 'text' || kind === 'number' ? null : badCell(place, 'label');
}
