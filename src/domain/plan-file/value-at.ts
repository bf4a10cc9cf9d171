import type { PlanPath } from '../plan/plan-problem';

/** Looks up what stands at a path of something read from JSON; undefined where nothing does. */
export function valueAt(json: unknown, path: PlanPath): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}
