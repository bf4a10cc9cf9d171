import { isIndex } from '../../indicators/index-path';
import { exactPower } from '../../distributions/exact-math';
import { roundingSlack } from '../../numbers/limits';
import { BASIS_FACTS } from '../../plan/target-basis';
import type { Indicator, Target } from '../../plan/plan';
import type { PlanFrame, ScenarioPaths } from '../../scenarios/project-scenario';
import { gapFinder } from '../../targets/target-gap';
import { isFlow } from '../../scenarios/report-target';
import { metRange } from '../met-range';
import type { DrawnPaths } from './drawn-paths';
import { lastStep, shareBelow, type StepSource } from './last-step';

/**
 * Computes how probable it is that a target is met, with the last uncertain step integrated in closed
 * form; null where the target does not depend on one step in that way.
 */
export function integratedChance(source: StepSource, target: Target): number | null {
  const { frame, drawn } = source;
  const place = frame.placeOf.get(target.indicator) ?? -1;
  const baseYear = frame.years[0] ?? 0;
  const isOneYear = BASIS_FACTS[target.basis].isOverPeriod || target.fromYear === null;
  if (target.relativeTo !== null || !isOneYear || !drawn.of(place)) return null;
  const step = lastStep(source, place, target.year - baseYear);
  const levelOf = step && levelFinder(source, place, target);
  if (!levelOf) return null;
  const { from, to } = metRange(target, step.hasAtoms ? slackOf(target) : 0);
  const above = from === -Infinity ? 0 : shareBelow(step, (row) => levelOf(row, from));
  const below = to === Infinity ? 1 : shareBelow(step, (row) => levelOf(row, to));
  return Math.min(1, Math.max(0, below - above));
}

/** Whether a target is about the level of a year, which may be reached in another year as well. */
export function isLevelTarget({ basis, relativeTo }: Target): boolean {
  return BASIS_FACTS[basis].isLevel && relativeTo === null;
}

/** The level of the target's year that has a value on the basis of the target, draw by draw. */
function levelFinder(
  { frame, paths, drawn }: StepSource,
  place: number,
  target: Target,
): ((row: number, value: number) => number) | null {
  const indicator = frame.indicators[place]?.indicator;
  const [baseYear = 0] = frame.years;
  if (!indicator) return null;
  if (isIndex(indicator) && !BASIS_FACTS[target.basis].isChange) return null;
  const index = target.year - baseYear;
  const fromIndex = target.fromYear === null ? 1 : target.fromYear - baseYear;
  const at = yearFinder({ paths, drawn }, place, indicator, baseYear);
  /** A rate from zero or below has no value. */
  const positive = (value: number): number => (value > 0 ? value : NaN);
  switch (target.basis) {
    case 'level':
    case 'share':
      return (_, value) => value;
    case 'growth':
      return (row, value) => positive(at(row, index - 1)) * (1 + value);
    case 'cumulativeChange':
      return (row, value) => positive(at(row, fromIndex - 1)) * (1 + value);
    case 'averageGrowth': {
      const years = index - fromIndex + 1;
      return (row, value) =>
        positive(at(row, fromIndex - 1)) * exactPower(Math.max(0, 1 + value), years);
    }
    case 'cumulative':
      if (!isFlow(indicator)) return (row, value) => at(row, fromIndex - 1) + value;
      return (row, value) => {
        let rest = value;
        for (let year = fromIndex; year < index; year += 1) rest -= at(row, year);
        return rest;
      };
  }
}

/** How a target is met over all draws. */
export interface DrawnTarget {
  /** 1 where a draw meets it, 0 where not, 255 where it cannot be judged. */
  readonly met: Uint8Array;
  /** The gap of each draw; NaN where it cannot be judged. */
  readonly gaps: Float64Array;
}

const UNJUDGED = 255;

/**
 * Evaluates a target in every draw, by the rules of `evaluateTarget`; null where no draw differs. Of a
 * target for several years the worst one counts.
 */
