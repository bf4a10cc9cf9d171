import {
  type AssumptionSpec,
  type DocumentReading,
  type DocumentSpec,
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
  stated,
  type TargetSpec,
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
  const { targets = [], milestones = [] } = made.spec;
  const added = asMilestones.map(({ phrase, place }) => milestoneOf(phrase, place));
  return {
    spec: {
      ...made.spec,
      milestones: [...milestones, ...withNewIds('milestone', added, milestones)],
    },
    targets: targets.length,
    ...{ asMilestones, repeated: [] },
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
  const held = new Set([...phrasesOf(made.targets), ...fitted.map(({ target }) => target.phrase)]);
  const asMilestones = settled.filter(({ phrase }) => !held.has(phrase));
  const targets = [...fresh.map(({ spec }) => spec), ...made.targets];
  const milestones = [
    ...reading.milestones.map(({ statement, place }) => milestoneOf(statement, place, document)),
    ...asMilestones.map(({ phrase, place }) => milestoneOf(phrase, place, document)),
  ];
  const title = (reading.title ?? words.name.en).slice(0, PLAN_LIMITS.nameLength);
  return {
    spec: withParts(before, { ...made, targets, milestones }, { id: document, title }),
    ...{ targets: targets.length, asMilestones, repeated },
  };
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
  const named = (name: string): Indicator | undefined =>
    plan.indicators.find((each) => Object.values(each.name).includes(name));
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
  parts: NewParts & { readonly milestones: readonly MilestoneSpec[] },
  document: DocumentSpec,
): PlanSpec {
  const { indicators, assumptions } = parts;
  const { targets = [], milestones = [] } = before;
  return {
    ...before,
    documents: [...(before.documents ?? []), document],
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
      const fresh = indicatorId(toLocalText(name).en, taken);
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
    provenance: stated(target.phrase, target.place.heading, document),
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
