import {
  type Driver,
  DRIVERS,
  driversOf,
  type HorizonSpec,
  type IndicatorKind,
  type IndicatorSettings,
  type IndicatorSpec,
  modelOf,
  type PlanSpec,
  type ProvenanceSpec,
  type ScenarioSpec,
} from '../../../domain/index';

/** Values of drivers, one per projected year; a driver with a single number has one entry. */
export type DriverRows = Readonly<Partial<Record<Driver, readonly number[]>>>;

/** What a kind needs so that its path runs through given values, as far as it can. */
export interface PathInputs {
  readonly settings: IndicatorSettings;
  readonly rows: DriverRows;
}

/**
 * Finds the settings and driver values with which an indicator of a kind takes a path: exactly where
 * the kind can, else from its first value to its last.
 *
 * @param path - the value of the base year and of every projected year
 * @example inputsFromPath('stock', [10, 12, 15], { baseYear: 2023, years: 2 }).rows // { netAdditions: [2, 3] }
 */
export function inputsFromPath(
  kind: IndicatorKind,
  path: readonly number[],
  horizon: HorizonSpec,
): PathInputs {
  const steps = path.slice(1).map((value, index) => value - (path[index] ?? 0));
  const rows = (each: DriverRows): PathInputs => ({ settings: {}, rows: each });
  switch (kind) {
    case 'level':
    case 'pipeline':
      return rows({ growth: growthOf(path) });
    case 'stock':
      return rows({ netAdditions: steps });
    case 'renewable':
      return rows({
        grossAdditions: steps.map((step) => Math.max(0, step)),
        renewal: steps.map(() => 1),
      });
    case 'programme':
      return programmeInputs(path, steps);
    case 'coverage':
      return coverageInputs(path, horizon);
    case 'linked':
      return rows({ elasticity: steps.map(() => 1) });
    case 'given':
      return rows({ value: path.slice(1) });
    case 'formula':
      return rows({});
  }
}

/** A year that follows zero has no rate; growth of zero stands there. */
function growthOf(path: readonly number[]): readonly number[] {
  return path.slice(1).map((value, index) => {
    const growth = value / (path[index] ?? 0) - 1;
    return Number.isFinite(growth) && growth > -1 ? growth : 0;
  });
}

/** A running sum never falls; where the path does, the total is spread evenly. */
function programmeInputs(path: readonly number[], steps: readonly number[]): PathInputs {
  const [base = 0] = path;
  const total = path.at(-1) ?? 0;
  const rises = base >= 0 && total > base && steps.every((step) => step >= 0);
  if (!rises) {
    return { settings: { phasing: 'equal' }, rows: { total: [Math.max(base, total)] } };
  }
  return {
    settings: { phasing: 'given', startShare: base / total },
    rows: { total: [total], share: steps.map((step) => step / total) },
  };
}

function coverageInputs(path: readonly number[], { baseYear, years }: HorizonSpec): PathInputs {
  const [base = 0] = path;
  const end = path.at(-1) ?? 1;
  const hasCeiling = end >= base && end < 1 && end > 0;
  return {
    settings: {},
    rows: { fullYear: [baseYear + years], ...(hasCeiling && { ceiling: [end] }) },
  };
}

interface RowsFor {
  /** The values that a scenario is to have; those of its parent are inherited. */
  readonly rowsOf: (scenario: ScenarioSpec) => DriverRows;
  readonly provenance: ProvenanceSpec;
}

/**
 * Gives every scenario the rows of an indicator that it needs: rows of drivers that the indicator no
 * longer has go, rows that it has stay, and what is missing comes from `rowsOf`, in a scenario that
 * inherits only where it differs from what it inherits.
 */
export function withDriverRows(
  spec: PlanSpec,
  indicator: IndicatorSpec,
  { rowsOf, provenance }: RowsFor,
): PlanSpec {
  const drivers = driversOf(modelOf(indicator.kind, indicator));
  const parentOf = new Map(spec.scenarios.map((scenario) => [scenario.id, scenario]));
  const scenarios = spec.scenarios.map((scenario): ScenarioSpec => {
    const kept = (scenario.assumptions ?? []).filter(
      (each) => each.indicator !== indicator.id || drivers.includes(each.driver),
    );
    const has = new Set(
      kept.filter((each) => each.indicator === indicator.id).map(({ driver }) => driver),
    );
    const parent = scenario.parent === undefined ? undefined : parentOf.get(scenario.parent);
    const inherited = parent ? rowsOf(parent) : {};
    const added = drivers.flatMap((driver) => {
      const values = rowsOf(scenario)[driver];
      if (has.has(driver) || !values) return [];
      const own = ownValues(values, inherited[driver], spec.horizon, DRIVERS[driver].single);
      return own === null ? [] : [{ indicator: indicator.id, driver, values: own, provenance }];
    });
    return { ...scenario, assumptions: [...kept, ...added] };
  });
  return { ...spec, scenarios };
}

/** Values by year, without those that are inherited; null where none is left. */
function ownValues(
  values: readonly number[],
  inherited: readonly number[] | undefined,
  { baseYear }: HorizonSpec,
  isSingle: boolean,
): number | Readonly<Record<string, number>> | null {
  const [first = 0] = values;
  if (isSingle) return first === inherited?.[0] ? null : first;
  const own = values.flatMap((value, index) =>
    value === inherited?.[index] ? [] : [[String(baseYear + 1 + index), value] as const],
  );
  return own.length === 0 ? null : Object.fromEntries(own);
}
