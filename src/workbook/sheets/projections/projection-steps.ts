import {
  otherPrices,
  projectOutput,
  type IndicatorModel,
  type IndicatorReport,
  type ScenarioReport,
} from '../../../domain/index';
import { mapSteps, type Steps } from '../../../shared/steps';
import type { PlannedCell } from '../../model';
import { cellAddress } from '../../../shared/a1';
import type { IllustrativeFlags } from '../parts/illustrative-flags';
import {
  FOUND_ROW,
  ILLUSTRATIVE,
  lineCells,
  UNIT,
  type ProjectionRows,
} from '../parts/projection-cells';
import { blank, formula, text } from '../layout/planned-cells';
import type { SheetContext } from '../layout/sheet-context';
import { referencesFrom, textKeysOf } from '../layout/sheet-layout';
import { stepFormula } from './step-formula';
import { stepRows, type StepRow } from '../layout/plan-rows';

/** One intermediate row in one scenario. */
interface StepLine {
  readonly step: StepRow;
  readonly row: number;
  readonly scenario: ScenarioReport;
  readonly report: IndicatorReport;
  readonly places: ProjectionRows;
  readonly flags: IllustrativeFlags;
  /** The rows of the first scenario record the structure that the formulas were written for. */
  readonly isFirst: boolean;
}

/** The intermediate rows, from which a reader can check the paths by hand. */
export function* stepLines(
  context: SheetContext,
  places: ProjectionRows,
  flags: IllustrativeFlags,
): Steps<readonly (readonly PlannedCell[])[]> {
  const { report, layout } = context;
  const steps = stepRows(report.plan);
  const blocks = yield* mapSteps(report.scenarios, (scenario, block) => {
    const reports = new Map(scenario.indicators.map((each) => [each.indicator.id, each]));
    return steps.flatMap((step, index) => {
      const own = reports.get(step.indicator.id);
      const row = layout.projections.firstStepRow + block * steps.length + index;
      const line = { step, row, scenario, places, flags, isFirst: block === 0 };
      return own ? [stepCells({ ...line, report: own }, context)] : [];
    });
  });
  return blocks.flat();
}

function stepCells(line: StepLine, context: SheetContext): readonly PlannedCell[] {
  const { t, layout, own, report } = context;
  const { step, row, scenario } = line;
  const { indicator, key, project } = step;
  const { indicatorColumn, keyColumn } = layout.projections;
  const cells = lineCells(context, line.places, scenario.scenario, indicator);
  const values = stepValues(line, context);
  const pathRow = line.places.path(scenario.scenario.id, indicator.id);
  const ofPath = (column: number) => cellAddress(pathRow, column, 'column');
  const at = (column: number) => cellAddress(row, column, 'column');
  const refs = referencesFrom(layout, 'projections');
  const table = project ? 'PlanProjects' : 'PlanIndicators';
  const idCell = at(project ? keyColumn : indicatorColumn);
  const place = project
    ? report.plan.projects.indexOf(project)
    : report.plan.indicators.indexOf(indicator);
  return [
    formula(ofPath(0), own(scenario.scenario.name)),
    project
      ? formula(cells.lookUp(row, table, textKeysOf(context.locale).name), own(project.name))
      : formula(ofPath(1), own(indicator.name)),
    text(t(`projections.step.${key}`)),
    unitCell(line, ofPath(UNIT), context),
    illustrativeCell(line, ofPath(ILLUSTRATIVE), context),
    formula(refs.rowOf(table, idCell), place + 1),
    ...report.years.map((_, index) => {
      const body = stepFormula(step, cells, { row, index, plan: report.plan });
      return body === null ? blank : formula(body, values[index] ?? '');
    }),
    text(scenario.scenario.id),
    text(indicator.id),
    text(project?.id ?? null),
    blank,
    ...layoutCells(line, context),
  ];
}

/** The engine's numbers for the row; null or undefined where a cell stays empty. */
function stepValues(
  { step: { indicator, key, project }, scenario, report }: StepLine,
  { report: { plan, years } }: SheetContext,
): readonly (number | null)[] {
  if (key === 'nominal' || key === 'real') return otherPrices(plan, scenario, report)?.values ?? [];
  if (key === 'followed') return followedGrowth(indicator.model, scenario, years.length);
  if (!project) return report.steps.find((step) => step.key === key)?.values ?? [];
  const delay = report.drivers.find(({ driver }) => driver === 'delay')?.values[0]?.value ?? 0;
  return years.map((year) => projectOutput(project, year, delay));
}

/** The engine leaves it out for indicators in a cycle. */
function followedGrowth(
  model: IndicatorModel,
  { indicators }: ScenarioReport,
  years: number,
): readonly (number | null)[] {
  if (model.kind !== 'linked') return [];
  const path = indicators.find(({ indicator }) => indicator.id === model.follows)?.values ?? [];
  return Array.from({ length: years }, (_, index) => {
    const [now, before] = [path[index - model.lag], path[index - model.lag - 1]];
    if (now === undefined || before === undefined) return model.outsideGrowth ?? 0;
    return before === 0 ? null : now / before - 1;
  });
}

/** Units: per cent for shares and growth, "per year" for flows. */
function unitCell(
  { step, report }: StepLine,
  ofPath: string,
  { t, own }: SheetContext,
): PlannedCell {
  const unit = own(report.indicator.unit);
  switch (step.key) {
    case 'plannedShare':
    case 'reached':
      return text(t('units.fraction'));
    case 'followed':
      return text(t('units.growth'));
    case 'expiring':
    case 'renewed':
    case 'lapsed':
    case 'increment':
      return formula(`${ofPath}&"${t('units.perYear')}"`, unit + t('units.perYear'));
    default:
      return formula(ofPath, unit);
  }
}

function illustrativeCell(
  { step: { indicator, project }, scenario, row, flags }: StepLine,
  ofPath: string,
  { t, layout }: SheetContext,
): PlannedCell {
  const word = t('words.illustrative');
  if (!project) {
    const value = flags.path(scenario.scenario.id, indicator.id) ? word : '';
    return formula(`IF(${ofPath}="","",${ofPath})`, value);
  }
  const refs = referencesFrom(layout, 'projections');
  const found = cellAddress(row, FOUND_ROW, 'column');
  const flag = `INDEX(${refs.column('PlanProjects', 'illustrative')},${found})`;
  return formula(`IF(${flag}="","",${flag})`, project.provenance.illustrative ? word : '');
}

/** The structure that a project's formulas were written for, and the structure in its table now. */
function layoutCells(
  { step, row, isFirst }: StepLine,
  context: SheetContext,
): readonly PlannedCell[] {
  const { project } = step;
  if (!project || !isFirst) return [blank, blank];
  const refs = referencesFrom(context.layout, 'projections');
  const found = cellAddress(row, FOUND_ROW, 'column');
  const of = (key: 'indicator' | 'ramp') => `INDEX(${refs.column('PlanProjects', key)},${found})`;
  const structure = `${project.indicator}|${context.t(`words.ramp.${project.ramp}`)}`;
  return [text(structure), formula(`${of('indicator')}&"|"&${of('ramp')}`, structure)];
}
