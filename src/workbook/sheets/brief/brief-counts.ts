import type { Plan, Provenance } from '../../../domain/index';

/** How many rows of the tables quote a document. */
export function documentCount(plan: Plan, id: string): number {
  return provenances(plan).filter(({ document }) => document === id).length;
}

/** How many rows of the tables are marked illustrative. */
export function illustrativeCount(plan: Plan): number {
  return provenances(plan).filter(({ illustrative }) => illustrative).length;
}

function provenances(plan: Plan): readonly Provenance[] {
  return [
    ...plan.indicators.flatMap(({ base }) => (base ? [base.provenance] : [])),
    ...plan.scenarios.flatMap(({ assumptions }) => assumptions.map((each) => each.provenance)),
    ...[...plan.targets, ...plan.projects, ...plan.milestones].map((each) => each.provenance),
  ];
}
