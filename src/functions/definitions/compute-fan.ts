import { err, fanPath, ok, type Result } from '../../domain/index';
import { failureOf } from '../runtime/failure-of';
import { cellAt, type Place } from '../runtime/place';
import { readLine, readNumbers } from '../runtime/read-line';
import { readRange } from '../runtime/read-range';
import { readSingle } from '../runtime/read-single';
import { failed, type FunctionFailure, type FunctionResult } from '../runtime/function-result';
import { readSimulation, type SimulationArgument } from '../runtime/read-simulation';
import { FAN_PARAMETERS as RULES } from './fan-parameters';

/** Percentiles where none are given: an interval of 80 % around the middle. */
const USUAL_PERCENTILES = [0.1, 0.5, 0.9];

const PERCENTILE_RULE = { must: RULES.percentiles.must, least: 1, most: 100 } as const;

/** Computes a row for each percentile; one bad argument and there are none. */
export function computeFan(
  given: Readonly<Record<SimulationArgument, unknown>>,
  percentiles: unknown,
): FunctionResult {
  const rows = computeRows(given, percentiles);
  return rows.ok ? { kind: 'cells', rows: rows.value } : failed(rows.error);
}

function computeRows(
  given: Readonly<Record<SimulationArgument, unknown>>,
  percentiles: unknown,
): Result<readonly (readonly number[])[], FunctionFailure> {
  const places = new Map<string, Place>();
  for (const [name, value] of Object.entries(given)) {
    const place = readSingle(name, value);
    if (!place.ok) return place;
    places.set(name, place.value);
  }
  const placeOf = (argument: string): Place => {
    const place = places.get(argument);
    if (!place) throw new Error(`No argument is called ${argument}`);
    return place;
  };
  const simulation = readSimulation(placeOf, RULES);
  if (!simulation.ok) return simulation;
  const shares = readPercentiles(percentiles);
  if (!shares.ok) return shares;
  const { values, placeAt } = shares.value;
  const paths = fanPath({ ...simulation.value, percentiles: values });
  if (paths.ok) return paths;
  const blamed = (argument: string, index: number | null): Place =>
    argument === 'percentiles' ? placeAt(index ?? 0) : placeOf(argument);
  return err(failureOf(paths.error, blamed, RULES, placeOf('base')));
}

interface Percentiles {
  readonly values: readonly number[];
  readonly placeAt: (index: number) => Place;
}

function readPercentiles(value: unknown): Result<Percentiles, FunctionFailure> {
  const range = readRange('percentiles', value);
  if (!range.ok) return range;
  const start: Place = { range: range.value, row: 0, column: 0 };
  const isOneCell = range.value.rows === 1 && range.value.columns === 1;
  if (isOneCell && cellAt(start).kind === 'blank') {
    return ok({ values: USUAL_PERCENTILES, placeAt: () => start });
  }
  const line = readLine(range.value, PERCENTILE_RULE);
  if (!line.ok) return line;
  const values = readNumbers(line.value, PERCENTILE_RULE.must);
  return values.ok ? ok({ values: values.value, placeAt: line.value.placeAt }) : values;
}
