import {
  DRIVER_NAMES,
  DRIVERS,
  INDICATOR_KINDS,
  KIND_FACTS,
  type PlanPath,
  type PlanProblem,
} from '../../../../domain/index';
import { foldedName } from '../../../../shared/folded-name';
import { nearestName } from '../../../../shared/nearest-name';
import type { PlanTableName } from '../../layout/table-keys';
import { assumptionsTable } from '../assumptions';
import { valueOfWord } from '../cell-words';
import { correlationsTable } from '../correlations';
import { documentsTable } from '../documents';
import { historyTable } from '../history';
import { knownValuesTable } from '../known-values';
import { indicatorsTable } from '../indicators';
import { PLAN_PROPERTIES } from '../info';
import { milestonesTable } from '../milestones';
import { phasesTable } from '../phases';
import { projectsTable } from '../projects';
import {
  cellAddresses,
  readFacts,
  readItem,
  type CellAddresses,
  type SpecPart,
} from './read-facts';
import { scenariosTable } from '../scenarios';
import type { PlanTable } from '../table';
import { findTable, readRows, type RawTables, type TableRowReading } from '../table-rows';
import { targetsTable } from '../targets';
import { uncertaintiesTable } from '../uncertainties';

/** The tables without which there is no plan. */
export const NEEDED_TABLES: readonly PlanTableName[] = [
  ...(['PlanInfo', 'PlanScenarios', 'PlanIndicators', 'PlanAssumptions'] as const),
];

/** The contents of a workbook's tables. */
export interface PlanTablesReading {
  /** Shaped like a plan file, to be parsed and resolved. */
  readonly spec: unknown;
  /** Problems that have no place in a plan file: rows of unknown scenarios. */
  readonly problems: readonly PlanProblem[];
  /** The cell that holds a value of the spec, as `Assumptions!F12`; null where no cell is to blame. */
  readonly addressOf: (path: PlanPath) => string | null;
}

/**
 * Reads the plan's tables as a plan file would write them. Tables are found by name, columns by their
 * headers in either language, in any order; rows may be in any order, and empty rows are skipped.
 * Only the scenario of each assumption is checked here.
 *
 * @returns null when none of {@link NEEDED_TABLES} is there
 */
export function readPlanTables(tables: RawTables): PlanTablesReading | null {
  const rowsOf = (name: PlanTableName) => readRows(findTable(tables, name));
  if (!NEEDED_TABLES.some((name) => findTable(tables, name))) return null;
  const addresses = cellAddresses();
  const each = <Item>(table: PlanTable<Item>, part: string) =>
    rowsOf(table.name).map((row, index) => readItem(table, row, [part, index], addresses));
  const info = readInfo(rowsOf('PlanInfo'), addresses);
  const known = readKnownValues(
    rowsOf('PlanKnownValues'),
    each(indicatorsTable, 'indicators').map(withoutEmptyBase),
    addresses,
  );
  const { indicators } = known;
  const { scenarios, problems } = readScenarios(
    {
      scenarios: rowsOf('PlanScenarios'),
      assumptions: rowsOf('PlanAssumptions'),
      uncertainties: rowsOf('PlanUncertainties'),
    },
    indicators,
    addresses,
  );
  const spec = {
    ...info,
    phases: each(phasesTable, 'phases'),
    documents: each(documentsTable, 'documents'),
    indicators,
    projects: each(projectsTable, 'projects'),
    scenarios,
    targets: each(targetsTable, 'targets').map((target, index) =>
      target['indicator'] === undefined
        ? { ...target, ...namedIndicator(rowsOf('PlanTargets')[index], indicators) }
        : target,
    ),
    correlations: each(correlationsTable, 'correlations'),
    milestones: each(milestonesTable, 'milestones'),
    history: each(historyTable, 'history'),
  };
  return { spec, problems: [...problems, ...known.problems], addressOf: addresses.addressOf };
}

/** The indicator of a typed row that has its name instead of its id. */
function namedIndicator(
  row: TableRowReading | undefined,
  indicators: readonly SpecPart[],
): SpecPart {
  const typed = row?.cell('indicatorName').value;
  if (typeof typed !== 'string') return {};
  const wanted = foldedName(typed.trim());
  const named = indicators.filter(({ name }) => {
    const names = typeof name === 'string' ? [name] : Object.values((name ?? {}) as SpecPart);
    return names.some((each) => typeof each === 'string' && foldedName(each.trim()) === wanted);
  });
  // Two indicators of one name are told apart by their ids only.
  return named.length === 1 ? { indicator: named[0]?.['id'] } : {};
}

