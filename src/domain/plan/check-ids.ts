import type { PlanPath, PlanProblem } from './plan-problem';
import type { PlanParts } from './plan-spec';

/**
 * Finds ids that stand twice. Letter case does not tell ids apart, because the lookups of a
 * spreadsheet do not see it.
 */
export function checkIds(spec: PlanParts): readonly PlanProblem[] {
  return COLLECTIONS.flatMap((collection) =>
    findDuplicates(
      (spec[collection] ?? []).map(({ id }, index) => ({
        key: id,
        value: id,
        path: [collection, index, 'id'],
      })),
    ),
  );
}

const COLLECTIONS = [
  ...(['phases', 'documents', 'indicators', 'projects'] as const),
  ...(['scenarios', 'targets', 'milestones'] as const),
] as const;

/** Reports every entry but the first of its key, letter case aside. */
export function findDuplicates(
  entries: readonly { readonly key: string; readonly value: string; readonly path: PlanPath }[],
): readonly PlanProblem[] {
  const firstPaths = new Map<string, PlanPath>();
  const problems: PlanProblem[] = [];
  for (const { key, value, path } of entries) {
    const first = firstPaths.get(key.toLowerCase());
    if (first) problems.push({ kind: 'duplicateId', path, value, first });
    else firstPaths.set(key.toLowerCase(), path);
  }
  return problems;
}
