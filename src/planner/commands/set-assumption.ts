import {
  DRIVER_OF_KIND,
  err,
  ok,
  type Assumption,
  type Indicator,
  type Plan,
  type Provenance,
  type Result,
  type Scenario,
} from '../../domain/index';
import type { CommandProblem } from '../planner';
import { findScenario } from './find-scenario';
import { OWN_JUDGEMENT } from './own-judgement';
import { replaceScenario } from './replace-scenario';
import { valuesWith } from './values-with';
import { withAssumption } from './with-assumption';

export interface AssumptionChange {
  readonly scenario: string;
  readonly indicator: string;
  /** Null sets every projected year. */
  readonly year: number | null;
  /** Growth as a fraction per year, or net additions per year; null inherits again. */
  readonly value: number | null;
}

/** Sets what a scenario assumes of an indicator in one year or in all of them. */
export function setAssumption(plan: Plan, change: AssumptionChange): Result<Plan, CommandProblem> {
  const scenario = findScenario(plan, change.scenario);
  if (!scenario.ok) return scenario;
  const indicator = plan.indicators.find(({ id }) => id === change.indicator);
  if (!indicator) return err({ kind: 'unknownIndicator', indicator: change.indicator });
  const problem = problemOf(plan, scenario.value, indicator, change);
  if (problem) return err(problem);
  return ok(replaceScenario(plan, withValue(plan, scenario.value, indicator, change)));
}

function problemOf(
  plan: Plan,
  scenario: Scenario,
  indicator: Indicator,
  { year, value }: AssumptionChange,
): CommandProblem | null {
  if (year !== null && !isProjected(plan, year)) return { kind: 'unknownYear', year };
  if (value === null) return scenario.parent === null ? { kind: 'rootCannotInherit' } : null;
  if (!Number.isFinite(value)) return { kind: 'notANumber' };
  if (DRIVER_OF_KIND[indicator.kind] === 'growth' && value <= -1) {
    return { kind: 'growthTooLow', value };
  }
  return null;
}

function isProjected(plan: Plan, year: number): boolean {
  return Number.isInteger(year) && year > plan.baseYear && year <= plan.baseYear + plan.years;
}

function withValue(
  plan: Plan,
  scenario: Scenario,
  indicator: Indicator,
  change: AssumptionChange,
): Scenario {
  const before = scenario.assumptions.find((each) => each.indicator === indicator.id);
  const values = valuesWith(plan, before, change);
  const after: Assumption = {
    indicator: indicator.id,
    driver: DRIVER_OF_KIND[indicator.kind],
    values,
    provenance: provenanceOf(before, values),
  };
  return { ...scenario, assumptions: withAssumption(scenario.assumptions, after) };
}

/**
 * A changed number is the planner's own judgement, whatever the row quoted before. The quotation
 * stays as long as a number of it stands, and so does the mark of an illustrative one.
 */
function provenanceOf(
  before: Assumption | undefined,
  values: readonly (number | null)[],
): Provenance {
  if (!before) return OWN_JUDGEMENT;
  const kept = values.filter((value, index) => value !== null && value === before.values[index]);
  const stated = values.filter((value) => value !== null);
  if (kept.length === stated.length) return before.provenance;
  return kept.length === 0 ? OWN_JUDGEMENT : { ...before.provenance, evidence: 'assumed' };
}
