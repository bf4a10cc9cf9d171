import type { PlanPath, PlanProblem } from '../plan/plan-problem';

/** Where the shape of a plan is wrong. */
export interface InvalidPlaces {
  /** Whether something is wrong at the path or below it. */
  readonly within: (path: PlanPath) => boolean;
  /** Whether something is wrong with the very thing at the path. */
  readonly at: (path: PlanPath) => boolean;
}

/**
 * Collects where the shape of a plan is wrong. An unknown key is left aside: what stands beside it
 * can be read without it.
 */
export function invalidPlaces(problems: readonly PlanProblem[]): InvalidPlaces {
  const exact = new Set<string>();
  const above = new Set<string>();
  for (const { kind, path } of problems) {
    if (kind === 'unknownKey') continue;
    exact.add(JSON.stringify(path));
    for (let length = 0; length <= path.length; length += 1) {
      above.add(JSON.stringify(path.slice(0, length)));
    }
  }
  return {
    within: (path) => above.has(JSON.stringify(path)),
    at: (path) => exact.has(JSON.stringify(path)),
  };
}
