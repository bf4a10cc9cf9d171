import { HostError } from '../base/host-error';
import { hostClasses } from '../objects/host-classes';
import type { HostClass } from '../objects/base/host-class';
import type { HostObject, HostScope } from '../objects/base/host-object';
import { isHostObject } from '../objects/base/host-object';

type AnyTarget = HostObject['target'];

/** The members of an object's class. They get the target made for that class. */
export function classOf(object: HostObject): HostClass<AnyTarget> {
  return hostClasses[object.className] as unknown as HostClass<AnyTarget>;
}

export function notSupported(object: HostObject, member: string): HostError {
  return new HostError(
    'ApiNotFound',
    `The host simulator does not support ${object.className}.${member}.`,
  );
}

export function navigate(scope: HostScope, object: HostObject, name: string): HostObject | null {
  scope.gate?.useMember(object.className, name, 'get');
  const follow = classOf(object).navigate?.[name];
  if (!follow) throw notSupported(object, name);
  return answerOf(scope, object, name, () => follow(scope, object.target));
}

export function callMember(
  scope: HostScope,
  object: HostObject,
  name: string,
  arguments_: readonly unknown[],
): unknown {
  scope.gate?.useMember(object.className, name, 'call');
  const call = classOf(object).call?.[name];
  if (!call) throw notSupported(object, name);
  return answerOf(scope, object, name, () => call(scope, object.target, arguments_));
}

export function itemOf(scope: HostScope, object: HostObject, key: unknown): HostObject {
  const item = classOf(object).item;
  if (!item) throw notSupported(object, 'getItem');
  return answerOf(scope, object, 'GetItem', () => item(scope, object.target, key));
}

export function setMember(
  scope: HostScope,
  object: HostObject,
  name: string,
  value: unknown,
): void {
  scope.gate?.useMember(object.className, name, 'set');
  const set = classOf(object).set?.[name];
  if (!set) throw notSupported(object, name);
  answerOf(scope, object, name, () => {
    for (const target of targetsOf(object)) set(scope, target, value);
  });
}

/** What a member answers, unless a test has told the host to differ. */
export function answerOf<Value>(
  scope: HostScope,
  { className }: HostObject,
  name: string,
  usual: () => Value,
): Value {
  return scope.gate ? scope.gate.answer(className, name, usual) : usual();
}

/** The object itself, or each area that the format of several areas stands for. */
function targetsOf({ target }: HostObject): readonly AnyTarget[] {
  if (target === null || !('area' in target) || !('areas' in target)) return [target];
  return target.areas.map((area) => ({ ...target, area }));
}

/** Sets many members at once, inner objects too, for `range.set({…})`. */
export function updateMembers(scope: HostScope, object: HostObject, state: unknown): void {
  if (typeof state !== 'object' || state === null) return;
  for (const [name, value] of Object.entries(state)) {
    const inner = classOf(object).navigate?.[name]?.(scope, object.target);
    if (isHostObject(inner)) updateMembers(scope, inner, value);
    else setMember(scope, object, name, value);
  }
}

export function identityOf(scope: HostScope, object: HostObject): Record<string, unknown> {
  return { ...classOf(object).identity?.(scope, object.target) };
}
