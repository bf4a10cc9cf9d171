import type { core } from 'zod/mini';
import type { PlanPath, PlanProblem } from '../plan/plan-problem';
import { isInRange } from '../numbers/limits';
import { nearestName } from '../../shared/nearest-name';
import { ID_PATTERN, INSTANT_PATTERN, planSpecSchema } from './plan-spec-schema';
import { DATE_PATTERN, HOLDABLE_PATTERN } from './text-patterns';

type Issue = core.$ZodIssue;

/** Turns the issues of the schema library into problems of a plan: path, value, rule. */
export function toPlanProblems(issues: readonly Issue[], json: unknown): readonly PlanProblem[] {
  return issues.flatMap((issue) => toProblems(issue, issue.path as PlanPath, json));
}

function toProblems(issue: Issue, path: PlanPath, json: unknown): readonly PlanProblem[] {
  const value = valueAt(json, path);
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(path, value, issue.expected)];
    case 'invalid_value':
      return typeof value === typeof issue.values[0]
        ? [{ kind: 'notOneOf', path, value, options: issue.values.map(String) }]
        : [wrongType(path, value, typeof issue.values[0])];
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(path, key));
    case 'invalid_union':
      return branchProblems(issue, path, json);
    case 'invalid_format':
      return [wrongFormat(path, String(value), issue.pattern)];
    case 'too_big':
      return [tooBig(path, value, Number(issue.maximum))];
    case 'too_small':
      return [tooSmall(path, value)];
    case 'invalid_key':
      return [{ kind: 'wrongType', path, value: path.at(-1), expected: 'year' }];
    case 'invalid_element':
    case 'not_multiple_of':
    case 'custom':
      throw new Error(`The schema of a plan has no rule that ends in ${issue.code}`);
  }
}

function wrongType(path: PlanPath, value: unknown, type: string): PlanProblem {
  // On a sheet, the outcomes of a distribution are one cell.
  const expected = path.at(-1) === 'outcomes' ? 'outcomes' : type;
  if (value === undefined) return { kind: 'missing', path, expected };
  if (typeof value !== 'number') return { kind: 'wrongType', path, value, expected };
  // In JSON, an infinity can only come from a number that is too large: 1e999.
  if (!isInRange(value)) return outOfRange(path, value);
  return expected === 'int'
    ? { kind: 'notWhole', path, value }
    : { kind: 'wrongType', path, value, expected };
}

function unknownKey(path: PlanPath, key: string): PlanProblem {
  const nearest = nearestName(key, schemaAt(planSpecSchema, path).keys);
  return { kind: 'unknownKey', path: [...path, key], key, nearest };
}

/** Reports the branch that accepts this type of value; if none does, names all accepted types. */
function branchProblems(
  issue: core.$ZodIssueInvalidUnion,
  path: PlanPath,
  json: unknown,
): readonly PlanProblem[] {
  const ofAnotherType = (branch: readonly Issue[]) =>
    branch.some(({ code, path: inner }) => code === 'invalid_type' && inner.length === 0);
  const matching = issue.errors.find((branch) => !ofAnotherType(branch));
  if (matching) {
    return matching.flatMap((inner) =>
      toProblems(inner, [...path, ...(inner.path as PlanPath)], json),
    );
  }
  const expected = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) => (inner.code === 'invalid_type' ? [inner.expected] : [])),
  );
  return [wrongType(path, valueAt(json, path), expected.join('|'))];
}

function wrongFormat(path: PlanPath, value: string, pattern: string | undefined): PlanProblem {
  if (value.trim() === '') return { kind: 'empty', path };
  if (pattern === String(ID_PATTERN)) return { kind: 'badId', path, value };
  if (pattern === String(DATE_PATTERN)) return { kind: 'wrongType', path, value, expected: 'date' };
  if (pattern === String(INSTANT_PATTERN)) {
    return { kind: 'wrongType', path, value, expected: 'instant' };
  }
  if (pattern === String(HOLDABLE_PATTERN)) return { kind: 'badCharacter', path, value };
  return { kind: 'empty', path };
}

function tooBig(path: PlanPath, value: unknown, limit: number): PlanProblem {
  if (typeof value === 'number') return outOfRange(path, value);
  if (typeof value === 'string') return { kind: 'tooLong', path, length: value.length, limit };
  return { kind: 'tooMany', path, count: Array.isArray(value) ? value.length : limit + 1, limit };
}

function tooSmall(path: PlanPath, value: unknown): PlanProblem {
  return typeof value === 'number' ? outOfRange(path, value) : { kind: 'empty', path };
}

/** Reports both bounds; the schema library reports only the one that was passed. */
function outOfRange(path: PlanPath, value: number): PlanProblem {
  const { min, max } = schemaAt(planSpecSchema, path);
  return { kind: 'outOfRange', path, value, min, max };
}

/** The keys or bounds that the schema allows at one path. */
interface SchemaPlace {
  /** The keys of the object at the path. */
  readonly keys: readonly string[];
  /** The bounds of the number at the path. */
  readonly min: number | null;
  readonly max: number | null;
}

/** Finds the keys or bounds that a schema allows at a path. */
function schemaAt(schema: core.$ZodType, path: PlanPath): SchemaPlace {
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

/** Unwraps optional and nullable types, and lists the choices of a union. */
function unwrap(schema: core.$ZodType): core.$ZodTypes[] {
  // `$ZodType` is the base of the closed union `$ZodTypes`; our schemas only use its members.
  const part = schema as core.$ZodTypes;
  const { def } = part._zod;
  if (def.type === 'optional' || def.type === 'nullable') return unwrap(def.innerType);
  return def.type === 'union' ? def.options.flatMap(unwrap) : [part];
}

/** Finds the value at a path of something read from JSON; undefined where there is none. */
function valueAt(json: unknown, path: PlanPath): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}
