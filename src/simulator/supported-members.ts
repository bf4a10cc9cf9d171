import { hostClasses } from './objects/host-classes';
import type { HostClass } from './objects/base/host-class';

export interface SupportedClass {
  readonly className: string;
  /** Names as in the protocol, capitalised. */
  readonly readable: readonly string[];
  readonly writable: readonly string[];
  readonly objects: readonly string[];
  readonly methods: readonly string[];
}

/** Lists what the host simulator supports; every other member answers `ApiNotFound`. */
export function supportedMembers(): readonly SupportedClass[] {
  return Object.entries(hostClasses).map(([className, table]) => {
    const { get = {}, set = {}, navigate = {}, call = {}, item } = table as HostClass<never>;
    return {
      className,
      readable: Object.keys(get).sort(),
      writable: Object.keys(set).sort(),
      objects: Object.keys(navigate).sort(),
      methods: [...Object.keys(call), ...(item && !call['GetItem'] ? ['GetItem'] : [])].sort(),
    };
  });
}