function readInfo(rows: readonly TableRowReading[], addresses: CellAddresses): SpecPart {
  const rowOf = new Map(rows.map((row) => [String(row.cell('key').value).trim(), row]));
  const cellOf = (key: string) => {
    const row = rowOf.get(key);
    const { value = null, address = null } = row?.cell('value') ?? {};
    return { value, address: address ?? row?.address ?? null };
  };
  const info = readFacts(PLAN_PROPERTIES, cellOf, [], addresses);
  return { horizon: {}, ...info };
}

/** Puts the known values of the years before the base year into their indicators. */
function readKnownValues(
  rows: readonly TableRowReading[],
  indicators: readonly SpecPart[],
  addresses: CellAddresses,
): { readonly indicators: readonly SpecPart[]; readonly problems: readonly PlanProblem[] } {
  if (rows.length === 0) return { indicators, problems: [] };
  const ids = indicators.map(({ id }) => String(id));
  const knownOf = new Map<number, SpecPart[]>();
  const problems = rows.flatMap((row, index): readonly PlanProblem[] => {
    const { value, address } = row.cell('indicator');
    const owner = value === null ? -1 : ids.indexOf(String(value));
    if (owner >= 0) {
      const own = knownOf.get(owner) ?? [];
      const path = ['indicators', owner, 'known', own.length];
      const { indicator: _, ...known } = readItem(knownValuesTable, row, path, addresses);
      knownOf.set(owner, [...own, known]);
      return [];
    }
    const path = ['known', index, 'indicator'];
    addresses.note(path, address ?? row.address);
    if (value === null) return [{ kind: 'missing', path, expected: 'string' }];
    const nearest = nearestName(String(value), ids);
    return [{ kind: 'unknownReference', path, value: String(value), to: 'indicator', nearest }];
  });
  return {
    indicators: indicators.map((indicator, index) => {
      const known = knownOf.get(index);
      return known ? { ...indicator, known } : indicator;
    }),
    problems,
  };
}

/** A formula and an index do without a base value. For other kinds a blank one is missing. */
function withoutEmptyBase(indicator: SpecPart): SpecPart {
  const { base, ...rest } = indicator;
  const isBlank = (base as SpecPart | undefined)?.['value'] === undefined;
  const kind = INDICATOR_KINDS.find((each) => each === indicator['kind']);
  return isBlank && kind && !KIND_FACTS[kind].needsBase ? rest : indicator;
}

/** The rows that make up the scenarios. */
interface ScenarioRows {
  readonly scenarios: readonly TableRowReading[];
  readonly assumptions: readonly TableRowReading[];
  readonly uncertainties: readonly TableRowReading[];
}

/** Puts the rows of assumptions and of uncertainties into their scenarios. */
function readScenarios(
  { scenarios: rows, assumptions, uncertainties }: ScenarioRows,
  indicators: readonly SpecPart[],
  addresses: CellAddresses,
): { readonly scenarios: readonly SpecPart[]; readonly problems: readonly PlanProblem[] } {
  const kindOf = new Map(indicators.map(({ id, kind }) => [id, kind]));
  const ids = rows.map((row) => String(row.cell('id').value));
  const assumed = groupByScenario(assumptions, { ids, part: 'assumptions', addresses });
  const uncertain = groupByScenario(uncertainties, { ids, part: 'uncertainties', addresses });
  const taken = new Set<string>();
  const scenarios = rows.map((row, index) => {
    const id = ids[index] ?? '';
    const path = ['scenarios', index];
    // The rows of a duplicate id count once.
    const own = (group: typeof assumed) => (taken.has(id) ? [] : (group.rowsOf.get(id) ?? []));
    const scenario = readScenario(row, own(assumed), path, kindOf, addresses);
    const its = own(uncertain).map((each, place) =>
      readUncertainty(each, [...path, 'uncertainties', place], { kindOf, indicators, addresses }),
    );
    taken.add(id);
    return its.length === 0 ? scenario : { ...scenario, uncertainties: its };
  });
  return { scenarios, problems: [...assumed.problems, ...uncertain.problems] };
}

