import {
  type AssumptionSpec,
  type DocumentReading,
  type DocumentSpec,
  findPeer,
  findTargetProblems,
  fitTarget,
  type Indicator,
  type IndicatorSpec,
  type MilestoneSpec,
  type NewPlanWords,
  type Plan,
  PLAN_LIMITS,
  planOfDocument,
  type PlanSpec,
  type ProposedIndicator,
  type ProposedMilestone,
  type ProposedTarget,
  type ProposedValue,
  type ProvenanceSpec,
  stated,
  type TargetAmount,
  type TargetSpec,
  to15Digits,
  toLocalText,
} from '../../../domain/index';
import { isProjected, newId, withNewIds } from '../parts';
import { indicatorId } from './indicator-id';

/** A plan as written with what was accepted of a document. */
export interface AcceptedDocument {
  readonly spec: PlanSpec;
  /** How many targets were added. */
  readonly targets: number;
  /** Targets that a plan cannot compute: each is kept as a milestone, in its own words. */
  readonly asMilestones: readonly ProposedTarget[];
  /** Targets that the plan has already. */
  readonly repeated: readonly ProposedTarget[];
  /** Known values that the plan has no place for. */
  readonly unheld: readonly ProposedValue[];
}

/**
 * Makes a new plan of what was accepted of a document; null if it holds no target that a plan can
 * compute, because then nothing says which years it is about.
 *
 * @param reading - with the accepted targets and milestones only
 */
export function planFromDocument(
  reading: DocumentReading,
  words: NewPlanWords,
): AcceptedDocument | null {
  const made = planOfDocument({ ...reading, targets: reading.targets.map(settle) }, words);
  if (!made) return null;
  const { spec, asMilestones, unheld } = made;
  return { spec, targets: spec.targets?.length ?? 0, asMilestones, unheld, repeated: [] };
}

/**
 * Adds what was accepted of a document to a plan: targets of its indicators, new indicators with
 * theirs, milestones. What the plan has already is not added again.
 *
 * @param before - the plan as written
 * @param reading - with the accepted targets and milestones only
 */
export function addDocument(
  before: PlanSpec,
  plan: Plan,
  reading: DocumentReading,
  words: NewPlanWords,
): AcceptedDocument {
  const title = (reading.title ?? words.name.en).slice(0, PLAN_LIMITS.nameLength);
  const known = plan.documents.find((each) => Object.values(each.title).includes(title));
  const document = known?.id ?? newId('document', plan.documents);
  const indicatorOf = ownIndicators(plan, reading);
  const settled = reading.targets.map(settle);
  const inYears = settled.filter(({ year }) => year !== null && isProjected(plan, year));
  const made = newIndicators(
    { ...reading, targets: inYears.filter(({ indicator }) => !indicatorOf(indicator)) },
    { plan, words, document },
  );
  const fitted = fitTargets(inYears, plan, { indicatorOf, document });
  const present = new Set((before.targets ?? []).map(keyOf));
  const fresh = fitted.filter(({ spec }) => !present.has(keyOf(spec)));
  const repeated = fitted.filter((each) => !fresh.includes(each)).map(({ target }) => target);
  const held = new Set([...made.held, ...fitted.map(({ target }) => target)]);
  const asMilestones = settled.filter((target) => !held.has(target));
  const targets = [...fresh.map(({ spec }) => spec), ...made.targets];
  const milestones = newMilestones(before, [
    ...reading.milestones,
    ...[...asMilestones, ...reading.projects].map(({ phrase, place }) => {
      return { statement: phrase, place };
    }),
  ]);
  const own = known ? null : { id: document, title };
  return {
    spec: withParts(before, { ...made, targets, milestones: milestones(document) }, own),
    ...{ targets: targets.length, asMilestones, repeated, unheld: made.unheld },
  };
}

/** The statements that a plan does not have yet, once each. */
function newMilestones(
  { milestones = [] }: PlanSpec,
  goals: readonly ProposedMilestone[],
): (document: string) => readonly MilestoneSpec[] {
  const present = new Set(
    milestones.flatMap(({ statement }) => Object.values(toLocalText(statement))),
  );
  const fresh = goals.filter(({ statement }, index) => {
    const isFirst = goals.findIndex((other) => other.statement === statement) === index;
    return isFirst && !present.has(statement.slice(0, PLAN_LIMITS.textLength));
  });
  return (document) => fresh.map(({ statement, place }) => milestoneOf(statement, place, document));
}

type IndicatorOf = (name: string) => Indicator | undefined;

