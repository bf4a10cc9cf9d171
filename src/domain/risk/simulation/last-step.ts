import { exactPower, normalCdf, normalQuantile } from '../../distributions/exact-math';
import type { IndicatorFrame, PlanFrame, ScenarioPaths } from '../../scenarios/project-scenario';
import type { Correlated } from './correlated-values';
import { combined, pivotOf, type DrawnValues } from './draw-values';
import type { DrawnPaths } from './drawn-paths';
import type { UncertainValue } from './uncertain-drivers';

/**
 * The last uncertain step to the value of an indicator in a year, given everything before it. The
 * value rises with the step, so the step is integrated in closed form (pre-integration): what is left
 * to the points is only what lies before.
 */
export interface LastStep {
  readonly rows: number;
  /** The value before the step of a draw. */
  readonly before: (row: number) => number;
  /** The value of a draw once the step is drawn too. */
  readonly drawn: (row: number) => number;
  /** The probability that the value of a draw is not above a level. */
  readonly below: (row: number, level: number) => number;
  /** The value of a draw where the step falls below its own value with a probability. */
  readonly at: (row: number, probability: number) => number;
  /** Whether single values of the step have a probability of their own. */
  readonly hasAtoms: boolean;
  /** Whether all draws have the same value before the step, so that one row tells everything. */
  readonly isSame: boolean;
}

/** What the last steps of a simulation are found in. */
export interface StepSource {
  readonly frame: PlanFrame;
  readonly paths: ScenarioPaths;
  readonly values: readonly UncertainValue[];
  readonly correlated: Correlated | null;
  readonly draws: DrawnValues;
  readonly drawn: DrawnPaths;
}

/** How a step leads to the value of a year: it is added, or (1 + step) to a power is multiplied. */
type Way = 'add' | 'replace' | { readonly exponent: number };

/**
 * Finds the last uncertain step to the value of an indicator in a year; null where there is none that
 * the value is known to rise with.
 *
 * @param year - counted from the base year, 1 or more
 */
export function lastStep(source: StepSource, place: number, year: number): LastStep | null {
  const indicator = source.frame.indicators[place];
  const path = source.drawn.of(place);
  const way = indicator && path && wayOf(source, place, year, indicator);
  if (!way) return null;
  const { rows, width } = source.drawn;
  const before = (row: number): number => path[row * width + year - 1] ?? NaN;
  if (typeof way.way === 'object' && !isAboveZero(before, rows)) return null;
  return step(source, way, {
    rows,
    before,
    drawn: (row) => path[row * width + year] ?? NaN,
  });
}

interface FoundWay {
  readonly way: Way;
  /** Place of the step in the list of uncertain values. */
  readonly at: number;
}

function wayOf(
  source: StepSource,
  place: number,
  year: number,
  { indicator: { model } }: IndicatorFrame,
): FoundWay | null {
  const { values, correlated } = source;
  const find = (at: number, driver: UncertainValue['driver']): number =>
    values.findIndex(
      (value) => value.place === at && value.driver === driver && value.index === year - 1,
    );
  const found = (at: number, way: Way): FoundWay | null => {
    const isOwn =
      at >= 0 && (!correlated || pivotOf(correlated, values.length, at) > SMALLEST_PIVOT);
    return isOwn ? { at, way } : null;
  };
  switch (model.kind) {
    case 'level':
      return found(find(place, 'growth'), { exponent: 1 });
    case 'stock':
      return found(find(place, 'netAdditions'), 'add');
    case 'given':
      return found(find(place, 'value'), 'replace');
    case 'linked': {
      // It rises with the growth of what it follows in the same year, as long as nothing else that is
      // uncertain comes in between.
      const other = source.frame.placeOf.get(model.follows) ?? -1;
      const followed = source.frame.indicators[other]?.indicator.model.kind;
      const isActual = (numbersOf(source, place, 'actual')[year - 1] ?? null) !== null;
      if (model.lag !== 0 || followed !== 'level' || isActual) return null;
      if (values.some((value) => value.place === place)) return null;
      const exponent = numbersOf(source, place, 'elasticity')[year - 1] ?? 1;
      return exponent > 0 ? found(find(other, 'growth'), { exponent }) : null;
    }
    default:
      return null;
  }
}

/** A smaller part of its own leaves a step that is nearly certain: the points tell as much. */
const SMALLEST_PIVOT = 1e-6;

function numbersOf({ paths }: StepSource, place: number, driver: UncertainValue['driver']) {
  return paths.drivers[place]?.find((each) => each.driver === driver)?.numbers ?? [];
}

/** Whether the value before is above zero in every draw that has one. */
function isAboveZero(before: (row: number) => number, rows: number): boolean {
  for (let row = 0; row < rows; row += 1) if (before(row) <= 0) return false;
  return true;
}

function step(
  { values, correlated, draws }: StepSource,
  { way, at }: FoundWay,
  path: Pick<LastStep, 'rows' | 'before' | 'drawn'>,
): LastStep {
  const value = values[at];
  if (!value) throw new Error('A step is one of the uncertain values');
  const { stepOf, valueOf } = waysOf(way, path.before);
  const size = values.length;
  const hasAtoms = value.distribution.shape === 'discrete';
  const given = correlated && draws.scores && { correlated, scores: draws.scores };
  if (!given || isRowFree(given.correlated, at, size)) {
    return {
      ...{ ...path, hasAtoms },
      below: (row, level) => value.cdf(stepOf(row, level)),
      at: (row, probability) => valueOf(row, value.quantile(probability)),
      isSame: way === 'replace' || isConstant(path.before, path.rows),
    };
  }
  const own = pivotOf(given.correlated, size, at);
  const others = combined(given.scores, given.correlated.lower, { row: at, size, until: at });
  const shareBelow = (row: number, probability: number): number =>
    normalCdf((normalQuantile(probability) - (others[row] ?? 0)) / own);
  const conditional = (row: number, probability: number): number =>
    normalCdf((others[row] ?? 0) + own * normalQuantile(probability));
  return {
    ...{ ...path, hasAtoms },
    below: (row, level) => {
      const probability = value.cdf(stepOf(row, level));
      return probability <= 0 ? 0 : probability >= 1 ? 1 : shareBelow(row, probability);
    },
    at: (row, probability) => valueOf(row, value.quantile(conditional(row, probability))),
    isSame: false,
  };
}

