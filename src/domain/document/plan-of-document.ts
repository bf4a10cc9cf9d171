import { largest, smallest } from '../../shared/extremes';
import type { LocalText } from '../../shared/local-text';
import { unitInBoth } from '../range-import/written-units';
import { MOST_YEARS, PLAN_LIMITS } from '../numbers/limits';
import { to15Digits } from '../numbers/decimals';
import { findTargetProblems } from '../plan/check-targets';
import type {
  AssumptionSpec,
  HorizonSpec,
  IndicatorSpec,
  MilestoneSpec,
  PlanSpec,
  ProvenanceSpec,
  TargetSpec,
} from '../plan/plan-spec';
import type {
  DocumentReading,
  ProposedIndicator,
  ProposedTarget,
  ProposedValue,
} from './document-model';

/** The words of a new plan, which the caller has in both languages. */
export interface NewPlanWords {
  readonly name: LocalText;
  readonly scenario: LocalText;
  /** The unit of an indicator of which the document gives rates only. */
  readonly index: LocalText;
  /** Says that a value is a stand-in. */
  readonly standIn: LocalText;
}

/** A plan made from a document, and how many of its proposals are not in it. */
export interface PlanOfDocument {
  readonly spec: PlanSpec;
  readonly accepted: number;
  readonly leftOut: number;
}

/**
 * Makes a plan from all that is sure in a document. What the document does not give is marked as a
 * stand-in. Null if it states no target that a plan can hold.
 *
 * @example planOfDocument(readDocument(textBlocks('')), { name: '', scenario: '', index: '', standIn: '' }) // null
 */
export function planOfDocument(
  reading: DocumentReading,
  words: NewPlanWords,
): PlanOfDocument | null {
  const sure = reading.targets.filter(({ asks }) => asks.length === 0);
  const years = sure.flatMap(({ year }) => year ?? []);
  if (years.length === 0) return null;
  const baseYear = reading.baseYear ?? smallest(years) - 1;
  const last = Math.min(largest(years), baseYear + MOST_YEARS);
  const horizon = { baseYear, years: Math.max(1, last - baseYear) };
  const parts = heldTargets(sure, reading.indicators, horizon);
  if (parts.length === 0) return null;
  const subjects = [...new Set(parts.map(({ subject }) => subject))].slice(
    0,
    PLAN_LIMITS.indicators,
  );
  const idOf = new Map(subjects.map((subject, index) => [subject, idFor(subject, index)]));
  const context = { baseYear, words, known: reading.known };
  const built = subjects.map((subject) =>
    buildIndicator(
      subject,
      idOf.get(subject) ?? '',
      parts.filter((part) => part.subject === subject).map(({ target }) => target),
      context,
    ),
  );
  const targets = parts.flatMap(({ spec, subject }) => {
    const indicator = idOf.get(subject);
    return indicator === undefined ? [] : [{ ...spec, indicator }];
  });
  const title = reading.title ?? '';
  const spec: PlanSpec = {
    ...{ format: 'planpath-plan', version: 1, id: 'new-plan', name: titleOr(title, words.name) },
    horizon,
    documents: [{ id: DOCUMENT, title: titleOr(title, words.name) }],
    indicators: built.map(({ indicator }) => indicator),
    scenarios: [
      { id: 'base', name: words.scenario, assumptions: built.map(({ assumption }) => assumption) },
    ],
    targets,
    milestones: milestonesOf(reading),
  };
  const all = reading.targets.length + reading.milestones.length;
  const accepted = targets.length + (spec.milestones?.length ?? 0);
  return { spec, accepted, leftOut: all - accepted };
}

interface HeldTarget {
  readonly target: ProposedTarget;
  readonly spec: TargetSpec;
  readonly subject: ProposedIndicator;
}

/** The targets that a plan of these years can hold. */
function heldTargets(
  sure: readonly ProposedTarget[],
  indicators: readonly ProposedIndicator[],
  horizon: HorizonSpec,
): readonly HeldTarget[] {
  return sure.slice(0, PLAN_LIMITS.targets).flatMap((target, index) => {
    const subject = indicators.find(({ name }) => name === target.indicator);
    if (!subject) return [];
    const spec = targetSpec(target, subject, horizon.baseYear, `target-${String(index + 1)}`);
    const isValid = spec !== null && findTargetProblems(spec, horizon).length === 0;
    return isValid ? [{ target, spec, subject }] : [];
  });
}

const DOCUMENT = 'document';

function titleOr(title: string, fallback: LocalText): LocalText | string {
  return title.trim() === '' ? fallback : title.slice(0, PLAN_LIMITS.nameLength);
}

function idFor({ name }: ProposedIndicator, index: number): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-/, '')
    .replace(/-$/, '');
  return /^[a-z][a-z0-9-]{2,}$/.test(slug) && !/\p{Script=Han}/u.test(name)
    ? `${slug}-${String(index + 1)}`
    : `indicator-${String(index + 1)}`;
}

/**
 * Makes the source of what a document says, under a heading if it has one.
 *
 * @example stated('By 2030, 80%.', null, 'outline') // { evidence: 'stated', document: 'outline', phrase: 'By 2030, 80%.' }
 */
export function stated(
  phrase: string,
  heading: string | null,
  document = DOCUMENT,
): ProvenanceSpec {
  return {
    evidence: 'stated',
    document,
    phrase: phrase.slice(0, PLAN_LIMITS.textLength),
    ...(heading === null ? {} : { place: heading.slice(0, PLAN_LIMITS.nameLength) }),
  };
}

