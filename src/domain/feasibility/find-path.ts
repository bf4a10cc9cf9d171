import { pushAll } from '../../shared/extremes';
import type { Affine, Interval } from './affine';
import { leastViolation, type SoftRows, type Violation } from './least-violation';
import type { LinearSolver } from './linear-program';
import { boxOf, consistentPoint, type LinkBox, missOf, outerRows, tangentRows } from './link-rows';
import type { Link, Space } from './space';
import type { TargetBounds } from './target-bounds';

/** Whether some targets can be met together; a path is checked, and a conflict is proved by bounds. */
export type Decision =
  | { readonly kind: 'path'; readonly point: readonly number[] }
  | { readonly kind: 'conflict' }
  /** Neither a path was found nor was a conflict proved. */
  | { readonly kind: 'undecided' };

/** What a decision draws on. */
export interface Question {
  readonly space: Space;
  readonly bounds: readonly TargetBounds[];
  readonly solve: LinearSolver;
  /** Projects the plan with the drivers of a point and judges the targets. */
  readonly isPath: (point: readonly number[]) => boolean;
}

/** Below this a miss is rounding; a target has a slack of a billionth too. */
export const MISS = 1.5e-9;

/** The most parts of the space that are looked at. */
const MOST_PARTS = 60;
/** The steps from a point that bounds allow to one that is a path. */
const STEPS = 8;

/** What keeps near the scenario is a wish: it must not be worth missing a target. */
const CLOSENESS = 1e-4;

interface Part {
  readonly boxes: ReadonlyMap<Link, LinkBox>;
}

/** Decides whether targets can be met together. */
export function decide(question: Question): Decision {
  const { space, bounds } = question;
  const rows = bounds.flatMap((each) => each.rows);
  const used = usedParts(space, rows);
  const parts: Part[] = [{ boxes: new Map() }];
  let isSure = true;
  for (let count = 0; count < MOST_PARTS; count += 1) {
    const part = parts.pop();
    if (!part) return { kind: isSure ? 'conflict' : 'undecided' };
    const outer = outerPoint(question, used, part);
    if (outer === 'infeasible') continue;
    if (outer === 'failed') {
      isSure = false;
      continue;
    }
    const point = nearbyPath(question, used, outer);
    if (point) return { kind: 'path', point };
    const halves = halvesOf(used.links, part, space.ranges, outer);
    if (halves) pushAll(parts, halves);
    else isSure = false;
  }
  return { kind: 'undecided' };
}

interface Used {
  readonly links: readonly Link[];
  readonly conditions: readonly Affine[];
}

/** The links and conditions that touch the variables of some rows, directly or through others. */
function usedParts({ links, conditions }: Space, rows: readonly Affine[]): Used {
  const places = new Set(rows.flatMap(({ terms }) => [...terms.keys()]));
  const waiting = new Map<Link | Affine, readonly number[]>([
    ...links.map((link) => [link, placesOf(link)] as const),
    ...conditions.map((row) => [row, [...row.terms.keys()]] as const),
  ]);
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    for (const [each, own] of waiting) {
      if (own.length > 0 && !own.some((place) => places.has(place))) continue;
      waiting.delete(each);
      for (const place of own) places.add(place);
      isGrowing = true;
    }
  }
  return {
    links: links.filter((link) => !waiting.has(link)),
    conditions: conditions.filter((row) => !waiting.has(row)),
  };
}

function placesOf(link: Link): readonly number[] {
  const numbers =
    link.kind === 'power' ? [link.value, link.log] : [link.value, link.first, link.second];
  return numbers.flatMap(({ terms }) => [...terms.keys()]);
}

/** A point that all bounds of a part allow; `infeasible` where there is none. */
function outerPoint(
  { space, bounds, solve }: Question,
  { links, conditions }: Used,
  { boxes }: Part,
): readonly number[] | 'infeasible' | 'failed' {
  const hard = [
    ...conditions,
    ...links.flatMap((link) => outerRows(link, boxes.get(link) ?? boxOf(link, space.ranges))),
  ];
  const soft: SoftRows[] = bounds.map(({ rows }) => ({ rows, weight: 1 }));
  const task = { space, ranges: space.ranges, hard, soft };
  const near = leastViolation({ ...task, closeness: CLOSENESS }, solve);
  if (typeof near === 'string') return near;
  if (isKept(near)) return near.point;
  const pure = leastViolation({ ...task, closeness: 0 }, solve);
  if (typeof pure === 'string') return pure;
  return isKept(pure) ? pure.point : 'infeasible';
}

function isKept({ missed }: Violation): boolean {
  return missed.every((miss) => miss <= MISS);
}

/** Goes from a point that bounds allow to a path, by linear steps; null where it finds none. */
function nearbyPath(
  question: Question,
  { links, conditions }: Used,
  from: readonly number[],
): readonly number[] | null {
  const { space, bounds, solve, isPath } = question;
  let point: readonly number[] = consistentPoint(space, from);
  if (isPath(point)) return point;
  if (links.length === 0) return null;
  const soft: SoftRows[] = bounds.map(({ rows }) => ({ rows, weight: 1 }));
  let reach = 1;
  for (let step = 0; step < STEPS; step += 1) {
    const at = point;
    const hard = [...conditions, ...links.flatMap((link) => tangentRows(link, at))];
    const ranges = narrowed(space, at, reach);
    const next = leastViolation({ space, ranges, hard, soft, closeness: 0 }, solve);
    reach /= 2;
    if (typeof next === 'string') continue;
    point = consistentPoint(space, next.point);
    if (isPath(point)) return point;
  }
  return null;
}

/** The ranges of the variables around a point. */
export function narrowed(
  { ranges }: Space,
  point: readonly number[],
  reach: number,
): readonly Interval[] {
  if (reach >= 1) return ranges;
  return ranges.map(({ low, high }, place) => {
    const at = point[place] ?? low;
    const width = (high - low) * reach;
    return { low: Math.max(low, at - width), high: Math.min(high, at + width) };
  });
}

/** Splits a part where the bounds are furthest from the truth; null where they are not. */
function halvesOf(
  links: readonly Link[],
  { boxes }: Part,
  ranges: readonly Interval[],
  point: readonly number[],
): readonly Part[] | null {
  let [worst, most]: [Link | null, number] = [null, MISS];
  for (const link of links) {
    const miss = missOf(link, point);
    if (miss > most) [worst, most] = [link, miss];
  }
  if (!worst) return null;
  const box = boxes.get(worst) ?? boxOf(worst, ranges);
  const width = ({ low, high }: Interval) => (high - low) / Math.max(1e-9, Math.abs(low + high));
  const isFirst = worst.kind === 'power' || width(box.first) >= width(box.second);
  const { low, high } = isFirst ? box.first : box.second;
  const middle = (low + high) / 2;
  if (!(middle > low && middle < high)) return null;
  const halves = [
    { low, high: middle },
    { low: middle, high },
  ];
  return halves.map((half) => ({
    boxes: new Map([
      ...boxes,
      [worst, isFirst ? { ...box, first: half } : { ...box, second: half }] as const,
    ]),
  }));
}
