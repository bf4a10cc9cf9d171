import { formulaToExcel } from '../../../domain/index';
import type { LineCells } from '../parts/projection-cells';

/**
 * The native formula of a path in a projected year: the actual value where there is one, else the
 * formula of the indicator's kind. It is the same along the row.
 */
export function pathFormula(cells: LineCells, index: number): string | null {
  const body = projected(cells, index);
  const actual = cells.driver('actual', index);
  if (body === null) return null;
  return actual === null ? body : `IF(${actual}="",${body},${actual})`;
}

function projected(cells: LineCells, index: number): string | null {
  const { model } = cells.indicator;
  const before = cells.path(index - 1);
  switch (model.kind) {
    case 'level':
      return `${before}*(1+${cells.required('growth', index)})`;
    case 'stock':
      return `${before}+${cells.required('netAdditions', index)}`;
    case 'given':
      return cells.required('value', index);
    case 'renewable':
      return `${before}+${cells.required('grossAdditions', index)}-${cells.step('lapsed', index)}`;
    case 'programme':
      return programme(cells, index);
    case 'coverage':
      return coverage(cells, index);
    case 'linked':
      return `${before}*(1+${cells.step('followed', index)})^${cells.required('elasticity', index)}`;
    case 'pipeline':
      return pipeline(cells, index);
    case 'formula':
      return formulaBody(cells, index);
  }
}

/** The remaining total less the locked years, split by the shares of the free years. */
function programme(cells: LineCells, index: number): string {
  const before = cells.path(index - 1);
  const total = cells.single('total') ?? '0';
  const plannedBefore = cells.step('plannedShare', index - 1);
  const share = `(${cells.step('plannedShare', index)}-${plannedBefore})`;
  const fixed = cells.driver('fixed', index);
  const later = cells.driverFrom('fixed', index);
  if (fixed === null || later === null) {
    const free = `(${cells.stepEnd('plannedShare')}-${plannedBefore})`;
    return `IF(${free}>0,${before}+(${total}-${before})*${share}/${free},${before})`;
  }
  const planned = cells.stepFrom('plannedShare', index, cells.years);
  const oneBefore = cells.stepFrom('plannedShare', index - 1, cells.years - 1);
  const free = `SUMPRODUCT((${later}="")*(${planned}-${oneBefore}))`;
  const spread = `${before}+(${total}-${before}-SUM(${later}))*${share}/${free}`;
  return `IF(${fixed}="",IF(${free}>0,${spread},${before}),${before}+${fixed})`;
}

/** The part of the remaining way to the ceiling that is covered in the year. */
function coverage(cells: LineCells, index: number): string {
  const before = cells.path(index - 1);
  const [reached, reachedBefore] = [cells.step('reached', index), cells.step('reached', index - 1)];
  const ceiling = cells.single('ceiling') ?? '1';
  const covered = `(${ceiling}-${before})*(${reached}-${reachedBefore})/(1-${reachedBefore})`;
  return `IF(${reached}>=1,${ceiling},${before}+${covered})`;
}

function pipeline(cells: LineCells, index: number): string {
  const growth = cells.required('growth', index);
  if (!cells.hasStep('projects')) return `${cells.path(index - 1)}*(1+${growth})`;
  return `${cells.step('underlying', index - 1)}*(1+${growth})+${cells.step('projects', index)}`;
}

/**
 * The expression of a formula in a year; of the base year too where nothing is known of it.
 *
 * @returns null where it would be longer than a cell can hold
 */
export function formulaBody(cells: LineCells, index: number): string | null {
  const { model } = cells.indicator;
  if (model.kind !== 'formula') throw new Error(`${cells.indicator.id} is no formula`);
  const body = formulaToExcel(model.formula.node, {
    // There are no values before the base year. The engine finds none either.
    reference: (indicator, lag) => (lag > index ? 'NA()' : cells.path(index - lag, indicator)),
    year: cells.year(index),
  });
  return body.ok ? body.value : null;
}
