import type { PlanReport } from '../../domain/index';
import { err, ok, type Result } from '../../shared/result';
import { broadcast, type Places } from '../runtime/broadcast';
import {
  failed,
  type FunctionFailure,
  type FunctionProblem,
  type FunctionResult,
} from '../runtime/function-result';
import { cellAt, isOneCell, positionOf, sizeOf, type Place, type Range } from '../runtime/range';
import { badCell } from '../runtime/read-argument';
import type { KnownNames } from './known-names';
import type { PlanNames } from './plan-names';

/** Which number of a report: the numbers count from 0, and hold as long as no name changes. */
export interface ReportLocation {
  /** A value of a path, a driver in a year, a driver with a single number, or the gap to a target. */
  readonly of: 'value' | 'driver' | 'single' | 'gap';
  readonly scenario: number;
  readonly indicator: number;
  /** Which driver or target. */
  readonly index: number;
  /** 0 is the base year for a value and the first projected year for a driver. */
  readonly year: number;
}

/** The number at a location; null if the plan has none. */
export function numberAt(
  { scenarios }: PlanReport,
  { of, scenario, indicator, index, year }: ReportLocation,
): number | null {
  const report = scenarios[scenario]?.indicators[indicator];
  if (of === 'value') return report?.values[year] ?? null;
  if (of === 'gap') return report?.targets[index]?.gap ?? null;
  return report?.drivers[index]?.values[year]?.value ?? null;
}

/** What a call asks for, as far as it can be read without a plan. */
export interface PlanQuery {
  readonly kind: 'path' | 'gap' | 'assumption';
  /** The arguments that name things of the plan, in their order. */
  readonly names: readonly Range[];
  /** The argument `year`; null for every year. */
  readonly years: Range | null;
}

/** Which numbers of a report a call shows, and how they are laid out in its cells. */
export interface PlanAnswer {
  /** For each cell an index into `locations`, or the error. */
  readonly result: FunctionResult;
  readonly locations: readonly ReportLocation[];
}

/** What a call names, and the years that it gives by default. */
interface Found {
  readonly location: ReportLocation;
  readonly firstYear: number;
  readonly count: number;
}

/** Finds the numbers that a call asks for. */
export function locate(query: PlanQuery, names: PlanNames): PlanAnswer {
  const { kind, years } = query;
  if (kind !== 'gap' && !years) return locatePaths(query, names);
  const locations: ReportLocation[] = [];
  const ranges = years ? [...query.names, years] : query.names;
  const compute = (places: Places<string>) => {
    const found = find(kind, places, names);
    if (!found.ok) return found;
    const location = years ? inYear(found.value, places, names) : ok(found.value.location);
    return location.ok ? ok(locations.push(location.value) - 1) : location;
  };
  return { result: broadcast(ranges, compute, null), locations };
}

/** Puts each path in a row, its years across; if the names run across, a path is a column. */
function locatePaths({ kind, names: ranges }: PlanQuery, names: PlanNames): PlanAnswer {
  const paths: Found[] = [];
  const compute = (places: Places<string>) => {
    const found = find(kind, places, names);
    return found.ok ? ok(paths.push(found.value) - 1) : found;
  };
  const list = broadcast(ranges, compute, null);
  if (list.kind === 'failure') return { result: list, locations: [] };
  const isDown = (list.rows[0]?.length ?? 0) > 1;
  if (isDown && list.rows.length > 1) {
    return { result: failed({ code: '#VALUE!', problem: crossing(ranges) }), locations: [] };
  }
  const locations: ReportLocation[] = [];
  const longest = paths.reduce((most, { count }) => Math.max(most, count), 1);
  const rows = list.rows.flat().map((place) => {
    const path = typeof place === 'number' ? paths[place] : undefined;
    return Array.from({ length: longest }, (_, index) => {
      if (!path) return place;
      if (index >= path.count) return '';
      return locations.push({ ...path.location, year: path.firstYear + index }) - 1;
    });
  });
  const turned = isDown
    ? (rows[0] ?? []).map((_, year) => rows.map((row) => row[year] ?? ''))
    : rows;
  return { result: { kind: 'cells', rows: turned }, locations };
}

/** The problem of paths that would have to run across and down at the same time. */
function crossing(ranges: readonly Range[]): FunctionProblem {
  const block = ranges.find(({ rows, columns }) => rows > 1 && columns > 1);
  if (block) return { kind: 'basesNotALine', size: sizeOf(block) };
  const [first, ...others] = ranges.filter((range) => !isOneCell(range));
  const second = others.find(({ rows }) => rows > 1 !== (first && first.rows > 1));
  if (!first || !second) throw new Error('Names cross where a row of them meets a column');
  return { kind: 'namesCross', first: sizeOf(first), second: sizeOf(second) };
}

function find(
  kind: PlanQuery['kind'],
  places: Places<string>,
  names: PlanNames,
): Result<Found, FunctionFailure> {
  const scenario = findName(placeNamed(places, 'scenario'), names.scenarios);
  if (!scenario.ok) return scenario;
  if (kind === 'gap') return findGap(scenario.value, placeNamed(places, 'target'), names);
  const indicator = findName(placeNamed(places, 'indicator'), names.indicators);
  if (!indicator.ok) return indicator;
  const location = { scenario: scenario.value, indicator: indicator.value, index: 0, year: 0 };
  if (kind === 'path') {
    return ok({ location: { ...location, of: 'value' }, firstYear: 0, count: names.years.length });
  }
  const drivers = names.driversOf(indicator.value);
  const driver = findName(placeNamed(places, 'driver'), drivers.names);
  if (!driver.ok) return driver;
  const of = drivers.isSingle(driver.value) ? 'single' : 'driver';
  return ok({
    location: { ...location, of, index: driver.value },
    firstYear: 0,
    count: of === 'single' ? 1 : names.years.length - 1,
  });
}

function findGap(scenario: number, place: Place, names: PlanNames): Result<Found, FunctionFailure> {
  const target = findName(place, names.targets);
  if (!target.ok) return target;
  const { indicator = 0, target: index = 0 } = names.targetPlaces[target.value] ?? {};
  return ok({
    location: { of: 'gap', scenario, indicator, index, year: 0 },
    firstYear: 0,
    count: 1,
  });
}

/** Gives a location its year; assumptions have projected years only. */
function inYear(
  { location }: Found,
  places: Places<string>,
  names: PlanNames,
): Result<ReportLocation, FunctionFailure> {
  const place = placeNamed(places, 'year');
  const cell = cellAt(place);
  if (cell.kind !== 'number') return err(badCell(place, 'planYear'));
  const years = location.of === 'value' ? names.years : names.years.slice(1);
  const year = years.indexOf(cell.value);
  if (year < 0) {
    const [first = 0] = years;
    const facts = { year: cell.value, first, last: years.at(-1) ?? first, at: positionOf(place) };
    return err({ code: '#N/A', problem: { kind: 'unknownYear', ...facts } });
  }
  return ok({ ...location, year: location.of === 'single' ? 0 : year });
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

function placeNamed(places: Places<string>, argument: string): Place {
  const place = places[argument];
  if (!place) throw new Error(`No argument is called ${argument}`);
  return place;
}
