import {
  DRIVERS,
  driversOf,
  KIND_FACTS,
  type Driver,
  type Indicator,
  type Plan,
  type PathStepKey,
  type Project,
  type ScenarioReport,
} from '../../../domain/index';
import { oncePer } from '../../../shared/once-per';

/** A driver of an indicator that has a row for every scenario. */
export interface DriverRow {
  readonly indicator: Indicator;
  readonly driver: Driver;
}

/**
 * Lists the driver rows that each scenario has: the required drivers, and the optional ones that
 * any scenario uses. So big plans stay small.
 */
export const driverRows = oncePer(findDriverRows);

function findDriverRows({ indicators, scenarios }: Plan): readonly DriverRow[] {
  const statedKeys = new Set(
    scenarios.flatMap(({ assumptions }) =>
      assumptions
        .filter(({ values }) => values.some((value) => value !== null))
        .map(({ indicator, driver }) => `${indicator}|${driver}`),
    ),
  );
  return indicators.flatMap((indicator) =>
    driversOf(indicator.model)
      .filter((driver) => DRIVERS[driver].required || statedKeys.has(`${indicator.id}|${driver}`))
      .map((driver) => ({ indicator, driver })),
  );
}

/**
 * What an intermediate row shows: a step of the engine, one project, or the path at other prices.
 */
export type StepRowKey = PathStepKey | 'project' | 'nominal' | 'real';

/** An intermediate row, which every scenario has between its drivers and its paths. */
export interface StepRow {
  readonly indicator: Indicator;
  readonly key: StepRowKey;
  /** Only of `project`. */
  readonly project: Project | null;
}

/** Lists the rows that a reader needs to check the paths by hand, in the order of the indicators. */
export const stepRows = oncePer(findStepRows);

function findStepRows(plan: Plan): readonly StepRow[] {
  return plan.indicators.flatMap((indicator) => {
    const row = (key: StepRowKey, project: Project | null = null) => ({ indicator, key, project });
    return [
      ...ownSteps(plan, indicator, row),
      ...otherPrices(plan, indicator).map((key) => row(key)),
    ];
  });
}

function ownSteps(
  { projects }: Plan,
  { id, kind }: Indicator,
  row: (key: StepRowKey, project?: Project) => StepRow,
): readonly StepRow[] {
  const { steps, hasProjects } = KIND_FACTS[kind];
  const own = hasProjects ? projects.filter(({ indicator }) => indicator === id) : [];
  if (hasProjects && own.length === 0) return [];
  return [...own.map((project) => row('project', project)), ...steps.map((key) => row(key))];
}

function otherPrices(
  { deflator }: Plan,
  { id, priceBasis }: Indicator,
): readonly ('nominal' | 'real')[] {
  if (deflator === null || id === deflator || priceBasis === 'none') return [];
  return [priceBasis === 'real' ? 'nominal' : 'real'];
}

/** Whether a scenario of the plan says how uncertain a driver is. */
export function hasUncertainties({ scenarios }: Pick<Plan, 'scenarios'>): boolean {
  return scenarios.some(({ uncertainties }) => uncertainties.length > 0);
}

/** The place of each indicator in the plan, by its id. */
export const indicatorPlaces = oncePer(
  ({ indicators }: Plan): ReadonlyMap<string, number> =>
    new Map(indicators.map(({ id }, index) => [id, index])),
);

/** The scenario that the others are compared with: the first without a parent. */
export function baseScenario(scenarios: readonly ScenarioReport[]): ScenarioReport {
  const base = scenarios.find(({ scenario }) => scenario.parent === null) ?? scenarios[0];
  if (!base) throw new Error('A plan has at least one scenario');
  return base;
}
