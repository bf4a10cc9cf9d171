import type { HostObject, HostScope } from '../objects/base/host-object';
import type { QueryInfo } from '../base/batch';
import { answerOf, classOf, identityOf, navigate, notSupported } from './members';

/** Answers a load: the properties that the add-in asked for, with the names of the protocol. */
export function query(
  scope: HostScope,
  object: HostObject,
  { Select = [], Expand = [], Top, Skip = 0 }: QueryInfo,
): Readonly<Record<string, unknown>> {
  const answer = identityOf(scope, object);
  const requested = [...Select, ...Expand].flatMap((entry) => entry.split(',')).map(normalPath);
  const { items } = classOf(object);
  if (!items) return fill(scope, object, requested, answer);
  const all = items(scope, object.target);
  const page = all.slice(Skip, Top === undefined ? undefined : Skip + Top);
  const { own, ofItems } = splitRequested(object, requested);
  return {
    ...fill(scope, object, own, answer),
    _Items: page.map((item) => fill(scope, item, ofItems, identityOf(scope, item))),
  };
}

/**
 * `items/name` and `name` both select the items of a collection; the collection's own count does
 * not.
 */
function splitRequested(
  object: HostObject,
  requested: readonly (readonly string[])[],
): { own: readonly (readonly string[])[]; ofItems: readonly (readonly string[])[] } {
  const own: (readonly string[])[] = [];
  const ofItems: (readonly string[])[] = [];
  for (const path of requested) {
    const [first = '', ...rest] = path;
    if (first === 'Items') ofItems.push(rest);
    else if (rest.length === 0 && classOf(object).get?.[first]) own.push(path);
    else ofItems.push(path);
  }
  return { own, ofItems };
}

function fill(
  scope: HostScope,
  object: HostObject,
  requested: readonly (readonly string[])[],
  answer: Record<string, unknown>,
): Readonly<Record<string, unknown>> {
  const inner = new Map<string, (readonly string[])[]>();
  // No selection means every property that is not an object, as for `load()`.
  const paths = requested.length === 0 ? allScalars(object) : requested;
  for (const [first = '', ...rest] of paths) {
    const get = classOf(object).get?.[first];
    if (first === '' || first === '*') {
      fill(scope, object, allScalars(object), answer);
    } else if (get && rest.length === 0) {
      scope.gate?.useMember(object.className, first, 'get');
      answer[first] = answerOf(scope, object, first, () => get(scope, object.target));
    } else if (classOf(object).navigate?.[first]) {
      inner.set(first, [...(inner.get(first) ?? []), ...(rest.length === 0 ? [] : [rest])]);
    } else {
      throw notSupported(object, first);
    }
  }
  for (const [name, rest] of inner) answer[name] = queryInner(scope, object, name, rest);
  return answer;
}

function queryInner(
  scope: HostScope,
  object: HostObject,
  name: string,
  requested: readonly (readonly string[])[],
): unknown {
  const target = navigate(scope, object, name);
  if (target === null) return { _IsNull: true };
  return query(scope, target, { Select: requested.map((path) => path.join('/')) });
}

function allScalars(object: HostObject): readonly (readonly string[])[] {
  return Object.keys(classOf(object).get ?? {}).map((name) => [name]);
}

/** Capitalises the developer's `format/fill/color` for the protocol. */
function normalPath(entry: string): readonly string[] {
  return entry
    .trim()
    .split('/')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1));
}
