import {
  DRIVER_NAMES,
  DRIVERS,
  DRIVERS_OF_KIND,
  INDICATOR_KINDS,
  nearestName,
  type PlanPath,
  type PlanProblem,
} from '../../../domain/index';
import type { PlanTableName } from '../layout/plan-tables';
import { valueOfWord } from './cell-words';
import { recordSpec, withoutBlanks, type SpecPart, type SpecRecorder } from './spec-recorder';
import { findTable, readRows, type RawTables, type TableRowReading } from './table-rows';

/** The tables without which there is no plan. */
export const NEEDED_TABLES: readonly PlanTableName[] = [
  ...(['PlanInfo', 'PlanScenarios', 'PlanIndicators', 'PlanAssumptions'] as const),
];

/** What stands in the tables of a workbook. */
export interface PlanTablesReading {
  /** Shaped like a plan file, to be parsed and resolved. */
  readonly spec: unknown;
  /** What is wrong with the tables and has no place in a plan file: rows of unknown scenarios. */
  readonly problems: readonly PlanProblem[];
  /** The cell that holds a value of the spec, as `Assumptions!F12`; null where no cell is to blame. */
  readonly addressOf: (path: PlanPath) => string | null;
}

/**
 * Reads the plan's tables, found by their names, into what a plan file would say. Headers are known
 * in both languages and in any order of columns; rows may be in any order; empty rows are passed
 * over. Nothing is checked here but whom a row belongs to.
 *
 * @returns null when none of {@link NEEDED_TABLES} is there
 */
export function readPlanTables(tables: RawTables): PlanTablesReading | null {
  const rowsOf = (name: Parameters<typeof findTable>[1]) => readRows(findTable(tables, name));
  if (!NEEDED_TABLES.some((name) => findTable(tables, name))) return null;
  const recorder = recordSpec();
  const info = readInfo(rowsOf('PlanInfo'), recorder);
  const each = (
    name: PlanTableName,
    part: string,
    read: (row: TableRowReading, path: PlanPath, recorder: SpecRecorder) => SpecPart,
  ) => rowsOf(name).map((row, index) => read(row, [part, index], recorder));
  const indicators = each('PlanIndicators', 'indicators', readIndicator);
  const { scenarios, problems } = readScenarios(
    rowsOf('PlanScenarios'),
    rowsOf('PlanAssumptions'),
    indicators,
    recorder,
  );
  const spec = {
    ...info,
    phases: each('PlanPhases', 'phases', readPhase),
    documents: each('PlanDocuments', 'documents', readDocument),
    indicators,
    projects: each('PlanProjects', 'projects', readProject),
    scenarios,
    targets: each('PlanTargets', 'targets', readTarget),
    milestones: each('PlanMilestones', 'milestones', readMilestone),
    history: each('PlanHistory', 'history', readChange),
  };
  return { spec, problems, addressOf: recorder.addressOf };
}

function readInfo(rows: readonly TableRowReading[], recorder: SpecRecorder): SpecPart {
  const rowOf = new Map(rows.map((row) => [String(row.cell('key').value).trim(), row]));
  const value = (key: string, path: PlanPath) => {
    const row = rowOf.get(key);
    if (!row) return undefined;
    recorder.note(path, row.cell('value').address ?? row.address);
    return row.cell('value').value ?? undefined;
  };
  const text = (key: string, path: PlanPath) => {
    const found = value(key, path);
    return found === undefined ? undefined : String(found);
  };
  const localText = (kind: 'name' | 'description') => {
    const chinese = text(`${kind}Zh`, [kind, 'zh-CN']);
    const english = text(`${kind}En`, [kind, 'en']);
    recorder.note([kind], recorder.addressOf([kind, english === undefined ? 'zh-CN' : 'en']));
    if (english === undefined || chinese === undefined) return english ?? chinese;
    return { en: english, 'zh-CN': chinese };
  };
  return withoutBlanks({
    format: text('format', ['format']),
    version: value('version', ['version']),
    id: text('id', ['id']),
    name: localText('name'),
    description: localText('description'),
    horizon: withoutBlanks({
      baseYear: value('baseYear', ['horizon', 'baseYear']),
      years: value('years', ['horizon', 'years']),
    }),
    deflator: text('deflator', ['deflator']),
  });
}

function readDocument(row: TableRowReading, path: PlanPath, recorder: SpecRecorder): SpecPart {
  recorder.note(path, row.address);
  return withoutBlanks({
    id: recorder.text(row, 'id', [...path, 'id']),
    title: recorder.localText(row, 'title', [...path, 'title']),
    date: recorder.date(row, 'date', [...path, 'date']),
  });
}

