import { LOCALES } from '../../shared/local-text';
import type { PlanPath, PlanProblem } from './plan-problem';
import type { LocalTextSpec, PlanParts } from './plan-spec';

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

/**
 * Finds the ids that stand more than once, letter case aside, in lower case. Nobody knows which of
 * its bearers such an id means, nor what the other one was to be called.
 *
 * @example repeatedIds([{ id: 'gdp' }, { id: 'firms' }, { id: 'GDP' }]).has('gdp') // true
 */
export function repeatedIds(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { id } of entries) {
    const key = id.toLowerCase();
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}

/**
 * Finds indicators and scenarios that bear the name of another one in either language, spaces
 * around it and letter case aside: on the sheets nobody could tell them apart.
 */
export function checkNames(spec: PlanParts): readonly PlanProblem[] {
  return (['indicators', 'scenarios'] as const).flatMap((list) =>
    findDuplicateNames(
      spec[list].map(({ name }, index) => ({ name, path: [list, index, 'name'] })),
    ),
  );
}

/** Reports every entry that bears a name of one before it, once each. */
function findDuplicateNames(
  entries: readonly { readonly name: LocalTextSpec; readonly path: PlanPath }[],
): readonly PlanProblem[] {
  const firstPaths = new Map<string, PlanPath>();
  return entries.flatMap(({ name, path }): readonly PlanProblem[] => {
    const names = namesOf(name, path).map((said) => ({ ...said, key: folded(said.value) }));
    const taken = names.find(({ key }) => firstPaths.has(key));
    const first = taken && firstPaths.get(taken.key);
    for (const said of names) {
      if (!firstPaths.has(said.key)) firstPaths.set(said.key, said.path);
    }
    if (!taken || !first) return [];
    return [{ kind: 'duplicateName', path: taken.path, value: taken.value.trim(), first }];
  });
}

function namesOf(
  name: LocalTextSpec,
  path: PlanPath,
): readonly { readonly value: string; readonly path: PlanPath }[] {
  if (typeof name === 'string') return [{ value: name, path }];
  return LOCALES.map((locale) => ({ value: name[locale], path: [...path, locale] }));
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
