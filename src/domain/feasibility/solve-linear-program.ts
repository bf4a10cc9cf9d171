import { type Constraint, solve } from 'yalps';
import type { LinearProgram } from './linear-program';

/** Columns and rows are scaled to about 1, so this is relative. */
const PRECISION = 1e-11;

const COST = -1;

/**
 * Solves a linear program with the simplex method.
 *
 * @example solveLinearProgram({ columns: [{ cost: 1, most: null }], rows: [{ terms: [[0, 2]], least: 3 }] }) // [1.5]
 * @example solveLinearProgram({ columns: [{ cost: 1, most: 1 }], rows: [{ terms: [[0, 1]], least: 2 }] }) // 'infeasible'
 */
export function solveLinearProgram({
  columns,
  rows,
}: LinearProgram): readonly number[] | 'infeasible' | 'failed' {
  const constraints: [number, Constraint][] = rows.map(({ least }, row) => [row, { min: least }]);
  const variables = columns.map(({ cost }, column): [number, [number, number][]] => [
    column,
    [[COST, cost]],
  ]);
  for (const [row, { terms }] of rows.entries()) {
    for (const [column, factor] of terms) variables[column]?.[1].push([row, factor]);
  }
  let next = rows.length;
  for (const [column, { most }] of columns.entries()) {
    if (most === null) continue;
    constraints.push([next, { max: most }]);
    variables[column]?.[1].push([next, 1]);
    next += 1;
  }
  const solution = solve<number, number>(
    { direction: 'minimize', objective: COST, constraints, variables },
    { precision: PRECISION, maxPivots: MOST_PIVOTS, checkCycles: false },
  );
  if (solution.status === 'infeasible') return 'infeasible';
  if (solution.status !== 'optimal') return 'failed';
  const values = columns.map(() => 0);
  for (const [column, value] of solution.variables) values[column] = value;
  return values;
}

const MOST_PIVOTS = 20_000;
