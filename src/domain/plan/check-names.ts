import { LOCALES } from '../../shared/local-text';
import type { PlanPath, PlanProblem } from './plan-problem';
import type { LocalTextSpec, PlanParts } from './plan-spec';

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
