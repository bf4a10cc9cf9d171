import type { TrackedPlace } from '../../book/book';
import { HostError } from '../../base/host-error';
import type { HostObject } from './host-object';

/** The places of objects that refer to cells. The parts of a range share the place of the range. */
export function trackedPlaces(objects: Iterable<HostObject | null>): readonly TrackedPlace[] {
  return [...objects].flatMap((object) => placeOf(object) ?? []);
}

/** Throws when the cells of an object have been deleted. */
export function checkNotDeleted(object: HostObject): void {
  if (placeOf(object)?.area.rowCount === 0) {
    throw new HostError('InvalidReference', 'The cells of the range have been deleted.');
  }
}

function placeOf(object: HostObject | null): TrackedPlace | null {
  const target: object | null = object?.target ?? null;
  return target !== null && 'area' in target ? (target as TrackedPlace) : null;
}
