import { LOCALES } from '../../shared/local-text';
import { foldedCase, foldedName } from '../../shared/folded-name';
import type { PlanPath, PlanProblem } from './plan-problem';
import type { LocalTextSpec, PlanParts } from './plan-spec';

/**
 * Finds ids that are used twice. Ids that differ only in letter case count as the same, because the
 * lookups of a spreadsheet ignore case.
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

/** Reports every entry whose key an earlier one has; letter case does not count. */
export function findDuplicates(
  entries: readonly { readonly key: string; readonly value: string; readonly path: PlanPath }[],
): readonly Extract<PlanProblem, { readonly kind: 'duplicateId' }>[] {
  const firstPaths = new Map<string, PlanPath>();
  const problems: Extract<PlanProblem, { readonly kind: 'duplicateId' }>[] = [];
  for (const { key, value, path } of entries) {
    const first = firstPaths.get(foldedCase(key));
    if (first) problems.push({ kind: 'duplicateId', path, value, first });
    else firstPaths.set(foldedCase(key), path);
  }
  return problems;
}

/**
 * Finds the ids that are used more than once, in folded case; letter case does not count. A reference
 * to such an id is ambiguous.
 *
 * @example repeatedIds([{ id: 'gdp' }, { id: 'firms' }, { id: 'GDP' }]).has('gdp') // true
 */
export function repeatedIds(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { id } of entries) {
    const key = foldedCase(id);
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated;
}

/**
 * Finds indicators and scenarios with the name of another one in either language, because nobody
 * could tell them apart on the sheets. Letter case and surrounding spaces do not count.
 */
export function checkNames(spec: PlanParts): readonly PlanProblem[] {
  return (['indicators', 'scenarios'] as const).flatMap((list) =>
    findDuplicateNames(
      spec[list].map(({ name }, index) => ({ name, path: [list, index, 'name'] })),
    ),
  );
}

/** Reports every entry that has a name of an earlier one, once each. */
function findDuplicateNames(
  entries: readonly { readonly name: LocalTextSpec; readonly path: PlanPath }[],
): readonly PlanProblem[] {
  const firstPaths = new Map<string, PlanPath>();
  return entries.flatMap(({ name, path }): readonly PlanProblem[] => {
    const names = namesOf(name, path).map((each) => ({ ...each, key: foldedName(each.value) }));
    const taken = names.find(({ key }) => firstPaths.has(key));
    const first = taken && firstPaths.get(taken.key);
    for (const { key, path: place } of names) {
      if (!firstPaths.has(key)) firstPaths.set(key, place);
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
