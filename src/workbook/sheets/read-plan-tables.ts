import {
  DRIVER_OF_KIND,
  nearestName,
  type IndicatorKind,
  type PlanPath,
  type PlanProblem,
} from '../../domain/index';
import { recordSpec, withoutBlanks, type SpecPart, type SpecRecorder } from './spec-recorder';
import { findTable, readRows, type RawTables, type TableRowReading } from './table-rows';

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
 * @returns null when none of the tables is there
 */
export function readPlanTables(tables: RawTables): PlanTablesReading | null {
  const rowsOf = (name: Parameters<typeof findTable>[1]) => readRows(findTable(tables, name));
  const hasTables = (['PlanInfo', 'PlanScenarios', 'PlanIndicators', 'PlanAssumptions'] as const)
    .map((name) => findTable(tables, name))
    .some((table) => table !== null);
  if (!hasTables) return null;
  const recorder = recordSpec();
  const info = readInfo(rowsOf('PlanInfo'), recorder);
  const indicators = rowsOf('PlanIndicators').map((row, index) =>
    readIndicator(row, ['indicators', index], recorder),
  );
  const { scenarios, problems } = readScenarios(
    rowsOf('PlanScenarios'),
    rowsOf('PlanAssumptions'),
    indicators,
    recorder,
  );
  const spec = {
    ...info,
    documents: rowsOf('PlanDocuments').map((row, index) =>
      readDocument(row, ['documents', index], recorder),
    ),
    indicators,
    scenarios,
    targets: rowsOf('PlanTargets').map((row, index) =>
      readTarget(row, ['targets', index], recorder),
    ),
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
  const base = [...path, 'base'];
  recorder.note(base, row.cell('baseValue').address);
  const word = (key: 'kind' | 'direction' | 'priceBasis' | 'rollUp') =>
    recorder.word(row, key, [...path, key], key);
  return withoutBlanks({
    id: recorder.text(row, 'id', [...path, 'id']),
    name: recorder.localText(row, 'name', [...path, 'name']),
    unit: recorder.localText(row, 'unit', [...path, 'unit']),
    decimals: recorder.number(row, 'decimals', [...path, 'decimals']),
    kind: word('kind'),
    direction: word('direction'),
    priceBasis: word('priceBasis'),
    rollUp: word('rollUp'),
    base: withoutBlanks({
      value: recorder.number(row, 'baseValue', [...base, 'value']),
      provenance: recorder.provenance(row, [...base, 'provenance']),
    }),
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
    tolerance: recorder.number(row, 'tolerance', [...path, 'tolerance']),
    year: recorder.number(row, 'year', [...path, 'year']),
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
    // A row without a number says nothing, unless nobody else can be asked.
    (said) => parent === undefined || said.years.some((year) => said.cell(year).value !== null),
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
  const kind = kindOf.get(indicator);
  const usual =
    typeof kind === 'string' && kind in DRIVER_OF_KIND
      ? DRIVER_OF_KIND[kind as IndicatorKind]
      : undefined;
  return withoutBlanks({
    indicator,
    driver: recorder.word(row, 'driver', [...path, 'driver'], 'driver') ?? usual,
    values,
    provenance: recorder.provenance(row, [...path, 'provenance']),
  });
}
