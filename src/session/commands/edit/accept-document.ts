import {
  type AssumptionSpec,
  type DocumentReading,
  findTargetProblems,
  fitTarget,
  type Indicator,
  type IndicatorSpec,
  type MilestoneSpec,
  type NewPlanWords,
  type ParsedTarget,
  type Plan,
  PLAN_LIMITS,
  planOfDocument,
  type PlanSpec,
  type ProposedTarget,
  type ProvenanceSpec,
  type TargetSpec,
} from '../../../domain/index';
import { newId } from '../parts';
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
  const settled = { ...reading, targets: reading.targets.map(settle) };
  const made = planOfDocument(settled, words);
  if (!made) return null;
  const held = phrasesOf(made.spec.targets ?? []);
  const asMilestones = settled.targets.filter(({ phrase }) => !held.has(phrase));
  return {
    spec: withMilestones(made.spec, asMilestones, made.spec.documents?.[0]?.id ?? null),
    targets: made.spec.targets?.length ?? 0,
    asMilestones,
    repeated: [],
  };
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
  const document = newId('document', plan.documents);
  const settled = reading.targets.map(settle);
  const subjectOf = new Map(reading.indicators.map((each) => [each.name, each]));
  const own = new Map(plan.indicators.map((each) => [each.id, each]));
  const indicatorOf = ({ indicator }: ProposedTarget): Indicator | undefined =>
    own.get(subjectOf.get(indicator)?.existing ?? '');
  const isInPlan = ({ year }: ProposedTarget): boolean =>
    year !== null && year > plan.baseYear && year <= plan.baseYear + plan.years;
  /** The indicator of the plan that a target is compared with. */
  const otherOf = ({ relativeTo }: ProposedTarget): string | null => {
    if (relativeTo === null) return null;
    const named = plan.indicators.find((each) => Object.values(each.name).includes(relativeTo));
    return subjectOf.get(relativeTo)?.existing ?? named?.id ?? null;
  };
  const made = newIndicators(
    { ...reading, targets: settled.filter((each) => !indicatorOf(each) && isInPlan(each)) },
    { before, plan, words, document },
  );
  const fitted = settled.flatMap((target) => {
    const indicator = indicatorOf(target);
    const spec =
      indicator && isInPlan(target)
        ? fitToIndicator(target, indicator, { document, other: otherOf(target) })
        : null;
    return spec && findTargetProblems(spec, before.horizon).length === 0 ? [{ target, spec }] : [];
  });
  const present = new Set((before.targets ?? []).map(keyOf));
  const fresh = fitted.filter(({ spec }) => !present.has(keyOf(spec)));
  const repeated = fitted.filter((each) => !fresh.includes(each)).map(({ target }) => target);
  const held = new Set([...phrasesOf(made.targets), ...fitted.map(({ target }) => target.phrase)]);
  const asMilestones = settled.filter(({ phrase }) => !held.has(phrase));
  const added = [...fresh.map(({ spec }) => spec), ...made.targets];
  const spec: PlanSpec = {
    ...before,
    documents: [
      ...(before.documents ?? []),
      { id: document, title: (reading.title ?? words.name.en).slice(0, PLAN_LIMITS.nameLength) },
    ],
    indicators: [...before.indicators, ...made.indicators],
    scenarios: before.scenarios.map((scenario) =>
      scenario.parent === undefined || scenario.parent === null
        ? { ...scenario, assumptions: [...(scenario.assumptions ?? []), ...made.assumptions] }
        : scenario,
    ),
    targets: [...(before.targets ?? []), ...withIds(added, plan.targets)],
  };
  const stated = reading.milestones.map(({ statement, place: { heading } }) =>
    milestone(statement, provenance(statement, heading, document)),
  );
  const milestones = [...(before.milestones ?? []), ...withIds(stated, plan.milestones)];
  return {
    spec: withMilestones({ ...spec, milestones }, asMilestones, document),
    ...{ targets: added.length, asMilestones, repeated },
  };
}

/** What was asked about an accepted target has been answered. */
function settle(target: ProposedTarget): ProposedTarget {
  return { ...target, asks: [] };
}