/** Groups the rows of a table by the scenario that they name, and reports those of none. */
function groupByScenario(
  rows: readonly TableRowReading[],
  {
    ids,
    part,
    addresses,
  }: {
    readonly ids: readonly string[];
    readonly part: string;
    readonly addresses: CellAddresses;
  },
): {
  readonly rowsOf: ReadonlyMap<string, readonly TableRowReading[]>;
  readonly problems: readonly PlanProblem[];
} {
  const rowsOf = new Map(ids.map((id): [string, TableRowReading[]] => [id, []]));
  const problems = rows.flatMap((row, index): readonly PlanProblem[] => {
    const scenario = row.cell('scenario').value;
    const group = scenario === null ? undefined : rowsOf.get(String(scenario));
    if (group) {
      group.push(row);
      return [];
    }
    const path = [part, index, 'scenario'];
    addresses.note(path, row.cell('scenario').address ?? row.address);
    if (scenario === null) return [{ kind: 'missing', path, expected: 'string' }];
    const value = String(scenario);
    const nearest = nearestName(value, ids);
    return [{ kind: 'unknownReference', path, value, to: 'scenario', nearest }];
  });
  return { rowsOf, problems };
}

function readScenario(
  row: TableRowReading,
  assumptionRows: readonly TableRowReading[],
  path: PlanPath,
  kindOf: ReadonlyMap<unknown, unknown>,
  addresses: CellAddresses,
): SpecPart {
  const scenario = readItem(scenariosTable, row, path, addresses);
  const statedRows = assumptionRows.filter(
    // A row without numbers is ignored, unless it is required and there is no parent to inherit
    // from.
    (assumptionRow) =>
      (scenario['parent'] === undefined && !isOptional(assumptionRow)) ||
      assumptionRow.years.some((year) => assumptionRow.cell(year).value !== null),
  );
  return {
    ...scenario,
    assumptions: statedRows.map((assumptionRow, index) =>
      readAssumption(assumptionRow, [...path, 'assumptions', index], kindOf, addresses),
    ),
  };
}

/** A row that was typed may name its indicator, and leave out the usual driver of its kind. */
function readUncertainty(
  row: TableRowReading,
  path: PlanPath,
  {
    kindOf,
    indicators,
    addresses,
  }: {
    readonly kindOf: ReadonlyMap<unknown, unknown>;
    readonly indicators: readonly SpecPart[];
    readonly addresses: CellAddresses;
  },
): SpecPart {
  const read = readItem(uncertaintiesTable, row, path, addresses);
  const uncertainty =
    read['indicator'] === undefined ? { ...read, ...namedIndicator(row, indicators) } : read;
  return { ...usualDriver(uncertainty, kindOf), ...uncertainty };
}

/** The driver that a row means where it names none: the first one of the kind of its indicator. */
function usualDriver(row: SpecPart, kindOf: ReadonlyMap<unknown, unknown>): SpecPart {
  const kind = INDICATOR_KINDS.find((each) => each === kindOf.get(row['indicator']));
  const driver = kind && KIND_FACTS[kind].drivers[0];
  return driver ? { driver } : {};
}

function isOptional(row: TableRowReading): boolean {
  const driver = DRIVER_NAMES.find(
    (name) => name === valueOfWord('driver', row.cell('driver').value),
  );
  return driver !== undefined && !DRIVERS[driver].required;
}

function readAssumption(
  row: TableRowReading,
  path: PlanPath,
  kindOf: ReadonlyMap<unknown, unknown>,
  addresses: CellAddresses,
): SpecPart {
  const assumption = readItem(assumptionsTable, row, path, addresses);
  const values: Record<string, unknown> = {};
  const [firstYear] = row.years;
  if (firstYear) addresses.note([...path, 'values'], row.cell(firstYear).address);
  for (const key of row.years) {
    const year = key.slice('year:'.length);
    const { value, address } = row.cell(key);
    addresses.note([...path, 'values', year], address);
    if (value !== null) values[year] = value;
  }
  return { ...usualDriver(assumption, kindOf), ...assumption, values };
}
