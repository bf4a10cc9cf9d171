import { KIND_FACTS } from '../indicators/kinds';
import type { ModelOf } from '../indicators/indicator-model';
import type { Indicator } from '../plan/plan';
import { baseValue, driverAmount, type Surroundings } from './surroundings';
import { type Affine, constant, isConstant, plus, times } from './affine';
import { coveragePaths } from './coverage-paths';
import { formulaValue } from './formula-values';
import { programmePaths } from './programme-paths';
import { renewablePaths } from './renewable-paths';
import {
  addVariable,
  amountOf,
  amountQuantity,
  fixedQuantity,
  logOf,
  logQuantity,
  product,
  type Quantity,
  type QuantityOf,
} from './space';

/**
 * Describes what the indicators can be, each year when it is first asked for. An indicator that
 * needs others asks for theirs.
 */
export function describePaths(around: Surroundings): QuantityOf {
  const known = new Map<string, Quantity | null>();
  const wholePaths = new Map<string, readonly Quantity[]>();
  const of: QuantityOf = (id, year) => {
    const key = yearKey(id, year);
    const made = known.get(key);
    if (made !== undefined) return made;
    const indicator = around.indicators.get(id);
    const quantity = indicator ? describe(around, indicator, year, of, wholePaths) : null;
    known.set(key, quantity);
    return quantity;
  };
  return of;
}

function describe(
  around: Surroundings,
  indicator: Indicator,
  year: number,
  of: QuantityOf,
  wholePaths: Map<string, readonly Quantity[]>,
): Quantity | null {
  const { id, model } = indicator;
  if (year > 0) {
    const actual = around.numberOf(id, 'actual', year - 1);
    if (actual !== null && KIND_FACTS[model.kind].drivers.includes('actual')) {
      return fixedQuantity(actual);
    }
  }
  const base = baseValue(indicator);
  if (year === 0 && base !== null) return fixedQuantity(base);
  const whole = (make: () => readonly Quantity[]): Quantity | null => {
    const path = wholePaths.get(id) ?? make();
    wholePaths.set(id, path);
    return path[year] ?? null;
  };
  switch (model.kind) {
    case 'level':
      return grown(around, id, of(id, year - 1), year);
    case 'stock':
      return added(around, id, of(id, year - 1), year);
    case 'given':
      return amountQuantity(driverAmount(around, id, 'value', year - 1));
    case 'linked':
      return followed(around, id, model, of, year);
    case 'pipeline':
      return withProjects(around, id, of, year);
    case 'renewable':
      return whole(() => renewablePaths(around, id, base ?? 0, model.validity));
    case 'programme':
      return whole(() => programmePaths(around, id, base ?? 0, model));
    case 'coverage':
      return whole(() => coveragePaths(around, id, base ?? 0, model));
    case 'formula':
      return formulaValue(around, model.formula.node, of, year);
  }
}

/** A rate of growth as the logarithm of its factor. */
function growthLog(around: Surroundings, indicator: string, index: number): Affine {
  const { space } = around;
  const range = around.rangeOf(indicator, 'growth', index);
  const logs = { low: Math.log1p(range.low), high: Math.log1p(range.high) };
  const start = around.numberOf(indicator, 'growth', index) ?? 0;
  const log = addVariable(space, logs, Math.log1p(start));
  for (const [place] of log.terms) {
    const valueAt = (point: readonly number[]) => Math.expm1(point[place] ?? logs.low);
    space.drivers.push({ indicator, driver: 'growth', index, range, valueAt });
  }
  return log;
}

/** The value before, grown by the rate of the year. */
function grown(
  around: Surroundings,
  indicator: string,
  before: Quantity | null,
  year: number,
): Quantity | null {
  if (!before) return null;
  const log = logOf(around.space, before);
  if (log) return logQuantity(plus(log, growthLog(around, indicator, year - 1)));
  const factor = plus(constant(1), driverAmount(around, indicator, 'growth', year - 1));
  return amountQuantity(product(around.space, amountOf(around.space, before), factor));
}

function added(
  around: Surroundings,
  indicator: string,
  before: Quantity | null,
  year: number,
): Quantity | null {
  if (!before) return null;
  const more = driverAmount(around, indicator, 'netAdditions', year - 1);
  return amountQuantity(plus(amountOf(around.space, before), more));
}

/** An indicator that follows another: the logarithm moves by the elasticity times the other's. */
function followed(
  around: Surroundings,
  indicator: string,
  { follows, lag, outsideGrowth }: ModelOf<'linked'>,
  of: QuantityOf,
  year: number,
): Quantity | null {
  const { space } = around;
  const before = of(indicator, year - 1);
  const change = logChange();
  if (!before || !change) return null;
  const elasticity = driverAmount(around, indicator, 'elasticity', year - 1);
  const move = product(space, elasticity, change);
  const log = logOf(space, before);
  if (log) return logQuantity(plus(log, move));
  const factor = amountOf(space, logQuantity(move));
  return amountQuantity(product(space, amountOf(space, before), factor));

  function logChange(): Affine | null {
    const [now, then] = [year - lag, year - lag - 1];
    if (then < 0 || now >= around.years) return constant(Math.log1p(outsideGrowth ?? 0));
    const [after, earlier] = [of(follows, now), of(follows, then)];
    const [high, low] = [after && logOf(space, after), earlier && logOf(space, earlier)];
    return high && low ? plus(high, low, -1) : null;
  }
}

/** A pipeline: what is underlying grows, and its projects add what is realised of their output. */
function withProjects(
  around: Surroundings,
  indicator: string,
  of: QuantityOf,
  year: number,
): Quantity | null {
  const { space } = around;
  const before = of(indicator, year - 1);
  if (!before) return null;
  const [earlier, now] = [
    realisedOutput(around, indicator, year - 1),
    realisedOutput(around, indicator, year),
  ];
  const isNothing = (output: Affine) => isConstant(output) && output.constant === 0;
  if (isNothing(earlier) && isNothing(now)) return grown(around, indicator, before, year);
  const isReached = year > 1 && around.numberOf(indicator, 'actual', year - 2) !== null;
  const known = isReached ? null : around.underlying.get(yearKey(indicator, year - 1));
  const under = known ?? amountQuantity(plus(amountOf(space, before), earlier, -1));
  const next = grown(around, indicator, under, year);
  if (!next) return null;
  around.underlying.set(yearKey(indicator, year), next);
  return amountQuantity(plus(amountOf(space, next), now));
}

/** What the projects of a pipeline put out in a year, as far as it is realised. */
function realisedOutput(around: Surroundings, indicator: string, year: number): Affine {
  const full = around.projectOutput(indicator, year);
  if (year === 0 || full === 0) return constant(full);
  const key = yearKey(indicator, year);
  const share =
    around.realised.get(key) ?? driverAmount(around, indicator, 'realisation', year - 1);
  around.realised.set(key, share);
  return times(share, full);
}

function yearKey(indicator: string, year: number): string {
  return `${indicator} ${String(year)}`;
}