/** Finds the indicator of the plan that a name of the document or of the plan means. */
function ownIndicators(plan: Plan, reading: DocumentReading): IndicatorOf {
  const existing = new Map(reading.indicators.map((each) => [each.name, each.existing]));
  const own = new Map(plan.indicators.map((each) => [each.id, each]));
  return (name) => own.get(existing.get(name) ?? '');
}

/** The targets that indicators of the plan can have, in their units. */
function fitTargets(
  targets: readonly ProposedTarget[],
  plan: Plan,
  { indicatorOf, document }: { readonly indicatorOf: IndicatorOf; readonly document: string },
): readonly { readonly target: ProposedTarget; readonly spec: TargetSpec }[] {
  const names = plan.indicators.flatMap((each) =>
    Object.values(each.name).map((name) => ({ name, indicator: each })),
  );
  const named = (name: string): Indicator | undefined => findPeer(name, names)?.indicator;
  return targets.flatMap((target) => {
    const { indicator: name, relativeTo } = target;
    const indicator = indicatorOf(name);
    if (!indicator) return [];
    const compared = relativeTo === null ? null : (indicatorOf(relativeTo) ?? named(relativeTo));
    const spec = fitToIndicator(target, indicator, { document, other: compared?.id ?? null });
    return spec && findTargetProblems(spec, plan).length === 0 ? [{ target, spec }] : [];
  });
}

/** A plan as written with new parts of a document, which it then names. */
function withParts(
  before: PlanSpec,
  parts: Omit<NewParts, 'held' | 'unheld'> & { readonly milestones: readonly MilestoneSpec[] },
  document: DocumentSpec | null,
): PlanSpec {
  const { indicators, assumptions } = parts;
  const { targets = [], milestones = [] } = before;
  return {
    ...before,
    documents: [...(before.documents ?? []), ...(document ? [document] : [])],
    indicators: [...before.indicators, ...indicators],
    scenarios: before.scenarios.map((scenario) =>
      scenario.parent === undefined || scenario.parent === null
        ? { ...scenario, assumptions: [...(scenario.assumptions ?? []), ...assumptions] }
        : scenario,
    ),
    targets: [...targets, ...withNewIds('target', parts.targets, targets)],
    milestones: [...milestones, ...withNewIds('milestone', parts.milestones, milestones)],
  };
}

/** What was asked about an accepted target has been answered. */
function settle(target: ProposedTarget): ProposedTarget {
  return { ...target, asks: [] };
}

const keyOf = (target: TargetSpec): string => {
  const { indicator, basis, comparator, year, fromYear, value, upper, relativeTo } = target;
  // What is left out is null in a list.
  return JSON.stringify([
    ...[indicator, basis, comparator, year],
    ...[fromYear, value, upper, relativeTo],
  ]);
};

interface NewParts {
  readonly indicators: readonly IndicatorSpec[];
  readonly assumptions: readonly AssumptionSpec[];
  readonly targets: readonly TargetSpec[];
  /** The proposals that are among the targets, and the known values that no indicator has. */
  readonly held: readonly ProposedTarget[];
  readonly unheld: readonly ProposedValue[];
}

/** The indicators that the plan does not have, with a starting value or rate and their targets. */
function newIndicators(
  reading: DocumentReading,
  context: {
    readonly plan: Plan;
    readonly words: NewPlanWords;
    readonly document: string;
  },
): NewParts {
  const { plan, words, document } = context;
  const parts = { milestones: [], projects: [], phases: [] };
  const made = planOfDocument({ ...reading, baseYear: plan.baseYear, ...parts }, words);
  if (!made) {
    return { indicators: [], assumptions: [], targets: [], held: [], unheld: reading.known };
  }
  const { spec, subjects } = made;
  const isOwn = (id: string): boolean => existingIn(plan, subjects.get(id)) !== null;
  const idOf = newIds(spec, subjects, plan);
  const renamed = (id: string): string => idOf.get(id) ?? id;
  const cited = <Part extends { readonly provenance?: ProvenanceSpec | undefined }>(part: Part) =>
    part.provenance?.document === undefined
      ? part
      : { ...part, provenance: { ...part.provenance, document } };
  const kept = new Set(made.asMilestones);
  return {
    indicators: spec.indicators
      .filter(({ id }) => !isOwn(id))
      .map((each) => ({
        ...each,
        id: renamed(each.id),
        ...(each.base ? { base: cited(each.base) } : {}),
        ...(each.known ? { known: each.known.map(cited) } : {}),
      })),
    assumptions: (spec.scenarios[0]?.assumptions ?? [])
      .filter(({ indicator }) => !isOwn(indicator))
      .map((each) => ({ ...cited(each), indicator: renamed(each.indicator) })),
    targets: (spec.targets ?? []).map((each) => ({
      ...cited(each),
      indicator: renamed(each.indicator),
      ...(each.relativeTo === undefined ? {} : { relativeTo: renamed(each.relativeTo) }),
    })),
    held: reading.targets.filter((target) => !kept.has(target)),
    unheld: made.unheld,
  };
}

