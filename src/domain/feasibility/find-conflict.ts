import { mapSteps, type Steps } from '../../shared/steps';
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

/** Whether some targets exclude each other. */
type Excludes = (set: readonly Target[]) => boolean;

/**
 * Finds a small set of targets that exclude each other. Every target that is not needed for the
 * conflict is dropped; then smaller sets are tried as long as there are not too many. Each set that is
 * tried is a step.
 */
export function* findConflict(
  cases: readonly ClusterCase[],
  targets: readonly Target[],
  solve: LinearSolver,
): Steps<Conflict> {
  const excludes: Excludes = (set) => decideCluster(cases, set, solve).kind === 'conflict';
  const alone = yield* firstAlone(targets, excludes);
  const found = alone ? [alone] : yield* dropped(targets, excludes);
  const { set, isSmallest } = alone
    ? { set: found, isSmallest: true }
    : yield* smallest(targets, found, excludes);
  const proved = yield* mapSteps(set, (target) => {
    const others = set.filter((each) => each !== target);
    return decideCluster(cases, others, solve).kind === 'path';
  });
  return { targets: set.map(({ id }) => id), proved, isSmallest };
}

/** The first target that is out of reach by itself. */
function* firstAlone(targets: readonly Target[], excludes: Excludes): Steps<Target | null> {
  for (const target of targets) {
    if (excludes([target])) return target;
    yield;
  }
  return null;
}

/** Drops whatever the conflict does not need, the later targets first, and in halves where it can. */
function* dropped(targets: readonly Target[], excludes: Excludes): Steps<readonly Target[]> {
  let kept = targets;
  for (let size = kept.length >> 1; size >= 1; size = size > 1 ? size >> 1 : 0) {
    for (let end = kept.length; end > 0; end -= size) {
      const from = Math.max(0, end - size);
      const without = [...kept.slice(0, from), ...kept.slice(end)];
      if (without.length > 0 && excludes(without)) kept = without;
      yield;
    }
  }
  return kept;
}

interface SmallestSet {
  readonly set: readonly Target[];
  readonly isSmallest: boolean;
}

/** Looks for a set of fewer targets; every single one was tried before. */
function* smallest(
  targets: readonly Target[],
  found: readonly Target[],
  excludes: Excludes,
): Steps<SmallestSet> {
  let left = MOST_SETS;
  for (let size = 2; size < found.length; size += 1) {
    const count = setsOf(targets.length, size);
    if (count > left) return { set: found, isSmallest: false };
    left -= count;
    for (const set of subsets(targets, size)) {
      if (excludes(set)) return { set, isSmallest: true };
      yield;
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
