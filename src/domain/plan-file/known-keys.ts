import type { core } from 'zod/mini';
import type { PlanPath } from '../plan/plan-problem';

/** Lists the keys that the schema knows of the object at a path. */
export function knownKeys(schema: core.$ZodType, path: PlanPath): readonly string[] {
  let reached = [schema];
  for (const step of path) reached = reached.flatMap((part) => descend(part, step));
  return reached.flatMap(unwrap).flatMap((part) => {
    const { def } = (part as core.$ZodTypes)._zod;
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
}

function descend(schema: core.$ZodType, step: string | number): core.$ZodType[] {
  return unwrap(schema).flatMap((part) => {
    const { def } = (part as core.$ZodTypes)._zod;
    if (def.type === 'array') return [def.element];
    if (def.type !== 'object' || !Object.hasOwn(def.shape, step)) return [];
    const next = def.shape[step];
    return next ? [next] : [];
  });
}

function unwrap(schema: core.$ZodType): core.$ZodType[] {
  const { def } = (schema as core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'nullable') return unwrap(def.innerType);
  return def.type === 'union' ? def.options.flatMap(unwrap) : [schema];
}
