import {
  driversOf,
  err,
  ok,
  type Assumption,
  type Driver,
  type Plan,
  type Result,
  type Scenario,
} from '../../domain/index';
import type { CommandProblem } from '../session';
import { findIndicator } from './find-indicator';
import { findScenario } from './find-scenario';

/** What a scenario says about a driver of an indicator. */
export interface Row {
  readonly scenario: Scenario;
  /** Undefined where it says nothing. */
  readonly assumption: Assumption | undefined;
}

/** Finds the row of a driver; it need not say anything yet. */
export function findRow(
  plan: Plan,
  at: { readonly scenario: string; readonly indicator: string; readonly driver: Driver },
): Result<Row, CommandProblem> {
  const scenario = findScenario(plan, at.scenario);
  if (!scenario.ok) return scenario;
  const indicator = findIndicator(plan, at.indicator);
  if (!indicator.ok) return indicator;
  if (!driversOf(indicator.value.model).includes(at.driver)) {
    return err({ kind: 'unknownDriver', indicator: at.indicator, driver: at.driver });
  }
  const assumption = scenario.value.assumptions.find(
    (each) => each.indicator === at.indicator && each.driver === at.driver,
  );
  return ok({ scenario: scenario.value, assumption });
}
