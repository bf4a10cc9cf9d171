import { sameContent } from '../../shared/same-content';
import { DRIVERS, type Driver } from '../indicators/drivers';
import { driversOf } from '../indicators/kinds';
import type { Assumption, Plan, Scenario } from './plan';

/** One number of an assumption in which two plans differ; null inherits. */
export interface YearDiff {
  readonly year: number;
  readonly before: number | null;
  readonly after: number | null;
}

/** How two plans differ in one row of the assumptions: a driver of an indicator in a scenario. */
export interface AssumptionDiff {
  readonly scenario: string;
  readonly indicator: string;
  readonly driver: Driver;
  /** Undefined where that plan has no number in the row. */
  readonly before: Assumption | undefined;
  readonly after: Assumption | undefined;
  /** In order; empty where only the source of the row differs. */
  readonly years: readonly YearDiff[];
}

/** Everything in which two plans differ, except their change logs. */
export interface PlanDiff {
  readonly before: Plan;
  readonly after: Plan;
  /**
   * Whether anything differs that decides the layout of the sheets: the rows of a table, names, kinds,
   * parents, what a target is about.
   */
  readonly layout: boolean;
  /**
   * Whether cells outside the assumptions differ: base values, projects, targets, milestones, notes,
   * uncertainties and correlations.
   */
  readonly otherCells: boolean;
  /** Of the scenarios that both plans have, in the order of scenarios, indicators and drivers. */
  readonly assumptions: readonly AssumptionDiff[];
}

/** The parts whose rows have cells that can change while the layout stays. */
const PARTS_WITH_CELLS: ReadonlySet<keyof Plan> = new Set([
  ...(['indicators', 'projects', 'targets', 'milestones', 'documents'] as const),
  'correlations',
]);

/**
 * Compares two plans. Parts that both plans share as the same object are skipped, so the comparison
 * of a plan with what a command made of it costs no more than what the command touched.
 *
 * @param before - the earlier plan
 * @param after - the later plan; rows and years are those of this one
 * @example planDiff(examplePlan, { ...examplePlan, targets: [] }).layout // true
 * @example planDiff(examplePlan, examplePlan).assumptions // []
 */
export function planDiff(before: Plan, after: Plan): PlanDiff {
  const differing = (Object.keys(after) as (keyof Plan)[]).filter(
    (key) => key !== 'history' && before[key] !== after[key],
  );
  const hasScenarios = differing.includes('scenarios');
  const layout = differing.some((key) => !sameContent(layoutOf(before, key), layoutOf(after, key)));
  const otherCells =
    (hasScenarios && !sameContent(cellsOfScenarios(before), cellsOfScenarios(after))) ||
    differing.some((key) => PARTS_WITH_CELLS.has(key) && !sameContent(before[key], after[key]));
  const assumptions = hasScenarios ? assumptionDiffs(before, after) : [];
  return { before, after, layout, otherCells, assumptions };
}

/**
 * Tells whether two plans differ in nothing, or in nothing but their change logs.
 *
 * @example isEmptyDiff(planDiff(examplePlan, { ...examplePlan, history: [] })) // true
 * @example isEmptyDiff(planDiff(examplePlan, { ...examplePlan, targets: [] })) // false
 */
export function isEmptyDiff({ layout, otherCells, assumptions }: PlanDiff): boolean {
  return !layout && !otherCells && assumptions.length === 0;
}

/** What a part of a plan contributes to the layout of the sheets. */
function layoutOf(plan: Plan, key: keyof Plan): unknown {
  switch (key) {
    case 'scenarios':
      // Charts and the list of the scenario in view show the names.
      return plan.scenarios.map(({ id, parent, name, uncertainties }) => [
        ...[id, parent, name],
        uncertainties.map(({ indicator, driver, year, distribution: { shape } }) => [
          ...[indicator, driver, year, shape],
        ]),
      ]);
    case 'correlations':
      return plan.correlations.map(({ first, second }) => [first, second]);
    case 'indicators':
      return plan.indicators.map(({ base, ...rest }) => [rest, base !== null]);
    case 'projects':
      return plan.projects.map(({ id, indicator }) => [id, indicator]);
    case 'targets':
      return plan.targets.map(({ id, indicator, basis, stretch, relativeTo }) => [
        ...[id, indicator, basis, stretch, relativeTo],
      ]);
    case 'milestones':
      return plan.milestones.map(({ id }) => id);
    case 'documents':
      return plan.documents.map(({ id }) => id);
    default:
      return plan[key];
  }
}

function cellsOfScenarios({ scenarios }: Plan): unknown {
  return scenarios.map(({ note, uncertainties }) => [note, uncertainties]);
}

function assumptionDiffs(before: Plan, after: Plan): readonly AssumptionDiff[] {
  const earlier = new Map(before.scenarios.map((scenario) => [scenario.id, scenario]));
  return after.scenarios.flatMap((scenario) => {
    const previous = earlier.get(scenario.id);
    return previous ? scenarioDiffs(after, previous, scenario) : [];
  });
}

function scenarioDiffs(plan: Plan, before: Scenario, after: Scenario): readonly AssumptionDiff[] {
  if (before === after) return [];
  const earlier = rowsOf(before);
  const later = rowsOf(after);
  return plan.indicators.flatMap(({ id: indicator, model }) =>
    driversOf(model).flatMap((driver): readonly AssumptionDiff[] => {
      const key = keyOf({ indicator, driver });
      const rows = { before: earlier.get(key), after: later.get(key) };
      if (rows.before === rows.after) return [];
      const years = yearDiffs(plan, driver, rows);
      const isSame =
        years.length === 0 && sameContent(rows.before?.provenance, rows.after?.provenance);
      return isSame ? [] : [{ scenario: after.id, indicator, driver, ...rows, years }];
    }),
  );
}

/** An assumption without a number says nothing. */
function rowsOf({ assumptions }: Scenario): ReadonlyMap<string, Assumption> {
  return new Map(
    assumptions
      .filter(({ values }) => values.some((value) => value !== null))
      .map((assumption) => [keyOf(assumption), assumption]),
  );
}

function keyOf({ indicator, driver }: Pick<Assumption, 'indicator' | 'driver'>): string {
  return `${indicator} ${driver}`;
}

function yearDiffs(
  { years, baseYear }: Plan,
  driver: Driver,
  { before, after }: Pick<AssumptionDiff, 'before' | 'after'>,
): readonly YearDiff[] {
  return Array.from({ length: DRIVERS[driver].single ? 1 : years }, (_, index): YearDiff => ({
    year: baseYear + 1 + index,
    before: before?.values[index] ?? null,
    after: after?.values[index] ?? null,
  })).filter((year) => year.before !== year.after);
}
