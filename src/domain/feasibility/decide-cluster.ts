import type { Target } from '../plan/plan';
import type { DriverChange } from '../risk/what-if';
import type { ClusterCase } from './component';
import { decide } from './find-path';
import type { LinearSolver } from './linear-program';

/** Whether some targets of a cluster can be met together, over every choice of whole years. */
export type ClusterDecision =
  | { readonly kind: 'path'; readonly changes: readonly DriverChange[] }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'undecided' };

/** Decides about some targets of a cluster: one case with a path is enough, a conflict needs all. */
export function decideCluster(
  cases: readonly ClusterCase[],
  targets: readonly Target[],
  solve: LinearSolver,
): ClusterDecision {
  let isSure = true;
  for (const { space, bounds, changesAt, standingAt } of cases) {
    const decision = decide({
      ...{ space, solve },
      bounds: targets.flatMap(({ id }) => bounds.get(id) ?? []),
      isPath: (point) => standingAt(point, targets).every((standing) => standing?.isMet === true),
    });
    if (decision.kind === 'path') return { kind: 'path', changes: changesAt(decision.point) };
    if (decision.kind === 'undecided') isSure = false;
  }
  return { kind: isSure ? 'conflict' : 'undecided' };
}
