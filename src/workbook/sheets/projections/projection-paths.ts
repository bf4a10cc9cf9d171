import { propertyRow } from '../tables/info';
import {
  INDEX_BASE,
  isIndex,
  needsOf,
  type IndicatorReport,
  type Plan,
  type ScenarioReport,
} from '../../../domain/index';
import type { PlannedCell } from '../../model';
import { countSteps, type Steps } from '../../../shared/steps';
import { cellAddress } from '../../../shared/a1';
import { driverRows, indicatorPlaces, stepRows } from '../layout/plan-rows';
import type { IllustrativeFlags } from '../parts/illustrative-flags';
import { unitLookUp } from '../tables/formats-and-units';
import {
  FOUND_ROW,
  ILLUSTRATIVE,
  lineCells,
  lookUpFound,
  type LineCells,
  type NamedLines,
  type ProjectionRows,
} from '../parts/projection-cells';
import { formulaBody, pathFormula } from './path-formula';
import { lazyRows } from '../layout/lazy-rows';
import { blank, formula, number, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import { referencesFrom, textKeysOf } from '../layout/sheet-layout';

/** The path of one indicator in one scenario. */
interface PathLine {
  readonly scenario: ScenarioReport;
  readonly report: IndicatorReport;
  readonly row: number;
  readonly places: ProjectionRows;
  readonly flags: IllustrativeFlags;
  /** The inputs of the path, which all indicators of its cycle share. */
  readonly sources: MarkSources;
  /** The rows of the first scenario record the structure that the formulas were written for. */
  readonly isFirst: boolean;
}

/** The rows that decide whether a path is marked illustrative. */
interface MarkSources {
  /** The paths whose base values count. */
  readonly bases: readonly number[];
  /** Rows that carry a mark: drivers, projects, and paths. */
  readonly marks: readonly number[];
}

/** The rows of every path, scenario by scenario: what names them, and the cells after that. */
export function* pathLines(
  context: SheetContext,
  places: ProjectionRows,
  flags: IllustrativeFlags,
): Steps<NamedLines> {
  const { report } = context;
  const sourcesOf = markSources(context, places);
  const { length } = report.plan.indicators;
  const lineAt = (index: number): PathLine => {
    const block = Math.floor(index / length);
    const scenario = report.scenarios[block];
    const own = scenario?.indicators[index % length];
    if (!scenario || !own) throw new Error(`There is no path ${String(index)}`);
    const { id } = own.indicator;
    const sources = sourcesOf(scenario.scenario.id, id);
    const row = places.path(scenario.scenario.id, id);
    return { scenario, report: own, row, places, flags, sources, isFirst: block === 0 };
  };
  const count = report.scenarios.length * length;
  return {
    names: yield* countSteps(count, (index) => pathNames(lineAt(index), context)),
    cells: lazyRows(count, (index) => pathCells(lineAt(index), context)),
  };
}

/**
 * Indicators in a cycle share their marks. The first one collects the marks of all and the others
 * refer to it, so that no formula is circular.
 */
function markSources(
  { report: { plan } }: SheetContext,
  places: ProjectionRows,
): (scenario: string, indicator: string) => MarkSources {
  const drivers = groupRows(driverRows(plan));
  const projects = groupRows(stepRows(plan).filter(({ project }) => project));
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const { cycleOf: circleOf } = places.mutual;
  const ownRows = (scenario: string, id: string) => [
    ...(drivers.get(id) ?? []).map(({ driver }) => places.driver(scenario, id, driver)),
    ...(projects.get(id) ?? []).map(({ project }) =>
      places.step(scenario, id, 'project', project?.id),
    ),
  ];
  return (scenario, indicator) => {
    const circle = circleOf(indicator);
    const pathOf = (id: string) => places.path(scenario, id);
    const first = circle[0] ?? indicator;
    if (first !== indicator) return { bases: [], marks: [pathOf(first)] };
    const needs = circle.flatMap((id) => {
      const each = indicators.get(id);
      return each ? needsOf(each) : [];
    });
    const marks = [
      ...circle.flatMap((id) => ownRows(scenario, id)),
      ...[...new Set(needs)].filter((id) => !circle.includes(id)).map(pathOf),
    ];
    return { bases: circle.map(pathOf), marks: marks.filter((row) => row !== null) };
  };
}

function groupRows<Row extends { readonly indicator: { readonly id: string } }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.indicator.id);
    if (group) group.push(row);
    else groups.set(row.indicator.id, [row]);
  }
  return groups;
}

function pathNames({ report, row, scenario }: PathLine, context: SheetContext) {
  const { layout, own } = context;
  const refs = referencesFrom(layout, 'projections');
  const { name } = textKeysOf(context.locale);
  const at = cellAddress(row, layout.projections.scenarioColumn, 'column');
  return [
    formula(refs.lookUp('PlanScenarios', name, at), own(scenario.scenario.name)),
    formula(lookUpFound(refs, row, 'PlanIndicators', name), own(report.indicator.name)),
  ];
}

