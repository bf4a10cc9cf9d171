import { roundingSlack } from '../numbers/limits';
import { err, ok, type Result } from '../../shared/result';

/** Arguments of {@link goalSeek}. */
export interface GoalSeekOptions {
  /** The result for a value of the driver; null if there is none. */
  readonly evaluate: (x: number) => number | null;
  readonly goal: number;
  /** The interval to search; `low` is below `high`. */
  readonly low: number;
  readonly high: number;
  /** The allowed difference between result and goal; default a billionth of the goal, 1e-9 where that is 0. */
  readonly tolerance?: number | undefined;
}

/** A value of the driver for which the result meets the goal. */
export interface GoalFound {
  readonly x: number;
  readonly value: number;
  readonly evaluations: number;
}

/** No value in the interval was found that meets the goal. */
export interface NoSolution {
  readonly kind: 'noSolution';
  readonly low: number;
  readonly high: number;
  /** The results at the ends of the interval; null if there is none. */
  readonly valueAtLow: number | null;
  readonly valueAtHigh: number | null;
  /** The value whose result is nearest to the goal; null if none had a result. */
  readonly nearest: { readonly x: number; readonly value: number } | null;
  readonly evaluations: number;
}

/** The most evaluations of one search. */
const MOST_EVALUATIONS = 60;
/** The number of parts of the interval in which a change of sign is searched. */
const INTERVALS = 12;

/**
 * Finds the value of one driver for which a result meets its goal. It searches the interval for a
 * change of sign, then narrows it down by secant and bisection in turn, with at most 60 evaluations.
 *
 * @example goalSeek({ evaluate: (x) => x * x, goal: 2, low: 0, high: 2 }).value.x.toFixed(9) // '1.414213562'
 * @example goalSeek({ evaluate: (x) => x * x, goal: -1, low: 0, high: 2 }).error.kind // 'noSolution'
 */
export function goalSeek(options: GoalSeekOptions): Result<GoalFound, NoSolution> {
  const { goal, low, high } = options;
  const tolerance = options.tolerance ?? roundingSlack(goal);
  const tried: { readonly x: number; readonly value: number | null }[] = [];
  const missAt = (x: number): number | null => {
    const value = options.evaluate(x);
    const usable = value !== null && Number.isFinite(value) ? value : null;
    tried.push({ x, value: usable });
    return usable === null ? null : usable - goal;
  };
  const found = findRoot(missAt, {
    low,
    high,
    tolerance,
    left: () => MOST_EVALUATIONS - tried.length,
  });
  const evaluations = tried.length;
  if (found !== null) return ok({ x: found.x, value: found.miss + goal, evaluations });
  const valued = tried.flatMap(({ x, value }) => (value === null ? [] : [{ x, value }]));
  const nearest = valued.reduce<{ x: number; value: number } | null>(
    (best, each) =>
      best && Math.abs(best.value - goal) <= Math.abs(each.value - goal) ? best : each,
    null,
  );
  const at = (end: number) => tried.find(({ x }) => x === end)?.value ?? null;
  return err({
    ...{ kind: 'noSolution', low, high, nearest, evaluations },
    ...{ valueAtLow: at(low), valueAtHigh: at(high) },
  });
}

interface Point {
  readonly x: number;
  readonly miss: number;
}

interface Search {
  readonly low: number;
  readonly high: number;
  readonly tolerance: number;
  /** The number of evaluations left. */
  readonly left: () => number;
}

function findRoot(missAt: (x: number) => number | null, search: Search): Point | null {
  const { low, high, tolerance, left } = search;
  const pointAt = (x: number): Point | null => {
    const miss = missAt(x);
    return miss === null ? null : { x, miss };
  };
  const isHit = (point: Point | null): point is Point =>
    point !== null && Math.abs(point.miss) <= tolerance;
  const first = pointAt(low);
  if (isHit(first)) return first;
  const last = pointAt(high);
  if (isHit(last)) return last;
  const bracketed = findBetween(missAt, first, last, search);
  if (bracketed) return bracketed;
  let before = first;
  for (const x of innerPoints(low, high)) {
    if (left() <= 0) return null;
    const point = pointAt(x);
    if (isHit(point)) return point;
    const found = findBetween(missAt, before, point, search);
    if (found) return found;
    before = point;
  }
  return findBetween(missAt, before, last, search);
}

function innerPoints(low: number, high: number): readonly number[] {
  return Array.from(
    { length: INTERVALS - 1 },
    (_, index) => low + ((high - low) * (index + 1)) / INTERVALS,
  );
}

/** Finds the goal between two points on either side of it; null if they are on the same side. */
function findBetween(
  missAt: (x: number) => number | null,
  from: Point | null,
  to: Point | null,
  { tolerance, left }: Search,
): Point | null {
  if (!from || !to || from.miss * to.miss > 0) return null;
  let [a, b] = [from, to];
  let isSecant = true;
  while (left() > 0) {
    const secant = (a.x * b.miss - b.x * a.miss) / (b.miss - a.miss);
    const isInside = secant > Math.min(a.x, b.x) && secant < Math.max(a.x, b.x);
    const x = isSecant && isInside ? secant : (a.x + b.x) / 2;
    isSecant = !isSecant;
    if (x === a.x || x === b.x) return null;
    const miss = missAt(x);
    if (miss === null) return null;
    if (Math.abs(miss) <= tolerance) return { x, miss };
    if (miss * a.miss < 0) b = { x, miss };
    else a = { x, miss };
  }
  return null;
}
