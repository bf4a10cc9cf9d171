import type { HostObject, HostScope } from './host-object';

/** One class of Excel's object model: the host's answer for each member. */
export interface HostClass<Target> {
  /** What the client receives when it first meets an object of this class, such as its id. */
  readonly identity?: (scope: HostScope, target: Target) => Readonly<Record<string, unknown>>;
  readonly get?: Readonly<Record<string, (scope: HostScope, target: Target) => unknown>>;
  readonly set?: Readonly<
    Record<string, (scope: HostScope, target: Target, value: unknown) => void>
  >;
  /** Properties that return another object; null returns a null object. */
  readonly navigate?: Readonly<
    Record<string, (scope: HostScope, target: Target) => HostObject | null>
  >;
  /** Methods; one that returns an object is a path to it. */
  readonly call?: Readonly<
    Record<string, (scope: HostScope, target: Target, arguments_: readonly unknown[]) => unknown>
  >;
  /** `collection.getItem(key)`. */
  readonly item?: (scope: HostScope, target: Target, key: unknown) => HostObject;
  /** The items of a collection, in order. */
  readonly items?: (scope: HostScope, target: Target) => readonly HostObject[];
}