export function drawnTarget(
  frame: PlanFrame,
  paths: ScenarioPaths,
  drawn: DrawnPaths,
  target: Target,
): DrawnTarget | null {
  const placeOf = (id: string): number => frame.placeOf.get(id) ?? -1;
  const place = placeOf(target.indicator);
  const other = target.relativeTo === null ? null : placeOf(target.relativeTo);
  if (!drawn.of(place) && (other === null || !drawn.of(other))) return null;
  const own = basisValue({ frame, paths, drawn }, place, target);
  const compared = other === null ? null : basisValue({ frame, paths, drawn }, other, target);
  const [baseYear = 0] = frame.years;
  const { value, upper, tolerance, comparator, fromYear, year, basis } = target;
  const last = year - baseYear;
  const isOneYear = BASIS_FACTS[basis].isOverPeriod || fromYear === null;
  const first = isOneYear ? last : fromYear - baseYear;
  const slack = roundingSlack(value, upper, tolerance);
  const isStrict = comparator === 'moreThan' || comparator === 'lessThan';
  const gapOf = gapFinder({ target: value, comparator, upper, tolerance });
  const met = new Uint8Array(drawn.rows);
  const gaps = new Float64Array(drawn.rows);
  for (let row = 0; row < drawn.rows; row += 1) {
    let worst = -Infinity;
    for (let at = first; at <= last; at += 1) {
      const gap = gapOf(own(row, at) - (compared ? compared(row, at) : 0));
      // A year that cannot be judged leaves the whole target so.
      worst = Number.isNaN(gap) ? NaN : Math.max(worst, gap);
      if (Number.isNaN(worst)) break;
    }
    const isMet = isStrict ? worst < -slack : worst <= slack;
    met[row] = Number.isNaN(worst) ? UNJUDGED : Number(isMet);
    gaps[row] = worst;
  }
  return { met, gaps };
}

/** The value of a draw on the basis of a target, as `targetValue` has it; NaN where it has none. */
function basisValue(
  { frame, paths, drawn }: Pick<StepSource, 'frame' | 'paths' | 'drawn'>,
  place: number,
  { basis, fromYear }: Target,
): (row: number, year: number) => number {
  const indicator = frame.indicators[place]?.indicator;
  const [baseYear = 0] = frame.years;
  if (!indicator || (isIndex(indicator) && !BASIS_FACTS[basis].isChange)) return () => NaN;
  const at = yearFinder({ paths, drawn }, place, indicator, baseYear);
  const from = fromYear === null ? 1 : fromYear - baseYear;
  const change = (now: number, before: number): number => (before > 0 ? now / before - 1 : NaN);
  switch (basis) {
    case 'level':
    case 'share':
      return at;
    case 'growth':
      return (row, year) => change(at(row, year), at(row, year - 1));
    case 'cumulativeChange':
      return (row, year) => change(at(row, year), at(row, from - 1));
    case 'averageGrowth':
      return (row, year) => {
        const whole = change(at(row, year), at(row, from - 1)) + 1;
        const years = year - from + 1;
        if (years === 1) return whole - 1;
        return whole < 0 ? NaN : exactPower(whole, 1 / years) - 1;
      };
    case 'cumulative':
      if (!isFlow(indicator)) return (row, year) => at(row, year) - at(row, from - 1);
      return (row, year) => {
        let sum = 0;
        for (let each = from; each <= year; each += 1) sum += at(row, each);
        return sum;
      };
  }
}

/** The value of an indicator in a year of a draw, counted from the base year; before it what is known. */
function yearFinder(
  { paths, drawn }: Pick<StepSource, 'paths' | 'drawn'>,
  place: number,
  indicator: Indicator,
  baseYear: number,
): (row: number, year: number) => number {
  const known = isIndex(indicator)
    ? new Map<number, number>()
    : new Map(indicator.known.map(({ year, value }) => [year - baseYear, value]));
  const path = drawn.of(place);
  const certain = paths.paths[place]?.values ?? [];
  return (row, year) => {
    if (year < 0) return known.get(year) ?? NaN;
    return (path ? path[row * drawn.width + year] : certain[year]) ?? NaN;
  };
}

/** The share of the draws that meet a target, of those that can be judged; null where none can. */
export function metShare({ met }: DrawnTarget): number | null {
  let count = 0;
  let sum = 0;
  for (const each of met) {
    if (each === UNJUDGED) continue;
    count += 1;
    sum += each;
  }
  return count === 0 ? null : sum / count;
}

/** The mean gap of the draws that miss a target; null where none does. */
export function meanShortfall({ met, gaps }: DrawnTarget): number | null {
  let count = 0;
  let sum = 0;
  for (const [row, each] of met.entries()) {
    if (each !== 0) continue;
    count += 1;
    sum += gaps[row] ?? 0;
  }
  return count === 0 ? null : sum / count;
}

/**
 * The share of the draws that meet every one of several targets. A draw in which one of them cannot be
 * judged does not count.
 */
export function togetherShare(targets: readonly DrawnTarget[]): number | null {
  const [first] = targets;
  if (!first) return null;
  let count = 0;
  let sum = 0;
  for (let row = 0; row < first.met.length; row += 1) {
    if (targets.some(({ met }) => met[row] === UNJUDGED)) continue;
    count += 1;
    if (targets.every(({ met }) => met[row] === 1)) sum += 1;
  }
  return count === 0 ? null : sum / count;
}

function slackOf({ value, upper, tolerance }: Target): number {
  return roundingSlack(value, upper, tolerance);
}
