import type { Distribution } from '../distributions/distribution';
import { DRIVERS } from '../indicators/drivers';
import { KIND_FACTS } from '../indicators/kinds';
import type {
  Assumption,
  Correlation,
  Indicator,
  Milestone,
  Phase,
  Plan,
  PlanChange,
  PlanDocument,
  Project,
  Provenance,
  Scenario,
  Target,
  UncertainDriver,
  Uncertainty,
} from '../plan/plan';
import type {
  AssumptionSpec,
  CorrelationSpec,
  DistributionSpec,
  DocumentSpec,
  DriverValuesSpec,
  IndicatorSpec,
  LocalTextSpec,
  MilestoneSpec,
  PhaseSpec,
  PlanChangeSpec,
  PlanSpec,
  ProjectSpec,
  ProvenanceSpec,
  ScenarioSpec,
  TargetSpec,
  UncertainDriverSpec,
  UncertaintySpec,
} from '../plan/plan-spec';
import type { LocalText } from '../../shared/local-text';
import { utf8Bytes } from '../../shared/utf8-bytes';
import { PLAN_LIMITS } from '../numbers/limits';
import type { PlanProblem } from '../plan/plan-problem';

/**
 * Writes a plan as the text of a plan file, from which {@link readPlanFile} reads the same plan.
 * Empty values are left out; numbers keep their full precision.
 *
 * @returns JSON, indented by two spaces unless it is too large for that, ending in a line feed
 * @example readPlanFile(writePlanFile(examplePlan)) // { ok: true, value: examplePlan }
 */
export function writePlanFile(plan: Plan): string {
  const spec = toPlanSpec(plan);
  const text = JSON.stringify(spec, null, 2);
  // Without indentation it has a third of the size.
  return `${utf8Bytes(text) < MOST_INDENTED_BYTES ? text : JSON.stringify(spec)}\n`;
}

/**
 * Writes a plan down as it stands in a plan file; {@link resolvePlan} makes the same plan of it.
 *
 * @example toPlanSpec(examplePlan).horizon // { baseYear: 2023, years: 3 }
 */
export function toPlanSpec(plan: Plan): PlanSpec {
  const { description, phases, deflator, documents, projects } = plan;
  const { correlations, targets, milestones, history } = plan;
  return {
    format: 'planpath-plan',
    version: 1,
    id: plan.id,
    name: toTextSpec(plan.name),
    ...(description && { description: toTextSpec(description) }),
    horizon: { baseYear: plan.baseYear, years: plan.years },
    ...(phases.length > 0 && { phases: phases.map(toPhaseSpec) }),
    ...(deflator !== null && { deflator }),
    ...(documents.length > 0 && {
      documents: documents.map(toDocumentSpec),
    }),
    indicators: plan.indicators.map(toIndicatorSpec),
    ...(projects.length > 0 && { projects: projects.map(toProjectSpec) }),
    scenarios: plan.scenarios.map((scenario) => toScenarioSpec(scenario, plan.baseYear)),
    ...(correlations.length > 0 && { correlations: correlations.map(toCorrelationSpec) }),
    ...(targets.length > 0 && { targets: targets.map(toTargetSpec) }),
    ...(milestones.length > 0 && { milestones: milestones.map(toMilestoneSpec) }),
    ...(history.length > 0 && { history: history.map(toChangeSpec) }),
  };
}

/** Nobody reads a larger file in an editor. */
const MOST_INDENTED_BYTES = 5_000_000;

/**
 * Tells whether the file of a plan would be larger than a plan file may be. Every plan that is read
 * or made is checked by it, so that whatever is saved can be opened again.
 *
 * @returns null where the file can be read again
 * @example planTooLarge(examplePlan) // null
 */
export function planTooLarge(
  plan: Plan,
): Extract<PlanProblem, { readonly kind: 'planTooLarge' }> | null {
  const [bytes, limit] = [planFileBytes(plan), PLAN_LIMITS.bytes];
  return bytes > limit ? { kind: 'planTooLarge', path: [], bytes, limit } : null;
}

