import * as z from 'zod/mini';
import type { PlanSpec } from '../plan/plan-spec';
import { LARGEST_NUMBER, MOST_YEARS, PLAN_LIMITS } from '../shared/limits';

// The validator would otherwise compile its checks with `new Function`, which a strict content
// security policy forbids.
z.config({ jitless: true });

/** An id: a letter, then letters, digits, `-`, `_` and `.`; none of the wildcards of a lookup. */
export const ID_PATTERN = /^\p{L}[\p{L}\p{N}._-]*$/u;
/** Something that can be seen. */
const VISIBLE_PATTERN = /\S/;
/** Nothing but what a cell and an .xlsx file can hold: no control characters, no half characters. */
export const HOLDABLE_PATTERN = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}])*$/u;
/** A year, a year and month, or a day. */
export const DATE_PATTERN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
/** A year as the name of an entry. */
const YEAR_PATTERN = /^\d{4}$/;

const id = z.string().check(z.maxLength(PLAN_LIMITS.idLength), z.regex(ID_PATTERN));
const text = (longest: number) =>
  z.string().check(z.maxLength(longest), z.regex(VISIBLE_PATTERN), z.regex(HOLDABLE_PATTERN));
const localText = (longest: number) =>
  z.union([text(longest), z.strictObject({ en: text(longest), 'zh-CN': text(longest) })]);
const name = localText(PLAN_LIMITS.nameLength);
const note = localText(PLAN_LIMITS.textLength);
const date = z.string().check(z.regex(DATE_PATTERN));
const number = z.number().check(z.gte(-LARGEST_NUMBER), z.lte(LARGEST_NUMBER));
const wholeFrom = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

const provenance = z.strictObject({
  evidence: z.enum(['stated', 'derived', 'assumed']),
  illustrative: z.optional(z.boolean()),
  document: z.optional(id),
  place: z.optional(text(PLAN_LIMITS.nameLength)),
  date: z.optional(date),
  phrase: z.optional(text(PLAN_LIMITS.textLength)),
  note: z.optional(note),
});

const document = z.strictObject({ id, title: name, date: z.optional(date) });

const indicator = z.strictObject({
  id,
  name,
  unit: name,
  decimals: z.optional(wholeFrom(0, PLAN_LIMITS.decimals)),
  kind: z.enum(['level', 'stock']),
  direction: z.optional(z.enum(['higher', 'lower'])),
  priceBasis: z.optional(z.enum(['real', 'nominal', 'none'])),
  rollUp: z.optional(z.enum(['sum', 'weightedMean', 'none'])),
  base: z.strictObject({ value: number, provenance }),
});

const assumption = z.strictObject({
  indicator: id,
  driver: z.enum(['growth', 'netAdditions']),
  values: z.union([
    number,
    z.array(z.nullable(number)).check(z.maxLength(MOST_YEARS)),
    z.record(z.string().check(z.regex(YEAR_PATTERN)), number),
  ]),
  provenance,
});

const scenario = z.strictObject({
  id,
  name,
  parent: z.optional(id),
  note: z.optional(note),
  assumptions: z.optional(z.array(assumption).check(z.maxLength(PLAN_LIMITS.indicators))),
});

const target = z.strictObject({
  id,
  indicator: id,
  basis: z.optional(z.enum(['level', 'growth'])),
  comparator: z.enum(['atLeast', 'moreThan', 'about']),
  value: number,
  tolerance: z.optional(z.number().check(z.gte(0), z.lte(LARGEST_NUMBER))),
  year: z.int(),
  nature: z.optional(z.enum(['binding', 'expected'])),
  provenance,
});

/** The shape of a plan file. Its machine-readable twin is `docs/plan-file.schema.json`. */
export const planSpecSchema: z.ZodMiniType<PlanSpec> = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal('planpath-plan'),
  version: z.literal(1),
  id,
  name,
  description: z.optional(note),
  horizon: z.strictObject({
    baseYear: wholeFrom(PLAN_LIMITS.firstBaseYear, PLAN_LIMITS.lastBaseYear),
    years: wholeFrom(1, MOST_YEARS),
  }),
  documents: z.optional(z.array(document).check(z.maxLength(PLAN_LIMITS.documents))),
  indicators: z.array(indicator).check(z.minLength(1), z.maxLength(PLAN_LIMITS.indicators)),
  scenarios: z.array(scenario).check(z.minLength(1), z.maxLength(PLAN_LIMITS.scenarios)),
  targets: z.optional(z.array(target).check(z.maxLength(PLAN_LIMITS.targets))),
});