/** Whether a value is independent of those before it. */
function isRowFree({ lower }: Correlated, at: number, size: number): boolean {
  for (let column = 0; column < at; column += 1) {
    if ((lower[at * size + column] ?? 0) !== 0) return false;
  }
  return true;
}

function isConstant(value: (row: number) => number, rows: number): boolean {
  const first = value(0);
  for (let row = 1; row < rows; row += 1) if (value(row) !== first) return false;
  return true;
}

interface Ways {
  /** The step that leads to a level. */
  readonly stepOf: (row: number, level: number) => number;
  readonly valueOf: (row: number, step: number) => number;
}

function waysOf(way: Way, before: (row: number) => number): Ways {
  if (way === 'replace') return { stepOf: (_, level) => level, valueOf: (_, value) => value };
  if (way === 'add') {
    return {
      stepOf: (row, level) => level - before(row),
      valueOf: (row, value) => before(row) + value,
    };
  }
  const { exponent } = way;
  if (exponent === 1) {
    return {
      stepOf: (row, level) => level / before(row) - 1,
      valueOf: (row, value) => before(row) * (1 + value),
    };
  }
  return {
    stepOf: (row, level) => (level <= 0 ? -1 : exactPower(level / before(row), 1 / exponent) - 1),
    valueOf: (row, value) => before(row) * exactPower(1 + value, exponent),
  };
}

/**
 * The probability that the value of a year is not above a level, which may differ from draw to draw.
 * Draws without a value are left out.
 */
export function shareBelow(step: LastStep, levelOf: (row: number) => number): number {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < step.rows; row += 1) {
    const level = levelOf(row);
    if (Number.isNaN(level) || Number.isNaN(step.before(row))) continue;
    sum += step.below(row, level);
    count += 1;
  }
  return count === 0 ? NaN : sum / count;
}

/**
 * Finds percentiles of the value of a year: the levels that this share of the probability lies below.
 *
 * @param shares - from 0 to 1, rising
 */
export function stepPercentiles(step: LastStep, shares: readonly number[]): readonly number[] {
  if (step.isSame) return shares.map((share) => step.at(0, share));
  const drawn: number[] = [];
  for (let row = 0; row < step.rows; row += 1) {
    if (!Number.isNaN(step.before(row))) drawn.push(step.drawn(row));
  }
  const sorted = Float64Array.from(drawn).sort();
  return shares.map((share) => solve(step, share, sorted));
}

/** The most halvings of a bracket: an interval of doubles is then down to neighbours. */
const MOST_STEPS = 200;

/** How near to the level a solution is, relative to it. */
const NEARNESS = 1e-13;

function solve(step: LastStep, share: number, sorted: Float64Array): number {
  const missing = (level: number): number => shareBelow(step, () => level) - share;
  const bracket = bracketOf(missing, sorted, share);
  if (!bracket) return NaN;
  let { low, high, atLow, atHigh } = bracket;
  // The Illinois method: the line between the ends, halved at the end that stays.
  let kept = 0;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    if (high - low <= NEARNESS * Math.max(Math.abs(low), Math.abs(high))) break;
    const isSlow = count > 30 || !(atHigh > atLow);
    const line = high - (atHigh * (high - low)) / (atHigh - atLow);
    const middle = (low + high) / 2;
    const next = isSlow || !(line > low && line < high) ? middle : line;
    if (next <= low || next >= high) break;
    const value = missing(next);
    if (value === 0) return next;
    if (value < 0) {
      low = next;
      atLow = value;
      if (kept === 1) atHigh /= 2;
      kept = 1;
    } else {
      high = next;
      atHigh = value;
      if (kept === -1) atLow /= 2;
      kept = -1;
    }
  }
  return high;
}

interface Bracket {
  readonly low: number;
  readonly high: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/** Two levels with the percentile in between, as near as the drawn values tell. */
function bracketOf(
  missing: (level: number) => number,
  sorted: Float64Array,
  share: number,
): Bracket | null {
  if (sorted.length === 0) return null;
  const last = sorted.length - 1;
  const place = Math.round(share * last);
  const width = Math.max(Math.ceil(sorted.length / 16), 1);
  const [first = 0, end = 0] = [sorted[0], sorted[last]];
  let low = sorted[Math.max(0, place - width)] ?? first;
  let high = sorted[Math.min(last, place + width)] ?? end;
  let atLow = missing(low);
  let atHigh = missing(high);
  let reach = Math.max(end - first, Math.abs(low) * NEARNESS, Number.MIN_VALUE);
  for (let count = 0; atLow >= 0 && count < 60; count += 1) {
    low -= reach;
    reach *= 2;
    atLow = missing(low);
  }
  reach = Math.max(end - first, Math.abs(high) * NEARNESS, Number.MIN_VALUE);
  for (let count = 0; atHigh < 0 && count < 60; count += 1) {
    high += reach;
    reach *= 2;
    atHigh = missing(high);
  }
  return { low, high, atLow, atHigh };
}