/** The keys and braces around the parts of a plan, and its horizon. */
const FRAME_BYTES = 400;

/** The bytes of the file of a plan without indentation, up to {@link FRAME_BYTES} too many. */
export function planFileBytes(plan: Plan): number {
  const { id, name, description, deflator } = plan;
  const sum = <Part extends object>(parts: readonly Part[], toSpec: (part: Part) => object) =>
    parts.reduce((bytes, part) => bytes + partBytes(part, toSpec), 0);
  return (
    FRAME_BYTES +
    utf8Bytes(JSON.stringify([id, name, description, deflator])) +
    sum(plan.phases, toPhaseSpec) +
    sum(plan.documents, toDocumentSpec) +
    sum(plan.indicators, toIndicatorSpec) +
    sum(plan.projects, toProjectSpec) +
    sum(plan.scenarios, (scenario) => toScenarioSpec(scenario, plan.baseYear)) +
    sum(plan.correlations, toCorrelationSpec) +
    sum(plan.targets, toTargetSpec) +
    sum(plan.milestones, toMilestoneSpec) +
    sum(plan.history, toChangeSpec)
  );
}

/** The bytes of parts that were measured before: a change replaces only the parts that it changes. */
const measured = new WeakMap<object, number>();

/** The bytes of one entry of a list, with its comma. */
function partBytes<Part extends object>(part: Part, toSpec: (part: Part) => object): number {
  const known = measured.get(part);
  if (known !== undefined) return known;
  const bytes = utf8Bytes(JSON.stringify(toSpec(part))) + 1;
  measured.set(part, bytes);
  return bytes;
}

function toDocumentSpec({ id, title, date }: PlanDocument): DocumentSpec {
  return { id, title: toTextSpec(title), ...(date !== null && { date }) };
}

function toTextSpec(text: LocalText): LocalTextSpec {
  return text.en === text['zh-CN'] ? text.en : { en: text.en, 'zh-CN': text['zh-CN'] };
}

function toProvenanceSpec(provenance: Provenance): ProvenanceSpec {
  const { evidence, illustrative, document, place, date, phrase, note } = provenance;
  return {
    evidence,
    ...(illustrative && { illustrative }),
    ...(document !== null && { document }),
    ...(place !== null && { place }),
    ...(date !== null && { date }),
    ...(phrase !== null && { phrase }),
    ...(note && { note: toTextSpec(note) }),
  };
}

function toIndicatorSpec(indicator: Indicator): IndicatorSpec {
  const { id, decimals, kind, direction, priceBasis, rollUp, role, partOf, base } = indicator;
  const { group, known } = indicator;
  return {
    id,
    name: toTextSpec(indicator.name),
    unit: toTextSpec(indicator.ownUnit),
    decimals,
    kind,
    ...toSettingsSpec(indicator),
    direction,
    priceBasis,
    rollUp,
    ...(role !== null && { role }),
    ...(partOf !== null && { partOf }),
    ...(group && { group: toTextSpec(group) }),
    ...(base && { base: { value: base.value, provenance: toProvenanceSpec(base.provenance) } }),
    ...(known.length > 0 && {
      known: known.map(({ year, value, provenance }) => ({
        ...{ year, value },
        provenance: toProvenanceSpec(provenance),
      })),
    }),
  };
}

/** The settings of the indicator's kind; those that are null are left out. */
function toSettingsSpec({ model }: Indicator): Partial<IndicatorSpec> {
  if (model.kind === 'formula') return { formula: model.formula.text };
  const settings: Readonly<Record<string, unknown>> = { ...model };
  return Object.fromEntries(
    KIND_FACTS[model.kind].settings.flatMap((key) => {
      const value = settings[key] ?? null;
      return value === null ? [] : [[key, value]];
    }),
  );
}

function toPhaseSpec({ id, name, firstYear, lastYear }: Phase): PhaseSpec {
  return { id, name: toTextSpec(name), firstYear, lastYear };
}

