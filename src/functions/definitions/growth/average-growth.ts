import { averageGrowth as averageOf, MOST_YEARS } from '../../../domain/index';
import { err, type Result } from '../../../shared/result';
import {
  callArguments,
  onlyValue,
  type EquivalentRule,
  type FormulaArgument,
} from '../../excel-equivalents/formula-call';
import { broadcast, type Places } from '../../runtime/broadcast';
import { calculationFailure } from '../../runtime/calculation-failure';
import type { CalculatedFunction } from '../../runtime/function-definition';
import { failed, type FunctionFailure, type FunctionResult } from '../../runtime/function-result';
import { readRange, type Place, type Range } from '../../runtime/range';
import { readChoice, readLines, readNumbers, type Line } from '../../runtime/read-argument';

const PARAMETERS = {
  path: { must: 'positive' },
  method: { must: 'method', optional: true },
} as const;

type Name = keyof typeof PARAMETERS;

const PATH_RULE = { must: PARAMETERS.path.must, least: 2, most: MOST_YEARS + 1 } as const;

/** `PLAN.AVERAGE_GROWTH`: the average growth per year over each path. */
export const averageGrowth: CalculatedFunction<'AVERAGE_GROWTH', typeof PARAMETERS> = {
  id: 'AVERAGE_GROWTH',
  group: 'growth',
  parameters: PARAMETERS,
  evaluate,
};

function evaluate([path, method]: readonly unknown[]): FunctionResult {
  const range = readRange('path', path);
  if (!range.ok) return failed(range.error);
  const lines = readLines(range.value, PATH_RULE);
  if (!lines.ok) return failed(lines.error);
  const methods = readRange('method', method);
  if (!methods.ok) return failed(methods.error);
  // Each path counts as one cell, so that methods go with paths as cells go with cells.
  const paths: Range = { ...range.value, rows: lines.value.length, columns: 1 };
  return broadcast([paths, methods.value], computeCell, lines.value);
}

function computeCell(
  places: Places<Name>,
  lines: readonly Line[],
): Result<number, FunctionFailure> {
  const line = lines[places.path.row];
  if (!line) throw new Error('Every row of the result has a path');
  const numbers = readNumbers(line, PARAMETERS.path.must);
  if (!numbers.ok) return numbers;
  const method = readMethod(places.method);
  if (!method.ok) return method;
  const growth = averageOf({ path: numbers.value, method: method.value });
  if (growth.ok) return growth;
  const placeOf = (_: string, index: number | null): Place => line.placeAt(index ?? 0);
  return err(calculationFailure(growth.error, placeOf, PARAMETERS, line.placeAt(0)));
}

/** How growth over several years is averaged. */
type Method = 'level' | 'accumulative';

const METHODS: ReadonlyMap<string, Method> = new Map([
  ['level', 'level'],
  ['水平法', 'level'],
  ['accumulative', 'accumulative'],
  ['累计法', 'accumulative'],
]);

function readMethod(place: Place): Result<Method, FunctionFailure> {
  return readChoice(place, METHODS, { usual: 'level', must: PARAMETERS.method.must });
}

/** The function in plain Excel. */
export const averageGrowthEquivalent: EquivalentRule = (call) => {
  const { ranges, argument } = callArguments(PARAMETERS, call);
  const [path, method] = [argument('path'), argument('method')];
  const methods = ranges['method'];
  if (!path.isKnown || !method.isKnown || !methods) return onlyValue('computedArgument');
  const count = path.columns === 1 ? 1 : path.rows;
  const rows = Math.max(count, method.rows);
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: method.columns }, (__, column) => {
      const [down, right] = [method.rows === 1 ? 0 : row, method.columns === 1 ? 0 : column];
      const read = readMethod({ range: methods, row: down, column: right });
      return read.ok ? averageFormula(path, count === 1 ? 0 : row, read.value) : null;
    }),
  );
  return { kind: 'formulas', cells };
};

function averageFormula(path: FormulaArgument, line: number, method: Method): string {
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
