import {
  type Assumption,
  type Driver,
  DRIVERS,
  findDriverValueProblem,
  type Plan,
  type Provenance,
  type Scenario,
} from '../../domain/index';
import { err, ok, type Result } from '../../shared/result';
import type { AssumptionChange, CommandProblem, FoundPath, RecordedActual } from './command-types';
import { findRow, isProjected, OWN_JUDGEMENT, replaceScenario } from './parts';

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
 * A changed number is the planner's own judgement, even where the row quoted a source. The quotation
 * stays as long as one of its numbers stays, and so does the mark of an illustrative number.
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

/** Puts a path that was found into a scenario; its source is the formula that found it. */
export function applyPath(plan: Plan, path: FoundPath): Result<Plan, CommandProblem> {
  const row = findRow(plan, path);
  if (!row.ok) return row;
  const { indicator, driver } = path;
  for (const value of path.values) {
    const problem = value === null ? null : checkDriverValue(driver, value);
    if (problem) return err(problem);
  }
  const { scenario, assumption: before } = row.value;
  const { single } = DRIVERS[driver];
  const values = Array.from({ length: plan.years }, (_, index) =>
    single && index > 0 ? null : (path.values[index] ?? before?.values[index] ?? null),
  );
  const after = { indicator, driver, values, provenance: derivedFrom(path, before) };
  const assumptions = withAssumption(scenario.assumptions, after);
  return ok(replaceScenario(plan, { ...scenario, assumptions }));
}

/** A quotation and the mark of an illustrative number stay as long as one of their numbers stays. */
function derivedFrom(
  { values, method, note, illustrative = false }: FoundPath,
  before: Assumption | undefined,
): Provenance {
  const keepsSource = before?.values.some(
    (value, index) => value !== null && (values[index] ?? value) === value,
  );
  const kept = keepsSource && before ? before.provenance : OWN_JUDGEMENT;
  return {
    ...kept,
    evidence: 'derived',
    illustrative: illustrative || kept.illustrative,
    note: note
      ? { en: `${method.en}; ${note.en}`, 'zh-CN': `${method['zh-CN']}；${note['zh-CN']}` }
      : method,
  };
}

/** Sets in every root scenario what an indicator really reached; null removes it. */
export function recordActual(plan: Plan, actual: RecordedActual): Result<Plan, CommandProblem> {
  const roots = plan.scenarios.filter(({ parent }) => parent === null);
  return roots.reduce<Result<Plan, CommandProblem>>(
    (done, { id }) =>
      done.ok ? setAssumption(done.value, { ...actual, scenario: id, driver: 'actual' }) : done,
    ok(plan),
  );
}

/** Returns why a driver cannot have a number; null where it can. */
export function checkDriverValue(driver: Driver, value: number): CommandProblem | null {
  if (!Number.isFinite(value)) return { kind: 'notANumber' };
  const problem = findDriverValueProblem(driver, value);
  if (!problem) return null;
  if (problem.kind === 'notWhole') return { kind: 'notWhole', driver, value };
  const { min, max } = problem;
  return driver === 'growth'
    ? { kind: 'growthTooLow', value }
    : { kind: 'outOfRange', driver, value, min, max };
}

/**
 * The values of a row, one per projected year, with one year changed, or all where it is null. A
 * driver with a single number has it in the first year and nothing in the others.
 */
export function valuesWith(
  { years, baseYear }: Plan,
  before: Assumption | undefined,
  {
    driver,
    year,
    value,
  }: { readonly driver: Driver; readonly year: number | null; readonly value: number | null },
): readonly (number | null)[] {
  const { single } = DRIVERS[driver];
  return Array.from({ length: years }, (_, index) => {
    if (single && index > 0) return null;
    return year === null || year === baseYear + 1 + index ? value : (before?.values[index] ?? null);
  });
}

/** The list with one assumption replaced or added, or removed when it has no number left. */
export function withAssumption(
  assumptions: readonly Assumption[],
  after: Assumption,
): readonly Assumption[] {
  const isSame = ({ indicator, driver }: Assumption): boolean =>
    indicator === after.indicator && driver === after.driver;
  const others = assumptions.filter((each) => !isSame(each));
  if (after.values.every((value) => value === null)) return others;
  return others.length === assumptions.length
    ? [...assumptions, after]
    : assumptions.map((each) => (isSame(each) ? after : each));
}