function toProjectSpec(project: Project): ProjectSpec {
  const { id, name, indicator, startYear, investment, capacity, rampYears, ramp } = project;
  return {
    id,
    name: toTextSpec(name),
    indicator,
    startYear,
    ...(investment !== null && { investment }),
    capacity,
    rampYears,
    ramp,
    provenance: toProvenanceSpec(project.provenance),
  };
}

function toMilestoneSpec(milestone: Milestone): MilestoneSpec {
  const { id, statement, owner, due, status, note, provenance } = milestone;
  return {
    id,
    statement: toTextSpec(statement),
    ...(owner && { owner: toTextSpec(owner) }),
    ...(due !== null && { due }),
    status,
    ...(note && { note: toTextSpec(note) }),
    provenance: toProvenanceSpec(provenance),
  };
}

function toChangeSpec(change: PlanChange): PlanChangeSpec {
  const { at, scenario, indicator, driver, year, from, to, why } = change;
  return {
    ...{ at, scenario, indicator, driver },
    ...(year !== null && { year }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(why !== null && { why }),
  };
}

function toScenarioSpec(scenario: Scenario, baseYear: number): ScenarioSpec {
  const { id, parent, note, assumptions, uncertainties } = scenario;
  return {
    id,
    name: toTextSpec(scenario.name),
    ...(parent !== null && { parent }),
    ...(note && { note: toTextSpec(note) }),
    ...(assumptions.length > 0 && {
      assumptions: assumptions.map((assumption) => toAssumptionSpec(assumption, baseYear)),
    }),
    ...(uncertainties.length > 0 && { uncertainties: uncertainties.map(toUncertaintySpec) }),
  };
}

function toAssumptionSpec(assumption: Assumption, baseYear: number): AssumptionSpec {
  return {
    indicator: assumption.indicator,
    driver: assumption.driver,
    values: toValuesSpec(assumption, baseYear),
    provenance: toProvenanceSpec(assumption.provenance),
  };
}

/** One number if all years have the same, otherwise one per year; years that inherit are left out. */
function toValuesSpec({ driver, values }: Assumption, baseYear: number): DriverValuesSpec {
  const [first] = values;
  const isOne = DRIVERS[driver].single || values.every((value) => value === first);
  if (typeof first === 'number' && isOne) return first;
  return Object.fromEntries(
    values.flatMap((value, index) => (value === null ? [] : [[baseYear + 1 + index, value]])),
  );
}

function toUncertaintySpec(uncertainty: Uncertainty): UncertaintySpec {
  const { measuredFrom, yearCorrelation } = uncertainty;
  return {
    ...toUncertainDriverSpec(uncertainty),
    ...toDistributionSpec(uncertainty.distribution),
    ...(measuredFrom !== 'zero' && { measuredFrom }),
    ...(yearCorrelation !== 0 && { yearCorrelation }),
    provenance: toProvenanceSpec(uncertainty.provenance),
  };
}

/** The changes of a history follow from the values of its indicator. */
function toDistributionSpec(distribution: Distribution): DistributionSpec {
  return distribution.shape === 'history' ? { shape: 'history' } : distribution;
}

function toCorrelationSpec({ first, second, value, provenance }: Correlation): CorrelationSpec {
  return {
    first: toUncertainDriverSpec(first),
    second: toUncertainDriverSpec(second),
    value,
    provenance: toProvenanceSpec(provenance),
  };
}

function toUncertainDriverSpec({ indicator, driver, year }: UncertainDriver): UncertainDriverSpec {
  return { indicator, driver, ...(year !== null && { year }) };
}

function toTargetSpec(target: Target): TargetSpec {
  const { id, indicator, basis, comparator, value, upper, tolerance, year, fromYear, nature } =
    target;
  const { stretch, relativeTo } = target;
  return {
    id,
    indicator,
    basis,
    comparator,
    value,
    ...(upper !== null && { upper }),
    ...(tolerance !== null && { tolerance }),
    year,
    ...(fromYear !== null && { fromYear }),
    nature,
    ...(stretch && { stretch }),
    ...(relativeTo !== null && { relativeTo }),
    provenance: toProvenanceSpec(target.provenance),
  };
}
