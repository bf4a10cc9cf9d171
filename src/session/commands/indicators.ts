import {
  type AcceptedImport,
  KIND_FACTS,
  type Plan,
  PLAN_LIMITS,
  withPastChanges,
} from '../../domain/index';
import { foldedName } from '../../shared/folded-name';
import { err, ok, type Result } from '../../shared/result';
import type { BaseChange, CommandProblem } from './command-types';
import { checkDriverValue, withAssumption } from './assumptions';
import { checkNumberIn, findIndicator, findRow, OWN_JUDGEMENT, replaceScenario } from './parts';

/** Sets the value that an indicator starts from, in the plan's base year. */
export function setIndicatorBase(
  plan: Plan,
  { indicator: id, value, provenance = OWN_JUDGEMENT }: BaseChange,
): Result<Plan, CommandProblem> {
  const indicator = findIndicator(plan, id);
  if (!indicator.ok) return indicator;
  const problem = checkNumberIn(value, KIND_FACTS[indicator.value.kind].baseRange);
  if (problem) return err(problem);
  const base = { year: plan.baseYear, value, provenance };
  return withHistories({
    ...plan,
    indicators: plan.indicators.map((each) => (each.id === id ? { ...each, base } : each)),
  });
}

/** What is uncertain as in earlier years follows the values of its indicator. */
function withHistories(plan: Plan): Result<Plan, CommandProblem> {
  const read = withPastChanges(plan);
  return read ? ok(read) : err({ kind: 'historyTooShort' });
}

type Step = (plan: Plan) => Result<Plan, CommandProblem>;

/** Adds the accepted parts of a selected range to a plan: all of them, or none and the reason. */
export function applyImport(
  plan: Plan,
  { bases, assumptions, indicators }: AcceptedImport,
): Result<Plan, CommandProblem> {
  const steps: readonly Step[] = [
    ...indicators.map(
      (indicator): Step =>
        (before) =>
          addIndicator(before, indicator),
    ),
    ...bases.map(
      (base): Step =>
        (before) =>
          setBase(before, base),
    ),
    ...assumptions.map(
      (accepted): Step =>
        (before) =>
          setNumbers(before, accepted),
    ),
  ];
  return steps.reduce<Result<Plan, CommandProblem>>(
    (result, step) => (result.ok ? step(result.value) : result),
    ok(plan),
  );
}

function addIndicator(
  plan: Plan,
  indicator: AcceptedImport['indicators'][number],
): Result<Plan, CommandProblem> {
  const limit = PLAN_LIMITS.indicators;
  if (plan.indicators.length >= limit) return err({ kind: 'tooManyIndicators', limit });
  const names = new Set(Object.values(indicator.name).map(foldedName));
  const taken = plan.indicators
    .flatMap(({ name }) => Object.values(name))
    .find((name) => names.has(foldedName(name)));
  if (taken !== undefined) return err({ kind: 'nameTaken', name: taken });
  return ok({ ...plan, indicators: [...plan.indicators, indicator] });
}

function setBase(
  plan: Plan,
  { indicator: id, base, unit }: AcceptedImport['bases'][number],
): Result<Plan, CommandProblem> {
  const indicator = findIndicator(plan, id);
  if (!indicator.ok) return indicator;
  const problem = checkNumberIn(base.value, KIND_FACTS[indicator.value.kind].baseRange);
  if (problem) return err(problem);
  const indicators = plan.indicators.map((each) => {
    const ownUnit = unit ?? each.ownUnit;
    return each.id === id ? { ...each, base, unit: ownUnit, ownUnit } : each;
  });
  return withHistories({ ...plan, indicators });
}

/** A year without a new number keeps its old one, which the new source does not cover. */
function setNumbers(
  plan: Plan,
  { scenario: id, assumption }: AcceptedImport['assumptions'][number],
): Result<Plan, CommandProblem> {
  const { indicator, driver, provenance } = assumption;
  const row = findRow(plan, { scenario: id, indicator, driver });
  if (!row.ok) return row;
  for (const value of assumption.values) {
    const problem = value === null ? null : checkDriverValue(driver, value);
    if (problem) return err(problem);
  }
  const { scenario, assumption: before } = row.value;
  const values = assumption.values.map((value, index) => value ?? before?.values[index] ?? null);
  const isMixed = values.some((value, index) => value !== assumption.values[index]);
  const source = isMixed ? { ...provenance, evidence: 'assumed' as const } : provenance;
  const after = { indicator, driver, values, provenance: source };
  const assumptions = withAssumption(scenario.assumptions, after);
  return ok(replaceScenario(plan, { ...scenario, assumptions }));
}
