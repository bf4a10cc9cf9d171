import type {
  DocumentSpec,
  HorizonSpec,
  LocalTextSpec,
  PhaseSpec,
  Plan,
  PlanReport,
  PlanSpec,
  ProjectSpec,
  ProvenanceSpec,
} from '../../../domain/index';
import type { Result } from '../../../shared/result';
import type { EditProblem } from '../command-types';
import { editPlan } from './edit-plan';
import { withHorizon } from './horizon';

/** The fields of a plan as such; what is left out stays, null takes away. */
export interface PlanFields {
  readonly name?: LocalTextSpec;
  readonly description?: LocalTextSpec | null;
  /** The id of the price index. */
  readonly deflator?: string | null;
  readonly phases?: readonly PhaseSpec[];
  readonly documents?: readonly DocumentSpec[];
}

/** A plan as written with changed fields. */
function withFields(
  spec: PlanSpec,
  { name, description, deflator, phases, documents }: PlanFields,
): PlanSpec {
  const changed: PlanSpec = {
    ...spec,
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description: description ?? undefined }),
    ...(deflator !== undefined && { deflator: deflator ?? undefined }),
    ...(phases !== undefined && { phases }),
    ...(documents !== undefined && { documents }),
  };
  return documents === undefined ? changed : withoutLostDocuments(changed);
}

/** Takes away references to documents that the plan no longer has; place and words stay. */
function withoutLostDocuments(spec: PlanSpec): PlanSpec {
  const known = new Set(spec.documents?.map(({ id }) => id));
  const source = (provenance: ProvenanceSpec): ProvenanceSpec =>
    provenance.document === undefined || known.has(provenance.document)
      ? provenance
      : { ...provenance, document: undefined };
  const sourced = <Part extends { readonly provenance: ProvenanceSpec }>(
    parts: readonly Part[] = [],
  ): readonly Part[] => parts.map((part) => ({ ...part, provenance: source(part.provenance) }));
  return {
    ...spec,
    indicators: spec.indicators.map((each) =>
      each.base
        ? { ...each, base: { ...each.base, provenance: source(each.base.provenance) } }
        : each,
    ),
    projects: sourced(spec.projects),
    targets: sourced(spec.targets),
    milestones: sourced(spec.milestones),
    scenarios: spec.scenarios.map((scenario) => ({
      ...scenario,
      assumptions: sourced(scenario.assumptions),
      uncertainties: sourced(scenario.uncertainties),
    })),
    correlations: sourced(spec.correlations),
  };
}

/**
 * Changes fields of the plan and moves its years, as one step. A document that goes takes its
 * quotations with it.
 */
export function changePlan(
  report: PlanReport,
  fields: PlanFields,
  horizon: HorizonSpec = report.plan,
): (plan: Plan) => Result<Plan, EditProblem> {
  return (plan) =>
    editPlan(plan, (spec) => withFields(movedSpec(spec, plan, report, horizon), fields));
}

function movedSpec(spec: PlanSpec, plan: Plan, report: PlanReport, horizon: HorizonSpec): PlanSpec {
  const isSame = horizon.baseYear === plan.baseYear && horizon.years === plan.years;
  return isSame ? spec : withHorizon(spec, plan, report, horizon);
}

const ASSUMED: ProvenanceSpec = { evidence: 'assumed' };
const NUMBERS = ['startYear', 'capacity', 'investment', 'rampYears', 'ramp'] as const;

/**
 * Sets the projects of an indicator, after those of the others; what is not listed goes. A project
 * with a changed number is the planner's own judgement.
 */
export function setProjects(
  indicator: string,
  projects: readonly Omit<ProjectSpec, 'indicator' | 'provenance'>[],
): (plan: Plan) => Result<Plan, EditProblem> {
  return (plan) =>
    editPlan(plan, (spec) => {
      const others = (spec.projects ?? []).filter((each) => each.indicator !== indicator);
      const own = projects.map((project): ProjectSpec => {
        const before = spec.projects?.find(({ id }) => id === project.id);
        const isSame = before && NUMBERS.every((key) => before[key] === project[key]);
        return { ...project, indicator, provenance: isSame ? before.provenance : ASSUMED };
      });
      return { ...spec, projects: [...others, ...own] };
    });
}