function pathCells(line: PathLine, context: SheetContext): readonly PlannedCell[] {
  const { t, layout, own } = context;
  const { report, row, scenario } = line;
  const { indicator } = report;
  const { scenarioColumn, indicatorColumn } = layout.projections;
  const refs = referencesFrom(layout, 'projections');
  const cells = lineCells(context, line.places, scenario.scenario, indicator);
  const at = (column: number) => cellAddress(row, column, 'column');
  const key = `${scenario.scenario.id}|${indicator.id}`;
  return [
    text(t(`projections.kind.${indicator.kind}`)),
    formula(unitLookUp(context, refs, at(FOUND_ROW)), own(indicator.unit)),
    illustrativeCell(line, cells, context),
    formula(
      refs.rowOf('PlanIndicators', at(indicatorColumn)),
      (indicatorPlaces(context.report.plan).get(indicator.id) ?? -1) + 1,
    ),
    ...valueCells(line, cells),
    text(scenario.scenario.id),
    text(indicator.id),
    formula(`${at(scenarioColumn)}&"|"&${at(indicatorColumn)}`, key),
    text(scenario.scenario.parent),
    ...layoutCells(line, cells, context),
  ];
}

function valueCells({ report, row }: PathLine, cells: LineCells): readonly PlannedCell[] {
  const { indicator, values } = report;
  return values.map((value, index) => {
    if (index > 0) return formulaOrNumber(pathFormula(cells, index), value);
    const base = cells.lookUp(row, 'PlanIndicators', 'baseValue');
    if (indicator.base) return formula(base, value);
    return isIndex(indicator)
      ? formula(`IF(${base}="",${INDEX_BASE},${base})`, value)
      : formulaOrNumber(formulaBody(cells, 0), value);
  });
}

/** An expression that is too long for a cell is replaced by its value. */
function formulaOrNumber(body: string | null, value: number): PlannedCell {
  return body === null ? number(value) : formula(body, value);
}

/** Marked when a base value or any other input of the path is. */
function illustrativeCell(
  { report, scenario, flags, sources }: PathLine,
  cells: LineCells,
  { t }: SheetContext,
): PlannedCell {
  const bases = sources.bases.map((row) => cells.lookUp(row, 'PlanIndicators', 'illustrative'));
  const marks = sources.marks.map((row) => cellAddress(row, ILLUSTRATIVE, 'column'));
  const word = t('words.illustrative');
  const value = flags.path(scenario.scenario.id, report.indicator.id) ? word : '';
  const [base, ...otherBases] = bases;
  const [mark, ...otherMarks] = marks;
  if (base === undefined) return formula(mark ?? '""', value);
  if (otherBases.length > 0 || otherMarks.length > 0) {
    return formula(`IF(${[...bases, ...marks].join('&')}="","","${word}")`, value);
  }
  return formula(`IF(${base}="",${mark ?? '""'},${base})`, value);
}

/**
 * The structure that an indicator's formulas were written for, and the structure in the tables now:
 * kind, phasing, followed indicator, expression, and prices.
 */
function layoutCells(
  { report, row, isFirst }: PathLine,
  cells: LineCells,
  { t, layout, report: { plan } }: SheetContext,
): readonly PlannedCell[] {
  if (!isFirst) return [blank, blank];
  const { model, priceBasis } = report.indicator;
  const refs = referencesFrom(layout, 'projections');
  const info = propertyRow('deflator');
  const parts: readonly (readonly [planned: string, current: string])[] = [
    [t(`words.kind.${model.kind}`), cells.lookUp(row, 'PlanIndicators', 'kind')],
    [
      'phasing' in model ? t(`words.phasing.${model.phasing}`) : '',
      cells.lookUp(row, 'PlanIndicators', 'phasing'),
    ],
    ['follows' in model ? model.follows : '', cells.lookUp(row, 'PlanIndicators', 'follows')],
    ['formula' in model ? model.formula.text : '', cells.lookUp(row, 'PlanIndicators', 'formula')],
    [plan.deflator ?? '', refs.tableCell(layout.tables.PlanInfo, info, 'value')],
    ...priceParts(plan, [
      t(`words.priceBasis.${priceBasis}`),
      cells.lookUp(row, 'PlanIndicators', 'priceBasis'),
    ]),
  ];
  const structure = parts.map(([each]) => each).join('|');
  return [text(structure), formula(parts.map(([, each]) => each).join('&"|"&'), structure)];
}

/** Prices add rows only where the plan has a price index. */
function priceParts({ deflator }: Plan, part: readonly [string, string]) {
  return deflator === null ? [] : [part];
}
