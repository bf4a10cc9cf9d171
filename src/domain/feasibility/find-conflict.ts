import type { Target } from '../plan/plan';
import type { ClusterCase } from './component';
import { decideCluster } from './decide-cluster';
import type { LinearSolver } from './linear-program';

/** Targets that exclude each other. */
export interface Conflict {
  /** Ids, in the order of the plan. */
  readonly targets: readonly string[];
  /** Whether without any one of them a path to the others was found, for each. */
  readonly proved: readonly boolean[];
  /** Whether no smaller set excludes each other: all smaller ones were tried. */
  readonly isSmallest: boolean;
}

/** The most sets that are tried to find a smaller conflict. */
const MOST_SETS = 400;

/**
 * Finds a small set of targets that exclude each other. Every target that is not needed for the
 * conflict is dropped; then smaller sets are tried as long as there are not too many.
 */
export function findConflict(
  cases: readonly ClusterCase[],
  targets: readonly Target[],
  solve: LinearSolver,
): Conflict {
  const excludes = (set: readonly Target[]) => decideCluster(cases, set, solve).kind === 'conflict';
  const alone = targets.find((target) => excludes([target]));
  const found = alone ? [alone] : dropped(targets, excludes);
  const { set, isSmallest } = alone
    ? { set: found, isSmallest: true }
    : smallest(targets, found, excludes);
  return {
    targets: set.map(({ id }) => id),
    proved: set.map((target) => {
      const others = set.filter((each) => each !== target);
      return decideCluster(cases, others, solve).kind === 'path';
    }),
    isSmallest,
  };
}

/** Drops whatever the conflict does not need, the later targets first, and in halves where it can. */
function dropped(
  targets: readonly Target[],
  excludes: (set: readonly Target[]) => boolean,
): readonly Target[] {
  let kept = targets;
  for (let size = kept.length >> 1; size >= 1; size = size > 1 ? size >> 1 : 0) {
    for (let end = kept.length; end > 0; end -= size) {
      const from = Math.max(0, end - size);
      const without = [...kept.slice(0, from), ...kept.slice(end)];
      if (without.length > 0 && excludes(without)) kept = without;
    }
  }
  return kept;
}

/** Looks for a set of fewer targets; every single one was tried before. */
function smallest(
  targets: readonly Target[],
  found: readonly Target[],
  excludes: (set: readonly Target[]) => boolean,
): { readonly set: readonly Target[]; readonly isSmallest: boolean } {
  let left = MOST_SETS;
  for (let size = 2; size < found.length; size += 1) {
    const count = setsOf(targets.length, size);
    if (count > left) return { set: found, isSmallest: false };
    left -= count;
    for (const set of subsets(targets, size)) {
      if (excludes(set)) return { set, isSmallest: true };
    }
  }
  return { set: found, isSmallest: true };
}

function setsOf(count: number, size: number): number {
  let sets = 1;
  for (let index = 0; index < size; index += 1) sets = (sets * (count - index)) / (index + 1);
  return sets;
}

function* subsets(
  targets: readonly Target[],
  size: number,
  from = 0,
): Generator<readonly Target[], void> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= targets.length - size; first += 1) {
    const [target] = targets.slice(first, first + 1);
    if (!target) return;
    for (const rest of subsets(targets, size - 1, first + 1)) yield [target, ...rest];
  }
}