function readIndicator(row: TableRowReading, path: PlanPath, recorder: SpecRecorder): SpecPart {
  recorder.note(path, row.address);
  const word = (key: 'kind' | 'direction' | 'priceBasis' | 'rollUp' | 'role' | 'phasing') =>
    recorder.word(row, key, [...path, key], key);
  const text = (key: 'follows' | 'formula' | 'partOf') => recorder.text(row, key, [...path, key]);
  const number = (
    key: 'decimals' | 'validity' | 'steepness' | 'startShare' | 'lag' | 'outsideGrowth',
  ) => recorder.number(row, key, [...path, key]);
  return withoutBlanks({
    id: recorder.text(row, 'id', [...path, 'id']),
    name: recorder.localText(row, 'name', [...path, 'name']),
    unit: recorder.localText(row, 'unit', [...path, 'unit']),
    decimals: number('decimals'),
    kind: word('kind'),
    validity: number('validity'),
    phasing: word('phasing'),
    steepness: number('steepness'),
    startShare: number('startShare'),
    follows: text('follows'),
    lag: number('lag'),
    outsideGrowth: number('outsideGrowth'),
    formula: text('formula'),
    direction: word('direction'),
    priceBasis: word('priceBasis'),
    rollUp: word('rollUp'),
    role: word('role'),
    partOf: text('partOf'),
    base: readBase(row, [...path, 'base'], recorder),
  });
}

/** Only a formula may do without the value of the base year; of others it is missed. */
function readBase(row: TableRowReading, path: PlanPath, recorder: SpecRecorder): unknown {
  const { value, address } = row.cell('baseValue');
  recorder.note(path, address);
  if (value === null && valueOfWord('kind', row.cell('kind').value) === 'formula') return undefined;
  return withoutBlanks({
    value: recorder.number(row, 'baseValue', [...path, 'value']),
    provenance: recorder.provenance(row, [...path, 'provenance']),
  });
}

function readPhase(row: TableRowReading, path: PlanPath, recorder: SpecRecorder): SpecPart {
  recorder.note(path, row.address);
  return withoutBlanks({
    id: recorder.text(row, 'id', [...path, 'id']),
    name: recorder.localText(row, 'name', [...path, 'name']),
    firstYear: recorder.number(row, 'firstYear', [...path, 'firstYear']),
    lastYear: recorder.number(row, 'lastYear', [...path, 'lastYear']),
  });
}

function readProject(row: TableRowReading, path: PlanPath, recorder: SpecRecorder): SpecPart {
  recorder.note(path, row.address);
  const number = (key: 'startYear' | 'investment' | 'capacity' | 'rampYears') =>
    recorder.number(row, key, [...path, key]);
  return withoutBlanks({
    id: recorder.text(row, 'id', [...path, 'id']),
    name: recorder.localText(row, 'name', [...path, 'name']),
    indicator: recorder.text(row, 'indicator', [...path, 'indicator']),
    startYear: number('startYear'),
    investment: number('investment'),
    capacity: number('capacity'),
    rampYears: number('rampYears'),
    ramp: recorder.word(row, 'ramp', [...path, 'ramp'], 'ramp'),
    provenance: recorder.provenance(row, [...path, 'provenance']),
  });
}

function readMilestone(row: TableRowReading, path: PlanPath, recorder: SpecRecorder): SpecPart {
  recorder.note(path, row.address);
  return withoutBlanks({
    id: recorder.text(row, 'id', [...path, 'id']),
    statement: recorder.localText(row, 'statement', [...path, 'statement']),
    owner: recorder.localText(row, 'owner', [...path, 'owner']),
    due: recorder.date(row, 'due', [...path, 'due']),
    status: recorder.word(row, 'status', [...path, 'status'], 'status'),
    note: recorder.localText(row, 'remark', [...path, 'note']),
    provenance: recorder.provenance(row, [...path, 'provenance']),
  });
}

function readChange(row: TableRowReading, path: PlanPath, recorder: SpecRecorder): SpecPart {
  recorder.note(path, row.address);
  const text = (key: 'at' | 'scenario' | 'indicator' | 'why') =>
    recorder.text(row, key, [...path, key]);
  const number = (key: 'year' | 'from' | 'to') => recorder.number(row, key, [...path, key]);
  return withoutBlanks({
    at: text('at'),
    scenario: text('scenario'),
    indicator: text('indicator'),
    driver: recorder.word(row, 'driver', [...path, 'driver'], 'driver'),
    year: number('year'),
    from: number('from'),
    to: number('to'),
    why: text('why'),
  });
}

