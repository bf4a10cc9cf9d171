import {
  type Formula,
  type FormulaParser,
  parsePlanSpec,
  type Plan,
  type PlanPath,
  type PlanSpec,
  resolvePlan,
  type Scenario,
  toPlanSpec,
} from '../../../domain/index';
import { sameContent } from '../../../shared/same-content';
import { err, ok, type Result } from '../../../shared/result';
import type { EditProblem } from '../command-types';
import { withoutStrayUncertainties } from './stray-uncertainties';

/** Parses formulas; null as long as no formula had to be read. */
export type MaybeParser = FormulaParser | null;

/**
 * Changes a plan as it is written down and reads it again, so that an edit obeys the same rules as a
 * plan file. What the edit leaves alone stays the same object.
 *
 * @param parse - needed where the edit brings a formula that the plan does not have
 */
export function editPlan(
  plan: Plan,
  edit: (spec: PlanSpec) => PlanSpec,
  parse: MaybeParser = null,
): Result<Plan, EditProblem> {
  const written = toPlanSpec(plan);
  const spec = parsePlanSpec(withoutStrayUncertainties(edit(written), written));
  const edited = spec.ok ? resolvePlan(spec.value, parserFor(plan, spec.value, parse)) : spec;
  return edited.ok
    ? ok(keepUnchanged(plan, edited.value))
    : err({ kind: 'rules', problems: edited.error });
}

/** Reads the formulas that the plan has without a parser, which is large and loaded on demand. */
function parserFor(plan: Plan, { indicators }: PlanSpec, parse: MaybeParser): MaybeParser {
  const known = new Map<string, Formula>();
  for (const { model } of plan.indicators) {
    if (model.kind === 'formula') known.set(model.formula.text, model.formula);
  }
  const isKnown = indicators.every(
    ({ kind, formula }) => kind !== 'formula' || formula === undefined || known.has(formula),
  );
  if (!isKnown && !parse) return null;
  return (text) => {
    const formula = known.get(text);
    return formula ? ok(formula) : (parse?.(text) ?? err({ kind: 'empty' }));
  };
}

/** Keeps the parts that an edit has not changed, so that comparing both plans stays cheap. */
function keepUnchanged(before: Plan, after: Plan): Plan {
  return {
    ...after,
    phases: keptParts(before.phases, after.phases),
    documents: keptParts(before.documents, after.documents),
    indicators: keptParts(before.indicators, after.indicators),
    projects: keptParts(before.projects, after.projects),
    scenarios: keptParts(
      before.scenarios,
      after.scenarios.map((scenario) => keepAssumptions(before.scenarios, scenario)),
    ),
    correlations: sameContent(before.correlations, after.correlations)
      ? before.correlations
      : after.correlations,
    targets: keptParts(before.targets, after.targets),
    milestones: keptParts(before.milestones, after.milestones),
    history: before.history.length === after.history.length ? before.history : after.history,
  };
}

function keptParts<Part extends { readonly id: string }>(
  before: readonly Part[],
  after: readonly Part[],
): readonly Part[] {
  const earlier = new Map(before.map((part) => [part.id, part]));
  const parts = after.map((part) => {
    const kept = earlier.get(part.id);
    return kept && sameContent(kept, part) ? kept : part;
  });
  const isSame = parts.length === before.length && parts.every((part, at) => part === before[at]);
  return isSame ? before : parts;
}

function keepAssumptions(before: readonly Scenario[], after: Scenario): Scenario {
  const earlier = before.find(({ id }) => id === after.id);
  if (!earlier) return after;
  const keyed = new Map(
    earlier.assumptions.map((each) => [`${each.indicator} ${each.driver}`, each]),
  );
  const assumptions = after.assumptions.map((each) => {
    const kept = keyed.get(`${each.indicator} ${each.driver}`);
    return kept && sameContent(kept, each) ? kept : each;
  });
  const uncertainties = after.uncertainties.map((each) => {
    const kept = earlier.uncertainties.find((one) => sameContent(one, each));
    return kept ?? each;
  });
  return { ...after, assumptions, uncertainties };
}

/**
 * The field of a form that a problem belongs to: the last name in its path. What is wrong with a row
 * of assumptions belongs to the driver.
 *
 * @example fieldOfPath(['indicators', 2, 'base', 'value']) // 'base'
 */
export function fieldOfPath(path: PlanPath): string | null {
  const names = path.filter((step) => typeof step === 'string');
  if (names[0] === 'horizon') return names[1] ?? 'years';
  if (names[0] === 'scenarios') return 'drivers';
  // A row of the history: `known.0.year`.
  if (names[1] === 'known') return path.slice(2).join('.');
  return names.length > 1 ? (names[1] ?? null) : (names[0] ?? null);
}
