import {
  type Assumption,
  type Driver,
  driversOf,
  type Indicator,
  type Plan,
  type Provenance,
  type Scenario,
} from '../../domain/index';
import { foldedCase } from '../../shared/folded-name';
import { err, ok, type Result } from '../../shared/result';
import type { CommandProblem } from './command-types';

/** Finds a scenario by its id. */
export function findScenario(plan: Plan, id: string): Result<Scenario, CommandProblem> {
  const scenario = plan.scenarios.find((candidate) => candidate.id === id);
  return scenario ? ok(scenario) : err({ kind: 'unknownScenario', scenario: id });
}

/** Finds an indicator by its id. */
export function findIndicator(plan: Plan, id: string): Result<Indicator, CommandProblem> {
  const indicator = plan.indicators.find((candidate) => candidate.id === id);
  return indicator ? ok(indicator) : err({ kind: 'unknownIndicator', indicator: id });
}

/** A driver of an indicator in one scenario. */
interface Row {
  readonly scenario: Scenario;
  /** Undefined where the scenario has no number for it. */
  readonly assumption: Assumption | undefined;
}

/** Finds the row of a driver; it may still be empty. */
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

/** Puts a scenario in the place of the one with the same id. */
export function replaceScenario(plan: Plan, scenario: Scenario): Plan {
  return {
    ...plan,
    scenarios: plan.scenarios.map((other) => (other.id === scenario.id ? scenario : other)),
  };
}

/**
 * Makes an id for a new part of a plan: `target-2` and so on, the first that is free. Ids are read by
 * people in the tables, so they count instead of being random, and differ in more than their case.
 */
export function newId(kind: string, parts: readonly { readonly id: string }[]): string {
  const taken = new Set(parts.map(({ id }) => foldedCase(id)));
  let number = parts.length + 1;
  while (taken.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}

/** Gives new parts of a plan ids that none of the others has, in their order. */
export function withNewIds<Part extends { readonly id: string }>(
  kind: string,
  parts: readonly Part[],
  others: readonly { readonly id: string }[],
): readonly Part[] {
  const all = [...others];
  return parts.map((part) => {
    const named = { ...part, id: newId(kind, all) };
    all.push(named);
    return named;
  });
}

/** The source of a number that the planner has set. */
export const OWN_JUDGEMENT: Provenance = {
  evidence: 'assumed',
  illustrative: false,
  document: null,
  place: null,
  date: null,
  phrase: null,
  note: null,
};

/** Whether a plan projects a year. */
export function isProjected({ baseYear, years }: Plan, year: number): boolean {
  return Number.isInteger(year) && year > baseYear && year <= baseYear + years;
}

/** Returns why a number is not allowed; null where it is. A null end of the range is open. */
export function checkNumberIn(
  value: number,
  [min, max]: readonly [number | null, number | null],
): CommandProblem | null {
  if (!Number.isFinite(value)) return { kind: 'notANumber' };
  const isInside = (min === null || value >= min) && (max === null || value <= max);
  return isInside ? null : { kind: 'numberOutOfRange', value, min, max };
}
