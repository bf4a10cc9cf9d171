import type {
  DocumentSpec,
  LocalTextSpec,
  PhaseSpec,
  Plan,
  PlanSpec,
  ProjectSpec,
  ProvenanceSpec,
} from '../../../domain/index';
import type { Result } from '../../../shared/result';
import type { EditProblem } from '../command-types';
import { editPlan } from './edit-plan';

/** The fields of a plan as such; what is left out stays, null takes away. */
export interface PlanFields {
  readonly name?: LocalTextSpec;
  readonly description?: LocalTextSpec | null;
  /** The id of the price index. */
  readonly deflator?: string | null;
  readonly phases?: readonly PhaseSpec[];
  readonly documents?: readonly DocumentSpec[];
}

/** Changes fields of the plan; a document that goes takes its quotations with it. */
export function changePlanFields(fields: PlanFields): (plan: Plan) => Result<Plan, EditProblem> {
  return (plan) => editPlan(plan, (spec) => withFields(spec, fields));
}

/** A plan as written with changed fields. */
export function withFields(
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
    })),
  };
}

/** Changes any field of a project, its name and its indicator too. */
export function changeProjectFields(
  id: string,
  change: Partial<Omit<ProjectSpec, 'id'>>,
): (plan: Plan) => Result<Plan, EditProblem> {
  return (plan) =>
    editPlan(plan, (spec) => ({
      ...spec,
      projects: spec.projects?.map((each) => (each.id === id ? { ...each, ...change } : each)),
    }));
}
