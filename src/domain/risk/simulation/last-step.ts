import { numbersOfDriver } from '../../scenarios/resolve-drivers';
import { exactPower, normalCdf, normalQuantile } from '../../distributions/exact-math';
import type { PlanFrame, ScenarioPaths } from '../../scenarios/project-scenario';
import { densityOf } from '../../distributions/quantile';
import { DRIVERS, type DriverRule } from '../../indicators/drivers';
import { conditionalOf, type Conditional, type Copula } from '../copula/copula';
import { conditionalMixture, type GivenScores } from '../percentiles/conditional-mixture';
import {
  lawMixture,
  mixturePercentiles,
  triangularMixture,
  type Mixture,
} from '../percentiles/mixture';
import type { DrawnValues } from './draw-values';
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
  /** The value as a mixture over the draws; null where the step is not one of a smooth distribution. */
  readonly mixture: () => Mixture | null;
}

/** What the last steps of a simulation are found in. */
export interface StepSource {
  readonly frame: PlanFrame;
  readonly paths: ScenarioPaths;
  readonly values: readonly UncertainValue[];
  readonly copula: Copula | null;
  readonly draws: DrawnValues;
  readonly drawn: DrawnPaths;
}

/** What tells how an indicator is computed. */
type StepFacts = Pick<StepSource, 'frame' | 'paths' | 'values'>;

/** How a step leads to the value of a year: it is added, or (1 + step) to a power is multiplied. */
type Way = 'add' | 'replace' | { readonly exponent: number };

/** The uncertain values that an indicator of one step a year depends on, and how. */
interface Stepwise {
  /** Place of the indicator whose driver the steps are, and the driver. */
  readonly place: number;
  readonly driver: UncertainValue['driver'];
  /** Whether a year goes on from the one before. */
  readonly carries: boolean;
  /** By projected year, counted from 0. */
  readonly wayIn: (index: number) => Way;
}

/**
 * Finds the last uncertain step to the value of an indicator in a year; null where the value is not
 * known to rise with one.
 *
 * @param year - counted from the base year, 1 or more
 */
export function lastStep(source: StepSource, place: number, year: number): LastStep | null {
  const path = source.drawn.of(place);
  const stepwise = path && stepwiseOf(source, place);
  if (!stepwise) return null;
  const { rows, width } = source.drawn;
  const valueAt = (row: number, at: number): number => path[row * width + at] ?? NaN;
  const actuals = numbersOf(source, place, 'actual');
  for (let at = year; at >= 1; at -= 1) {
    if ((actuals[at - 1] ?? null) !== null) break;
    const found = findValue(source, stepwise, at - 1);
    if (found < 0 && stepwise.carries) continue;
    if (found < 0) break;
    const given = Array.from({ length: found }, (_, before) => before);
    const conditional = conditionalOf(source.copula, found, given);
    if (conditional.deviation < LEAST_DEVIATION) return null;
    const way = stepwise.wayIn(at - 1);
    const before = (row: number): number => valueAt(row, at - 1);
    if (typeof way === 'object' && !isAboveZero(before, rows)) return null;
    // The years after the step are certain: they add the same, or multiply by the same, in each draw.
    const plain = source.paths.paths[place]?.values ?? [];
    const after = afterwards(way, plain[at] ?? NaN, plain[year] ?? NaN);
    return (
      after &&
      step(
        source,
        { way, at: found, after, conditional },
        { rows, before, drawn: (row) => valueAt(row, year) },
      )
    );
  }
  return certainStep(source.paths.paths[place]?.values[year] ?? NaN);
}

/** A smaller deviation leaves a step that is nearly certain: the points tell as much. */
const LEAST_DEVIATION = 1e-6;

function findValue({ values }: StepSource, { place, driver }: Stepwise, index: number): number {
  return values.findIndex(
    (value) => value.place === place && value.driver === driver && value.index === index,
  );
}

