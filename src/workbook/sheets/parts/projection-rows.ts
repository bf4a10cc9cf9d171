import type { Driver } from '../../../domain/index';
import { driverRows } from '../layout/driver-rows';
import { mutualDependencies, type MutualDependencies } from './mutual-dependencies';
import type { SheetContext } from '../layout/sheet-context';
import { stepRows, type StepRowKey } from '../layout/step-rows';

/** The rows of Projections, by the ids of what stands on them. */
export interface ProjectionRows {
  readonly path: (scenario: string, indicator: string) => number;
  /** Null where no scenario says anything of a driver that may be left out. */
  readonly driver: (scenario: string, indicator: string, driver: Driver) => number | null;
  readonly step: (
    scenario: string,
    indicator: string,
    key: StepRowKey,
    project?: string,
  ) => number | null;
  readonly mutual: MutualDependencies;
}

/** Finds out on which row of Projections everything stands. */
export function projectionRows({ report: { plan }, layout }: SheetContext): ProjectionRows {
  const { firstDriverRow, firstStepRow, firstPathRow } = layout.projections;
  const scenarioAt = numbered(plan.scenarios.map(({ id }) => id));
  const indicatorAt = numbered(plan.indicators.map(({ id }) => id));
  const driverAt = numbered(
    driverRows(plan).map(({ indicator, driver }) => `${indicator.id}|${driver}`),
  );
  const stepAt = numbered(
    stepRows(plan).map(({ indicator, key, project }) =>
      [indicator.id, key, project?.id ?? ''].join('|'),
    ),
  );
  const block = (
    first: number,
    rows: ReadonlyMap<string, number>,
    scenario: string,
    key: string,
  ) => {
    const [line, own] = [scenarioAt.get(scenario), rows.get(key)];
    return line === undefined || own === undefined ? null : first + line * rows.size + own;
  };
  return {
    mutual: mutualDependencies(plan),
    path: (scenario, indicator) => {
      const row = block(firstPathRow, indicatorAt, scenario, indicator);
      if (row === null) throw new Error(`${indicator} has no path in ${scenario}`);
      return row;
    },
    driver: (scenario, indicator, driver) =>
      block(firstDriverRow, driverAt, scenario, `${indicator}|${driver}`),
    step: (scenario, indicator, key, project = '') =>
      block(firstStepRow, stepAt, scenario, [indicator, key, project].join('|')),
  };
}

function numbered(keys: readonly string[]): ReadonlyMap<string, number> {
  return new Map(keys.map((key, index) => [key, index]));
}
