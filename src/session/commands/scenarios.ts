import {
  type Assumption,
  inDriverOrder,
  type Plan,
  PLAN_LIMITS,
  type Scenario,
  uncertainCorrelations,
  type Uncertainty,
} from '../../domain/index';
import { err, ok, type Result } from '../../shared/result';
import { foldedName } from '../../shared/folded-name';
import { type Locale, LOCALES } from '../../shared/local-text';
import type { CommandProblem } from './command-types';
import { findScenario, replaceScenario } from './parts';
import { changeNote, checkText, textWith } from './texts';

/** Adds a scenario that inherits everything from `parent`, after the parent's family. */
export function addScenario(
  plan: Plan,
  { id, parent, name }: { readonly id: string; readonly parent: string; readonly name: string },
): Result<Plan, CommandProblem> {
  const found = findScenario(plan, parent);
  if (!found.ok) return found;
  const scenario = { id, parent, note: null, assumptions: [], uncertainties: [] };
  return insertScenario(plan, { scenario, name, after: parent });
}

/**
 * Adds a sibling of a scenario that assumes the same and has the same parent, after its family. The
 * copy of a root is a root.
 */
export function duplicateScenario(
  plan: Plan,
  { id, scenario, name }: { readonly id: string; readonly scenario: string; readonly name: string },
): Result<Plan, CommandProblem> {
  const found = findScenario(plan, scenario);
  if (!found.ok) return found;
  const { parent, note, assumptions, uncertainties } = found.value;
  const copy = { id, parent, note, assumptions, uncertainties };
  return insertScenario(plan, { scenario: copy, name, after: scenario });
}

/** Renames a scenario in one language; in both where its name is one plain string. */
export function renameScenario(
  plan: Plan,
  {
    scenario,
    name,
    locale,
  }: { readonly scenario: string; readonly name: string; readonly locale: Locale },
): Result<Plan, CommandProblem> {
  const found = findScenario(plan, scenario);
  if (!found.ok) return found;
  const checked = checkName(plan, name, scenario);
  if (!checked.ok) return checked;
  const renamed = textWith(found.value.name, checked.value, locale);
  return ok(replaceScenario(plan, { ...found.value, name: renamed }));
}

/** Sets the note of a scenario; an empty text removes it. */
export function setScenarioNote(
  plan: Plan,
  {
    scenario,
    text,
    locale,
  }: { readonly scenario: string; readonly text: string; readonly locale: Locale },
): Result<Plan, CommandProblem> {
  const found = findScenario(plan, scenario);
  if (!found.ok) return found;
  const limit = PLAN_LIMITS.textLength;
  const note = changeNote(found.value.note, { text, locale, limit });
  return note.ok ? ok(replaceScenario(plan, { ...found.value, note: note.value })) : note;
}

/** Moves a scenario to a place in the order; an index outside the list means the nearest end. */
export function moveScenario(
  plan: Plan,
  { scenario, toIndex }: { readonly scenario: string; readonly toIndex: number },
): Result<Plan, CommandProblem> {
  const found = findScenario(plan, scenario);
  if (!found.ok) return found;
  const others = plan.scenarios.filter(({ id }) => id !== scenario);
  const place = Math.min(Math.max(Math.trunc(toIndex), 0), others.length);
  return ok({
    ...plan,
    scenarios: [...others.slice(0, place), found.value, ...others.slice(place)],
  });
}

/**
 * Deletes a scenario. Its children move to its parent (or become roots if it was one) and take over
 * the values that they inherited from it, so that no number of another scenario changes.
 */
export function deleteScenario(plan: Plan, id: string): Result<Plan, CommandProblem> {
  const found = findScenario(plan, id);
  if (!found.ok) return found;
  if (plan.scenarios.length === 1) return err({ kind: 'lastScenario' });
  const deleted = found.value;
  const placeOf = new Map(plan.indicators.map((indicator, place) => [indicator.id, place]));
  const scenarios = plan.scenarios
    .filter((scenario) => scenario.id !== id)
    .map((scenario) =>
      scenario.parent === id
        ? { ...adopted(scenario, deleted), uncertainties: adoptedRows(scenario, deleted, placeOf) }
        : scenario,
    );
  return ok({ ...plan, scenarios, correlations: uncertainCorrelations({ ...plan, scenarios }) });
}

/** A row of every year replaces all that is inherited; one of a year replaces that year. */
function adoptedRows(
  { uncertainties: own }: Scenario,
  { uncertainties: inherited }: Scenario,
  placeOf: ReadonlyMap<string, number>,
): readonly Uncertainty[] {
  const kept = inherited.filter(
    (row) =>
      !own.some((each) => isSameRow(each, row) && (each.year === null || each.year === row.year)),
  );
  return kept.length === 0 ? own : inDriverOrder([...own, ...kept], placeOf);
}

function adopted(child: Scenario, deleted: Scenario): Scenario {
  const own = child.assumptions.map((assumption) => withInherited(assumption, deleted));
  const only = deleted.assumptions.filter(
    (inherited) => !child.assumptions.some((own) => isSameRow(own, inherited)),
  );
  return { ...child, parent: deleted.parent, assumptions: [...own, ...only] };
}

function withInherited(assumption: Assumption, deleted: Scenario): Assumption {
  const inherited = deleted.assumptions.find((each) => isSameRow(each, assumption));
  if (!inherited) return assumption;
  return {
    ...assumption,
    values: assumption.values.map((value, index) => value ?? inherited.values[index] ?? null),
  };
}

type Row = Pick<Assumption, 'indicator' | 'driver'>;

function isSameRow(one: Row, other: Row): boolean {
  return one.indicator === other.indicator && one.driver === other.driver;
}

/** Inserts a new scenario after the family of another one. */
function insertScenario(
  plan: Plan,
  {
    scenario,
    name,
    after,
  }: {
    readonly scenario: Omit<Scenario, 'name'>;
    readonly name: string;
    readonly after: string;
  },
): Result<Plan, CommandProblem> {
  const limit = PLAN_LIMITS.scenarios;
  if (plan.scenarios.length >= limit) return err({ kind: 'tooManyScenarios', limit });
  const checked = checkName(plan, name, null);
  if (!checked.ok) return checked;
  const { id, ...rest } = scenario;
  const named: Scenario = { id, name: { en: checked.value, 'zh-CN': checked.value }, ...rest };
  const place = placeAfterFamily(plan, after);
  const { scenarios } = plan;
  return ok({
    ...plan,
    scenarios: [...scenarios.slice(0, place), named, ...scenarios.slice(place)],
  });
}

function placeAfterFamily({ scenarios }: Plan, scenario: string): number {
  return scenarios.reduce(
    (place, other, index) =>
      other.id === scenario || other.parent === scenario ? index + 1 : place,
    0,
  );
}

/** Returns the trimmed name, or why it cannot be used: another scenario may have it in a language. */
function checkName(plan: Plan, name: string, ownId: string | null): Result<string, CommandProblem> {
  const checked = checkText(name, PLAN_LIMITS.nameLength);
  if (!checked.ok) return checked.error.kind === 'emptyText' ? err({ kind: 'emptyName' }) : checked;
  const isTaken = plan.scenarios.some(
    (other) => other.id !== ownId && namesOf(other).has(foldedName(checked.value)),
  );
  return isTaken ? err({ kind: 'nameTaken', name: checked.value }) : checked;
}

function namesOf({ name }: Scenario): ReadonlySet<string> {
  return new Set(LOCALES.map((locale) => foldedName(name[locale])));
}
