import type { core } from 'zod/mini';
import type { PlanPath } from '../plan/plan-problem';

/** What a schema says of one place. */
export interface SchemaPlace {
  /** The keys of the object that stands there. */
  readonly keys: readonly string[];
  /** The bounds of the number that stands there. */
  readonly min: number | null;
  readonly max: number | null;
}

/** Looks up what a schema says of the value at a path. */
export function schemaAt(schema: core.$ZodType, path: PlanPath): SchemaPlace {
  let reached = unwrap(schema);
  for (const step of path) {
    reached = reached.flatMap((part) => descend(part, step)).flatMap(unwrap);
  }
  const number = reached.find(({ _zod }) => _zod.def.type === 'number');
  const checks = number?._zod.def.checks ?? [];
  return {
    keys: reached.flatMap(({ _zod: { def } }) =>
      def.type === 'object' ? Object.keys(def.shape) : [],
    ),
    min: boundOf(checks, 'greater_than'),
    max: boundOf(checks, 'less_than'),
  };
}

function boundOf(
  checks: readonly core.$ZodCheck<never>[],
  side: 'greater_than' | 'less_than',
): number | null {
  for (const { _zod } of checks) {
    const { def } = _zod;
    if (def.check === side && 'value' in def) return Number(def.value);
  }
  return null;
}

function descend({ _zod: { def } }: core.$ZodTypes, step: string | number): core.$ZodType[] {
  if (def.type === 'array') return [def.element];
  if (def.type === 'record') return [def.valueType];
  if (def.type !== 'object' || !Object.hasOwn(def.shape, step)) return [];
  const next = def.shape[step];
  return next ? [next] : [];
}

/** Takes off what lets a value be left out, and lays the choices of a union side by side. */
function unwrap(schema: core.$ZodType): core.$ZodTypes[] {
  // The validator's own types are a closed union; ours are all of them.
  const part = schema as core.$ZodTypes;
  const { def } = part._zod;
  if (def.type === 'optional' || def.type === 'nullable') return unwrap(def.innerType);
  return def.type === 'union' ? def.options.flatMap(unwrap) : [part];
}