function readTarget(row: TableRowReading, path: PlanPath, recorder: SpecRecorder): SpecPart {
  recorder.note(path, row.address);
  return withoutBlanks({
    id: recorder.text(row, 'id', [...path, 'id']),
    indicator: recorder.text(row, 'indicator', [...path, 'indicator']),
    basis: recorder.word(row, 'basis', [...path, 'basis'], 'basis'),
    comparator: recorder.word(row, 'comparator', [...path, 'comparator'], 'comparator'),
    value: recorder.number(row, 'target', [...path, 'value']),
    upper: recorder.number(row, 'upper', [...path, 'upper']),
    tolerance: recorder.number(row, 'tolerance', [...path, 'tolerance']),
    year: recorder.number(row, 'year', [...path, 'year']),
    fromYear: recorder.number(row, 'fromYear', [...path, 'fromYear']),
    nature: recorder.word(row, 'nature', [...path, 'nature'], 'nature'),
    provenance: recorder.provenance(row, [...path, 'provenance']),
  });
}

/** Puts every row of assumptions under its scenario. */
function readScenarios(
  rows: readonly TableRowReading[],
  assumptionRows: readonly TableRowReading[],
  indicators: readonly SpecPart[],
  recorder: SpecRecorder,
): { readonly scenarios: readonly SpecPart[]; readonly problems: readonly PlanProblem[] } {
  const kindOf = new Map(indicators.map(({ id, kind }) => [id, kind]));
  const rowsOf = new Map<string, TableRowReading[]>();
  const ids: string[] = [];
  for (const row of rows) {
    const id = String(row.cell('id').value);
    ids.push(id);
    if (!rowsOf.has(id)) rowsOf.set(id, []);
  }
  const problems = assumptionRows.flatMap((row, index): readonly PlanProblem[] => {
    const scenario = row.cell('scenario').value;
    const group = scenario === null ? undefined : rowsOf.get(String(scenario));
    if (group) {
      group.push(row);
      return [];
    }
    const path = ['assumptions', index, 'scenario'];
    recorder.note(path, row.cell('scenario').address ?? row.address);
    if (scenario === null) return [{ kind: 'missing', path, expected: 'string' }];
    const value = String(scenario);
    const nearest = nearestName(value, ids);
    return [{ kind: 'unknownReference', path, value, to: 'scenario', nearest }];
  });
  const taken = new Set<string>();
  const scenarios = rows.map((row, index) => {
    const id = String(row.cell('id').value);
    // The assumptions of an id that stands twice are counted once.
    const own = taken.has(id) ? [] : (rowsOf.get(id) ?? []);
    taken.add(id);
    return readScenario(row, own, ['scenarios', index], kindOf, recorder);
  });
  return { scenarios, problems };
}

function readScenario(
  row: TableRowReading,
  assumptionRows: readonly TableRowReading[],
  path: PlanPath,
  kindOf: ReadonlyMap<unknown, unknown>,
  recorder: SpecRecorder,
): SpecPart {
  recorder.note(path, row.address);
  const parent = recorder.text(row, 'parent', [...path, 'parent']);
  const saying = assumptionRows.filter(
    // A row without a number says nothing, unless it has to and nobody else can be asked.
    (said) =>
      (parent === undefined && !isOptional(said)) ||
      said.years.some((year) => said.cell(year).value !== null),
  );
  return withoutBlanks({
    id: recorder.text(row, 'id', [...path, 'id']),
    name: recorder.localText(row, 'name', [...path, 'name']),
    parent,
    note: recorder.localText(row, 'note', [...path, 'note']),
    assumptions: saying.map((said, index) =>
      readAssumption(said, [...path, 'assumptions', index], kindOf, recorder),
    ),
  });
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
  recorder: SpecRecorder,
): SpecPart {
  recorder.note(path, row.address);
  const values: Record<string, unknown> = {};
  const [firstYear] = row.years;
  if (firstYear) recorder.note([...path, 'values'], row.cell(firstYear).address);
  for (const key of row.years) {
    const year = key.slice('year:'.length);
    const { value, address } = row.cell(key);
    recorder.note([...path, 'values', year], address);
    if (value !== null) values[year] = value;
  }
  const indicator = recorder.text(row, 'indicator', [...path, 'indicator']);
  const kind = INDICATOR_KINDS.find((each) => each === kindOf.get(indicator));
  const usual = kind && DRIVERS_OF_KIND[kind][0];
  return withoutBlanks({
    indicator,
    driver: recorder.word(row, 'driver', [...path, 'driver'], 'driver') ?? usual,
    values,
    provenance: recorder.provenance(row, [...path, 'provenance']),
  });
}