const phrasesOf = (targets: readonly TargetSpec[]): ReadonlySet<string> =>
  new Set(targets.flatMap((each) => each.provenance?.phrase ?? []));

const keyOf = ({ indicator, basis, comparator, year, value }: TargetSpec): string =>
  JSON.stringify([indicator, basis, comparator, year, value ?? null]);

interface NewParts {
  readonly indicators: readonly IndicatorSpec[];
  readonly assumptions: readonly AssumptionSpec[];
  readonly targets: readonly TargetSpec[];
}

/** The indicators that the plan does not have, with a starting value or rate and their targets. */
function newIndicators(
  reading: DocumentReading,
  context: {
    readonly before: PlanSpec;
    readonly plan: Plan;
    readonly words: NewPlanWords;
    readonly document: string;
  },
): NewParts {
  const { plan, words, document } = context;
  const made = planOfDocument({ ...reading, baseYear: plan.baseYear, milestones: [] }, words);
  if (!made) return { indicators: [], assumptions: [], targets: [] };
  const taken = plan.indicators.map(({ id }) => id);
  const idOf = new Map(
    made.spec.indicators.map(({ id, name }) => {
      const fresh = indicatorId(typeof name === 'string' ? name : name.en, taken);
      taken.push(fresh);
      return [id, fresh] as const;
    }),
  );
  const renamed = (id: string): string => idOf.get(id) ?? id;
  const [scenario] = made.spec.scenarios;
  const cited = <Part extends { readonly provenance?: ProvenanceSpec | undefined }>(part: Part) =>
    part.provenance?.document === undefined
      ? part
      : { ...part, provenance: { ...part.provenance, document } };
  return {
    indicators: made.spec.indicators.map((each) => ({
      ...each,
      id: renamed(each.id),
      ...(each.base ? { base: cited(each.base) } : {}),
    })),
    assumptions: (scenario?.assumptions ?? []).map((each) => ({
      ...cited(each),
      indicator: renamed(each.indicator),
    })),
    targets: (made.spec.targets ?? []).map((each) => ({
      ...cited(each),
      indicator: renamed(each.indicator),
    })),
  };
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
  if (unit === '‰' || unit === '个百分点') return null;
  const isPercent = unit === '%' || (other !== null && unit === null);
  if (!isPercent && (basis === 'growth' || basis === 'averageGrowth')) return null;
  if (!isPercent && basis === 'cumulativeChange') return null;
  const parsed: ParsedTarget = {
    ...{ comparator, hasComparator: true, value: target.value, upper: target.upper },
    ...{ tolerance: target.tolerance, basis: basis === 'share' ? null : basis, isPercent },
    ...{ scale: null, unit: isPercent ? null : unit, periodYears: null, year },
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
    provenance: provenance(target.phrase, target.place.heading, document),
  };
}

function provenance(phrase: string, heading: string | null, document: string): ProvenanceSpec {
  return {
    ...{ evidence: 'stated', document, phrase: phrase.slice(0, PLAN_LIMITS.textLength) },
    ...(heading === null ? {} : { place: heading.slice(0, PLAN_LIMITS.nameLength) }),
  };
}

function milestone(statement: string, source: ProvenanceSpec): MilestoneSpec {
  return {
    id: 'milestone',
    statement: statement.slice(0, PLAN_LIMITS.textLength),
    provenance: source,
  };
}

function withMilestones(
  spec: PlanSpec,
  targets: readonly ProposedTarget[],
  document: string | null,
): PlanSpec {
  const before = spec.milestones ?? [];
  const added = targets.map(({ phrase, place: { heading } }) =>
    milestone(
      phrase,
      document === null ? { evidence: 'assumed' } : provenance(phrase, heading, document),
    ),
  );
  return { ...spec, milestones: [...before, ...withIds(added, before)] };
}

/** Gives new parts ids that none of the others has. */
function withIds<Part extends { readonly id: string }>(
  parts: readonly Part[],
  others: readonly { readonly id: string }[],
): readonly Part[] {
  const all: { readonly id: string }[] = [...others];
  return parts.map((part) => {
    const named = { ...part, id: newId(part.id.replace(/-\d+$/, ''), all) };
    all.push(named);
    return named;
  });
}
