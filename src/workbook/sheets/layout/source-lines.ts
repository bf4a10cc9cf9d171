import type {
  Assumption,
  Indicator,
  Milestone,
  Plan,
  Project,
  Provenance,
  Scenario,
  Target,
} from '../../../domain/index';

/** One item of a plan that has a source. */
export type SourceLine = { readonly provenance: Provenance } & (
  | { readonly kind: 'base'; readonly indicator: Indicator }
  | { readonly kind: 'assumption'; readonly scenario: Scenario; readonly assumption: Assumption }
  | { readonly kind: 'target'; readonly target: Target }
  | { readonly kind: 'project'; readonly project: Project }
  | { readonly kind: 'milestone'; readonly milestone: Milestone }
);

export type SourceKind = SourceLine['kind'];

/** The kinds of items with a source, in the order of printing. */
const SOURCE_KINDS = [
  ...(['base', 'assumption', 'target', 'project', 'milestone'] as const),
] as const satisfies readonly SourceKind[];

/** Lists everything that has a source, by group. Empty groups are left out. */
export function sourceGroups(
  plan: Plan,
): readonly { readonly kind: SourceKind; readonly lines: readonly SourceLine[] }[] {
  return SOURCE_KINDS.map((kind) => ({ kind, lines: linesOf(kind, plan) })).filter(
    ({ lines }) => lines.length > 0,
  );
}

function linesOf(kind: SourceKind, plan: Plan): readonly SourceLine[] {
  switch (kind) {
    case 'base':
      return plan.indicators.flatMap((indicator): readonly SourceLine[] =>
        indicator.base ? [{ kind, indicator, provenance: indicator.base.provenance }] : [],
      );
    case 'assumption':
      return plan.scenarios.flatMap((scenario) =>
        scenario.assumptions
          .filter(({ values }) => values.some((value) => value !== null))
          .map((assumption) => {
            return { kind, scenario, assumption, provenance: assumption.provenance };
          }),
      );
    case 'target':
      return plan.targets.map((target) => ({ kind, target, provenance: target.provenance }));
    case 'project':
      return plan.projects.map((project) => ({ kind, project, provenance: project.provenance }));
    case 'milestone':
      return plan.milestones.map((milestone) => {
        return { kind, milestone, provenance: milestone.provenance };
      });
  }
}

/** Number of rows that the groups take, with a heading and a gap for each. */
export function sourceRowCount(plan: Plan): number {
  return sourceGroups(plan).reduce((sum, { lines }) => sum + lines.length + 2, 0);
}