/** The id of the plan's indicator that something in a document is; null if it is new. */
function existingIn(plan: Plan, subject: ProposedIndicator | undefined): string | null {
  const own = plan.indicators.find(({ id }) => id === subject?.existing);
  return own?.id ?? null;
}

/** The ids in a plan of the indicators that a document has, by those in the plan made from it. */
function newIds(
  { indicators }: PlanSpec,
  subjects: ReadonlyMap<string, ProposedIndicator>,
  plan: Plan,
): ReadonlyMap<string, string> {
  const taken = plan.indicators.map(({ id }) => id);
  return new Map(
    indicators.map(({ id, name }) => {
      const own = existingIn(plan, subjects.get(id));
      if (own !== null) return [id, own] as const;
      const fresh = indicatorId(toLocalText(name).en, taken);
      taken.push(fresh);
      return [id, fresh] as const;
    }),
  );
}

/** A target in the unit of an indicator of the plan; null if it does not fit it. */
function fitToIndicator(
  target: ProposedTarget,
  indicator: Indicator,
  { document, other }: { readonly document: string; readonly other: string | null },
): TargetSpec | null {
  const { basis, comparator, year, fromYear, relativeTo, unit } = target;
  if (basis === null || comparator === null || year === null) return null;
  if ((relativeTo === null) !== (other === null)) return null;
  if (basis === 'cumulativeChange' && other === null && unit !== '%') {
    return movedFrom(target, indicator, document);
  }
  if (unit === '‰' || unit === '个百分点') return null;
  const isPercent = unit === '%' || (other !== null && unit === null);
  if (!isPercent && (basis === 'growth' || basis === 'averageGrowth')) return null;
  if (!isPercent && basis === 'cumulativeChange') return null;
  const parsed: TargetAmount = {
    ...{ comparator, value: target.value, upper: target.upper },
    ...{ tolerance: target.tolerance, basis: basis === 'share' ? null : basis, isPercent },
    ...{ scale: null, unit: isPercent ? null : unit },
  };
  const fitted = fitTarget(parsed, indicator);
  if (!fitted.ok || (basis === 'share' && fitted.value.basis === 'growth')) return null;
  const { upper, tolerance } = fitted.value;
  return {
    ...{ id: 'target', indicator: indicator.id, year, nature: target.nature },
    ...(fromYear === null ? {} : { fromYear }),
    ...(target.stretch ? { stretch: true } : {}),
    ...(other === null ? {} : { relativeTo: other }),
    ...{ basis: fitted.value.basis, comparator, value: fitted.value.value },
    ...(upper === null ? {} : { upper }),
    ...(tolerance === null ? {} : { tolerance }),
    provenance: stated(target.phrase, target.place.heading, document),
  };
}

/** A change by an amount or by points as the level that it leads to; null if it has no beginning. */
function movedFrom(
  target: ProposedTarget,
  indicator: Indicator,
  document: string,
): TargetSpec | null {
  const { base, id } = indicator;
  const { comparator, year, fromYear, value } = target;
  const isFromBase = base !== null && (fromYear === null || fromYear === base.year + 1);
  if (!isFromBase || comparator === null || year === null || target.upper !== null) return null;
  const isPoints = target.unit === '个百分点';
  const parsed: TargetAmount = {
    ...{ comparator, value, upper: null, tolerance: null },
    ...{ basis: null, isPercent: isPoints, scale: null },
    unit: isPoints ? null : target.unit,
  };
  const moved = fitTarget(parsed, indicator);
  // Points move what is in percent, and nothing else.
  if (!moved.ok || moved.value.basis === 'growth') return null;
  return {
    ...{ id: 'target', indicator: id, year, nature: target.nature, comparator },
    ...(target.stretch ? { stretch: true } : {}),
    ...{ basis: moved.value.basis, value: to15Digits(base.value + moved.value.value) },
    provenance: { ...stated(target.phrase, target.place.heading, document), evidence: 'derived' },
  };
}

function milestoneOf(
  statement: string,
  { heading }: ProposedTarget['place'],
  document?: string,
): MilestoneSpec {
  return {
    id: 'milestone',
    statement: statement.slice(0, PLAN_LIMITS.textLength),
    provenance: stated(statement, heading, document),
  };
}
