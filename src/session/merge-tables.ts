import {
  DRIVERS,
  driversOf,
  planDiff,
  type Plan,
  type PlanChange,
  type PlanDiff,
  type Provenance,
} from '../domain/index';
import { sameContent } from '../shared/same-content';
import type { InputContent, InputRef } from '../workbook/ports/workbook-port';
import { valuesWith, withAssumption } from './commands/assumptions';
import { OWN_JUDGEMENT, replaceScenario } from './commands/parts';

/** An input cell, its value, and the source of its row. */
export interface InputChange extends InputContent {
  readonly input: InputRef;
}

interface Versions {
  /** The plan in the pane. */
  readonly current: Plan;
  /** What the sheets held when we last knew. */
  readonly written: Plan;
  /** What the sheets hold now. */
  readonly read: Plan;
}

/**
 * Decides which plan the pane shows after the workbook's tables were read. A number that was changed
 * in the pane and has not reached the sheets yet stays. Where the sheets changed in more than numbers
 * they win, because the workbook is the document.
 */
export function mergeTables(versions: Versions): Plan {
  const { current, written, read } = versions;
  const theirs = planDiff(written, read);
  const ours = planDiff(written, current);
  const history = historyOf(versions);
  const isUnchangedHere = !isMoreThanInputs(ours) && ours.assumptions.length === 0;
  if (isMoreThanInputs(theirs) || isUnchangedHere) return withHistory(read, history);
  const changedHere = new Map(
    isMoreThanInputs(ours)
      ? []
      : inputChanges(ours).map((change) => [rowKey(change), change.provenance]),
  );
  const plan = inputChanges(theirs).reduce(
    (plan, change) => setInput(plan, { ...change, provenance: sourceOf(change, changedHere) }),
    current,
  );
  return withHistory(plan, history);
}

function isMoreThanInputs({ layout, otherCells }: PlanDiff): boolean {
  return layout || otherCells;
}

/**
 * Lists the input cells that differ, as the later plan has them. A row in which only the source
 * differs appears once, with its first number.
 */
export function inputChanges({ after: plan, assumptions }: PlanDiff): readonly InputChange[] {
  return assumptions.flatMap(({ scenario, indicator, driver, years, after }) => {
    const count = DRIVERS[driver].single ? 1 : plan.years;
    const first = after?.values.slice(0, count).findIndex((value) => value !== null) ?? -1;
    const places = years.length > 0 ? years.map(({ year }) => year - plan.baseYear - 1) : [first];
    return places
      .filter((place) => place >= 0)
      .map((place) => ({
        input: { scenario, indicator, driver, year: plan.baseYear + 1 + place },
        value: after?.values[place] ?? null,
        provenance: after?.provenance ?? null,
      }));
  });
}

/**
 * Puts an input and the source of its row into a plan as a sheet has them; a number without a source
 * is the planner's own. An input that the plan does not have changes nothing.
 */
export function setInput(plan: Plan, { input, value, provenance }: InputChange): Plan {
  const { driver, year } = input;
  const scenario = plan.scenarios.find(({ id }) => id === input.scenario);
  const indicator = plan.indicators.find(({ id }) => id === input.indicator);
  if (!scenario || !indicator || !driversOf(indicator.model).includes(driver)) return plan;
  const before = scenario.assumptions.find(
    (each) => each.indicator === indicator.id && each.driver === driver,
  );
  const assumptions = withAssumption(scenario.assumptions, {
    indicator: indicator.id,
    driver,
    values: valuesWith(plan, before, { driver, year, value }),
    provenance: provenance ?? OWN_JUDGEMENT,
  });
  return replaceScenario(plan, { ...scenario, assumptions });
}

/**
 * The sheets get the change log only when they are written as a whole, so ours is the newer one
 * unless somebody else has written theirs.
 */
function historyOf({ current, written, read }: Versions): readonly PlanChange[] {
  if (current.id !== read.id) return read.history;
  const isUntouched = sameContent(written.history, read.history);
  return isUntouched || continues(current.history, read.history) ? current.history : read.history;
}

function continues(longer: readonly PlanChange[], shorter: readonly PlanChange[]): boolean {
  return sameContent(longer.slice(0, shorter.length), shorter);
}

function withHistory(plan: Plan, history: readonly PlanChange[]): Plan {
  return sameContent(plan.history, history) ? plan : { ...plan, history };
}

/** A row that was changed on both sides keeps the source that it has here. */
function sourceOf(
  change: InputChange,
  changedHere: ReadonlyMap<string, Provenance | null>,
): Provenance | null {
  return changedHere.get(rowKey(change)) ?? change.provenance;
}

function rowKey({ input }: InputChange): string {
  return JSON.stringify([input.scenario, input.indicator, input.driver]);
}
