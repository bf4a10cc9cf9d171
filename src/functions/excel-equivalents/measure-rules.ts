import { MOST_YEARS } from '../../domain/index';
import { AVERAGE_GROWTH_PARAMETERS } from '../definitions/average-growth-parameters';
import { readMethod } from '../definitions/read-method';
import { PHASE_SHARES_PARAMETERS } from '../definitions/phase-shares-parameters';
import { TIME_DISTANCE_PARAMETERS } from '../definitions/time-distance-parameters';
import { callRanges } from './call-ranges';
import { cellEquivalent } from './cell-equivalent';
import { onlyValue, type FormulaArgument, type EquivalentRule } from './formula-call';

/** The functions that look at a path as a whole. */
export const MEASURE_RULES: Readonly<Record<string, EquivalentRule>> = {
  AVERAGE_GROWTH: (call) => {
    const { ranges, argument } = callRanges(AVERAGE_GROWTH_PARAMETERS, call);
    const [path, method] = [argument('path'), argument('method')];
    const methods = ranges['method'];
    if (!path.isKnown || !method.isKnown || !methods) return onlyValue('computedArgument');
    const count = path.columns === 1 ? 1 : path.rows;
    const rows = Math.max(count, method.rows);
    const cells = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: method.columns }, (__, column) => {
        const [down, right] = [method.rows === 1 ? 0 : row, method.columns === 1 ? 0 : column];
        const read = readMethod({ range: methods, row: down, column: right });
        return read.ok ? averageOf(path, count === 1 ? 0 : row, read.value) : null;
      }),
    );
    return { kind: 'formulas', cells };
  },
  TIME_DISTANCE: (call) => {
    const path = callRanges(TIME_DISTANCE_PARAMETERS, call).argument('path');
    if (!path.isKnown) return onlyValue('computedArgument');
    const direction = directionOf(path);
    if (direction === null) return onlyValue('unevenPath');
    const last = Math.max(path.rows, path.columns) - 1;
    return cellEquivalent(TIME_DISTANCE_PARAMETERS, ['path'], ({ text }) => {
      const [actual, values] = [text('actual'), path.text];
      const found = `MIN(MATCH(${actual},${values},${direction}),${String(last)})`;
      const before = `INDEX(${values},${found})`;
      const after = `INDEX(${values},${found}+1)`;
      return `${found}-1+(${actual}-${before})/(${after}-${before})-${text('now')}`;
    })(call);
  },
  PHASE_SHARES: (call) => {
    const { argument } = callRanges(PHASE_SHARES_PARAMETERS, call);
    const [phases, steepness] = [argument('phases'), argument('steepness')];
    if (!phases.isKnown || !steepness.isKnown) return onlyValue('computedArgument');
    const { cell, text: count } = phases.cellAt(0, 0);
    if (cell.kind !== 'number' || !(cell.value >= 1 && cell.value <= MOST_YEARS)) {
      return onlyValue('error');
    }
    const shape = steepness.cellAt(0, 0);
    const isLogistic = shape.cell.kind === 'number' && shape.cell.value !== 0;
    const reached = (phase: number): string =>
      `TANH(${shape.text}*(2*${String(phase)}/${count}-1)/4)`;
    const shares = Array.from({ length: Math.floor(cell.value) }, (_, phase) =>
      isLogistic
        ? `(${reached(phase + 1)}-${reached(phase)})/TANH(${shape.text}/4)/2`
        : `1/${count}`,
    );
    return { kind: 'formulas', cells: [shares] };
  },
};

function averageOf(path: FormulaArgument, line: number, method: 'level' | 'accumulative'): string {
  const isDown = path.columns === 1;
  const length = isDown ? path.rows : path.columns;
  const at = (index: number): string =>
    (isDown ? path.cellAt(index, 0) : path.cellAt(line, index)).text;
  const years = String(length - 1);
  const base = at(0);
  if (method === 'level') return `(${at(length - 1)}/${base})^(1/${years})-1`;
  const later = isDown ? path.part(1, 0, length - 1, 1) : path.part(line, 1, 1, length - 1);
  const listed = Array.from({ length: length - 1 }, (_, index) => at(index + 1)).join(',');
  return `RATE(${years},-1,0,SUM(${later ?? listed})/${base},1)`;
}

/** How `MATCH` finds a place in a path that rises or falls throughout; null for any other. */
function directionOf({ rows, columns, cellAt }: FormulaArgument): '1' | '-1' | null {
  const values = Array.from({ length: Math.max(rows, columns) }, (_, index) => {
    const { cell } = columns === 1 ? cellAt(index, 0) : cellAt(0, index);
    return cell.kind === 'number' ? cell.value : Number.NaN;
  });
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  if (steps.every((step) => step > 0)) return '1';
  return steps.every((step) => step < 0) ? '-1' : null;
}
