import { isIndex } from '../indicators/index-path';
import { ROUNDING_SLACK, roundingSlack } from '../numbers/limits';
import type { Indicator, Target } from '../plan/plan';
import { BASIS_FACTS } from '../plan/target-basis';
import { isFlow } from '../scenarios/report-target';
import { pushAll } from '../../shared/extremes';
import { type Affine, constant, isConstant, plus, times, valueAt } from './affine';
import { amountOf, logOf, logQuantity, type Quantity, type QuantityOf, type Space } from './space';

/** What a target asks of the paths. */
export interface TargetBounds {
  readonly target: Target;
  /** Numbers that are 0 or more where it is met; 1 is as much as the target itself. */
  readonly rows: readonly Affine[];
  /** In the unit of the target: by how much it would have to be relaxed, at a point, as linear numbers. */
  readonly shortfalls: (point: readonly number[]) => readonly Affine[];
  /** The size by which a relaxation is weighted. */
  readonly size: number;
}

/** A value on the basis of a target. */
type Measure =
  | { readonly kind: 'amount'; readonly quantity: Quantity }
  /** (over ÷ under)^(1/years) − 1. */
  | {
      readonly kind: 'rate';
      readonly over: Quantity;
      readonly under: Quantity;
      readonly years: number;
    };

/** What target bounds draw on. */
export interface BoundsContext {
  readonly space: Space;
  readonly of: QuantityOf;
  readonly baseYear: number;
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/**
 * Says what a target asks of the paths, in every year in which it has to be met.
 *
 * @returns null where the values that it looks at are not described
 */
export function targetBounds(context: BoundsContext, target: Target): TargetBounds | null {
  const { basis, fromYear, year: last } = target;
  const isOneYear = BASIS_FACTS[basis].isOverPeriod || fromYear === null;
  const rows: Affine[] = [];
  const shortfalls: ((point: readonly number[]) => Affine)[] = [];
  const { low, high, size } = limitsOf(target);
  for (let year = isOneYear ? last : fromYear; year <= last; year += 1) {
    const own = measureOf(context, target, target.indicator, year);
    if (!own) return null;
    const { relativeTo } = target;
    const other = relativeTo === null ? null : measureOf(context, target, relativeTo, year);
    if (relativeTo !== null && !other) return null;
    const made = other
      ? comparedRows(context.space, own, other, { low, high, size })
      : ownRows(context.space, own, { low, high, size });
    if (!made) return null;
    pushAll(rows, made);
    const valueNear = (point: readonly number[]): Affine =>
      other
        ? plus(nearly(context.space, own, point), nearly(context.space, other, point), -1)
        : nearly(context.space, own, point);
    if (low !== null) shortfalls.push((point) => plus(constant(low), valueNear(point), -1));
    if (high !== null) shortfalls.push((point) => plus(valueNear(point), constant(-high)));
  }
  return { target, rows, size, shortfalls: (point) => shortfalls.map((make) => make(point)) };
}

interface Limits {
  readonly low: number | null;
  readonly high: number | null;
  readonly size: number;
}

/** The least and the largest value that meets a target. Equality does not meet "more than". */
export function limitsOf(target: Target): Limits {
  const { comparator, value, upper, tolerance } = target;
  const slack = roundingSlack(value, upper, tolerance);
  const size = slack / ROUNDING_SLACK;
  switch (comparator) {
    case 'atLeast':
    case 'full':
      return { low: value, high: null, size };
    case 'moreThan':
      return { low: value + 2 * slack, high: null, size };
    case 'atMost':
      return { low: null, high: value, size };
    case 'lessThan':
      return { low: null, high: value - 2 * slack, size };
    case 'about':
      return { low: value - (tolerance ?? 0), high: value + (tolerance ?? 0), size };
    case 'between':
      return { low: value, high: upper ?? value, size };
  }
}

/** The value of an indicator on the basis of a target; null where it is not described. */
function measureOf(
  { space, of, baseYear, indicators }: BoundsContext,
  { basis, fromYear }: Target,
  id: string,
  calendarYear: number,
): Measure | null {
  const indicator = indicators.get(id);
  if (!indicator) return null;
  const at = (year: number): Quantity | null => {
    if (year >= 0) return of(id, year);
    const value = indicator.known.find((known) => known.year === baseYear + year)?.value;
    return value === undefined || isIndex(indicator) ? null : known(value);
  };
  const year = calendarYear - baseYear;
  const first = fromYear === null ? 1 : fromYear - baseYear;
  const over = at(year);
  if (!over) return null;
  switch (basis) {
    case 'level':
    case 'share':
      return { kind: 'amount', quantity: over };
    case 'cumulative': {
      const sum = isFlow(indicator) ? added(first, year) : difference();
      return sum && { kind: 'amount', quantity: { amount: sum, log: null } };
    }
    case 'growth':
      return rate(at(year - 1), 1);
    case 'cumulativeChange':
      return rate(at(first - 1), 1);
    case 'averageGrowth':
      return rate(at(first - 1), year - first + 1);
  }

  function rate(under: Quantity | null, years: number): Measure | null {
    return under && over && { kind: 'rate', over, under, years };
  }
  function added(from: number, to: number): Affine | null {
    let sum = constant(0);
    for (let each = from; each <= to; each += 1) {
      const value = at(each);
      if (!value) return null;
      sum = plus(sum, amountOf(space, value));
    }
    return sum;
  }
  function difference(): Affine | null {
    const before = at(first - 1);
    return before && over && plus(amountOf(space, over), amountOf(space, before), -1);
  }
}

function known(value: number): Quantity {
  return { amount: constant(value), log: value > 0 ? constant(Math.log(value)) : null };
}

/** What a target without comparison asks: linear in logarithms where there are any, else in amounts. */
function ownRows(space: Space, measure: Measure, limits: Limits): readonly Affine[] | null {
  const { low, high, size } = limits;
  if (measure.kind === 'amount') {
    const { amount, log } = measure.quantity;
    if (amount || !log) return between(amountOf(space, measure.quantity), limits);
    return inLogs(log, { low, high, size });
  }
  const { over, under, years } = measure;
  const factors = {
    low: low === null ? null : 1 + low,
    high: high === null ? null : 1 + high,
    size,
  };
  if (over.log && under.log) {
    return inLogs(times(plus(over.log, under.log, -1), 1 / years), factors);
  }
  const [up, down] = [amountOf(space, over), amountOf(space, under)];
  // A rate from zero or below cannot be judged, so it is not met.
  if (isConstant(down) && down.constant <= 0) return null;
  const scale = Math.abs(valueAt(down, space.start)) || 1;
  const rows = isConstant(down) ? [] : [times(down, 1 / scale)];
  if (factors.low !== null && factors.low > 0) {
    rows.push(times(plus(up, down, -(factors.low ** years)), 1 / (scale * size)));
  }
  if (factors.high !== null) {
    if (factors.high < 0) return [constant(-1)];
    rows.push(times(plus(times(down, factors.high ** years), up, -1), 1 / (scale * size)));
  }
  return rows;
}

/** Bounds of a number that is given by its logarithm. */
function inLogs(log: Affine, { low, high, size }: Limits): readonly Affine[] {
  const rows: Affine[] = [];
  if (low !== null && low > 0) {
    rows.push(times(plus(log, constant(-Math.log(low))), low / size));
  }
  if (high !== null) {
    if (high <= 0) rows.push(constant(-1));
    else rows.push(times(plus(constant(Math.log(high)), log, -1), high / size));
  }
  return rows;
}

function between(value: Affine, { low, high, size }: Limits): readonly Affine[] {
  const rows: Affine[] = [];
  if (low !== null) rows.push(times(plus(value, constant(-low)), 1 / size));
  if (high !== null) rows.push(times(plus(constant(high), value, -1), 1 / size));
  return rows;
}

/** What a comparison asks; "at least as fast as" stays linear in logarithms. */
function comparedRows(
  space: Space,
  own: Measure,
  other: Measure,
  limits: Limits,
): readonly Affine[] | null {
  const [log, otherLog] = [logOfMeasure(space, own), logOfMeasure(space, other)];
  if (isPlain(limits.low) && isPlain(limits.high) && log && otherLog) {
    const lead = plus(log, otherLog, -1);
    return between(lead, { ...limits, size: 1 });
  }
  const [value, otherValue] = [valueOf(space, own), valueOf(space, other)];
  return value && otherValue && between(plus(value, otherValue, -1), limits);
}

/** No margin, or the trace of one by which "more than" is told from "at least". */
function isPlain(limit: number | null): boolean {
  return limit === null || Math.abs(limit) <= 4 * ROUNDING_SLACK;
}

/** The logarithm of a measure, of a rate that of its factor; null where it has none by itself. */
function logOfMeasure(space: Space, measure: Measure): Affine | null {
  if (measure.kind === 'amount') return measure.quantity.amount ? null : measure.quantity.log;
  const { over, under, years } = measure;
  const [high, low] = [logOf(space, over), logOf(space, under)];
  return high && low ? times(plus(high, low, -1), 1 / years) : null;
}

function valueOf(space: Space, measure: Measure): Affine | null {
  if (measure.kind === 'amount') return amountOf(space, measure.quantity);
  const { over, under, years } = measure;
  if (over.amount && under.amount && isConstant(under.amount) && years === 1) {
    const { constant: before } = under.amount;
    return before > 0 ? times(over.amount, 1 / before, -1) : null;
  }
  const log = logOfMeasure(space, measure);
  return log && plus(amountOf(space, logQuantity(log)), constant(-1));
}

/** A measure as a linear number that is right at a point and nearly right around it. */
function nearly(space: Space, measure: Measure, point: readonly number[]): Affine {
  if (measure.kind === 'amount') {
    const { amount, log } = measure.quantity;
    return amount ?? (log ? powerNear(log, point) : constant(0));
  }
  const { over, under, years } = measure;
  if (over.log && under.log) {
    const log = times(plus(over.log, under.log, -1), 1 / years);
    return plus(powerNear(log, point), constant(-1));
  }
  const [up, down] = [amountOf(space, over), amountOf(space, under)];
  const [a, b] = [valueAt(up, point), valueAt(down, point)];
  const factor = (a / b) ** (1 / years);
  const slope = plus(times(up, 1 / a), times(down, 1 / b), -1);
  return times(slope, factor / years, factor - 1);
}

/** e to the power of a number, near a point. */
function powerNear(log: Affine, point: readonly number[]): Affine {
  const at = valueAt(log, point);
  return times(log, Math.exp(at), Math.exp(at) * (1 - at));
}
