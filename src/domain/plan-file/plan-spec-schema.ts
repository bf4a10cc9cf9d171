import * as z from 'zod/mini';
import { SHAPES } from '../distributions/distribution';
import { DRIVER_NAMES } from '../indicators/drivers';
import { INDICATOR_KINDS } from '../indicators/kinds';
import { COMPARATORS, INDICATOR_ROLES, MILESTONE_STATUSES, TARGET_BASES } from '../plan/plan';
import type { PlanSpec } from '../plan/plan-spec';
import { LARGEST_NUMBER, MOST_YEARS, PLAN_LIMITS } from '../numbers/limits';
import { DATE_PATTERN, HOLDABLE_PATTERN, VISIBLE_PATTERN } from './text-patterns';

// The validator would otherwise compile its checks with `new Function`, which a strict content
// security policy forbids.
z.config({ jitless: true });

/** An id: a letter, then letters, digits, `-`, `_` and `.`; no wildcards, since sheets look ids up. */
export const ID_PATTERN = /^\p{L}[\p{L}\p{N}._-]*$/u;
/** An instant in UTC. */
export const INSTANT_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
/** A year used as a key. */
const YEAR_PATTERN = /^\d{4}$/;

// An id in decomposed form is the same to every reader: it is taken as composed.
const id = z
  .string()
  .check(z.normalize('NFC'), z.maxLength(PLAN_LIMITS.idLength), z.regex(ID_PATTERN));
const text = (longest: number) =>
  z.string().check(z.maxLength(longest), z.regex(VISIBLE_PATTERN), z.regex(HOLDABLE_PATTERN));
const localText = (longest: number) =>
  z.union([text(longest), z.strictObject({ en: text(longest), 'zh-CN': text(longest) })]);
const name = localText(PLAN_LIMITS.nameLength);
const note = localText(PLAN_LIMITS.textLength);
const date = z.string().check(z.regex(DATE_PATTERN));
const phasing = z.enum(['given', 'equal', 'logistic']);
const number = z.number().check(z.gte(-LARGEST_NUMBER), z.lte(LARGEST_NUMBER));
const share = z.number().check(z.gte(0), z.lte(1));
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

const knownYear = wholeFrom(PLAN_LIMITS.firstKnownYear, PLAN_LIMITS.lastBaseYear);

const knownValue = z.strictObject({ year: knownYear, value: number, provenance });

const indicator = z.strictObject({
  id,
  name,
  unit: name,
  decimals: z.optional(wholeFrom(0, PLAN_LIMITS.decimals)),
  kind: z.enum(INDICATOR_KINDS),
  validity: z.optional(wholeFrom(1, MOST_YEARS)),
  phasing: z.optional(phasing),
  steepness: z.optional(z.number().check(z.gt(0), z.lte(PLAN_LIMITS.steepness))),
  startShare: z.optional(share),
  follows: z.optional(id),
  lag: z.optional(wholeFrom(-PLAN_LIMITS.lag, PLAN_LIMITS.lag)),
  outsideGrowth: z.optional(z.number().check(z.gt(-1), z.lte(LARGEST_NUMBER))),
  formula: z.optional(text(PLAN_LIMITS.textLength)),
  direction: z.optional(z.enum(['higher', 'lower', 'range'])),
  priceBasis: z.optional(z.enum(['real', 'nominal', 'none'])),
  rollUp: z.optional(z.enum(['sum', 'weightedMean', 'none'])),
  role: z.optional(z.enum(INDICATOR_ROLES)),
  partOf: z.optional(id),
  group: z.optional(name),
  base: z.optional(z.strictObject({ value: number, provenance })),
  known: z.optional(z.array(knownValue).check(z.maxLength(PLAN_LIMITS.knownYears))),
});

const assumption = z.strictObject({
  indicator: id,
  driver: z.enum(DRIVER_NAMES),
  values: z.union([
    number,
    z.array(z.nullable(number)).check(z.maxLength(MOST_YEARS)),
    z.record(z.string().check(z.regex(YEAR_PATTERN)), number),
  ]),
  provenance,
});

const correlationNumber = z.number().check(z.gte(-1), z.lte(1));