/** Whether the plan keeps the indicator in percent: a rate that is typed year by year. */
function isRate({ unit }: ProposedIndicator): boolean {
  return unit === '%' || unit === '‰';
}

/** What the whole is in the unit of a rate; 1 for any other indicator. */
function scaleOf({ unit }: ProposedIndicator): number {
  return unit === '%' ? 100 : unit === '‰' ? 1000 : 1;
}

/** A target as a plan file has it, but for its indicator; null if no plan can hold it. */
function targetSpec(
  target: ProposedTarget,
  subject: ProposedIndicator,
  baseYear: number,
  id: string,
): TargetSpec | null {
  const { basis, comparator, year, fromYear, relativeTo } = target;
  if (basis === null || comparator === null || year === null || relativeTo !== null) return null;
  const isAmount = basis === 'cumulativeChange' && target.unit !== '%' && target.unit !== null;
  if (isAmount || target.unit === '个百分点') return null;
  const common = { id, indicator: '', year, nature: target.nature };
  const provenance = stated(target.phrase, target.place.heading);
  const period = fromYear === null || fromYear <= baseYear ? {} : { fromYear };
  const sizes = (inUnit: (value: number) => number) => ({
    value: inUnit(target.value),
    ...(target.upper === null ? {} : { upper: inUnit(target.upper) }),
    ...(target.tolerance === null ? {} : { tolerance: inUnit(target.tolerance) }),
  });
  if (basis === 'share' && isRate(subject)) {
    const isFull = comparator === 'full';
    return {
      ...{ ...common, ...period, basis: 'level', comparator: isFull ? 'atLeast' : comparator },
      ...sizes((value) => to15Digits(value * scaleOf(subject))),
      provenance,
    };
  }
  const isOwnUnit = basis === 'level' || basis === 'cumulative';
  if (basis === 'share' || (isOwnUnit && target.unit !== subject.unit)) return null;
  return { ...common, ...period, basis, comparator, ...sizes((value) => value), provenance };
}

interface BuildContext {
  readonly baseYear: number;
  readonly words: NewPlanWords;
  readonly known: readonly ProposedValue[];
}

interface BuiltIndicator {
  readonly indicator: IndicatorSpec;
  readonly assumption: AssumptionSpec;
}

function buildIndicator(
  subject: ProposedIndicator,
  id: string,
  targets: readonly ProposedTarget[],
  context: BuildContext,
): BuiltIndicator {
  const { words, baseYear } = context;
  const common = {
    id,
    name: subject.name.slice(0, PLAN_LIMITS.nameLength),
    unit: subject.unit === null ? words.index : unitInBoth(subject.unit),
    direction: subject.direction,
    priceBasis: 'none' as const,
    rollUp: 'none' as const,
  };
  const standIn: ProvenanceSpec = { evidence: 'assumed', illustrative: true, note: words.standIn };
  if (targets.some(({ basis }) => basis === 'cumulative')) {
    return programme(common, targets, standIn);
  }
  const base = subject.base !== null && subject.base.year === baseYear ? subject.base.value : null;
  const scale = scaleOf(subject);
  const goal = targets.find(({ basis }) => basis === 'level' || basis === 'share')?.value ?? null;
  const standInValue = goal !== null && goal > 0 ? goal : 100 / scale;
  const value = to15Digits((base ?? standInValue) * scale);
  const quoted = context.known.find(
    (each) => each.indicator === subject.name && each.value === base,
  );
  const provenance =
    base === null ? standIn : stated(quoted?.phrase ?? subject.name, subject.place.heading);
  const kind = isRate(subject) || value <= 0 ? 'given' : 'level';
  const growth = targets.find(
    ({ basis, value: rate }) => (basis === 'growth' || basis === 'averageGrowth') && rate > -1,
  );
  return {
    indicator: { ...common, kind, base: { value, provenance } },
    assumption:
      kind === 'given'
        ? { indicator: id, driver: 'value', values: value, provenance: standIn }
        : {
            ...{ indicator: id, driver: 'growth', values: growth?.value ?? 0 },
            provenance: growth
              ? { ...stated(growth.phrase, growth.place.heading), evidence: 'derived' }
              : standIn,
          },
  };
}

/** What accumulates begins at nothing and ends at the largest sum that is planned. */
function programme(
  common: Omit<IndicatorSpec, 'kind' | 'base'>,
  targets: readonly ProposedTarget[],
  standIn: ProvenanceSpec,
): BuiltIndicator {
  const sums = targets.filter(({ basis }) => basis === 'cumulative' || basis === 'level');
  const largest = [...sums].sort((a, b) => b.value - a.value)[0];
  return {
    indicator: {
      ...{ ...common, kind: 'programme', phasing: 'equal' },
      base: { value: 0, provenance: standIn },
    },
    assumption: {
      ...{ indicator: common.id, driver: 'total', values: Math.max(0, largest?.value ?? 0) },
      provenance: largest
        ? { ...stated(largest.phrase, largest.place.heading), evidence: 'derived' }
        : standIn,
    },
  };
}

function milestonesOf({ milestones }: DocumentReading): readonly MilestoneSpec[] {
  const statements = new Map(milestones.map((each) => [each.statement, each] as const));
  return [...statements.values()]
    .slice(0, PLAN_LIMITS.milestones)
    .map(({ statement, place }, index) => ({
      id: `milestone-${String(index + 1)}`,
      statement: statement.slice(0, PLAN_LIMITS.textLength),
      provenance: stated(statement, place.heading),
    }));
}
