import type { PlanPath } from '../plan/plan-problem';
import type { InvalidPlaces } from './broken-places';
import { isPlainObject } from './is-plain-object';

/** Entries of one list that are shaped right, and where each stood. */
export interface KeptEntries {
  readonly entries: readonly unknown[];
  readonly indexes: readonly number[];
  /** Ids of the entries left out: a reference to one of them is not unknown. */
  readonly lostIds: ReadonlySet<unknown>;
  /** False when an entry has no sound id of its own: a reference may mean that entry. */
  readonly idsKnown: boolean;
  /** True when the list itself is missing or wrong, so that nothing is known of it. */
  readonly lost: boolean;
}

/** Keeps the entries of a list that nothing is wrong with. */
export function keepValidEntries(
  list: unknown,
  path: PlanPath,
  broken: InvalidPlaces,
  isSound = (entryPath: PlanPath): boolean => !broken.within(entryPath),
): KeptEntries {
  const lost = broken.at(path);
  const entries: unknown[] = [];
  const indexes: number[] = [];
  const lostIds = new Set<unknown>();
  const all: readonly unknown[] = lost || !Array.isArray(list) ? [] : list;
  for (const [index, entry] of all.entries()) {
    if (isSound([...path, index])) {
      entries.push(entry);
      indexes.push(index);
    } else {
      lostIds.add(isPlainObject(entry) ? entry['id'] : undefined);
    }
  }
  return { entries, indexes, lostIds, idsKnown: areIdsKnown(all, path, broken), lost };
}

function areIdsKnown(all: readonly unknown[], path: PlanPath, broken: InvalidPlaces): boolean {
  const ids = all.map((entry) => (isPlainObject(entry) ? String(entry['id']).toLowerCase() : ''));
  const isSound = all.every(
    (entry, index) => isPlainObject(entry) && !broken.within([...path, index, 'id']),
  );
  return isSound && new Set(ids).size === ids.length;
}