const uncertainty = z.strictObject({
  indicator: id,
  driver: z.enum(DRIVER_NAMES),
  year: z.optional(z.int()),
  shape: z.enum(SHAPES),
  low: z.optional(number),
  mode: z.optional(number),
  high: z.optional(number),
  p10: z.optional(number),
  p50: z.optional(number),
  p90: z.optional(number),
  mean: z.optional(number),
  deviation: z.optional(z.number().check(z.gte(0), z.lte(LARGEST_NUMBER))),
  outcomes: z.optional(
    z
      .array(z.strictObject({ value: number, probability: share }))
      .check(z.maxLength(PLAN_LIMITS.outcomes)),
  ),
  measuredFrom: z.optional(z.enum(['zero', 'assumption'])),
  yearCorrelation: z.optional(correlationNumber),
  provenance,
});

const uncertainDriver = z.strictObject({
  indicator: id,
  driver: z.enum(DRIVER_NAMES),
  year: z.optional(z.int()),
});

const correlation = z.strictObject({
  first: uncertainDriver,
  second: uncertainDriver,
  value: correlationNumber,
  provenance,
});

const scenario = z.strictObject({
  id,
  name,
  parent: z.optional(id),
  note: z.optional(note),
  assumptions: z.optional(z.array(assumption).check(z.maxLength(PLAN_LIMITS.assumptions))),
  uncertainties: z.optional(z.array(uncertainty).check(z.maxLength(PLAN_LIMITS.uncertainties))),
});

const target = z.strictObject({
  id,
  indicator: id,
  basis: z.optional(z.enum(TARGET_BASES)),
  comparator: z.enum(COMPARATORS),
  value: z.optional(number),
  upper: z.optional(number),
  tolerance: z.optional(z.number().check(z.gte(0), z.lte(LARGEST_NUMBER))),
  year: z.int(),
  fromYear: z.optional(z.int()),
  nature: z.optional(z.enum(['binding', 'expected'])),
  stretch: z.optional(z.boolean()),
  relativeTo: z.optional(id),
  provenance,
});

const calendarYear = wholeFrom(PLAN_LIMITS.firstBaseYear, PLAN_LIMITS.lastBaseYear + MOST_YEARS);

const phase = z.strictObject({
  id,
  name,
  firstYear: calendarYear,
  lastYear: z.optional(calendarYear),
});

const project = z.strictObject({
  id,
  name,
  indicator: id,
  startYear: calendarYear,
  investment: z.optional(number),
  capacity: number,
  rampYears: z.optional(z.number().check(z.gte(0), z.lte(PLAN_LIMITS.rampYears))),
  ramp: z.optional(z.enum(['equal', 'logistic'])),
  provenance,
});

const milestone = z.strictObject({
  id,
  statement: note,
  owner: z.optional(name),
  due: z.optional(date),
  status: z.optional(z.enum(MILESTONE_STATUSES)),
  note: z.optional(note),
  provenance,
});

const change = z.strictObject({
  at: z.string().check(z.regex(INSTANT_PATTERN)),
  scenario: id,
  indicator: id,
  driver: z.enum(DRIVER_NAMES),
  year: z.optional(z.int()),
  from: z.optional(number),
  to: z.optional(number),
  why: z.optional(text(PLAN_LIMITS.textLength)),
});

/** The schema of a plan file. `docs/plan-file.schema.json` says the same as JSON Schema. */
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
  phases: z.optional(z.array(phase).check(z.maxLength(PLAN_LIMITS.phases))),
  deflator: z.optional(id),
  documents: z.optional(z.array(document).check(z.maxLength(PLAN_LIMITS.documents))),
  indicators: z.array(indicator).check(z.minLength(1), z.maxLength(PLAN_LIMITS.indicators)),
  projects: z.optional(z.array(project).check(z.maxLength(PLAN_LIMITS.projects))),
  scenarios: z.array(scenario).check(z.minLength(1), z.maxLength(PLAN_LIMITS.scenarios)),
  correlations: z.optional(z.array(correlation).check(z.maxLength(PLAN_LIMITS.correlations))),
  targets: z.optional(z.array(target).check(z.maxLength(PLAN_LIMITS.targets))),
  milestones: z.optional(z.array(milestone).check(z.maxLength(PLAN_LIMITS.milestones))),
  history: z.optional(z.array(change).check(z.maxLength(PLAN_LIMITS.history))),
});
