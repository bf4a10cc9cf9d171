import type { IndicatorModel, Plan } from '../../../domain/index';
import { cellAddress } from '../../../shared/a1';
import { PROGRAMMES_END, RAMP_STEEPNESS, type LineCells } from '../parts/projection-cells';
import type { StepRow } from '../layout/plan-rows';

/**
 * The native formula of a step in a year, counted from the base year; null for the base year of a step
 * that has no value there.
 *
 * @param row - the row of the step
 */
export function stepFormula(
  { key, indicator, project }: StepRow,
  cells: LineCells,
  { row, index, plan }: { readonly row: number; readonly index: number; readonly plan: Plan },
): string | null {
  const setting = (column: 'validity' | 'startShare' | 'lag' | 'outsideGrowth' | 'steepness') =>
    cells.lookUp(row, 'PlanIndicators', column);
  switch (key) {
    case 'expiring':
      return index === 0 ? null : expiring(cells, index, setting('validity'));
    case 'renewed':
      return index === 0
        ? null
        : `${cells.step('expiring', index)}*${cells.required('renewal', index)}`;
    case 'lapsed':
      return index === 0
        ? null
        : `${cells.step('expiring', index)}-${cells.step('renewed', index)}`;
    case 'plannedShare':
      return plannedShare(cells, indicator.model, index, setting);
    case 'increment':
      return index === 0 ? null : `${cells.path(index)}-${cells.path(index - 1)}`;
    case 'reached':
      return reached(cells, indicator.model, index, setting);
    case 'followed':
      return index === 0 ? null : followed(cells, indicator.model, index, setting);
    case 'project':
      return projectOutput(cells, index, row, project?.ramp === 'logistic');
    case 'projects':
      return projects(cells, index, plan);
    case 'underlying':
      return `${cells.path(index)}-${cells.step('projects', index)}`;
    case 'nominal':
    case 'real':
      return otherPrices(cells, index, plan, key);
  }
}

type Setting = (key: 'validity' | 'startShare' | 'lag' | 'outsideGrowth' | 'steepness') => string;

/** Years since the base year. */
function elapsed(cells: LineCells, index: number): string {
  return `(${cells.year(index)}-${cells.baseYear})`;
}

/** The base expires evenly. Additions and renewals of a year expire when their validity ends. */
function expiring(cells: LineCells, index: number, validity: string): string {
  const ago = `1,${elapsed(cells, index)}-${validity}+1`;
  const added = `INDEX(${cells.driverUpTo('grossAdditions', index - 1)},${ago})`;
  const renewed = `INDEX(${cells.stepUpTo('renewed', index - 1)},${ago})`;
  const ofBase = `${cells.base(cells.indicator.id)}/${validity}`;
  return `IF(${elapsed(cells, index)}<=${validity},${ofBase},${added}+${renewed})`;
}

/** The running sum of the shares: as given, or spread from the start share to 100 %. */
function plannedShare(
  cells: LineCells,
  model: IndicatorModel,
  index: number,
  setting: Setting,
): string {
  if (index === 0) return setting('startShare');
  if (model.kind === 'programme' && model.phasing === 'given') {
    return `${cells.step('plannedShare', index - 1)}+${cells.required('share', index)}`;
  }
  const end = cellAddress(PROGRAMMES_END.row, PROGRAMMES_END.column, 'both');
  const part = `IF(${end}>${cells.baseYear},MIN(1,${elapsed(cells, index)}/(${end}-${cells.baseYear})),0)`;
  const isLogistic = model.kind === 'programme' && model.phasing === 'logistic';
  const share = isLogistic ? logistic(part, setting('steepness')) : part;
  return `${setting('startShare')}+(1-${setting('startShare')})*${share}`;
}

/** The share of the way to the ceiling that has been covered. */
function reached(cells: LineCells, model: IndicatorModel, index: number, setting: Setting): string {
  const fullYear = cells.single('fullYear') ?? cells.lastYear;
  const part = `MIN(1,${elapsed(cells, index)}/(${fullYear}-${cells.baseYear}))`;
  const isLogistic = model.kind === 'coverage' && model.phasing === 'logistic';
  return isLogistic ? logistic(part, setting('steepness')) : part;
}

/** A logistic curve, normalised to begin at 0 and end at 1. */
function logistic(part: string, steepness: string): string {
  return `(TANH(${steepness}*(${part}-1/2)/2)/TANH(${steepness}/4)+1)/2`;
}

/**
 * The growth of the followed path, shifted by the lag. Outside the plan's years it is the setting.
 */
function followed(
  cells: LineCells,
  model: IndicatorModel,
  index: number,
  setting: Setting,
): string {
  if (model.kind !== 'linked') throw new Error(`${cells.indicator.id} follows nobody`);
  // In a cycle only years that are already known may be referred to.
  const range = cells.needsBack(model.follows)
    ? cells.pathRangeUpTo(model.lag > 0 ? index - 1 : index, model.follows)
    : cells.pathRange(0, cells.years, model.follows);
  const since = `${elapsed(cells, index)}-${setting('lag')}`;
  const [now, before] = [`INDEX(${range},1,${since}+1)`, `INDEX(${range},1,${since})`];
  const inside = `AND(${since}>=1,${since}<=${cells.lastYear}-${cells.baseYear})`;
  return `IF(${inside},IF(${before}=0,"",${now}/${before}-1),${setting('outsideGrowth')})`;
}

/** The output of a project: its capacity, ramped up after completion. */
function projectOutput(cells: LineCells, index: number, row: number, isLogistic: boolean): string {
  const of = (key: 'startYear' | 'capacity' | 'rampYears') =>
    cells.lookUp(row, 'PlanProjects', key);
  const delay = cells.single('delay');
  const since = `(${cells.year(index)}-${of('startYear')}${delay === null ? '' : `-${delay}`})`;
  const part = `MIN(1,MAX(0,${since}/${of('rampYears')}))`;
  const steepness = cellAddress(RAMP_STEEPNESS.row, RAMP_STEEPNESS.column, 'both');
  const ramp = isLogistic ? logistic(part, steepness) : part;
  return `${of('capacity')}*IF(${of('rampYears')}>0,${ramp},IF(${since}>=0,1,0))`;
}

/**
 * The output of all projects times the realisation rate. The base year already includes its own
 * part.
 */
function projects(cells: LineCells, index: number, plan: Plan): string {
  const own = plan.projects.filter(({ indicator }) => indicator === cells.indicator.id);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) throw new Error(`${cells.indicator.id} has no projects`);
  const sum = `SUM(${cells.step('project', index, first.id)}:${cells.step('project', index, last.id)})`;
  const realisation = index === 0 ? null : cells.driver('realisation', index);
  return realisation === null ? sum : `${sum}*${realisation}`;
}

/** A path at the other prices, where every price is above 0. */
function otherPrices(
  cells: LineCells,
  index: number,
  { deflator }: Plan,
  key: 'nominal' | 'real',
): string {
  const id = deflator ?? '';
  const prices = cells.pathRange(0, cells.years, id);
  const level = `(${cells.path(index, id)}/${cells.base(id)})`;
  return `IF(MIN(${prices})>0,${cells.path(index)}${key === 'nominal' ? '*' : '/'}${level},"")`;
}