/** The value of a year that no draw changes. */
function certainStep(value: number): LastStep {
  return {
    rows: 1,
    before: () => value,
    drawn: () => value,
    below: (_, level) => (value <= level ? 1 : 0),
    at: () => value,
    hasAtoms: true,
    isSame: true,
    mixture: () => null,
  };
}

/** A step, and what is known of it. */
interface FoundStep {
  readonly way: Way;
  /** Place of the step in the list of uncertain values. */
  readonly at: number;
  readonly after: Afterwards;
  readonly conditional: Conditional;
}

interface Afterwards {
  readonly times: number;
  readonly plus: number;
}

/** What certain years add to a step, or multiply it by, until the year that is asked for. */
function afterwards(way: Way, atStep: number, atYear: number): Afterwards | null {
  if (way === 'replace') return { times: 1, plus: 0 };
  if (way === 'add') return { times: 1, plus: atYear - atStep };
  const times = atYear / atStep;
  return times > 0 ? { times, plus: 0 } : null;
}

function stepwiseOf(source: StepFacts, place: number): Stepwise | null {
  const indicator = source.frame.indicators[place]?.indicator;
  switch (indicator?.model.kind) {
    case 'level':
      return { place, driver: 'growth', carries: true, wayIn: () => ({ exponent: 1 }) };
    case 'stock':
      return { place, driver: 'netAdditions', carries: true, wayIn: () => 'add' };
    case 'given':
      return { place, driver: 'value', carries: false, wayIn: () => 'replace' };
    case 'linked': {
      const other = followedLevel(source, place);
      const elasticities = numbersOf(source, place, 'elasticity');
      if (other === null || elasticities.some((value) => value !== null && value <= 0)) return null;
      const wayIn = (index: number): Way => ({ exponent: elasticities[index] ?? 1 });
      return { place: other, driver: 'growth', carries: true, wayIn };
    }
    default:
      return null;
  }
}

/**
 * The level that a linked indicator rises with in the same year; null where it lags, follows another
 * kind, or is uncertain itself.
 */
function followedLevel(source: StepFacts, place: number): number | null {
  const { frame, values } = source;
  const model = frame.indicators[place]?.indicator.model;
  if (model?.kind !== 'linked' || model.lag !== 0) return null;
  const other = frame.placeOf.get(model.follows) ?? -1;
  const isLevel = frame.indicators[other]?.indicator.model.kind === 'level';
  const isKnown = numbersOf(source, other, 'actual').some((value) => value !== null);
  const isOwn = values.some((value) => value.place === place);
  return isLevel && !isKnown && !isOwn ? other : null;
}

/**
 * The places of the indicators whose uncertain values alone lead to an indicator, step by step; null
 * where it is not computed in such steps.
 */
export function stepPlaces(source: StepFacts, place: number): readonly number[] | null {
  const stepwise = stepwiseOf(source, place);
  return stepwise && [...new Set([place, stepwise.place])];
}

function numbersOf(
  { paths }: Pick<StepSource, 'paths'>,
  place: number,
  driver: UncertainValue['driver'],
) {
  return numbersOfDriver(paths.drivers[place], driver);
}

/** Whether the value before is above zero in every draw that has one. */
function isAboveZero(before: (row: number) => number, rows: number): boolean {
  for (let row = 0; row < rows; row += 1) if (before(row) <= 0) return false;
  return true;
}

