import {
  DRIVERS,
  err,
  ok,
  type Assumption,
  type Driver,
  type Plan,
  type Provenance,
  type Result,
  type Scenario,
} from '../../domain/index';
import type { CommandProblem } from '../session';
import { checkDriverValue } from './check-driver-value';
import { findRow } from './find-row';
import { isProjected } from './is-projected';
import { OWN_JUDGEMENT } from './own-judgement';
import { replaceScenario } from './replace-scenario';
import { valuesWith } from './values-with';
import { withAssumption } from './with-assumption';

export interface AssumptionChange {
  readonly scenario: string;
  readonly indicator: string;
  readonly driver: Driver;
  /** Null sets every projected year. */
  readonly year: number | null;
  /** In the unit of the driver; null inherits again. */
  readonly value: number | null;
  /** The source of the row; left out, a changed number is the planner's own judgement. */
  readonly provenance?: Provenance | undefined;
}

/** Sets what a scenario assumes of a driver in one year or in all of them. */
export function setAssumption(plan: Plan, change: AssumptionChange): Result<Plan, CommandProblem> {
  const row = findRow(plan, change);
  if (!row.ok) return row;
  const { scenario, assumption: before } = row.value;
  const problem = problemOf(plan, scenario, change);
  if (problem) return err(problem);
  const { indicator, driver } = change;
  const values = valuesWith(plan, before, change);
  const provenance = change.provenance ?? provenanceOf(before, values);
  const after = { indicator, driver, values, provenance };
  const assumptions = withAssumption(scenario.assumptions, after);
  return ok(replaceScenario(plan, { ...scenario, assumptions }));
}

function problemOf(
  plan: Plan,
  scenario: Scenario,
  { driver, year, value }: AssumptionChange,
): CommandProblem | null {
  const { single, required } = DRIVERS[driver];
  const isOutside =
    year !== null && (!isProjected(plan, year) || (single && year !== firstOf(plan)));
  if (isOutside) return { kind: 'unknownYear', year };
  if (value !== null) return checkDriverValue(driver, value);
  return scenario.parent === null && required ? { kind: 'rootCannotInherit' } : null;
}

function firstOf({ baseYear }: Plan): number {
  return baseYear + 1;
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
