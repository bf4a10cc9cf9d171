import type { Book } from '../book/book';
import { trackedPlaces } from '../objects/base/tracked-places';
import type { HostObject, HostSession } from '../objects/base/host-object';

/** Makes the host's state for one page: its references and its event registrations. */
export function createHostSession({ nextId, trackers }: Book): HostSession {
  const references = new Map<string, HostObject>();
  const idOf = new WeakMap<HostObject, string>();
  trackers.add(() => trackedPlaces(references.values()));
  const listeners = new Map<string, number>();
  const key = (type: number, targetId: string): string => `${String(type)} ${targetId}`;
  return {
    references,
    keep: (object) => {
      const known = idOf.get(object);
      if (known !== undefined && references.has(known)) return known;
      const id = nextId('reference-');
      references.set(id, object);
      idOf.set(object, id);
      return id;
    },
    listen: (type, targetId) => {
      const id = key(type, targetId);
      listeners.set(id, (listeners.get(id) ?? 0) + 1);
    },
    unlisten: (type, targetId) => {
      const id = key(type, targetId);
      listeners.set(id, Math.max(0, (listeners.get(id) ?? 0) - 1));
    },
    listens: (type, targetId) => (listeners.get(key(type, targetId)) ?? 0) > 0,
  };
}
