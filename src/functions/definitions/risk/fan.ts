import { fanPath } from '../../../domain/index';
import { err, ok, type Result } from '../../../shared/result';
import { onlyValue, type EquivalentRule } from '../../excel-equivalents/formula-call';
import { calculationFailure } from '../../runtime/calculation-failure';
import type { CalculatedFunction } from '../../runtime/function-definition';
import { failed, type FunctionFailure, type FunctionResult } from '../../runtime/function-result';
import { memoized } from '../../runtime/memoize';
import { firstPlace, isOneCell, readRange, readSingle, type Place } from '../../runtime/range';
import { isBlank, readLine, readNumbers } from '../../runtime/read-argument';
import { readSimulation, type SimulationArgument } from '../../runtime/simulation-arguments';

const PARAMETERS = {
  base: { must: 'number', single: true },
  low: { must: 'rate', single: true },
  mode: { must: 'rateFromLow', single: true },
  high: { must: 'rateFromMode', single: true },
  years: { must: 'years', single: true, optional: true, blankIfZero: true },
  percentiles: { must: 'share', optional: true },
  seed: { must: 'seed', single: true, optional: true },
} as const;

/** The percentiles if none are given: an interval of 80 % around the middle. */
const DEFAULT_PERCENTILES = [0.1, 0.5, 0.9];

const PERCENTILE_RULE = { must: PARAMETERS.percentiles.must, least: 1, most: 100 } as const;

/** `PLAN.FAN`: prediction intervals of a value whose growth is uncertain, a row per percentile. */
export const fan: CalculatedFunction<'FAN', typeof PARAMETERS> = memoized({
  id: 'FAN',
  group: 'risk',
  parameters: PARAMETERS,
  evaluate,
});

function evaluate(args: readonly unknown[]): FunctionResult {
  const rows = computeRows(args);
  return rows.ok ? { kind: 'cells', rows: rows.value } : failed(rows.error);
}

/** Computes a row for each percentile; one bad argument fails them all. */
function computeRows([base, low, mode, high, years, percentiles, seed]: readonly unknown[]): Result<
  readonly (readonly number[])[],
  FunctionFailure
> {
  const places = readSingles({ base, low, mode, high, years, seed });
  if (!places.ok) return places;
  const simulation = readSimulation(places.value, PARAMETERS);
  if (!simulation.ok) return simulation;
  const shares = readPercentiles(percentiles);
  if (!shares.ok) return shares;
  const { values, placeAt } = shares.value;
  const paths = fanPath({ ...simulation.value, percentiles: values });
  if (paths.ok) return paths;
  const placeOf = (argument: string, index: number | null): Place =>
    argument === 'percentiles' ? placeAt(index ?? 0) : places.value[argument as SimulationArgument];
  return err(calculationFailure(paths.error, placeOf, PARAMETERS, places.value.base));
}

function readSingles<Name extends string>(
  given: Readonly<Record<Name, unknown>>,
): Result<Readonly<Record<Name, Place>>, FunctionFailure> {
  const places: Partial<Record<Name, Place>> = {};
  for (const name in given) {
    const place = readSingle(name, given[name]);
    if (!place.ok) return place;
    places[name] = place.value;
  }
  return ok(places as Record<Name, Place>);
}

interface Percentiles {
  readonly values: readonly number[];
  readonly placeAt: (index: number) => Place;
}

function readPercentiles(value: unknown): Result<Percentiles, FunctionFailure> {
  const range = readRange('percentiles', value);
  if (!range.ok) return range;
  const start = firstPlace(range.value);
  if (isOneCell(range.value) && isBlank(start)) {
    return ok({ values: DEFAULT_PERCENTILES, placeAt: () => start });
  }
  const line = readLine(range.value, PERCENTILE_RULE);
  if (!line.ok) return line;
  const values = readNumbers(line.value, PERCENTILE_RULE.must);
  return values.ok ? ok({ values: values.value, placeAt: line.value.placeAt }) : values;
}

/** A simulation has no formula in plain Excel. */
export const fanEquivalent: EquivalentRule = () => onlyValue('simulated');
