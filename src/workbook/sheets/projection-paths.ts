import { needsOf, type IndicatorReport, type Plan, type ScenarioReport } from '../../domain/index';
import type { PlannedCell } from '../sheet-plan';
import { cellAddress } from './cell-address';
import { driverRows } from './driver-rows';
import type { IllustrativeFlags } from './illustrative-flags';
import { ILLUSTRATIVE, lineCells, type LineCells } from './line-cells';
import { formulaBody, pathFormula } from './path-formula';
import { blank, formula, number, text } from './planned-cells';
import type { ProjectionPlaces } from './projection-places';
import type { SheetContext } from './sheet-context';
import { INFO_KEYS, referencesFrom, textKeysOf } from './sheet-layout';
import { stepRows } from './step-rows';

/** The path of one indicator in one scenario. */
interface PathLine {
  readonly scenario: ScenarioReport;
  readonly report: IndicatorReport;
  readonly row: number;
  readonly places: ProjectionPlaces;
  readonly flags: IllustrativeFlags;
  /** Rows of drivers and projects that the path rests on. */
  readonly sources: readonly number[];
  /** Rows of the first scenario say what the formulas were laid out for. */
  readonly isFirst: boolean;
}

/** The rows of every path, scenario by scenario. */
export function pathLines(
  context: SheetContext,
  places: ProjectionPlaces,
  flags: IllustrativeFlags,
): readonly (readonly PlannedCell[])[] {
  const { report } = context;
  const drivers = groupRows(driverRows(report.plan));
  const projects = groupRows(stepRows(report.plan).filter(({ project }) => project));
  return report.scenarios.flatMap((scenario, block) =>
    scenario.indicators.map((own) => {
      const { id } = own.indicator;
      const ofScenario = scenario.scenario.id;
      const sources = [
        ...(drivers.get(id) ?? []).map(({ driver }) => places.driver(ofScenario, id, driver)),
        ...(projects.get(id) ?? []).map(({ project }) =>
          places.step(ofScenario, id, 'project', project?.id),
        ),
        ...needsOf(own.indicator)
          .filter((need) => !places.isMutual(id, need))
          .map((need) => places.path(ofScenario, need)),
      ].filter((row) => row !== null);
      const row = places.path(ofScenario, id);
      const line = { scenario, report: own, row, places, flags, sources, isFirst: block === 0 };
      return pathCells(line, context);
    }),
  );
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

function pathCells(line: PathLine, context: SheetContext): readonly PlannedCell[] {
  const { t, layout, own } = context;
  const { report, row, scenario } = line;
  const { indicator } = report;
  const { scenarioColumn, indicatorColumn } = layout.projections;
  const refs = referencesFrom(layout, 'projections');
  const { name, unit } = textKeysOf(context.locale);
  const cells = lineCells(context, line.places, scenario.scenario, indicator);
  const at = (column: number) => cellAddress(row, column, 'column');
  const scenarios = refs.column('PlanScenarios', 'id');
  const key = `${scenario.scenario.id}|${indicator.id}`;
  return [
    formula(
      `INDEX(${refs.column('PlanScenarios', name)},MATCH(${at(scenarioColumn)},${scenarios},0))`,
      own(scenario.scenario.name),
    ),
    formula(cells.lookUp(row, 'PlanIndicators', name), own(indicator.name)),
    text(t(`projections.kind.${indicator.kind}`)),
    formula(cells.lookUp(row, 'PlanIndicators', unit), own(indicator.unit)),
    illustrativeCell(line, cells, context),
    formula(
      `MATCH(${at(indicatorColumn)},${refs.column('PlanIndicators', 'id')},0)`,
      context.report.plan.indicators.indexOf(indicator) + 1,
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
    return indicator.base
      ? formula(cells.lookUp(row, 'PlanIndicators', 'baseValue'), value)
      : formulaOrNumber(formulaBody(cells, 0), value);
  });
}

/** An expression that no cell can hold leaves its number. */
function formulaOrNumber(body: string | null, value: number): PlannedCell {
  return body === null ? number(value) : formula(body, value);
}

/** Marked when the base or anything that the path rests on is. */
function illustrativeCell(
  { row, report, scenario, flags, sources }: PathLine,
  cells: LineCells,
  { t }: SheetContext,
): PlannedCell {
  const own = cells.lookUp(row, 'PlanIndicators', 'illustrative');
  const marks = sources.map((source) => cellAddress(source, ILLUSTRATIVE, 'column'));
  const word = t('words.illustrative');
  const value = flags.path(scenario.scenario.id, report.indicator.id) ? word : '';
  const [first, ...others] = marks;
  if (others.length > 0) {
    return formula(`IF(${[own, ...marks].join('&')}="","","${word}")`, value);
  }
  return formula(`IF(${own}="",${first ?? '""'},${own})`, value);
}

/**
 * What the formulas of an indicator were laid out for, and what the tables say now: its kind, how
 * it is spread, whom it follows, its expression, and prices.
 */
function layoutCells(
  { report, row, isFirst }: PathLine,
  cells: LineCells,
  { t, layout, report: { plan } }: SheetContext,
): readonly PlannedCell[] {
  if (!isFirst) return [blank, blank];
  const { model, priceBasis } = report.indicator;
  const refs = referencesFrom(layout, 'projections');
  const info = INFO_KEYS.indexOf('deflator');
  const parts: readonly (readonly [said: string, standing: string])[] = [
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
  const said = parts.map(([each]) => each).join('|');
  return [text(said), formula(parts.map(([, each]) => each).join('&"|"&'), said)];
}

/** Only where the plan has a price index do prices ask for rows. */
function priceParts({ deflator }: Plan, part: readonly [string, string]) {
  return deflator === null ? [] : [part];
}
