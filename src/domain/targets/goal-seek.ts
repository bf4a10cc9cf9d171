import { err, ok, type Result } from '../../shared/result';

/** Arguments of {@link goalSeek}. */
export interface GoalSeekOptions {
  /** What comes of a value of the driver; null where nothing does. */
  readonly evaluate: (x: number) => number | null;
  readonly goal: number;
  /** The interval that is searched, `low` below `high`. */
  readonly low: number;
  readonly high: number;
  /** How near the result has to come to the goal; default 1e-9 · max(1, |goal|). */
  readonly tolerance?: number | undefined;
}

/** A value of the driver that brings the result to the goal. */
export interface GoalFound {
  readonly x: number;
  readonly value: number;
  readonly evaluations: number;
}

/** Nothing in the interval brings the result to the goal. */
export interface NoSolution {
  readonly kind: 'noSolution';
  readonly low: number;
  readonly high: number;
  /** What the ends of the interval bring; null where they bring nothing. */
  readonly valueAtLow: number | null;
  readonly valueAtHigh: number | null;
  /** The value that came nearest to the goal; null where nothing had a result. */
  readonly nearest: { readonly x: number; readonly value: number } | null;
  readonly evaluations: number;
}

/** Evaluations that one search may take. */
const MOST_EVALUATIONS = 60;
/** Parts into which an interval is cut to look for a change of sign. */
const INTERVALS = 12;

/**
 * Seeks the value of one driver at which a result hits its goal. The interval is looked through for
 * a change of sign, which is then closed in on by the secant and by halving in turn, with at most 60
 * evaluations.
 *
 * @example goalSeek({ evaluate: (x) => x * x, goal: 2, low: 0, high: 2 }).value.x.toFixed(9) // '1.414213562'
 * @example goalSeek({ evaluate: (x) => x * x, goal: -1, low: 0, high: 2 }).error.kind // 'noSolution'
 */
export function goalSeek(options: GoalSeekOptions): Result<GoalFound, NoSolution> {
  const { goal, low, high } = options;
  const tolerance = options.tolerance ?? 1e-9 * Math.max(1, Math.abs(goal));
  const tried: { readonly x: number; readonly value: number | null }[] = [];
  const missBy = (x: number): number | null => {
    const value = options.evaluate(x);
    const usable = value !== null && Number.isFinite(value) ? value : null;
    tried.push({ x, value: usable });
    return usable === null ? null : usable - goal;
  };
  const found = findRoot(missBy, {
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
  /** Evaluations that are left. */
  readonly left: () => number;
}

function findRoot(missBy: (x: number) => number | null, search: Search): Point | null {
  const { low, high, tolerance, left } = search;
  const pointAt = (x: number): Point | null => {
    const miss = missBy(x);
    return miss === null ? null : { x, miss };
  };
  const isHit = (point: Point | null): point is Point =>
    point !== null && Math.abs(point.miss) <= tolerance;
  const first = pointAt(low);
  if (isHit(first)) return first;
  const last = pointAt(high);
  if (isHit(last)) return last;
  const bracketed = closeIn(missBy, first, last, search);
  if (bracketed) return bracketed;
  let before = first;
  for (const x of innerPoints(low, high)) {
    if (left() <= 0) return null;
    const point = pointAt(x);
    if (isHit(point)) return point;
    const found = closeIn(missBy, before, point, search);
    if (found) return found;
    before = point;
  }
  return closeIn(missBy, before, last, search);
}

function innerPoints(low: number, high: number): readonly number[] {
  return Array.from(
    { length: INTERVALS - 1 },
    (_, index) => low + ((high - low) * (index + 1)) / INTERVALS,
  );
}

/** Closes in on the goal between two points on its two sides; null where they are on one side. */
function closeIn(
  missBy: (x: number) => number | null,
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
    const miss = missBy(x);
    if (miss === null) return null;
    if (Math.abs(miss) <= tolerance) return { x, miss };
    if (miss * a.miss < 0) b = { x, miss };
    else a = { x, miss };
  }
  return null;
}
