import type { Target } from '../plan/plan';

/**
 * Finds the target that an indicator is headed with: the first that the plan sets for it.
 *
 * @example headlineTarget([], 'gdp') // null
 */
export function headlineTarget(targets: readonly Target[], indicator: string): Target | null {
  return targets.find((target) => target.indicator === indicator) ?? null;
}