function step(
  { values, draws }: StepSource,
  { way, at, after, conditional }: FoundStep,
  path: Pick<LastStep, 'rows' | 'before' | 'drawn'>,
): LastStep {
  const value = values[at];
  if (!value) throw new Error('A step is one of the uncertain values');
  const { stepOf, valueOf } = waysOf(way, path.before, after);
  const hasAtoms = value.distribution.shape === 'discrete';
  const { weights, deviation } = conditional;
  const line = (): Line | null => lineOf(way, path, after);
  if (weights.every((weight) => weight === 0)) {
    return {
      ...{ ...path, hasAtoms },
      mixture: () => mixtureOf(value, line(), null),
      below: (row, level) => value.cdf(stepOf(row, level)),
      at: (row, probability) => valueOf(row, value.quantile(probability)),
      isSame: way === 'replace' || isConstant(path.before, path.rows),
    };
  }
  const others = expectedScores(draws, weights, path.rows);
  const given = { means: others, deviation };
  const below = (row: number, probability: number): number =>
    normalCdf((normalQuantile(probability) - (others[row] ?? 0)) / deviation);
  const conditioned = (row: number, probability: number): number =>
    normalCdf((others[row] ?? 0) + deviation * normalQuantile(probability));
  return {
    ...{ ...path, hasAtoms },
    mixture: () => mixtureOf(value, line(), given),
    below: (row, level) => {
      const probability = value.cdf(stepOf(row, level));
      return probability <= 0 ? 0 : probability >= 1 ? 1 : below(row, probability);
    },
    at: (row, probability) => valueOf(row, value.quantile(conditioned(row, probability))),
    isSame: false,
  };
}

/** The value of a year as offset + factor · step, draw by draw. */
type Line = Pick<Mixture, 'offsets' | 'factors'>;

/** Null where the value is no line of the step, or a draw has no value. */
function lineOf(
  way: Way,
  { rows, before }: Pick<LastStep, 'rows' | 'before'>,
  { times, plus }: Afterwards,
): Line | null {
  if (way === 'replace' || (way !== 'add' && way.exponent !== 1)) return null;
  const offsets = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const value = before(row);
    if (Number.isNaN(value)) return null;
    offsets[row] = way === 'add' ? value + plus : value * times;
  }
  return { offsets, factors: way === 'add' ? new Float64Array(rows).fill(1) : offsets };
}

/** Null where single values have a probability of their own: an end at which draws are held, say. */
function mixtureOf(
  { distribution, shift, isBounded, quantile, cdf, driver }: UncertainValue,
  line: Line | null,
  given: GivenScores | null,
): Mixture | null {
  const { whole }: DriverRule = DRIVERS[driver];
  const densityAt = densityOf(distribution);
  if (!line || !isBounded || whole || !densityAt) return null;
  if (distribution.shape === 'triangular' && !given) {
    const { low, mode, high } = distribution;
    const moved = { low: low + shift, mode: mode + shift, high: high + shift };
    return triangularMixture(line, moved, quantile);
  }
  const law = { quantile, cdf, density: (value: number) => densityAt(value - shift) };
  return given ? conditionalMixture(line, law, given) : lawMixture(line, law);
}

/** What the values before let expect of the normal score of a step, draw by draw. */
function expectedScores(
  { scores }: DrawnValues,
  weights: Float64Array,
  rows: number,
): Float64Array {
  const sums = new Float64Array(rows);
  for (const [at, weight] of weights.entries()) {
    const part = scores[at];
    if (weight === 0 || !part) continue;
    for (let row = 0; row < rows; row += 1)
      sums[row] = (sums[row] ?? 0) + weight * (part[row] ?? 0);
  }
  return sums;
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

function waysOf(way: Way, before: (row: number) => number, { times, plus }: Afterwards): Ways {
  if (way === 'replace') return { stepOf: (_, level) => level, valueOf: (_, value) => value };
  if (way === 'add') {
    return {
      stepOf: (row, level) => level - plus - before(row),
      valueOf: (row, value) => before(row) + value + plus,
    };
  }
  const { exponent } = way;
  if (exponent === 1) {
    return {
      stepOf: (row, level) => level / times / before(row) - 1,
      valueOf: (row, value) => before(row) * (1 + value) * times,
    };
  }
  return {
    stepOf: (row, level) =>
      level <= 0 ? -1 : exactPower(level / times / before(row), 1 / exponent) - 1,
    valueOf: (row, value) => before(row) * exactPower(1 + value, exponent) * times,
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
  const mixture = step.mixture();
  if (mixture) return mixturePercentiles(mixture, shares);
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
