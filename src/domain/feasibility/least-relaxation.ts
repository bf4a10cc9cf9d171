import type { Target } from '../plan/plan';
import { strictStep } from '../risk/what-if';
import type { Affine } from './affine';
import { times } from './affine';
import type { ClusterCase } from './component';
import { leastViolation, type SoftRows } from './least-violation';
import type { LinearSolver } from './linear-program';
import { narrowed } from './find-path';
import { consistentPoint, tangentRows } from './link-rows';
import type { TargetBounds } from './target-bounds';

/** By how much a target would have to give way. */
export interface Relaxation {
  readonly target: string;
  /** In the unit of the target, above 0. */
  readonly amount: number;
}

/** The most linear steps; each is exact where everything is linear. */
const STEPS = 24;
/** A gain below this share of the total is rounding. */
const STILL = 1e-11;

/**
 * Finds the least relaxation that lets all targets of a cluster be met: the sum of what each gives
 * up, as a share of its own size, is as small as it gets. Where growth or products come in, it is
 * found in linear steps, and is the least near them.
 */
export function leastRelaxation(
  cases: readonly ClusterCase[],
  targets: readonly Target[],
  solve: LinearSolver,
): readonly Relaxation[] {
  let best: Try | null = null;
  for (const each of cases) {
    const found = relaxCase(each, targets, solve);
    if (found && (!best || found.total < best.total)) best = found;
  }
  return (best?.amounts ?? []).flatMap((amount, place) => {
    const target = targets[place];
    return target && amount > 0 ? [{ target: target.id, amount }] : [];
  });
}

interface Try {
  readonly point: readonly number[];
  readonly amounts: readonly number[];
  readonly total: number;
}

function relaxCase(each: ClusterCase, targets: readonly Target[], solve: LinearSolver): Try | null {
  const { space } = each;
  let best = tryPoint(each, targets, consistentPoint(space, space.start));
  let reach = 1;
  for (let step = 0; step < STEPS && reach > 1e-6; step += 1) {
    const from = best?.point ?? space.start;
    const next = linearStep(each, targets, { from, reach, solve });
    const found = next && tryPoint(each, targets, consistentPoint(space, next));
    const gain = found && best ? best.total - found.total : -1;
    if (found && (!best || found.total < best.total)) best = found;
    // The same total again: this is where the steps lead. A worse one: the step was too long.
    if (found && Math.abs(gain) <= STILL * (best?.total ?? 1)) break;
    if (gain < 0 || !found) reach /= 4;
  }
  return best;
}

/** What the targets miss at a point; null where one cannot be judged there. */
function tryPoint(
  { bounds, standingAt }: ClusterCase,
  targets: readonly Target[],
  point: readonly number[],
): Try | null {
  const standings = standingAt(point, targets);
  const amounts: number[] = [];
  let total = 0;
  for (const [place, target] of targets.entries()) {
    const standing = standings[place];
    if (!standing) return null;
    const amount = standing.isMet ? 0 : Math.max(0, standing.gap) + strictStep(target);
    amounts.push(amount);
    total += amount / (bounds.get(target.id)?.size ?? 1);
  }
  return { point, amounts, total };
}

/** The best point of the linear question that touches the real one at a point. */
function linearStep(
  { space, bounds }: ClusterCase,
  targets: readonly Target[],
  {
    from,
    reach,
    solve,
  }: {
    readonly from: readonly number[];
    readonly reach: number;
    readonly solve: LinearSolver;
  },
): readonly number[] | null {
  const hard: readonly Affine[] = [
    ...space.conditions,
    ...space.links.flatMap((link) => tangentRows(link, from)),
  ];
  const described = targets.flatMap(({ id }) => bounds.get(id) ?? []);
  const soft: SoftRows[] = described.map((each) => ({ rows: rowsOf(each, from), weight: 1 }));
  const ranges = narrowed(space, from, reach);
  const found = leastViolation({ space, ranges, hard, soft, closeness: 0 }, solve);
  return typeof found === 'string' ? null : found.point;
}

/** What a target misses, as a share of its size, as numbers that are to be 0 or more. */
function rowsOf({ shortfalls, size }: TargetBounds, point: readonly number[]): readonly Affine[] {
  return shortfalls(point).map((shortfall) => times(shortfall, -1 / size));
}
